import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printDraft } from '../../src/exchange/draft/print-draft.ts';
import { importMap } from '../../src/exchange/import-map.ts';
import { writeJson } from '../../src/exchange/write/write-json.ts';
import { readMap } from '../../src/model/read-map.ts';
import { makeWorkbook } from '../support/make-xlsx.ts';
import { asText, randomMaps, type WrittenMap } from '../support/random-maps.ts';
import { readText } from '../support/read-text.ts';

/** What an import says of a source: why there is no draft, or nothing; a draft has to be a valid map. */
async function problemOf(bytes: Uint8Array, path: string): Promise<string | undefined> {
  const result = await importMap({ files: [{ path, bytes }], name: path, language: 'en' });
  if ('problem' in result) return result.problem;
  const files = printDraft(result.draft, { head: [] });
  const { findings } = await readMap(files.map((file) => ({ ...file, named: true })));
  expect(findings.map(({ message }) => message)).toEqual([]);
  return undefined;
}
const json = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));

describe('what nobody exports ends in a sentence, and costs little', () => {
  const inside = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  it.each<[string, Uint8Array, string]>([
    [
      'JSON that is deep',
      json(`{"roles": ${inside(100_000)}}`),
      'line 1: more than 100 things stand inside each other',
    ],
    [
      'JSON of many small things',
      json(`{"roles": [${'{},'.repeat(2_100_000)}{}]}`),
      'more than 2,000,000 groups and lists',
    ],
    ['JSON that is broken', json('{\n"roles": [\n{"id": 1,}]}'), 'JSON that is broken in line 3'],
    ['JSON that is cut off', json('{"circles": [{"id": 1, "links": {'), 'JSON that is broken in line 1'],
    [
      'JSON of something else',
      json({ name: 'package', version: '1.0.0' }),
      'JSON of a kind that rolemap does not know',
    ],
    ['a list of nothing', json([]), 'holds no keys and values'],
    ['a text of many lines', Buffer.from(`Role: A\nPurpose: B\n${'- x\n'.repeat(100_001)}`), 'more than 100,000 lines'],
    [
      'a workbook with 10,000 columns',
      makeWorkbook({ Members: [['a']], 'Circles & Roles': [Array.from({ length: 10_000 }, () => 'x')] }),
      'more than 1,000 columns',
    ],
  ])('%s', async (_, bytes, told) => {
    expect(await problemOf(bytes, 'export.json')).toContain(told);
  });

  it.each<[string, Uint8Array]>([
    [
      'circles that support each other',
      json({
        circles: [
          { id: 1, name: 'A', links: { supported_role: 2 } },
          { id: 2, name: 'B', links: { supported_role: 1 } },
        ],
        roles: [
          { id: 1, name: 'A', links: { circle: 1, supporting_circle: 2 } },
          { id: 2, name: 'B', links: { circle: 2, supporting_circle: 1 } },
        ],
      }),
    ],
    [
      'a role inside itself',
      json({ data: [{ id: 'role_1', type: 'role', name: 'A', has_subroles: true, parent_role_id: 'role_1' }] }),
    ],
    [
      'things without names',
      json({
        roles: [{ links: {} }, { id: {}, links: { circle: [] } }, null, 7],
        people: [{}],
        circles: [{ links: { supported_role: 'x' } }],
      }),
    ],
    [
      'teams in a circle',
      json({
        version: 1,
        name: 'A',
        people: [],
        roles: [],
        teams: [
          { id: 'a', name: 'A', parent: 'b' },
          { id: 'b', name: 'B', parent: 'a' },
        ],
      }),
    ],
    [
      'a circle of circles in a workbook',
      makeWorkbook({
        'Circles & Roles': [
          ['Circle', 'Role', 'IsCircle'],
          ['A', 'B', 'TRUE'],
          ['B', 'A', 'TRUE'],
          ['A', 'A', 'TRUE'],
        ],
      }),
    ],
    [
      'a line of one million signs',
      Buffer.from(`Role: A\nPurpose: ${'# '.repeat(500_000)}\n${' '.repeat(200_000)}x\n`),
    ],
    [
      'HTML that never ends',
      makeWorkbook({
        'Circles & Roles': [
          ['Circle', 'Role', 'Purpose'],
          ['', 'A', `<p>${'<'.repeat(20_000)}${' '.repeat(20_000)}&#0;&#xd800;<script>`],
        ],
      }),
    ],
    [
      'teams 20,000 levels deep',
      json({
        version: 1,
        name: 'A',
        people: [],
        roles: [],
        teams: Array.from({ length: 20_000 }, (_, index) => ({
          id: `t${index}`,
          name: 'T',
          ...(index > 0 && { parent: `t${index - 1}` }),
        })),
      }),
    ],
  ])('%s becomes a map that is valid', async (_, bytes) => {
    expect(await problemOf(bytes, 'export.json')).toBeUndefined();
  });

  it('keys that objects have anyway are keys', async () => {
    const bytes = json(
      '{"version":1,"name":"A","__proto__":{"x":1},"people":[{"id":"constructor","name":"C","__proto__":"x"}],"roles":[],"teams":[]}',
    );
    expect(await problemOf(bytes, 'export.json')).toBeUndefined();
  });
});

