import type { TextLanguage } from './languages.ts';
import { LITTLE_WORDS } from './words/little-words.ts';

const NO_WORDS: ReadonlySet<string> = new Set();

/**
 * The words of a text, as written: letters and digits, with the hyphens and apostrophes inside. Written by hand, because rules ask it
 * about every text of a map, and a pattern with Unicode letters takes ten times as long.
 */
export function wordsOf(text: string): string[] {
  return split(text, true);
}

/** How many words a text has, as a reader counts them. */
export function countWords(text: string): number {
  let count = 0;
  for (const part of text.split(/\s+/)) if (/[\p{L}\p{N}]/u.test(part)) count++;
  return count;
}

/** Whether a text may have more than so many words, as its blanks show: most have far fewer, and counting them is slow. */
export function mayHaveMoreWords(text: string, most: number): boolean {
  if (text.length <= 2 * most) return false;
  let blanks = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Beyond ASCII, what is no blank is taken for one.
    if ((code <= 0x20 || code >= 0xa0) && ++blanks >= most) return true;
  }
  return false;
}

/** The words of a text that carry its meaning, in lower case; all words where the language is not known. */
export function meaningfulWords(text: string, language: TextLanguage | undefined): string[] {
  const little = language ? LITTLE_WORDS[language] : NO_WORDS;
  return split(text.toLowerCase(), false).filter((word) => !little.has(word));
}

/** A text without capitals, signs and little words: texts with the same form say the same, up to their articles. Empty where nothing is left. */
export function meaningOf(text: string, language: TextLanguage | undefined): string {
  return meaningfulWords(text, language).join(' ');
}

/**
 * A number that is the same for texts of the same meaning (see `meaningOf`), made without cutting the text to pieces: to find the few texts among many that
 * are worth comparing. Different texts may share it.
 */
export function meaningHash(text: string, language: TextLanguage | undefined): number {
  const little = language ? littleHashes(language) : NO_HASHES;
  let [high, low, word] = [7, 11, 0];
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (isLetterOrDigit(code)) {
      word = nextHash(word, lowerCase(code));
    } else if (word !== 0) {
      if (!little.has(word)) {
        high = Math.imul(high, 1_000_003) ^ word;
        low = Math.imul(low, 69_069) + word;
      }
      word = 0;
    }
  }
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}

/** Kept below 31 bits, which is what engines hold without a box. */
function nextHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) & 0x3fffffff;
}

const NO_HASHES: ReadonlySet<number> = new Set();
const HASHES = new Map<TextLanguage, ReadonlySet<number>>();

function littleHashes(language: TextLanguage): ReadonlySet<number> {
  let hashes = HASHES.get(language);
  if (!hashes) {
    const hashOf = (word: string) => [...word].reduce((hash, letter) => nextHash(hash, letter.charCodeAt(0)), 0);
    hashes = new Set([...LITTLE_WORDS[language]].map(hashOf));
    HASHES.set(language, hashes);
  }
  return hashes;
}

/** Of the letters of Western European languages; others keep their case. */
function lowerCase(code: number): number {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde) ? code + 0x20 : code;
}

function split(text: string, keepsInside: boolean): string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (isLetterOrDigit(code)) {
      if (start === -1) start = at;
    } else if (start !== -1) {
      if (keepsInside && joinsWord(code) && at + 1 < text.length && isLetterOrDigit(text.charCodeAt(at + 1))) continue;
      words.push(text.slice(start, at));
      start = -1;
    }
  }
  return words;
}

/** Hyphen, the two apostrophes and the middle dot. */
function joinsWord(code: number): boolean {
  return code === 0x2d || code === 0x27 || code === 0x2019 || code === 0xb7;
}

/** Beyond ASCII all but the blocks of punctuation, symbols and emoji. */
function isLetterOrDigit(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code >= 0x2000 && code <= 0x2bff) return false;
  return !(code === 0xd7 || code === 0xf7 || (code >= 0x3000 && code <= 0x303f) || (code >= 0xd800 && code <= 0xf8ff));
}
