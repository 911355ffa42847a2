import type { Step } from '../yaml/yaml-document.ts';
import { NO_PAY_KEYS, OTHER_MONEY, PAY_KEYS, PAY_PERIOD, PAY_WORDS } from './words/pay.ts';

const NUMBER = String.raw`\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?\s?k?`;
const CURRENCY = String.raw`(?:€|£|\$|(?<!\p{L})(?:eur|usd|gbp|chf|sek|nok|dkk|pln|czk|euro’?s?|euros|dollars?|pounds?|pond|franken|francs?)(?!\p{L}))`;

/** Whether a text may name an amount of money at all: most do not, and looking closely is slow. */
export function mayNameCurrency(text: string): boolean {
  return /[€£$]|eur|usd|gbp|chf|sek|nok|dkk|pln|czk|dollar|po?und|pond|fran[ck]/i.test(text);
}

/** An amount of money: a number with a currency before or behind it. */
const AMOUNT = new RegExp(`${CURRENCY}\\s?(?:${NUMBER})(?!\\d)|(?<![\\d.,])(?:${NUMBER})\\s?${CURRENCY}`, 'gu');

/**
 * The sentences of a text that state what someone earns: an amount of money with a word for pay beside it, or with a period behind it. A sentence
 * about other money, such as a budget, states no pay. Written in lower case. `alone` says whether an amount without any word is pay, too.
 */
export function sentencesAboutPay(text: string, alone: boolean): string[] {
  return text
    .toLowerCase()
    .split(/[.!?;](?=\s|$)|\n/)
    .filter((sentence) => {
      if (OTHER_MONEY.test(sentence)) return false;
      const amounts = [...sentence.matchAll(AMOUNT)];
      if (amounts.length === 0) return false;
      if (PAY_WORDS.test(sentence)) return true;
      return amounts.some(
        ({ 0: amount, index }) =>
          (alone && amount.length >= sentence.trim().length - 2) ||
          PAY_PERIOD.test(sentence.slice(index + amount.length)),
      );
    });
}

/** Whether a key of the organisation's own holds what someone earns, going by its words: `x-salary`, `x-hourly-rate`, `salaris` inside `x-hr`. */
export function isKeyOfPay(steps: readonly Step[]): boolean {
  const words = steps.filter((step) => typeof step === 'string').flatMap(wordsOfKey);
  return words.some((word) => PAY_KEYS.has(word)) && !words.some((word) => NO_PAY_KEYS.has(word));
}

/** The words of a key, in lower case: `x-hourlyRate` has "hourly" and "rate". */
function wordsOfKey(key: string): string[] {
  return key
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && word !== 'x');
}
