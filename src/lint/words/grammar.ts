import { withoutAccents } from '../../text/normal-form.ts';
import type { TextLanguage } from '../languages.ts';
import { words } from './list.ts';
import { LITTLE_WORDS } from './little-words.ts';

/** What says nothing about the subject of a text, and what the ends of words are that come and go with grammar. */
interface Grammar {
  readonly little: ReadonlySet<string>;
  readonly endings: RegExp;
}

/** Little words, and `more` of those that only tell which thing or why. */
const little = (language: TextLanguage, more: string): ReadonlySet<string> =>
  new Set([...[...LITTLE_WORDS[language]].map(withoutAccents), ...words(more)]);

/** By language; words in normal form and without accents. Endings are cut off roughly: what counts is that two forms of a word become one. */
export const GRAMMAR: Readonly<Record<TextLanguage, Grammar>> = {
  en: {
    little: little('en', 'goes may new other own whether whose why will'),
    endings: /(?:ing|ies|ied|es|ed|s|y|e)$/,
  },
  nl: {
    little: little('nl', 'al eigen kan nieuwe waarom welk welke'),
    endings: /(?:ingen|ing|en|s|e)$/,
  },
  de: {
    little: little('de', 'neue ob warum welche welcher welches'),
    endings: /(?:ungen|ung|en|er|es|e|n|s)$/,
  },
  fr: {
    little: little('fr', 'nouveaux nouvelles pourquoi qu quel quelle quelles quels si'),
    endings: /(?:es|s|x|er|e)$/,
  },
};
