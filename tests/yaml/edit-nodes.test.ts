import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { TextEdit } from '../../src/finding/finding.ts';
import { replaceRanges } from '../../src/text/replace-ranges.ts';
import { insertPair, removeItem, replaceScalar } from '../../src/yaml/edit-nodes.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { writeScalar } from '../../src/yaml/write-scalar.ts';
import { Location, type Step } from '../../src/yaml/yaml-document.ts';

function at(text: string, path: readonly Step[]): Location {
  const [document] = readYaml({ path: 'a.yaml', text }).documents;
  if (!document) throw new Error(`no YAML: ${text}`);
  return new Location(document).descend(path);
}

function make(text: string, edits: readonly TextEdit[]): string {
  return replaceRanges(
    text,
    edits.map(({ at: place, text: inserted }) => ({ ...place.locate(), text: inserted })),
  );
}

describe('a key is put at the end of a mapping', () => {
  it.each([
    ['block', 'r:\n  a: 1\n  b: 2\n', 'r:\n  a: 1\n  b: 2\n  k: true\n'],
    ['block before others', 'r:\n  a: 1\ns: 2\n', 'r:\n  a: 1\n  k: true\ns: 2\n'],
    ['block with a comment behind', 'r:\n  a: 1 # c\n\n# d\ns: 2\n', 'r:\n  a: 1 # c\n  k: true\n\n# d\ns: 2\n'],
    ['block without a line break', 'r:\n  a: 1', 'r:\n  a: 1\n  k: true'],
    ['block with Windows line ends', 'r:\r\n    a: 1\r\ns: 2\r\n', 'r:\r\n    a: 1\r\n    k: true\r\ns: 2\r\n'],
    ['block with a list', 'r:\n  a:\n  - 1\n  - 2 # c\ns: 2\n', 'r:\n  a:\n  - 1\n  - 2 # c\n  k: true\ns: 2\n'],
    ['block with a long text', 'r:\n  a: |\n    x\n    y\n\ns: 2\n', 'r:\n  a: |\n    x\n    y\n  k: true\n\ns: 2\n'],
    [
      'block with a text that keeps its breaks',
      'r:\n  a: |+\n    x\n\ns: 2\n',
      'r:\n  k: true\n  a: |+\n    x\n\ns: 2\n',
    ],
    ['block with an empty value', 'r:\n  a:\ns: 2\n', 'r:\n  a:\n  k: true\ns: 2\n'],
    ['block in a list', 'r:\n  - a: 1\n    b: 2\n  - c\n', 'r:\n  - a: 1\n    b: 2\n    k: true\n  - c\n', ['r', 0]],
    ['brackets', 'r: {a: 1, b: 2} # c\n', 'r: {a: 1, b: 2, k: true} # c\n'],
    ['brackets without content', 'r: {}\n', 'r: {k: true}\n'],
    ['brackets with a comma', 'r: {a: 1, }\n', 'r: {a: 1, k: true }\n'],
    ['brackets with an empty value', 'r: {a: 1, b: }\n', 'r: {a: 1, b:, k: true }\n'],
    ['brackets inside', 'r: {a: {x: [1]}}\n', 'r: {a: {x: [1]}, k: true}\n'],
    ['brackets over lines', 'r: {\n  a: 1,\n  b: 2\n  }\n', 'r: {\n  a: 1,\n  b: 2,\n  k: true\n  }\n'],
    ['brackets over lines, comma', 'r: {\n  a: 1,\n  b: 2, # c\n  }\n', 'r: {\n  a: 1,\n  b: 2, # c\n  k: true\n  }\n'],
    [
      'brackets over lines, comment',
      'r: {\n  a: 1,\n  b: 2 # c\n  }\n',
      'r: {\n  a: 1,\n  b: 2, # c\n  k: true\n  }\n',
    ],
    ['brackets closed on the last line', 'r: {a: 1,\n    b: 2}\n', 'r: {a: 1,\n    b: 2,\n    k: true}\n'],
    ['quotes', 'r: {"a": "x, }"}\n', 'r: {"a": "x, }", k: true}\n'],
    ['JSON', '{"r": {"a":1}}', '{"r": {"a":1, k: true}}'],
    ['the top, with a byte order mark', '\ufeffa: 1\n', '\ufeffa: 1\nk: true\n', []],
  ] as [string, string, string, Step[]?][])('%s', (_what, text, expected, path = ['r']) => {
    const written = make(text, insertPair(at(text, path), 'k', 'true'));
    expect(written).toBe(expected);
    const [before, after] = [parse(text), parse(written)];
    const inside = (value: unknown) =>
      path.reduce<unknown>((part, step) => (part as Record<Step, unknown>)[step], value);
    expect(inside(after)).toEqual({ ...(inside(before) as object), k: true });
  });
  it.each([
    ['has it already', 'r: {k: 1}\n'],
    ['has an anchor', 'r: &x {a: 1}\ns: *x\n'],
    ['is an alias', 's: &x {a: 1}\nr: *x\n'],
    ['is a text', 'r: a\n'],
    ['has a key with a question mark', 'r:\n  ? a\n  : 1\n'],
    ['is a bare pair', 'r: [a: 1]\n', ['r', 0]],
    ['is not there', 's: {}\n'],
  ] as [string, string, Step[]?][])('but not where it %s', (_what, text, path = ['r']) =>
    expect(insertPair(at(text, path), 'k', 'true')).toEqual([]),
  );
});

