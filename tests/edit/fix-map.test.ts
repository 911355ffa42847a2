import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fixMap, type View } from '../../src/edit/fix-map.ts';
import { sortFindings } from '../../src/finding/sort-findings.ts';
import { lintMap } from '../../src/lint/lint-map.ts';
import { selectProfile } from '../../src/lint/profiles.ts';
import { withoutEchoes } from '../../src/lint/without-echoes.ts';
import { type NamedSource, readMap } from '../../src/model/read-map.ts';

async function look(sources: readonly NamedSource[]): Promise<View<NamedSource>> {
  const { map, findings } = await readMap(sources);
  const ofRules = map ? lintMap(map, selectProfile('recommended'), { today: '2026-11-24' }).findings : [];
  const all = sortFindings([...findings, ...withoutEchoes(ofRules, findings)]);
  return { sources, findings: all, reported: all, hasMap: map !== undefined };
}

async function fix(text: string, unsafe: boolean) {
  const before = await look([{ path: 'map.yaml', text, named: true }]);
  const { view, ...outcome } = await fixMap(before, { look, unsafe });
  return { before, after: view, text: view.sources[0]?.text ?? '', ...outcome };
}

/** One role: how it should be written, and how it was written with a slip of the pen. */
interface Slip {
  readonly right: Readonly<Record<string, unknown>>;
  readonly wrong: readonly (readonly [key: string, value: unknown])[];
}

const PEOPLE = ['jan', 'fatima', 'no', 'x-2'];
const words = fc.constantFrom(
  'Arranging beds',
  'Everyone sleeps: safe',
  'Children # play',
  '#1',
  'é',
  'a, b',
  '[x]',
  "it's",
  '"Rest"',
  'no',
  '12',
);
const person = fc.constantFrom(...PEOPLE);

const slip: fc.Arbitrary<Slip> = fc
  .record({
    purpose: words,
    responsibilities: fc.uniqueArray(words, { minLength: 1, maxLength: 3 }),
    tags: fc.uniqueArray(words, { minLength: 1, maxLength: 3 }),
    holders: fc.uniqueArray(person, { minLength: 1, maxLength: 3 }),
    sort: fc.constantFrom('none', 'capitals', 'tag twice', 'holder twice', 'single', 'unfilled', 'number'),
  })
  .map(({ sort, ...role }) => {
    const keys = Object.entries(role);
    const replaced = (name: string, key: string, value: unknown) =>
      keys.map(([other, own]): [string, unknown] => (other === name ? [key, value] : [other, own]));
    switch (sort) {
      case 'capitals':
        return { right: role, wrong: replaced('purpose', 'PURPOSE', role.purpose) };
      case 'tag twice':
        return { right: role, wrong: replaced('tags', 'tags', [...role.tags, role.tags[0]]) };
      case 'holder twice':
        return { right: role, wrong: replaced('holders', 'holders', [...role.holders, role.holders[0]]) };
      case 'single':
        return {
          right: { ...role, responsibilities: ['Arranging beds'] },
          wrong: replaced('responsibilities', 'responsibilities', 'Arranging beds'),
        };
      case 'unfilled': {
        const { holders: _none, ...rest } = role;
        return { right: { ...rest, vacant: true }, wrong: Object.entries(rest) };
      }
      case 'number':
        return { right: { ...role, purpose: '012' }, wrong: replaced('purpose', 'purpose', new Raw('012')) };
      default:
        return { right: role, wrong: keys };
    }
  });

/** YAML that is written as it is. */
class Raw {
  readonly yaml: string;
  constructor(yaml: string) {
    this.yaml = yaml;
  }
}

interface Style {
  readonly flow: 'block' | 'flow' | 'lines';
  readonly lists: 'block' | 'flow';
  readonly comments: boolean;
  readonly quote: '"' | "'";
}

const style: fc.Arbitrary<Style> = fc.record({
  flow: fc.constantFrom('block', 'flow', 'lines'),
  lists: fc.constantFrom('block', 'flow'),
  comments: fc.boolean(),
  quote: fc.constantFrom('"', "'"),
});

function scalar(value: unknown, quote: Style['quote']): string {
  if (value instanceof Raw) return value.yaml;
  return quote === '"' ? JSON.stringify(value) : `'${String(value).replaceAll("'", "''")}'`;
}

