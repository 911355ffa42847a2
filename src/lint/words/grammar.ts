import type { TextLanguage } from '../languages.ts';

/** What says nothing about the subject of a text, and what the ends of words are that come and go with grammar. */
interface Grammar {
  readonly little: ReadonlySet<string>;
  readonly endings: RegExp;
}

const words = (list: string) => new Set(list.split(' '));

/** By language; words in normal form and without accents. Endings are cut off roughly: what counts is that two forms of a word become one. */
export const GRAMMAR: Readonly<Record<TextLanguage, Grammar>> = {
  en: {
    little: words(
      'a about all an and any are as at be by each for from goes how if in into is it its may new of on or other our own that the their them this to what when where whether which who whom whose why will with within you your',
    ),
    endings: /(?:ing|ies|ied|es|ed|s|y|e)$/,
  },
  nl: {
    little: words(
      'aan al alle als bij dat de deze die dit door een eigen en er het hoe hun iedere in is kan met naar nieuwe niet of om onze op over te tot uit van voor waar waarom wanneer wat welk welke wie wordt worden zijn',
    ),
    endings: /(?:ingen|ing|en|s|e)$/,
  },
  de: {
    little: words(
      'alle am an auf aus bei das dem den der des die ein eine einem einen einer eines fur im in ist mit neue oder ob uber um und unsere vom von wann warum was welche welcher welches wer wie wird wo zu zum zur',
    ),
    endings: /(?:ungen|ung|en|er|es|e|n|s)$/,
  },
  fr: {
    little: words(
      'a au aux avec ce ces comment d dans de des du en est et l la le les leur leurs nos notre nouveaux nouvelles ou par pour pourquoi qu quand que quel quelle quelles quels qui sa ses si son sur un une',
    ),
    endings: /(?:es|s|x|er|e)$/,
  },
};
