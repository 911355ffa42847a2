import {
  BIRTH_KEYS,
  BIRTH_WORDS,
  CITIZEN_NUMBER_WORDS,
  MONTHS,
  OTHER_NUMBER_WORDS,
  PHONE_KEY,
} from './private-data-words.ts';

export type PrivateKind = 'citizen-number' | 'bank-account' | 'mobile-phone' | 'birth-date';

/** Something private inside a text; `text` is it, as written, and must not be shown. */
export interface PrivateData {
  readonly kind: PrivateKind;
  readonly text: string;
}

/**
 * What in a text, or in a number under a key of the organisation's own, belongs to someone's private life: citizen service numbers and bank accounts, going by
 * their check digits, and where the text is about a person also mobile phone numbers and birth dates. `steps` are the keys above it.
 */
export function findPrivateData(
  value: string | number,
  steps: readonly (string | number)[],
  isAboutPerson: boolean,
): readonly PrivateData[] {
  const text = String(value);
  const key = ownKey(steps);
  const around = `${key} ${text.toLowerCase()}`;
  const found: PrivateData[] = [];
  const add = (kind: PrivateKind, texts: readonly string[]) => found.push(...texts.map((own) => ({ kind, text: own })));
  if (isKeyOfBirth(steps) && holdsYear(text)) return [{ kind: 'birth-date', text }];
  if (isAboutPerson && PHONE_KEY.test(key) && /^(?:0|0031|31)?6\d{8}$/.test(text))
    return [{ kind: 'mobile-phone', text }];
  add('citizen-number', citizenNumbersIn(text, around));
  add('bank-account', bankAccountsIn(text));
  if (!isAboutPerson) return found;
  add('mobile-phone', text.match(MOBILE) ?? []);
  add('birth-date', birthDatesIn(text));
  return found;
}

/** The words of the keys that are the organisation's own, without `x-`, in lower case. */
function ownKey(steps: readonly (string | number)[]): string {
  const [first] = steps;
  if (typeof first !== 'string' || !first.startsWith('x-')) return '';
  return steps
    .filter((step) => typeof step === 'string')
    .join(' ')
    .replace(/^x-/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase();
}

function isKeyOfBirth(steps: readonly (string | number)[]): boolean {
  return steps.some(
    (step) => typeof step === 'string' && BIRTH_KEYS.has(step.toLowerCase().replace(/^x-|[^\p{L}]/gu, '')),
  );
}

/** Eight or nine digits that stand alone: not part of an address, a longer number or a code. */
const LONG_NUMBER =
  /(?<![\p{L}\p{N}#/=_@+.,-])(?:\d{8,9}|\d{4}[. ]\d{2}[. ]\d{3}|\d{3}[. ]\d{3}[. ]\d{3})(?![\p{L}\p{N}/=_@-]|[.,]\d)/gu;

/**
 * Citizen service numbers (BSN). One number in eleven passes the test by chance, so beside words for other numbers it does not count; eight digits (also the length of
 * a company's number) and nine in groups (also that of a telephone number) count only beside a word that says what they are.
 */
function citizenNumbersIn(text: string, around: string): string[] {
  const isNamed = CITIZEN_NUMBER_WORDS.test(around);
  if (!isNamed && OTHER_NUMBER_WORDS.test(around)) return [];
  return [...text.matchAll(LONG_NUMBER)]
    .map(([number]) => number)
    .filter((number) => (isNamed || /^\d{9}$|^\d{4}\.\d{2}\.\d{3}$/.test(number)) && passesElevenTest(number));
}

/** The eleven-test of the Dutch citizen service number: the weights are 9 to 2, and -1 for the last digit. */
function passesElevenTest(number: string): boolean {
  const digits = number.replace(/\D/g, '').padStart(9, '0');
  if (digits.length !== 9 || /^(\d)\1*$/.test(digits)) return false;
  let sum = -Number(digits[8]);
  for (let at = 0; at < 8; at += 1) sum += Number(digits[at]) * (9 - at);
  return sum % 11 === 0;
}

const BANK_ACCOUNT = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ .-]?[A-Z0-9]){11,30}(?![\p{L}\p{N}])/gu;

function bankAccountsIn(text: string): string[] {
  return [...text.matchAll(BANK_ACCOUNT)].flatMap(([account]) => {
    // Words in capitals may follow in the same breath: the length for the country, else the longest that passes.
    const plain = account.replace(/[ .-]/g, '');
    const length = IBAN_LENGTHS[plain.slice(0, 2)];
    const lengths = length === undefined ? [plain.length] : [length];
    return lengths.some((own) => plain.length >= own && hasCheckDigits(plain.slice(0, own))) ? [account] : [];
  });
}

/** How long an account number is in each country whose residents are likely in a map; others are taken as long as written. */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  AT: 20,
  BE: 16,
  CH: 21,
  CZ: 24,
  DE: 22,
  DK: 18,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  IE: 22,
  IT: 27,
  LT: 20,
  LU: 20,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  SE: 24,
};

/** ISO 13616: with the first four signs behind the others, and letters as 10 to 35, the number is 1 modulo 97. */
function hasCheckDigits(account: string): boolean {
  const moved = account.slice(4) + account.slice(0, 4);
  let rest = 0;
  for (const sign of moved) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/**
 * Mobile numbers of the Netherlands, Belgium, Germany, France and the United Kingdom, with or without the country's own code. Where a number of a desk in one country could
 * begin like a mobile number in another, the groups of its digits tell them apart.
 */
const MOBILE = new RegExp(
  String.raw`(?<![\p{L}\p{N}/=_+-])(?:${[
    String.raw`(?:\+|00)31[ -]?(?:\(0\))?[ -]?6(?:[ -]?\d){8}`,
    String.raw`06(?:[ .-]?\d){8}`,
    String.raw`(?:\+|00)32[ -]?(?:\(0\))?4[5-9]\d(?:[ ./-]?\d){6}`,
    String.raw`04[5-9]\d[ /.-]?\d\d[ .]\d\d[ .]\d\d`,
    String.raw`(?:(?:\+|00)49[ -]?(?:\(0\))?|0)1[567]\d(?:[ /-]?\d){7,8}`,
    String.raw`(?:\+|00)33[ -]?(?:\(0\))?[67](?:[ .-]?\d){8}`,
    String.raw`07(?:[ .]\d\d){4}`,
    String.raw`(?:\+|00)44[ -]?(?:\(0\))?7(?:[ -]?\d){9}`,
    String.raw`07\d{3}[ -]?\d{3}[ -]?\d{3}`,
  ].join('|')})(?![\p{L}\p{N}/=_]|[.-]\d)`,
  'gu',
);

const DATE = new RegExp(
  String.raw`^[\s:,=(]{0,3}(?:on |op |am |le |den )?(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{2,4}|\d{1,2}(?:st|nd|rd|th|er|\.)?\s+(?:of\s+)?(?:${MONTHS})\p{L}*\.?,?\s+\d{4}|(?:${MONTHS})\p{L}*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})(?!\d)`,
  'u',
);

/** Full dates behind a word for birth; a year alone or a birthday without one says little. */
function birthDatesIn(text: string): string[] {
  const lower = text.toLowerCase();
  return [...lower.matchAll(BIRTH_WORDS)].flatMap(
    ({ 0: word, index }) => DATE.exec(lower.slice(index + word.length, index + word.length + 40))?.[0].trim() ?? [],
  );
}

function holdsYear(text: string): boolean {
  return /(?<!\d)(?:19|20)\d{2}(?!\d)|^\d{1,2}[-./]\d{1,2}[-./]\d{2}$/.test(text);
}