describe('whatever is in it, a source becomes a valid map or is refused', () => {
  const word = fc.constantFrom(
    '1',
    'a',
    'Lead Link',
    'Ops',
    '',
    ' ',
    'a/b',
    '2026-13-01',
    '<b>x</b>',
    'role_1',
    '‮x',
    'null',
    '- x',
  );
  const value = fc.oneof(
    word,
    fc.constantFrom(null, 1, 2, true, -1.5, {}, []),
    fc.array(fc.constantFrom(1, 2, 'a', null), { maxLength: 3 }),
  );

  it('GlassFrog', () => {
    const links = fc.dictionary(
      fc.constantFrom('circle', 'supporting_circle', 'supported_role', 'people', 'role', 'person', 'domains'),
      value,
    );
    const record = fc.record(
      {
        id: value,
        type: word,
        name: value,
        purpose: value,
        parent_role_id: value,
        has_subroles: value,
        elected_until: value,
        focus: value,
        email: value,
        fillers: value,
        children: value,
        links,
      },
      { requiredKeys: ['links'] },
    );
    const lists = fc.dictionary(
      fc.constantFrom('circles', 'roles', 'people', 'assignments', 'policies', 'data'),
      fc.array(record, { maxLength: 4 }),
    );
    return fc.assert(
      fc.asyncProperty(lists, async (answer) => {
        const problem = await problemOf(json(answer), 'a.json');
        expect(problem ?? 'a sentence').toMatch(/\w+ \w+/);
      }),
      { numRuns: 200 },
    );
  });

  it('what rolemap exported, with a value changed', () =>
    fc.assert(
      fc.asyncProperty(randomMaps(1), fc.nat(), value, async ([written], at, other) => {
        const map = JSON.parse(writeJson(await readText(asText(written as WrittenMap))));
        const places: [Record<string, unknown>, string][] = [];
        const walk = (part: unknown) => {
          if (typeof part !== 'object' || part === null) return;
          for (const [key, inner] of Object.entries(part)) {
            places.push([part as Record<string, unknown>, key]);
            walk(inner);
          }
        };
        walk(map);
        const [part, key] = places[at % places.length] as (typeof places)[number];
        part[key] = other;
        expect((await problemOf(json(map), 'a.json')) ?? 'a sentence').toMatch(/\w+ \w+/);
      }),
      { numRuns: 200 },
    ));

  it('pasted text', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'Role: A',
        'Rol:',
        '# Role',
        '## Beds',
        '**Doel**',
        'Purpose: x',
        'Taken: a; b',
        'Filled by: Jan, vacature',
        '- item',
        '  more',
        '',
        'Circle: A',
        'Name: B',
        'Metrics:',
        '---',
        '1. one',
      ),
      fc.string({ maxLength: 20 }),
    );
    return fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 20 }), async (lines) => {
        const text = ['Role: First', 'Purpose: x', ...lines].join('\n');
        expect(await problemOf(Buffer.from(text), 'a.txt')).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});
