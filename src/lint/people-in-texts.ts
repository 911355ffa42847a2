import type { OrgMap, Person } from '../model/org-map.ts';
import type { TextLanguage } from './languages.ts';
import { wordsOf } from './plain-text.ts';
import { CALENDAR_NAMES } from './words/calendar-names.ts';

/** Whether a map has a person whose name has no capital behind its first word, so that no capital tells where a text may name someone. */
export function hasNamesInLowerCase(map: OrgMap): boolean {
  for (const { name } of map.people.values()) if (!/.[A-Z]/.test(name) && isInLowerCase(wordsOf(name))) return true;
  return false;
}

function isInLowerCase(words: readonly string[]): boolean {
  return words.length > 1 && !words.slice(1).some((word) => /^\p{Lu}/u.test(word));
}

/** Finds people of a map in texts, by full name or by handle; the cost of one text does not depend on how many people there are. */
export class PeopleInTexts {
  /** People by all words of their name, joined by blanks. */
  readonly #byName = new Map<string, Person>();
  /** How many words the names have that begin with a word, most words first. */
  readonly #lengths = new Map<string, number[]>();
  readonly #byHandle = new Map<string, Person>();
  /** Handles such as "deads2k", which are no words of any language. */
  readonly #handlesWithFigures = new Map<string, Person>();
  readonly #nounsHaveCapitals: boolean;
  /** Whether some name has a capital at its beginning only. */
  #someInLowerCase = false;
  /** Whether some name begins with a small letter: "van Dijk". */
  #someBeginSmall = false;

  /** Programs (`kind: agent`) are no people: what they did may well be looked at by a role. */
  constructor(map: OrgMap, language: TextLanguage | undefined) {
    this.#nounsHaveCapitals = language === 'de';
    for (const person of map.people.values()) {
      if (person.kind === 'agent') continue;
      this.#byHandle.set(person.id.toLowerCase(), person);
      if (/^[a-z]+\d[a-z\d]*$/.test(person.id)) this.#handlesWithFigures.set(person.id, person);
      const words = wordsOf(person.name);
      const first = words[0];
      if (first === undefined || !this.#isTelling(words)) continue;
      if (isInLowerCase(words)) this.#someInLowerCase = true;
      if (beginsSmall(first)) this.#someBeginSmall = true;
      const name = words.join(' ');
      if (!this.#byName.has(name)) this.#byName.set(name, person);
      const lengths = this.#lengths.get(first);
      if (!lengths) this.#lengths.set(first, [words.length]);
      else if (!lengths.includes(words.length)) lengths.push(words.length);
    }
    for (const lengths of this.#lengths.values()) lengths.sort((a, b) => b - a);
  }

  /** The first person whom a text names. In a title (`isTitle`) any word may have a capital, so that one word alone is no name there. */
  findIn(text: string, isTitle = false): Person | undefined {
    if (!this.#mayName(text)) return undefined;
    const words = wordsOf(text);
    const mentions = text.includes('@');
    const anyWord = mentions || this.#someBeginSmall || this.#handlesWithFigures.size > 0;
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as string;
      if (!anyWord && beginsSmall(word)) continue;
      for (const length of this.#lengths.get(withoutPossessive(word)) ?? NO_LENGTHS) {
        const name = words
          .slice(at, at + length)
          .map(withoutPossessive)
          .join(' ');
        const person = this.#byName.get(name);
        if (person && this.#isMeant(text, words, at, length, isTitle)) return person;
      }
      // A handle is certain where it is written as one, or has a figure in it as no other word has.
      const withFigures = this.#handlesWithFigures.size > 0 && this.#handlesWithFigures.get(word);
      if (withFigures) return withFigures;
      if (mentions && text.includes(`@${word}`)) {
        const mentioned = this.#byHandle.get(word.toLowerCase());
        if (mentioned) return mentioned;
      }
    }
    return undefined;
  }

  /** Behind its first letter, a text that names someone has a capital, an @, or a figure where handles have figures. */
  #mayName(text: string): boolean {
    if (this.#someInLowerCase) return true;
    const figures = this.#handlesWithFigures.size > 0;
    for (let at = 1; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if ((code >= 0x40 && code <= 0x5a) || code >= 0xc0 || (figures && code >= 0x30 && code <= 0x39)) return true;
    }
    return false;
  }

  /** One short word, or a word that stands in a calendar, says too little; so does one word in a language that writes nouns with a capital. */
  #isTelling(words: readonly string[]): boolean {
    const [first = ''] = words;
    if (words.length > 1) return /^\p{Lu}/u.test(first) || words.slice(1).some((word) => /^\p{Lu}/u.test(word));
    return /^\p{Lu}\p{Ll}{2,}/u.test(first) && !CALENDAR_NAMES.has(first) && !this.#nounsHaveCapitals;
  }

  #isMeant(text: string, words: readonly string[], at: number, length: number, isTitle: boolean): boolean {
    // One word at the beginning has its capital from the sentence: "Hope for the sick".
    if (length === 1) return !isTitle && at > 0 && isInSentence(text, words[at] as string);
    // "Anna Vos House" is called after her, and is not her.
    const next = words[at + length];
    return next === undefined || !/^\p{Lu}/u.test(next) || !text.includes(`${words[at + length - 1]} ${next}`);
  }
}

function withoutPossessive(word: string): string {
  return word.endsWith('s') ? word.replace(/[’']s$/, '') : word;
}

function beginsSmall(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 0x61 && code <= 0x7a;
}

const NO_LENGTHS: readonly number[] = [];

/** Whether a word stands in the middle of a sentence, where a capital is not owed to the beginning. */
function isInSentence(text: string, word: string): boolean {
  const before = text.slice(0, text.indexOf(word, 1)).trimEnd();
  return before !== '' && !/[.!?:;"“‘«(•–—-]$/.test(before);
}