function write(id: string, { wrong }: Slip, { flow, lists, comments, quote }: Style): string {
  const inFlow = (value: unknown): string =>
    Array.isArray(value) ? `[${value.map(inFlow).join(', ')}]` : scalar(value, quote);
  const note = comments ? ` # ${id}` : '';
  if (flow === 'flow')
    return `      ${id}: {${wrong.map(([key, value]) => `${key}: ${inFlow(value)}`).join(', ')}}${note}\n`;
  if (flow === 'lines')
    return `      ${id}: {${note}\n${wrong.map(([key, value]) => `        ${key}: ${inFlow(value)},${note}\n`).join('')}        }\n`;
  const pairs = wrong.map(([key, value]) =>
    Array.isArray(value) && lists === 'block'
      ? `        ${key}:${note}\n${value.map((item) => `        - ${scalar(item, quote)}\n`).join('')}`
      : `        ${key}: ${inFlow(value)}${note}\n`,
  );
  return `      ${id}:${note}\n${pairs.join('')}`;
}

const HEAD = `rolemap: 1 # head
name: X
vision: Y
language: pl
people: {${PEOPLE.map((id) => `${id}: P`).join(', ')}}
teams:
  a:
    purpose: Every night is safe
    roles:
`;

const map = fc
  .record({
    roles: fc.array(fc.tuple(slip, style), { minLength: 1, maxLength: 5 }),
    lineBreak: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\ufeff'),
    atEnd: fc.constantFrom('', '\n', '\n# the end', '\n\n\n'),
  })
  .map(({ roles, lineBreak, mark, atEnd }) => ({
    text: `${mark}${(HEAD + roles.map(([role, own], index) => write(`r${index}`, role, own)).join('')).trimEnd()}${atEnd}`.replaceAll(
      '\n',
      lineBreak,
    ),
    right: Object.fromEntries(roles.map(([{ right }], index) => [`r${index}`, right])),
    lineBreak,
  }));

const comments = (text: string) =>
  [...text.matchAll(/ # (?:r\d|head)$|^# the end/gm)].map(([comment]) => comment).sort();
const count = (findings: View['findings'], rule: string) => findings.filter((finding) => finding.rule === rule).length;

describe('of random maps with slips of the pen', () => {
  it('all are mended, and nothing else is changed: values, comments, line ends, byte order mark', async () => {
    await fc.assert(
      fc.asyncProperty(map, async ({ text, right, lineBreak }) => {
        const { text: mended, after } = await fix(text, true);
        expect(parse(mended).teams.a.roles).toEqual(right);
        expect(after.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(count(after.findings, 'role-unfilled')).toBe(0);
        expect(comments(mended)).toEqual(comments(text));
        expect(mended.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
        if (lineBreak === '\r\n') expect(mended.replaceAll('\r\n', '')).not.toContain('\n');
        else expect(mended).not.toContain('\r');
        expect(mended.slice(0, HEAD.length - 1)).toBe(text.slice(0, HEAD.length - 1));
      }),
      { numRuns: 150 },
    );
  });
  it('mending twice is mending once, and brings no finding', async () => {
    await fc.assert(
      fc.asyncProperty(map, fc.boolean(), async ({ text }, unsafe) => {
        const once = await fix(text, unsafe);
        const twice = await fix(once.text, unsafe);
        expect(twice.text).toBe(once.text);
        expect(twice.fixed).toEqual([]);
        if (!once.before.hasMap) return;
        for (const { rule } of once.after.findings)
          expect(count(once.after.findings, rule)).toBeLessThanOrEqual(count(once.before.findings, rule));
      }),
      { numRuns: 100 },
    );
  });
});

it('one bad repair among many is left out alone', async () => {
  const roles = Array.from(
    { length: 40 },
    (_, index) => `      r${index}: {purpose: P, holders: [${index === 17 ? 'jann, jan' : 'jann'}]}\n`,
  );
  const { fixed, refused, text } = await fix(
    `rolemap: 1\nname: X\nvision: Y\npeople: {jan: Jan}\nteams:\n  a:\n    purpose: Every night is safe\n    roles:\n${roles.join('')}`,
    true,
  );
  expect(fixed).toHaveLength(39);
  expect(refused.map(({ finding, brings }) => [finding.subject, brings])).toEqual([['a/r17', ['duplicate-item']]]);
  expect(text).toContain('r17: {purpose: P, holders: [jann, jan]}');
});
