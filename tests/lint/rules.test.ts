import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintMap } from '../../src/lint/lint-map.ts';
import { RULES } from '../../src/lint/registry.ts';
import { readMap } from '../../src/model/read-map.ts';

async function lint(text: string) {
  const { map, findings } = await readMap([{ path: 'map.yaml', text, named: true }]);
  expect(findings).toEqual([]);
  if (!map) throw new Error('no map');
  return lintMap(map, new Map(RULES.map((rule) => [rule, rule.severity])), { today: '2026-11-24' }).map(
    ({ rule }) => rule,
  );
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('finds what its bad example shows, and nothing else there', async () =>
    expect(await lint(rule.bad)).toEqual([id]));
  it('has nothing to say about its good example', async () => expect(await lint(rule.good)).toEqual([]));
});

it('each rule has a file of its name', () => {
  expect(readdirSync('src/lint/rules').sort()).toEqual(RULES.map(({ id }) => `${id}.ts`));
});

describe('near misses', () => {
  const role = (name: string, language: string) => `rolemap: 1
name: X
vision: Y
language: ${language}
teams: {t: {roles: {r: {name: ${name}, purpose: P, holders: [a]}}}}
people: {a: A}
`;
  it.each([
    ['Letterhead', 'en'],
    ['Management accounting', 'en'],
    ['Hoofdstuk', 'nl'],
    ['Hoofdingang', 'nl'],
    ['Chefkok', 'nl'],
    ['Manager', 'pl'],
  ])('%s (%s) is no title', async (name, language) => {
    expect(await lint(role(name, language))).toEqual([]);
  });
  it.each([
    ['Projectmanager', 'nl'],
    ['Baliemedewerker', 'nl'],
    ['Head of Sales', 'en'],
  ])('%s (%s) is a title', async (name, language) => {
    expect(await lint(role(name, language))).toEqual(['title-as-role']);
  });
});
