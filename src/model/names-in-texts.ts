/**
 * Replaces the names of persons in texts by a neutral word; the cost of a text does not depend on how many persons there are.
 *
 * Found are: a whole name, whatever stands between its words and, where it has several, whatever its capitals; the first word of a name and what
 * stands behind it ("Fatima", "El Amrani"), with their capital; an e-mail address is no name. A surname of one word counts inside a sentence only, for
 * many surnames are words too. Names shorter than three letters are found as a part of a whole name only.
 */
export class NamesInTexts {
  readonly #phrases = new Map<string, Phrase[]>();
  readonly #replacement: string;

  /** `hidden` are the names to replace; a name that a person in `shown` has too stays. */
  constructor(hidden: Iterable<string>, shown: Iterable<string>, replacement: string) {
    this.#replacement = replacement;
    const kept = new Set<string>();
    for (const name of shown) for (const { words } of phrasesOf(name)) kept.add(fold(words.join(' ')));
    for (const name of hidden)
      for (const phrase of phrasesOf(name)) if (!kept.has(fold(phrase.words.join(' ')))) this.#add(phrase);
    for (const phrases of this.#phrases.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  }

  /** The text without the names, and how many there were. */
  replace(text: string): { readonly text: string; readonly count: number } {
    if (this.#phrases.size === 0) return { text, count: 0 };
    const words = [...text.matchAll(WORD)];
    let result = '';
    let done = 0;
    let count = 0;
    for (let at = 0; at < words.length; at++) {
      const found = this.#at(text, words, at);
      if (!found) continue;
      const start = (words[at] as RegExpExecArray).index;
      const last = words[at + found.words.length - 1] as RegExpExecArray;
      result += text.slice(done, start);
      result += /(?:^|[.!?]\s+|[\n•]\s*)$/.test(text.slice(0, start)) ? capital(this.#replacement) : this.#replacement;
      done = last.index + last[0].length;
      at += found.words.length - 1;
      count++;
    }
    return { text: result + text.slice(done), count };
  }

  /** Whether a text has a name in it. */
  has(text: string): boolean {
    return this.replace(text).count > 0;
  }

  #add(phrase: Phrase): void {
    const first = fold(phrase.words[0] as string);
    const own = this.#phrases.get(first);
    if (own) own.push(phrase);
    else this.#phrases.set(first, [phrase]);
  }

  #at(text: string, words: readonly RegExpExecArray[], at: number): Phrase | undefined {
    const first = words[at] as RegExpExecArray;
    return this.#phrases.get(fold(first[0]))?.find(
      ({ words: wanted, anyCase, insideSentence }) =>
        wanted.every((word, index) => {
          const there = words[at + index];
          if (!there) return false;
          const before = words[at + index - 1] as RegExpExecArray;
          if (index > 0 && there.index - before.index - before[0].length > MOST_BETWEEN) return false;
          return fold(there[0]) === fold(word) && (anyCase || hasCapital(there[0]) === hasCapital(word));
        }) && !(insideSentence && isAtStart(text, first.index)),
    );
  }
}

interface Phrase {
  readonly words: readonly string[];
  /** Whether capitals do not count. */
  readonly anyCase: boolean;
  /** Whether it is a name only where no sentence begins. */
  readonly insideSentence: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Signs of Markdown may stand between two words of a name. */
const MOST_BETWEEN = 6;

/** What someone of that name may be called. */
function phrasesOf(name: string): Phrase[] {
  const words = name.match(WORD) ?? [];
  const [first, ...others] = words;
  if (first === undefined) return [];
  const last = others.at(-1);
  const phrase = (of: readonly string[], more: Partial<Phrase> = {}): Phrase => ({
    words: of,
    anyCase: false,
    insideSentence: false,
    ...more,
  });
  return [
    phrase(words, { anyCase: words.length > 1 }),
    ...(last !== undefined && isTelling(first) ? [phrase([first])] : []),
    ...(others.length > 1 ? [phrase(others)] : []),
    ...(last !== undefined && isTelling(last) ? [phrase([last], { insideSentence: true })] : []),
  ];
}

function hasCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function isTelling(word: string): boolean {
  return hasCapital(word) && [...word].length >= 3;
}

function isAtStart(text: string, at: number): boolean {
  return /(?:^|[.!?:;"“‘«(•–—\-\n])\s*$/.test(text.slice(Math.max(0, at - 4), at));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function fold(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
