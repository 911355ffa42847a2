import type { OrgMap, Person } from '../model/org-map.ts';
import { withoutAccents } from '../text/normal-form.ts';

/** A person's name in a text. */
export interface PersonMention {
  readonly person: Person;
  /** Whether the name is a single word, which may well be another word: May, Rose, Will. */
  readonly isSingleWord: boolean;
  /** What stands before and behind the name. */
  readonly before: string;
  readonly behind: string;
}

/** Finds the names of human beings in texts, in time that grows with the text and not with the number of persons. */
export class PersonMentions {
  readonly #byName = new Map<string, Person>();
  /** How many words the names have that begin with a word, the most first. */
  readonly #lengths = new Map<string, number[]>();

  constructor({ people }: OrgMap) {
    for (const person of people.values()) {
      if (person.kind !== 'human') continue;
      const words = withoutAccents(person.name).toLowerCase().match(wordsPattern(person.name)) ?? [];
      const first = words[0];
      const name = words.join(' ');
      if (first === undefined || this.#byName.has(name)) continue;
      this.#byName.set(name, person);
      const lengths = this.#lengths.get(first);
      if (!lengths) this.#lengths.set(first, [words.length]);
      else if (!lengths.includes(words.length)) lengths.push(words.length);
    }
    // "Anna de Wit" is looked for before "Anna".
    for (const lengths of this.#lengths.values()) lengths.sort((a, b) => b - a);
  }

  /** The names in a text, in its order; a name begins with a capital where the person writes it so. */
  *in(text: string): Generator<PersonMention> {
    if (this.#byName.size === 0) return;
    const words = wordsIn(text);
    const folded = words.map(({ word }) => withoutAccents(word).toLowerCase());
    for (let at = 0; at < words.length; at++) {
      for (const length of this.#lengths.get(folded[at] as string) ?? []) {
        const person = this.#byName.get(folded.slice(at, at + length).join(' '));
        const [first, last] = [words[at], words[at + length - 1]];
        if (!person || !first || !last || (isCapitalized(person.name) && !isCapitalized(first.word))) continue;
        yield { person, isSingleWord: length === 1, before: text.slice(0, first.start), behind: text.slice(last.end) };
        at += length - 1;
        break;
      }
    }
  }
}

/** Most texts are plain ASCII, and the other pattern is slow. */
const PLAIN_WORDS = /[A-Za-z0-9]+/g;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

function wordsIn(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(wordsPattern(text))].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}

function wordsPattern(text: string): RegExp {
  return /^[\x00-\x7f]*$/.test(text) ? PLAIN_WORDS : WORDS;
}

function isCapitalized(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}
