import { describe, expect, it } from 'vitest';
import { compareMaps } from '../../src/diff/compare-maps.ts';
import { readText as read } from '../support/read-text.ts';

const diff = async (before: string, after: string) => compareMaps(await read(before), await read(after));
const kinds = async (before: string, after: string) =>
  (await diff(before, after)).map(({ kind, about, impact }) => `${kind} ${about.reference} ${impact}`).sort();

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
  ['purpose: P', 'purpose: P2', ['purpose-changed a wording']],
  ['tags: [one, two]', 'tags: [one]', ['tag-removed a wording']],
  ['purpose: Q', 'notes: N', ['notes-changed a/r wording', 'purpose-changed a/r wording']],
  ['[Doing this, Doing that]', '[Doing this]', ['responsibility-removed a/r gap']],
  ['[Paint]', '[{what: Paint, level: consult}]', ['room-narrowed a/r shift']],
  ['[Paint]', '[Paint, Walls]', ['decision-added a/r growth']],
  ['focus: Nights', 'focus: Days', ['holder-refocused a/r shift']],
  ['focus: Nights', 'focus: Nights, share: 0.5', ['holder-share-changed a/r shift']],
  ['{s: {holders: [eva]}}', '{s: {vacant: true}}', ['holder-stopped b/s gap', 'vacancy-opened b/s gap']],
  ['b: {roles: {s: ', 'b: {parent: a, roles: {s: ', ['team-moved b shift']],
  ['roles: {s: {', 'roles: {t: {previously: [s], ', ['role-renamed b/t wording']],
  ['talents: [calm]', 'talents: [brave]', ['person-talent-added eva growth', 'person-talent-removed eva shift']],
  ['name: X', 'name: Y', ['organization-renamed org wording']],
  ['name: X', 'name: X\nx-code: 7', ['extension-changed org wording']],
  ['name: X', 'name: X\nlanguage: nl', ['language-changed org wording']],
  ['  b: {roles: {s: {holders: [eva]}}}\n', '', ['role-removed b/s shift', 'team-dissolved b shift']],
])('%s → %s', async (old, now, expected) => {
  expect(await kinds(BASE, BASE.replace(old, now))).toEqual(expected);
  expect(await kinds(BASE.replace(old, now), BASE)).not.toEqual([]);
});

const TEMPLATES = `rolemap: 1
name: X
templates: {host: {purpose: Everyone is welcome, responsibilities: [Greeting visitors], critical: true}, keeper: {purpose: Everyone is welcome}}
teams:
  a: {roles: {r: {like: host, holders: [jan, eva]}, s: {like: host}}}
  b: {roles: {r: {like: host}}}
people: {jan: Jan, eva: Eva}
`;

describe('what roles take over from a template', () => {
  it.each([
    [
      'is told once, at the template',
      'purpose: Everyone is welcome, resp',
      'purpose: Nobody waits, resp',
      ['purpose-changed host wording'],
    ],
    [
      'is a gap where no role has the work now',
      'responsibilities: [Greeting visitors], ',
      '',
      ['responsibility-removed host gap'],
    ],
    [
      'is no change where a role says the same itself',
      's: {like: host}',
      's: {like: host, purpose: Everyone is welcome}',
      [],
    ],
    [
      'is told of a role that says something else',
      's: {like: host}',
      's: {like: host, purpose: Quiet}',
      ['purpose-changed a/s wording'],
    ],
    [
      'counts in effect where a role is like another template',
      's: {like: host}',
      's: {like: keeper}',
      ['critical-changed a/s shift', 'responsibility-removed a/s shift', 'role-template-changed a/s wording'],
    ],
    ['leaves a critical role to one person', 'holders: [jan, eva]', 'holders: [jan]', ['holder-stopped a/r gap']],
  ])('%s', async (_, old, now, expected) => {
    expect(await kinds(TEMPLATES, TEMPLATES.replace(old, now))).toEqual(expected);
  });
});

const NAMES = `rolemap: 1
name: X
teams:
  a:
    results: [{what: Beds, owner: r}]
    roles:
      r: {decides: [{what: Paint, consult: [a/s, a/]}], excludes: [a/s], delivers: [{what: List, to: s}], holders: [jan], talents: [calm], pay: b, previously: [old]}
      s: {like: host}
  c: {parent: a}
people: {jan: {name: Jan, talents: [calm]}}
talents: {calm: Calm}
templates: {host: {purpose: P}}
pay: {bands: {b: {min: 1}}}
collaborations: {k: {between: [a, c]}}
`;

