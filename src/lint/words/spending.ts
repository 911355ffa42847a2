import type { TextLanguage } from '../languages.ts';

/** What a decision about money is called, by language. */
interface SpendingWords {
  /** Words for laying out money. */
  readonly spending: RegExp;
  /** Beginnings of decisions about when, where, how or by whom: those have no amount. */
  readonly question: RegExp;
}

/**
 * Words that mean another thing as often (budget, costs, orders, offers) are left out. Dutch and German join words: there, a word may end with one of these
 * ("noodaankopen", "Materialeinkauf").
 */
export const SPENDING: Readonly<Record<TextLanguage, SpendingWords>> = {
  en: {
    spending:
      /\b(?:purchas(?:e|es|ing)|buy(?:s|ing)?|spend(?:s|ing)?|expenses?|expenditures?|procurement|investments?|investing|donations?|donating|sponsoring|sponsorships?)\b/i,
    question: /^(?:who|whether|when|where|how|why|which suppliers?)\b/i,
  },
  nl: {
    spending:
      /(?:aankoop|aankopen|inkoop|inkopen|uitgaven?|besteding(?:en)?|aanschaf(?:fen)?|investering(?:en)?|donaties?|sponsoring)(?![\p{L}])|(?<![\p{L}])(?:kopen|besteden|investeren)(?![\p{L}])/iu,
    question: /^(?:wie|of|wanneer|waar|hoe|waarom|welke leveranciers?)(?![\p{L}])/iu,
  },
  de: {
    spending:
      /(?:einkauf|einkäufe|ankauf|ankäufe|ausgaben?|anschaffung(?:en)?|beschaffung(?:en)?|investition(?:en)?|spenden|sponsoring)(?![\p{L}])|(?<![\p{L}])(?:kaufen|einkaufen|anschaffen|investieren)(?![\p{L}])/iu,
    question: /^(?:wer|ob|wann|wo|wie|warum|welche[rn]? lieferanten?)(?![\p{L}])/iu,
  },
  fr: {
    spending:
      /(?<![\p{L}])(?:achats?|acheter|dépenses?|dépenser|investissements?|investir|acquisitions?|dons?|parrainages?|sponsoring)(?![\p{L}])/iu,
    question: /^(?:qui|si|quand|où|comment|pourquoi|quels? fournisseurs?)(?![\p{L}])/iu,
  },
};

/** An amount that is part of the words: "up to 500 EUR", "€ 500", "twenty euros a month" is none. */
export const AMOUNT =
  /\d[\d.,\s]*(?:[€$£%]|(?:EUR|USD|GBP|CHF|euros?|dollars?|pounds?|francs?)\b)|[€$£]\s*\d|\b(?:EUR|USD|GBP|CHF)\s*\d/i;
