import { expect, it } from 'vitest';
import { compareMaps } from '../../src/diff/compare-maps.ts';
import { readMap } from '../../src/model/read-map.ts';

async function read(text: string) {
  const { map, findings } = await readMap([{ path: 'map.yaml', text, named: true }]);
  expect(findings).toEqual([]);
  if (!map) throw new Error('no map');
  return map;
}
const diff = async (before: string, after: string) => compareMaps(await read(before), await read(after));
const kinds = async (before: string, after: string) =>
  (await diff(before, after)).map(({ kind, subject, impact }) => `${kind} ${subject} ${impact}`);

const BASE = `rolemap: 1
name: X
teams:
  a:
    purpose: P
    tags: [one, two]
    roles:
      r: {purpose: Q, responsibilities: [Doing this, Doing that], decides: [Paint], holders: [jan, {person: eva, focus: Nights}]}
  b: {roles: {s: {holders: [eva]}}}
people: {jan: Jan, eva: {name: Eva, talents: [calm]}}
`;

it('finds nothing between a map and itself, in whatever order and form it is written', async () => {
  expect(await kinds(BASE, BASE)).toEqual([]);
  const turned = `rolemap: 1
people: {eva: {talents: [{talent: calm}], name: Eva}, jan: {name: Jan}}
teams:
  b: {roles: {s: {holders: [{person: eva}]}}}
  a:
    tags: [two, one]
    roles:
      r: {decides: [{what: Paint}], holders: [{focus: Nights, person: eva}, jan], responsibilities: [{text: Doing that}, Doing this], purpose: Q}
    purpose: P
name: X
`;
  expect(await kinds(BASE, turned)).toEqual([]);
});

it.each([
  ['purpose: P', 'purpose: P2', ['team-changed a wording']],
  ['tags: [one, two]', 'tags: [one]', ['team-changed a wording']],
  ['purpose: Q', 'notes: N', ['role-changed a/r wording', 'role-changed a/r wording']],
  ['[Doing this, Doing that]', '[Doing this]', ['responsibility-removed a/r gap']],
  ['[Paint]', '[{what: Paint, level: consult}]', ['room-narrowed a/r shift']],
  ['[Paint]', '[Paint, Walls]', ['decision-added a/r growth']],
  ['focus: Nights', 'focus: Days', ['holder-refocused a/r shift']],
  ['focus: Nights', 'focus: Nights, share: 0.5', ['holder-share-changed a/r shift']],
  ['{s: {holders: [eva]}}', '{s: {vacant: true}}', ['holder-stopped b/s gap', 'vacancy-opened b/s gap']],
  ['b: {roles: {s: ', 'b: {parent: a, roles: {s: ', ['team-moved b shift']],
  ['roles: {s: {', 'roles: {t: {previously: [s], ', ['role-renamed b/t wording']],
  ['talents: [calm]', 'talents: [brave]', ['talents-added eva growth', 'talents-removed eva wording']],
  ['name: X', 'name: Y', ['organization-changed org wording']],
  ['name: X', 'name: X\nx-code: 7', ['organization-changed org wording']],
  ['name: X', 'name: X\nlanguage: nl', ['organization-changed org wording']],
  ['  b: {roles: {s: {holders: [eva]}}}\n', '', ['team-dissolved b shift', 'role-removed b/s shift']],
])('%s → %s', async (old, now, expected) => {
  expect(await kinds(BASE, BASE.replace(old, now))).toEqual(expected);
  expect(await kinds(BASE.replace(old, now), BASE)).not.toEqual([]);
});

it('gives places on both sides', async () => {
  const [change] = await diff(BASE, BASE.replace('purpose: P', 'purpose: P2'));
  for (const side of [change?.before, change?.after]) {
    const { start, end } = side?.at.locate() ?? { start: 0, end: 0 };
    expect(side?.at.source.text.slice(start, end)).toBe('purpose');
  }
});