describe('declared renames', () => {
  it.each([
    [
      'of a team keep its roles, and what refers to them',
      NAMES.replace('  a:\n', '  z:\n    previously: [a]\n')
        .replace('parent: a', 'parent: z')
        .replace('[a/s, a/]', '[z/s, z/]')
        .replace('[a/s]', '[z/s]')
        .replace('[a, c]', '[z, c]'),
      ['team-renamed z wording'],
    ],
    [
      'of a role are no change of what refers to it',
      NAMES.replace('      s: {', '      t: {previously: [s], ').replaceAll('a/s', 'a/t').replace('to: s', 'to: t'),
      ['role-renamed a/t wording'],
    ],
    [
      'of a person are no change of holders',
      NAMES.replace('holders: [jan]', 'holders: [johan]').replace('{jan: {', '{johan: {previously: [jan], '),
      ['person-renamed johan wording'],
    ],
    [
      'of a talent, with all who have or need it',
      NAMES.replaceAll('[calm]', '[quiet]').replace('{calm: Calm}', '{quiet: {name: Calm, previously: [calm]}}'),
      ['talent-renamed quiet wording'],
    ],
    [
      'of a pay band',
      NAMES.replace('pay: b,', 'pay: c,').replace('{b: {min: 1}}', '{c: {min: 1, previously: [b]}}'),
      ['pay-band-renamed c wording'],
    ],
    ['of a collaboration', NAMES.replace('{k: {', '{l: {previously: [k], '), ['collaboration-renamed l wording']],
    [
      'move a role to another team',
      NAMES.replace('      s: {like: host}\n', '')
        .replace('c: {parent: a}', 'c: {parent: a, roles: {s: {like: host, previously: [a/s]}}}')
        .replaceAll('a/s', 'c/s')
        .replace('previously: [c/s]', 'previously: [a/s]')
        .replace('to: s', 'to: c/s'),
      ['role-moved c/s shift'],
    ],
    [
      'take a whole team up in another one',
      NAMES.replace('  c: {parent: a}\n', '')
        .replace('  a:\n', '  a:\n    previously: [c]\n')
        .replace('[a, c]', '[a, {organization: Y}]'),
      ['partner-added k growth', 'partner-removed k shift', 'previously-changed a wording', 'team-dissolved c shift'],
    ],
  ])('%s', async (_, now, expected) => {
    expect(await kinds(NAMES, now)).toEqual(expected);
    // The way back is known as well: the map that is the old one now declares the rename.
    expect((await kinds(now, NAMES)).length).toBe(expected.length);
  });
});

it('tells who leaves which roles behind', async () => {
  const now = BASE.replace('jan: Jan', 'jan: {name: Jan, left: 2026-05-01}').replace(
    'eva: {name: Eva,',
    'eva: {name: Eva, left: 2026-06-01,',
  );
  expect(await kinds(BASE, now)).toEqual(['person-left eva gap', 'person-left jan gap']);
});

it('keeps apart what one person holds in one role with two focuses', async () => {
  const role = (holders: string) =>
    `rolemap: 1\nname: X\nteams: {a: {roles: {r: {holders: [${holders}]}}}}\npeople: {jan: Jan}\n`;
  const two = role('{person: jan, focus: Days, share: 0.5}, {person: jan, focus: Nights, share: 0.2}');
  expect(
    await kinds(two, role('{person: jan, focus: Nights, share: 0.2}, {person: jan, focus: Days, share: 0.6}')),
  ).toEqual(['holder-share-changed a/r shift']);
  expect(await kinds(two, role('{person: jan, focus: Nights, share: 0.2}'))).toEqual(['holder-stopped a/r shift']);
  expect(
    await kinds(two, role('{person: jan, focus: Nights, share: 0.2}, {person: jan, focus: Evenings, share: 0.5}')),
  ).toEqual(['holder-refocused a/r shift']);
});

it('treats defaults that are written as defaults that are not', async () => {
  const written = BASE.replace('purpose: P', 'purpose: P, kind: team, status: active, results: []')
    .replace('[Paint]', '[{what: Paint, level: delegate, consult: []}]')
    .replace('holders: [jan,', 'elected: false, critical: false, vacant: false, holders: [{person: jan, as: holder},')
    .replace('jan: Jan', 'jan: {name: Jan, kind: human}');
  expect(
    await kinds(
      BASE,
      written.replace(
        '    purpose: P, kind: team, status: active, results: []',
        '    purpose: P\n    kind: team\n    status: active\n    results: []',
      ),
    ),
  ).toEqual([]);
});

it('gives places on both sides', async () => {
  const [change] = await diff(BASE, BASE.replace('purpose: P', 'purpose: P2'));
  for (const side of [change?.before, change?.after]) {
    const { start, end } = side?.at.locate() ?? { start: 0, end: 0 };
    expect(side?.at.source.text.slice(start, end)).toBe('purpose');
  }
});
