/** What a writer most likely meant by a date in another order or in words, as year-month-day; several where the order is unclear. */
export function proposeDates(written: unknown): string[] {
  const text = String(written).trim();
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return dates([compact[1], compact[2], compact[3]]);
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (yearFirst) return dates([yearFirst[1], yearFirst[2], yearFirst[3]]);
  const yearLast = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{2}|\d{4})$/.exec(text);
  if (yearLast) {
    const [, first, sign, second, year] = yearLast;
    const full = year?.length === 2 ? `20${year}` : year;
    // Americans write the month first, with slashes.
    return dates([full, second, first], ...(sign === '/' || Number(second) > 12 ? [[full, first, second]] : []));
  }
  const words = /^(?:(\d{1,2})\.? )?(\p{L}+)\.?(?: (\d{1,2}),?)? (\d{4})$/u.exec(text);
  const month = words && monthOf(words[2] as string);
  return month ? dates([words[4], String(month), words[1] ?? words[3] ?? '1']) : [];
}

function dates(...candidates: (readonly (string | undefined)[])[]): string[] {
  const written = candidates.map(([year = '', month = '', day = '']) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );
  return [...new Set(written)].filter(isDate);
}

function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const MONTHS = [
  'january januari',
  'february februari',
  'march maart mrt',
  'april',
  'may mei',
  'june juni',
  'july juli',
  'august augustus',
  'september',
  'october oktober',
  'november',
  'december',
];

function monthOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  if (lower.length < 3) return undefined;
  const index = MONTHS.findIndex((names) => names.split(' ').some((name) => name.startsWith(lower)));
  return index < 0 ? undefined : index + 1;
}

/** The number in a text with a decimal comma, a unit or a currency; a percentage becomes a fraction. */
export function proposeNumber(written: unknown): number | undefined {
  const parts = /^[^\d-]*(-?\d[\d.,]*)\s*(%)?/.exec(String(written).trim());
  if (!parts) return undefined;
  let digits = (parts[1] as string).replace(/[.,]+$/, '');
  // A sign before exactly three digits stands between thousands, unless nothing stands before it.
  digits = digits.replace(/(?<=[1-9]\d{0,2})[.,](?=\d{3}(\D|$))/g, '').replace(',', '.');
  const number = Number(digits);
  if (Number.isNaN(number)) return undefined;
  return parts[2] ? number / 100 : number;
}

/** true or false for a word that says so. */
export function proposeBoolean(written: unknown): boolean | undefined {
  const word = String(written).trim().toLowerCase();
  if (['yes', 'y', 'ja', 'j', 'true', 'on', 'x', 'waar', '1'].includes(word)) return true;
  return ['no', 'n', 'nee', 'neen', 'false', 'off', 'onwaar', '0'].includes(word) ? false : undefined;
}

/** A rhythm in the words of the format for one in everyday words. */
export function proposeRhythm(written: unknown): string | undefined {
  const text = String(written).trim().toLowerCase();
  const word = EVERYDAY_RHYTHMS.find(([, words]) => words.split(', ').includes(text))?.[0];
  if (word) return word;
  const parts = /^(?:(?:once )?every |elke |iedere |per |a |1x per )?(\d+)? ?(\p{L}+)$/u.exec(text);
  const unit = parts && UNITS.find(([, words]) => words.split(' ').includes(parts[2] as string))?.[0];
  if (!unit) return undefined;
  const amount = Number(parts[1] ?? 1);
  return amount === 1 ? unit : amount > 1 ? `${amount} ${unit}s` : undefined;
}

const UNITS: readonly (readonly [string, string])[] = [
  ['day', 'day days dag dagen d'],
  ['week', 'week weeks weken wk w'],
  ['month', 'month months maand maanden mnd m'],
  ['quarter', 'quarter quarters kwartaal kwartalen q'],
  ['year', 'year years jaar jaren yr y'],
];

const EVERYDAY_RHYTHMS: readonly (readonly [string, string])[] = [
  ['day', 'daily, dagelijks, every day, each day'],
  ['week', 'weekly, wekelijks'],
  ['2 weeks', 'biweekly, bi-weekly, fortnightly, every other week, tweewekelijks, om de week'],
  ['month', 'monthly, maandelijks'],
  ['2 months', 'tweemaandelijks, every other month'],
  ['quarter', 'quarterly, driemaandelijks'],
  ['6 months', 'half-yearly, halfjaarlijks, twice a year, half year'],
  ['year', 'yearly, annually, annual, jaarlijks'],
];

/** An id made from a name: lower case, without accents, hyphens between the words. */
export function proposeId(written: string): string {
  const id = written
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? 'an-id' : id;
}

/** The three letters of a currency written in small letters, as a sign or as a word. */
export function proposeCurrency(written: string): string | undefined {
  if (/^[a-z]{3}$/i.test(written)) return written.toUpperCase();
  return { '€': 'EUR', euro: 'EUR', euros: 'EUR', "euro's": 'EUR', $: 'USD', dollar: 'USD', '£': 'GBP', pound: 'GBP' }[
    written.toLowerCase()
  ];
}

/** The code of a language that is written by its name, in English, Dutch or the language itself. */
export function proposeLanguage(written: string): string | undefined {
  const name = written.toLowerCase();
  return LANGUAGES.find((code) =>
    ['en', 'nl', code].some((language) => {
      const names = new Intl.DisplayNames([language], { type: 'language' });
      return names.of(code)?.toLowerCase() === name;
    }),
  );
}

/** The languages of Europe and of those who came to live there, without claim to be complete: others are told the form. */
const LANGUAGES =
  'nl nl-BE en de fr fy es it pt pl cs da sv nb fi el hu ro bg hr sl sk et lv lt ga uk ru tr ar fa'.split(' ');