describe('an item is taken out of a list', () => {
  it.each([
    ['brackets', 'r: [a, b, a]\n', 2, 'r: [a, b]\n'],
    ['brackets over lines', 'r: [\n  a,\n  b,\n  a\n  ]\n', 2, 'r: [\n  a,\n  b\n  ]\n'],
    ['brackets in the middle', 'r: [a, "b", c] # x\n', 1, 'r: [a, c] # x\n'],
    ['block', 'r:\n  - a\n  - b\n  - c\ns: 1\n', 1, 'r:\n  - a\n  - c\ns: 1\n'],
    ['block at the end', 'r:\n- a\n- a', 1, 'r:\n- a'],
    ['block with Windows line ends', 'r:\r\n- a\r\n- a', 1, 'r:\r\n- a'],
    ['block with keys', 'r:\n  - {a: 1}\n  - a: 1\n    b: 2\ns: 1\n', 1, 'r:\n  - {a: 1}\ns: 1\n'],
    ['an alias', 'r: [&x a, b, *x]\n', 2, 'r: [&x a, b]\n'],
  ] as [string, string, number, string][])('%s', (_what, text, index, expected) => {
    const written = make(text, removeItem(at(text, ['r']), index));
    expect(written).toBe(expected);
    expect(parse(written).r).toEqual(parse(text).r.filter((_item: unknown, other: number) => other !== index));
  });
  it.each([
    ['the first between brackets', 'r: [a, a]\n', 0],
    ['one with a comment between brackets', 'r: [a,\n  a # again\n  ]\n', 1],
    ['one with a comment before it between brackets', 'r: [a, # first\n  a]\n', 1],
    ['one with a comment', 'r:\n- a\n- a # again\n', 1],
    ['one below a comment', 'r:\n- a\n# again\n- a\n', 1],
    ['one with an anchor', 'r:\n- a\n- &x a\ns: *x\n', 1],
    ['one that holds an anchor', 'r: [{a: 1}, {a: &x 1}]\n', 1],
    ['one in the line of another list', 'r:\n- - a\n', 0, ['r', 0]],
  ] as [string, string, number, Step[]?][])('but not %s', (_what, text, index, path = ['r']) =>
    expect(removeItem(at(text, path), index)).toEqual([]),
  );
});

describe('a text is written', () => {
  it.each([
    ['plain', 'r: a # c\n', 'x y', 'r: x y # c\n'],
    ['in the quotes that were there', 'r: "a"\n', 'x', 'r: "x"\n'],
    ['in single quotes', "r: 'it''s'\n", "it's", "r: 'it''s'\n"],
    ['in quotes where it could be taken for something else', 'r: a\n', '012', 'r: "012"\n'],
    ['in the place of an alias', 's: &x a\nr: *x\n', 'b', 's: &x a\nr: b\n'],
  ])('%s', (_what, text, value, expected) => {
    const written = make(text, [replaceScalar(at(text, ['r']).value, value)]);
    expect(written).toBe(expected);
    expect(parse(written).r).toBe(value);
  });
  it.each([
    '',
    ' ',
    'a: b',
    'a #b',
    '- a',
    'null',
    'No',
    'true',
    '1',
    '0x1',
    '*a',
    '&a',
    '!a',
    'a,b',
    '[a',
    'a\nb',
    '\u0085',
    '\ufeff',
    '"',
    "'",
    '{',
    'é',
    'a/b',
    'Ann Lee',
    '2026-01-01',
    'a ',
    '~',
    '=',
    '<<',
    '\u2028',
  ])('%j comes back as it was, in block and in flow style', (text) => {
    expect(parse(`a: ${writeScalar(text)}\n`)).toEqual({ a: text });
    expect(readYaml({ path: 'a', text: `a: [${writeScalar(text)}, b]` }).documents[0]?.value).toEqual({
      a: [text, 'b'],
    });
  });
});
