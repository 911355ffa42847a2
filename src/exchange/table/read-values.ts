/** The items of a cell that lists several: one a line, behind bullets or numbers, or with semicolons between them. */
export function itemsOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r|\u2028|•|·|▪|‣|(?:^|\s)[–*-]\s+(?=\p{Lu})/u);
  const parts = lines.length > 1 ? lines : text.split(/;\s*/);
  return parts.map((part) => withoutBullet(part)).filter((part) => part !== '');
}

function withoutBullet(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:[-–—*•·o>]\s+|\(?\d{1,2}[.)]\s+|[a-z][.)]\s+)/, '')
    .replace(/[;,]$/, '')
    .trim();
}

/** The words of a list of talents, which commas may part as well. */
export function wordsOf(text: string): string[] {
  return itemsOf(text)
    .flatMap((item) => item.split(/,\s*/))
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** A column of shares or hours, read as one: what its numbers mean shows only in all of them. */
export interface ShareReading {
  /** The share of full time that a text says; undefined where it says none. */
  readonly read: (text: string) => number | undefined;
  /** The hours that were taken for full time, where the column has hours. */
  readonly fullTime?: number;
}

/**
 * Says how a column of shares is to be read: fractions (0.8 or 0,8), percentages (80%, or 80 where a number is above 1 and the column is no hours), or hours a week, of which `fullTime`
 * are full time (without an answer: the most hours in the column, from 32 to 40; else 40).
 */
export function shareReading(texts: readonly string[], isHours: boolean, fullTime: number | undefined): ShareReading {
  const numbers = texts.map(numberOf).filter((number) => number !== undefined);
  const most = Math.max(0, ...numbers);
  const written = texts.some((text) => /%/.test(text));
  const hours = isHours || texts.some((text) => /\b(?:uur|uren|hours?|hrs?|h|std|stunden|heures?)\b/i.test(text));
  if (hours && !(most <= 1.5 && !texts.some((text) => /uur|hour/i.test(text)))) {
    const full = fullTime ?? (most >= 32 && most <= 40 ? most : 40);
    return { read: (text) => within(divided(numberOf(text), full)), fullTime: full };
  }
  const isPercentage = written || most > 1.5;
  // Above 1 and up to 1.5 is someone who works more than full time.
  return { read: (text) => within(divided(numberOf(text), isPercentage && !(most <= 1.5) ? 100 : 1)) };
}

function divided(number: number | undefined, by: number): number | undefined {
  return number === undefined ? undefined : number / by;
}

function within(share: number | undefined): number | undefined {
  if (share === undefined || !(share > 0) || share > 1.5) return undefined;
  return Math.min(1, Math.round(share * 1000) / 1000);
}

function numberOf(text: string): number | undefined {
  const [, digits] =
    /^\s*(\d+(?:[.,]\d+)?)\s*(?:%|fte|etp|vzä|uur|uren|hours?|hrs?|h|std\.?|stunden|heures?)?\.?\s*(?:per week|p\/w|pw)?\s*$/i.exec(
      text,
    ) ?? [];
  return digits === undefined ? undefined : Number(digits.replace(',', '.'));
}

/** The order of day and month in a column of dates; undefined where its values do not tell and no language says. */
export type DateOrder = 'day-first' | 'month-first' | undefined;

/** Tells the order of day and month in a column from the values in it that can be read in one way only. Dots and hyphens are day first; slashes are so outside English tables. */
export function dateOrder(texts: readonly string[], isEnglish: boolean): DateOrder {
  let order: DateOrder = isEnglish ? undefined : 'day-first';
  for (const text of texts) {
    const [, first, second] = SLASHED.exec(text.trim()) ?? [];
    if (Number(first) > 12) return 'day-first';
    if (Number(second) > 12) order = 'month-first';
  }
  return order;
}

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/;

/** A text as an ISO date; `ambiguous` where day and month could be either way round, undefined where it is no date. */
export function dateOf(text: string, order: DateOrder): string | 'ambiguous' | undefined {
  const plain = text.trim().replace(/[T ]\d{1,2}:\d{2}.*$/, '');
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain) ?? [];
  if (year !== undefined) return isoDate(Number(year), Number(month), Number(day));
  const [, one, sign, two, full] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(plain) ?? [];
  if (one === undefined) return undefined;
  if (sign !== '/') return isoDate(Number(full), Number(two), Number(one));
  if (order === undefined && Number(one) <= 12 && Number(two) <= 12 && one !== two) return 'ambiguous';
  return order === 'month-first'
    ? isoDate(Number(full), Number(one), Number(two))
    : isoDate(Number(full), Number(two), Number(one));
}

function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

/** Names written as "de Vries, Jan", turned round where most of a column is written so. */
export function nameReading(texts: readonly string[]): (text: string) => string {
  const turned = (text: string) => /^[^,]+,[^,]+$/.test(text);
  const many = texts.length > 0 && texts.filter(turned).length > texts.length * 0.6;
  return (text) => {
    const plain = text.replace(/\s+/g, ' ').trim();
    if (!many || !turned(plain)) return plain;
    const [last = '', first = ''] = plain.split(',').map((part) => part.trim());
    return `${first} ${last}`;
  };
}
