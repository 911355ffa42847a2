import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { WORDS_FOR_KEYS } from '../../src/schema/key-meant-by.ts';
import { WORDS_FOR_VALUES } from '../../src/schema/value-meant-by.ts';
import { NOUNS } from '../../src/schema/word-problem.ts';
import { propertiesIn, readRoleMapSchema, type SchemaPart } from '../../tools/generate/role-map-schema.ts';

const schema = await readRoleMapSchema();
const ajv = new Ajv({ strict: false });
(formats as unknown as (ajv: Ajv) => void)(ajv);
ajv.addSchema(schema as object, 'map');

/** All objects with keys of the format, by name. */
const objects: readonly [string, SchemaPart][] = [
  ['RoleMap', schema],
  ...Object.values(schema.definitions ?? {}).flatMap((part): [string, SchemaPart][] =>
    part.properties ? [[String(part.title), part]] : [],
  ),
];

describe.each(propertiesIn(schema))('$path', ({ part, pointer }) => {
  it('says what it is for', () => expect(part.description).toMatch(/^[A-Z‘“].*\.$|…$/s));
  it('has an example, and each of them is valid', () => {
    expect(part.examples?.length).toBeGreaterThan(0);
    const validate = ajv.compile({ $ref: `map${pointer}` });
    for (const example of part.examples ?? []) expect([example, validate(example)]).toEqual([example, true]);
  });
});

describe.each(objects)('%s', (title, part) => {
  it('knows its keys, and leaves those with x- to the user', () => {
    expect(part.additionalProperties).toBe(false);
    expect(Object.keys(part.patternProperties ?? {})).toEqual(['^x-']);
  });
  it('has a word for messages', () => expect(NOUNS[title]).toBeTruthy());
});

it('every list of choices says what each means', () => {
  const silent = Object.values(schema.definitions ?? {})
    .flatMap((part) => [part, ...(part.anyOf ?? [])])
    .filter((part) => part.enum && part.enum.length !== part.enumDescriptions?.length);
  expect(silent).toEqual([]);
});

it('every pattern is explained', () => {
  const text = readFileSync('schemas/rolemap.schema.json', 'utf8');
  expect(text.match(/"pattern":/g)?.length).toBe(
    text.match(/"pattern": .*,\s+"patternErrorMessage": "[A-Z].*\."/g)?.length,
  );
});

it('other words lead to keys and values that exist', () => {
  const keys = new Set(objects.flatMap(([, { properties }]) => Object.keys(properties ?? {})));
  expect(WORDS_FOR_KEYS.flatMap(([names]) => names.split(' ')).filter((key) => !keys.has(key))).toEqual([]);
  const values = new Set(
    Object.values(schema.definitions ?? {}).flatMap((part) =>
      [part, ...(part.anyOf ?? [])].flatMap((p) => p.enum ?? []),
    ),
  );
  expect(WORDS_FOR_VALUES.map(([value]) => value).filter((value) => !values.has(value))).toEqual([]);
});

it.each([
  ['share 0 of a person without fixed hours', { people: { a: { share: 0 } } }, true],
  ['share 0 of a holder', { teams: { t: { roles: { r: { holders: [{ person: 'a', share: 0 }] } } } } }, false],
  ['more time than one person has', { people: { a: { share: 1.2 } } }, false],
  ['several persons wanted', { teams: { t: { roles: { r: { vacant: { share: 1.6 } } } } } }, true],
  ['a day that does not exist', { teams: { t: { since: '2015-02-30' } } }, false],
  ['every 2 weeks', { teams: { t: { review: { every: '2 weeks' } } } }, true],
  ['every 0 weeks', { teams: { t: { review: { every: '0 weeks' } } } }, false],
  ['an address with accents', { people: { a: { email: 'jürgen@münchen.example' } } }, true],
  ['an address without a domain', { people: { a: { email: 'jan' } } }, false],
  ['a path as link', { links: ['docs/plan.md'] }, true],
  ['a link without https', { links: ['www.example.org'] }, false],
  ['a language with a region', { language: 'nl-BE' }, true],
  ['a language with an extension', { language: 'de-x-plain' }, true],
  ['a language by its name', { language: 'Dutch' }, false],
  ['own data on every object', { 'x-a': 1, teams: { t: { 'x-b': [], roles: { r: { 'x-c': { d: null } } } } } }, true],
])('%s', (_what, map, valid) => expect(ajv.validate('map', { rolemap: 1, ...map })).toBe(valid));
