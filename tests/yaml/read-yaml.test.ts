import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainSyntax } from '../../src/yaml/explain-syntax.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { Location, type Step } from '../../src/yaml/yaml-document.ts';

const read = (text: string) => readYaml({ path: 'map.yaml', text });
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const readValue = (text: string) => plain(read(text).documents[0]?.value);
const rules = (text: string) => read(text).findings.map(({ rule }) => rule);

/** The text under the place of a key or value. */
function underlined(text: string, path: Step[], part: 'key' | 'value' = 'value'): string {
  const document = read(text).documents[0];
  if (!document) throw new Error('no document');
  const { start, end } = new Location(document).descend(path)[part].locate();
  return text.slice(start, end);
}

describe('values', () => {
  it('reads the YAML 1.2 core schema', () => {
    expect(readValue('{a: 012, b: no, c: ~, d: 2015-09-14, e: 0.4, f: true, g: "1", h: 0x1F, i: .5, j: }')).toEqual({
      a: 12,
      b: 'no',
      c: null,
      d: '2015-09-14',
      e: 0.4,
      f: true,
      g: '1',
      h: 31,
      i: 0.5,
      j: null,
    });
  });
  it('keeps keys as they are written', () => {
    expect(Object.keys(read('{012: a, no: b, 2015: c, true: d}').documents[0]?.value as object).sort()).toEqual([
      '012',
      '2015',
      'no',
      'true',
    ]);
  });
  it('takes __proto__ and constructor for keys like any other', () => {
    const value = read('__proto__: {a: 1}\nconstructor: b\n').documents[0]?.value as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect((value as { a?: unknown }).a).toBeUndefined();
    expect('toString' in value).toBe(false);
  });
  it('reads several documents, and an empty text as none', () => {
    expect(read('a: 1\n---\nb: 2\n').documents.map(({ value }) => plain(value))).toEqual([{ a: 1 }, { b: 2 }]);
    expect(read('').documents).toEqual([]);
    expect(read('# only a comment\n').findings).toEqual([]);
  });
  it('repeats what an alias stands for', () => {
    expect(readValue('a: &x [1, 2]\nb: *x\n')).toEqual({ a: [1, 2], b: [1, 2] });
  });
});

describe('places', () => {
  const cases: [string, string, Step[], string, ('key' | 'value')?][] = [
    ['plain', 'a: b c # d\n', ['a'], 'b c'],
    ['key', 'teams:\n  shelter: {}\n', ['teams', 'shelter'], 'shelter', 'key'],
    ['single-quoted', "a: 'it''s'\n", ['a'], "'it''s'"],
    ['quoted key', '"a b": 1\n', ['a b'], '"a b"', 'key'],
    ['flow list', 'a: [x, {b: "y"}]\n', ['a', 1, 'b'], '"y"'],
    ['a whole flow list', 'a: [x, [y, ] , # c\n ]\nb: 1\n', ['a'], '[x, [y, ] , # c\n ]'],
    ['an inner flow list', 'a: [x, [y, ] ]\n', ['a', 1], '[y, ]'],
    ['an empty flow map', 'a: { }\n', ['a'], '{ }'],
    ['a bare pair', 'a: [b: c]\n', ['a', 0, 'b'], 'c'],
    ['block scalar', 'a: |\n  one\n  two\n\nb: 1\n', ['a'], 'one\n  two'],
    ['CRLF', 'a: 1\r\nb: two\r\n', ['b'], 'two'],
    ['byte order mark', '\ufeffa: 1\n', ['a'], 'a', 'key'],
    ['beyond the basic plane', 'a: "😀"\nb: 𝒳\n', ['b'], '𝒳'],
    ['tab in text', 'a: x\ty\nb: z\n', ['b'], 'z'],
    ['alias', 'a: &x [1]\nb: *x\n', ['b'], '*x'],
    ['through an alias', 'a: &x [1, two]\nb: *x\n', ['b', 1], 'two'],
    ['an empty value stands at its key', 'a:\nb: 1\n', ['a'], 'a'],
    ['a missing key stands at its owner', 'teams:\n  x: {a: 1}\n', ['teams', 'x', 'name'], 'x'],
  ];
  it.each(cases)('%s', (_name, text, path, expected, part) => expect(underlined(text, path, part)).toBe(expected));
});

describe('findings', () => {
  const cases: [string, string, string[]][] = [
    ['duplicate key', 'a: 1\nb: 2\na: 3\n', ['duplicate-key']],
    ['merge key', 'a: &x {b: 1}\nc:\n  <<: *x\n', ['yaml-merge-key']],
    ['a list as key', '? [a]\n: b\n', ['yaml-key']],
    ['no key', ': b\n', ['yaml-key']],
    ['unknown alias', 'a: *b\n', ['yaml-alias']],
    ['endless alias', 'a: &x [*x]\n', ['yaml-alias']],
    ['tag', 'a: !person b\n', ['yaml-tag']],
    ['NUL', 'a: b\0c\n', ['yaml-syntax']],
    ['100,000 levels', '['.repeat(100_000), ['yaml-syntax']],
    ['tab as indentation', 'a:\n\tb: 1\n', ['yaml-syntax']],
  ];
  it.each(cases)('%s', (_name, text, expected) => expect(rules(text)).toEqual(expected));
  it('shows where a doubled key was first written', () => {
    const [finding] = read('a: {x: [1, {a: 2}]}\nb: 2\na: 3\n').findings;
    expect(finding?.at.locate()).toEqual({ start: 25, end: 26 });
    expect(finding?.related?.[0]?.at.locate()).toEqual({ start: 0, end: 1 });
  });
  it('stops an alias bomb', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 30; level++)
      lines.push(`a${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}*a${level - 1}]`);
    expect(rules(lines.join('\n'))).toEqual(['yaml-alias']);
  });
  it('explains a syntax error in plain words, all of them at once', async () => {
    const source = { path: 'map.yaml', text: 'a: b: c\nd: [e\n' };
    const [refused] = readYaml(source).findings;
    const explained = await explainSyntax(source, refused as NonNullable<typeof refused>);
    expect(explained.length).toBeGreaterThan(0);
    for (const finding of explained) expect(finding.message).not.toMatch(/implicit|flow|scalar|collection/i);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    'a',
    'b: ',
    ': ',
    '- ',
    '\n',
    '  ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '"',
    "'",
    '|',
    '>',
    '&x ',
    '*x',
    '#',
    '!',
    '<<',
    '\t',
    '\r\n',
    '😀',
    '---',
    '...',
    '~',
    '1',
    '?',
    '\ufeff',
    '\0',
    '%',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  );
  it('gives a value or findings, never an exception, and every range lies inside it', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (written) => {
        const source = { path: 'x', text: written };
        const { documents, findings } = readYaml(source);
        const all = [...findings];
        if (documents.length === 0 && findings[0]) all.push(...(await explainSyntax(source, findings[0])));
        const ranges = all.flatMap(({ at, related = [] }) => [
          at.locate(),
          ...related.map((place) => place.at.locate()),
        ]);
        for (const document of documents) ranges.push(...placesIn(document.value, new Location(document)));
        for (const { start, end } of ranges) expect(0 <= start && start <= end && end <= written.length).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  function placesIn(value: unknown, location: Location): { start: number; end: number }[] {
    const own = [location.key.locate(), location.value.locate()];
    if (typeof value !== 'object' || value === null) return own;
    const steps: Step[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
    return [...own, ...steps.flatMap((step) => placesIn((value as Record<Step, unknown>)[step], location.child(step)))];
  }
});
