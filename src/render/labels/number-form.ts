/** How a language writes numbers; kept here, so that pages do not depend on the language data of the machine. */
export interface NumberForm {
  /** The sign before tenths. */
  readonly decimal: string;
  /** The sign between thousands. */
  readonly group: string;
  /** What stands behind a percentage, with its space. */
  readonly percent: string;
  /** An amount of money from the number and the sign or code of the currency. */
  readonly amount: (number: string, currency: string) => string;
  /** The signs of currencies that readers of the language know best as signs. */
  readonly signs: Readonly<Record<string, string>>;
}

/** A number with a number of digits behind the decimal sign (`digits`), or as few as up to that many (`most`). */
export function formatNumber(value: number, form: NumberForm, digits: number, most = digits): string {
  if (!Number.isFinite(value) || Math.abs(value) >= LARGEST) return String(value);
  const [whole = '', behind = ''] = Math.abs(value).toFixed(most).split('.');
  const kept = behind.slice(0, digits) + behind.slice(digits).replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, form.group);
  const sign = value < 0 && /[1-9]/.test(whole + kept) ? '-' : '';
  return `${sign}${grouped}${kept === '' ? '' : form.decimal + kept}`;
}

/** From here on, digits are no longer exact. */
const LARGEST = 1e15;

/** A fraction as a percentage, with one digit behind the decimal sign at most. */
export function formatPercent(share: number, form: NumberForm): string {
  // What is 58.3 in decimals may be 58.29999 in binary.
  return formatNumber(Number((share * 100).toPrecision(12)), form, 0, 1) + form.percent;
}

/** An amount of money, in whole units where it is whole; the plain number where no currency (ISO 4217 code) is known. */
export function formatAmount(amount: number, currency: string | undefined, form: NumberForm): string {
  const number = formatNumber(amount, form, Number.isInteger(amount) ? 0 : 2);
  if (currency === undefined) return number;
  return form.amount(number, Object.hasOwn(form.signs, currency) ? (form.signs[currency] as string) : currency);
}
