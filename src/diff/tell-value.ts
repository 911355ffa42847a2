import type { OrgMap } from '../model/org-map.ts';
import { enumerate } from '../text/wording.ts';
import type { Language, ToldPart } from './change.ts';
import { fieldWord, PERIODS, VALUES } from './kinds/field-words.ts';
import { capacity } from './kinds/holders.ts';
import { LEVEL_WORDS } from './kinds/level-words.ts';
import { percent } from './kinds/say.ts';

/** Gives the name of the person, role, team, template or pay band that a reference means, where there is one. */
export type NameOf = (reference: string) => string | undefined;

/** The names of the things of a map by their references. */
export function namesIn({ people, roles, teams, templates, pay, talents }: OrgMap): NameOf {
  return (reference) =>
    (reference.endsWith('/')
      ? teams.get(reference.slice(0, -1))
      : (roles.get(reference) ??
        people.get(reference) ??
        teams.get(reference) ??
        templates.get(reference) ??
        pay.bands.get(reference) ??
        talents.get(reference))
    )?.name;
}

/** A value that stands alone, as the value of a field. */
export function tellField(field: string, value: unknown, language: Language, nameOf: NameOf): ToldPart[] {
  return value === undefined ? [] : [{ texts: told(field, value, { language, nameOf }) }];
}

/** What stands in a map, as plain JSON, in words: the fields of a thing in the order in which they are read, else one text. `nameOf` names what is referred to. */
export function tellValue(value: unknown, language: Language, nameOf: NameOf): ToldPart[] {
  if (value === undefined) return [];
  const words: Words = { language, nameOf };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return tellField('', value, language, nameOf);
  return fieldsOf(value).map(([field, part]) => ({
    field,
    label: fieldWord(field, language),
    texts: told(field, part, words),
  }));
}

interface Words {
  readonly language: Language;
  readonly nameOf: NameOf;
}

/** The fields in which things are named by their reference. */
const REFERENCES: ReadonlySet<string> = new Set([
  'person',
  'owner',
  'to',
  'team',
  'role',
  'parent',
  'like',
  'band',
  'consult',
  'inform',
  'excludes',
  'talent',
]);

/** What says best what an item of a list is; the rest stands behind it in brackets. */
const MAIN = ['text', 'what', 'person', 'name', 'talent', 'team', 'organization', 'url'];

/** The fields that are read first, in this order; others follow as they come. */
const FIRST = [
  'name',
  'purpose',
  'vision',
  'strategy',
  'responsibilities',
  'decides',
  'domains',
  'policies',
  'holders',
];

/** What holds where nothing is written says nothing to a reader. */
const DEFAULTS: Readonly<Record<string, string>> = { status: 'active', as: 'holder', level: 'delegate', kind: 'human' };

function fieldsOf(value: object): [string, unknown][] {
  const rank = (field: string) =>
    MAIN.includes(field) ? -1 : FIRST.includes(field) ? FIRST.indexOf(field) : FIRST.length;
  return Object.entries(value)
    .filter(([field, part]) => DEFAULTS[field] !== part)
    .sort(([a], [b]) => rank(a) - rank(b));
}

function told(field: string, value: unknown, words: Words): string[] {
  return Array.isArray(value) ? value.map((item) => inLine(field, item, words)) : [inLine(field, value, words)];
}

/** A value in one text: "Purchases (up to: 500 EUR, asks first: Buyer)". */
function inLine(field: string, value: unknown, words: Words): string {
  const { language, nameOf } = words;
  const dutch = language === 'nl';
  if (typeof value === 'boolean') return dutch ? (value ? 'ja' : 'nee') : value ? 'yes' : 'no';
  if (typeof value === 'number')
    return field === 'share' ? percent(value, language) : dutch ? String(value).replace('.', ',') : String(value);
  if (typeof value === 'string') return inWords(field, value, words);
  if (Array.isArray(value))
    return enumerate(
      value.map((item) => inLine(field, item, words)),
      dutch ? 'en' : 'and',
    );
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = new Map(fieldsOf(value));
  const main = MAIN.find((key) => fields.has(key));
  const rest = [...fields]
    .filter(([key]) => key !== main)
    .map(([key, part]) => `${fieldWord(key, language)}: ${inLine(key, part, words)}`);
  if (main === undefined) return rest.join(', ');
  return `${inLine(main, fields.get(main), { language, nameOf })}${rest.length > 0 ? ` (${rest.join(', ')})` : ''}`;
}

function inWords(field: string, value: string, { language, nameOf }: Words): string {
  if (REFERENCES.has(field)) return nameOf(value) ?? value;
  if (field === 'as') return capacity(value, language);
  if (field === 'level') return LEVEL_WORDS[language][value] ?? (language === 'nl' ? (VALUES[value] ?? value) : value);
  if (language === 'en') return value;
  if (field === 'every') return value.replace(/[a-z]+/g, (unit) => PERIODS[unit] ?? unit);
  return field === 'needed' || field === 'period' ? (VALUES[value] ?? value) : value;
}
