import { wordsOf } from './plain-text.ts';
import type { GenderedWords } from './words/gendered-names.ts';

/** Forms that name both, or say that anyone is meant: "gastheer/gastvrouw", "Leiter:in", "infirmier·ère", "(m/v/x)". */
const FOR_ALL = /\p{L}[/:*_·•]\p{L}|\((?:m|w|f|h|v|d|x)\s*[/|]|\p{Ll}In(?!\p{L})|\((?:in|e|ne|trice|euse)\)/u;

/** A gendered word in a name. */
export interface GenderedWord {
  /** As it stands in the name, in lower case. */
  readonly word: string;
  readonly instead: string | undefined;
  /** Whether the word stands alone; what can be said instead of the end of a longer word need not fit there. */
  readonly alone: boolean;
}

/** Finds gendered words in the names of roles; keeps what it found out about a word, since names share most of theirs. */
export class GenderedNames {
  readonly #list: GenderedWords;
  readonly #mostWords: number;
  /** For each word that was asked about, the known word in it. */
  readonly #known = new Map<string, string | undefined>();

  constructor(list: GenderedWords) {
    this.#list = list;
    this.#mostWords = Math.max(...[...list.words.keys()].map((phrase) => phrase.split(' ').length));
  }

  /** The first one in a name, an expression of several words before single words; undefined where the name is for all. */
  in(name: string): GenderedWord | undefined {
    const { words, not } = this.#list;
    const parts = wordsOf(name.toLowerCase().replaceAll('’', "'"));
    for (let size = Math.min(this.#mostWords, parts.length); size >= 1; size--) {
      for (let start = 0; start <= parts.length - size; start++) {
        const phrase = size === 1 ? (parts[start] ?? '') : parts.slice(start, start + size).join(' ');
        const found = size === 1 ? this.#knownWordIn(phrase) : words.has(phrase) ? phrase : undefined;
        if (found !== undefined && !not.has(phrase))
          return FOR_ALL.test(name) ? undefined : { word: phrase, instead: words.get(found), alone: found === phrase };
      }
    }
    return undefined;
  }

  #knownWordIn(word: string): string | undefined {
    if (this.#known.has(word)) return this.#known.get(word);
    const { words, endings, joins } = this.#list;
    const found = words.has(word) ? word : joinedWordIn(word, words, endings, joins);
    this.#known.set(word, found);
    return found;
  }
}

/** The known word with which a longer word ends ("hoofdverpleegster"), or its gendered ending. */
function joinedWordIn(
  word: string,
  words: GenderedWords['words'],
  endings: RegExp,
  joins: boolean,
): string | undefined {
  if (endings.test(word)) return word;
  if (!joins) return undefined;
  for (let at = 2; at <= word.length - 4; at++) {
    const ending = word.slice(at);
    if (words.has(ending)) return ending;
  }
  return undefined;
}
