import type { Language } from '../change.ts';

/** The words for the fields that details are about. */
export const FIELDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  at: { en: 'time', nl: 'tijd' },
  by: { en: 'date', nl: 'datum' },
  conditions: { en: 'working conditions', nl: 'werkomstandigheden' },
  currency: { en: 'currency', nl: 'munt' },
  domain: { en: 'domain', nl: 'domein' },
  effort: { en: 'effort', nl: 'inspanning' },
  every: { en: 'frequency', nl: 'frequentie' },
  evidence: { en: 'shown by', nl: 'blijkt uit' },
  for: { en: 'for', nl: 'voor' },
  gets: { en: 'gets', nl: 'krijgt' },
  gives: { en: 'gives', nl: 'geeft' },
  id: { en: 'id', nl: 'id' },
  last: { en: 'last time', nl: 'laatste keer' },
  level: { en: 'level', nl: 'niveau' },
  links: { en: 'links', nl: 'verwijzingen' },
  many: { en: 'plural', nl: 'meervoud' },
  max: { en: 'at most', nl: 'ten hoogste' },
  min: { en: 'at least', nl: 'ten minste' },
  minutes: { en: 'minutes', nl: 'minuten' },
  name: { en: 'name', nl: 'naam' },
  needed: { en: 'needed', nl: 'nodig' },
  next: { en: 'next time', nl: 'volgende keer' },
  notes: { en: 'notes', nl: 'toelichting' },
  one: { en: 'singular', nl: 'enkelvoud' },
  organization: { en: 'organisation', nl: 'organisatie' },
  period: { en: 'period', nl: 'periode' },
  purpose: { en: 'purpose', nl: 'doel' },
  responsibility: { en: 'responsibility', nl: 'verantwoordelijkheid' },
  review: { en: 'review', nl: 'herziening' },
  share: { en: 'share of full time', nl: 'deel van voltijd' },
  since: { en: 'since', nl: 'sinds' },
  skills: { en: 'skills', nl: 'vaardigheden' },
  text: { en: 'text', nl: 'tekst' },
  to: { en: 'to', nl: 'aan' },
  url: { en: 'address', nl: 'adres' },
  why: { en: 'reason', nl: 'reden' },
};

/** Words for values that are choices of the format. */
export const VALUES: Readonly<Record<string, string>> = {
  essential: 'onmisbaar',
  helpful: 'handig',
  hour: 'uur',
  week: 'week',
  month: 'maand',
  year: 'jaar',
  learning: 'lerend',
  basic: 'basis',
  skilled: 'vaardig',
  expert: 'expert',
};
/** The periods of `every` in Dutch. */
export const PERIODS: Readonly<Record<string, string>> = {
  day: 'dag',
  days: 'dagen',
  week: 'week',
  weeks: 'weken',
  month: 'maand',
  months: 'maanden',
  quarter: 'kwartaal',
  quarters: 'kwartalen',
  year: 'jaar',
  years: 'jaar',
};

/** Fields whose values need no quotes: choices of the format, dates, ids. */
export const CHOICES: ReadonlySet<string> = new Set([
  'level',
  'needed',
  'period',
  'every',
  'by',
  'last',
  'next',
  'since',
  'review',
  'id',
  'currency',
]);
