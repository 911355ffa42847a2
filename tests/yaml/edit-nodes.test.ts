import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { TextEdit } from '../../src/finding/finding.ts';
import { replaceRanges } from '../../src/text/replace-ranges.ts';
import {
  insertPair,
  removeComment,
  removeItem,
  removePair,
  replaceScalar,
  rewriteText,
} from '../../src/yaml/edit-nodes.ts';
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
    ['the first between brackets', 'r: [a, b, c] # x\n', 0, 'r: [b, c] # x\n'],
    ['the first between brackets over lines', 'r: [\n  a,\n  b\n  ]\n', 0, 'r: [\n  b\n  ]\n'],
    ['the first of a block', 'r:\n  - a\n  - b\n', 0, 'r:\n  - b\n'],
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
    ['the only one between brackets', 'r: [a]\n', 0],
    ['the first with a comment between brackets', 'r: [a, # first\n  b]\n', 0],
    ['one with a comment between brackets', 'r: [a,\n  a # again\n  ]\n', 1],
    ['one with a comment before it between brackets', 'r: [a, # first\n  a]\n', 1],
    ['one with a comment', 'r:\n- a\n- a # again\n', 1],
    ['one below a comment', 'r:\n- a\n# again\n- a\n', 1],
    ['one with an anchor', 'r:\n- a\n- &x a\ns: *x\n', 1],
    ['one that holds an anchor', 'r: [{a: 1}, {a: &x 1}]\n', 1],
    ['one in the line of another list', 'r:\n- - a\n  - b\n', 0, ['r', 0]],
    ['the only one of a block', 'r:\n- a\n', 0],
  ] as [string, string, number, Step[]?][])('but not %s', (_what, text, index, path = ['r']) =>
    expect(removeItem(at(text, path), index)).toEqual([]),
  );
});

describe('a key is taken out of a mapping', () => {
  it.each([
    ['brackets', 'r: {a: 1, k: x, b: 2} # c\n', 'r: {a: 1, b: 2} # c\n'],
    ['the first between brackets', 'r: {k: [x, y], b: 2}\n', 'r: {b: 2}\n'],
    ['the last between brackets', 'r: {a: 1, "k": x}\n', 'r: {a: 1}\n'],
    ['brackets over lines', 'r: {\n  a: 1,\n  k: x,\n  b: 2\n  }\n', 'r: {\n  a: 1,\n  b: 2\n  }\n'],
    ['block', 'r:\n  a: 1 # c\n  k: x\n  # d\n  b: 2\n', 'r:\n  a: 1 # c\n  # d\n  b: 2\n'],
    ['the first of a block', 'r:\n  k: x\n  b: 2\n', 'r:\n  b: 2\n'],
    ['a list', 'r:\n  a: 1\n  k:\n  - x\n  - y\n  b: 2\n', 'r:\n  a: 1\n  b: 2\n'],
    ['a long text', 'r:\n  a: 1\n  k: >\n    x\n    y\ns: 2\n', 'r:\n  a: 1\ns: 2\n'],
    ['without a value', 'r:\n  a: 1\n  k:\n', 'r:\n  a: 1\n'],
    ['Windows line ends', 'r:\r\n  a: 1\r\n  k: x\r\n  b: 2\r\n', 'r:\r\n  a: 1\r\n  b: 2\r\n'],
    ['without a line break at the end', 'r:\r\n  a: 1\r\n  k: x', 'r:\r\n  a: 1'],
    ['an alias', 's: &x 1\nr: {a: 1, k: *x}\n', 's: &x 1\nr: {a: 1}\n'],
  ])('%s', (_what, text, expected) => {
    const written = make(text, removePair(at(text, ['r']), 'k'));
    expect(written).toBe(expected);
    const { k: _removed, ...rest } = parse(text).r;
    expect(parse(written).r).toEqual(rest);
  });
  it.each([
    ['the only one', 'r: {k: 1}\n'],
    ['one that is not there', 'r: {a: 1, b: 2}\n'],
    ['one with a comment', 'r:\n  a: 1\n  k: x # c\n'],
    ['one below a comment', 'r:\n  a: 1\n\n  # c\n\n  k: x\n'],
    ['one with a comment inside', 'r:\n  a: 1\n  k:\n  - x # c\n  - y\n'],
    ['one with a comment between brackets', 'r: {a: 1,\n  k: x, # c\n  b: 2}\n'],
    ['one that holds an anchor', 'r: {a: 1, k: [&x 1]}\ns: *x\n'],
    ['one of an alias', 's: &x {a: 1, k: 2}\nr: *x\n'],
    ['the first of an item', 'r:\n- k: 1\n  b: 2\n', ['r', 0]],
    ['one with a question mark', 'r:\n  a: 1\n  ? k\n  : 1\n'],
  ] as [string, string, Step[]?][])('but not %s', (_what, text, path = ['r']) =>
    expect(removePair(at(text, path), 'k')).toEqual([]),
  );
});

describe('a text on one line is written anew', () => {
  it.each([
    ['plain', 'r: a b # c\n', 'r: x # c\n'],
    ['in its quotes', "r: 'a' # c\n", "r: 'x' # c\n"],
    ['on a line of its own', 'r:\n  a b\n', 'r:\n  x\n'],
    ['beside a sign that folds nothing', 'r: a > b\n', 'r: x\n'],
  ])('%s', (_what, text, expected) => expect(make(text, rewriteText(at(text, ['r']), 'x'))).toBe(expected));
  it.each([
    ['over several lines', 'r: a\n  b\n'],
    ['folded', 'r: >- # c\n  a\n'],
    ['with its line breaks', 'r: |+\n  a\n'],
    ['with an anchor', 'r: &x a\ns: *x\n'],
    ['from an alias', 's: &x a\nr: *x\n'],
    ['that is a list', 'r: [a]\n'],
    ['that is not there', 's: 1\n'],
  ])('but not one %s', (_what, text) => expect(rewriteText(at(text, ['r']), 'x')).toEqual([]));
});

describe('a comment is taken out', () => {
  it.each([
    ['with its line', 'a: 1\n  # c\nb: 2\n', 'a: 1\nb: 2\n'],
    ['with its line, Windows line ends', 'a: 1\r\n# c\r\nb: 2\r\n', 'a: 1\r\nb: 2\r\n'],
    ['behind a value', 'a: 1  # c\nb: 2\n', 'a: 1\nb: 2\n'],
    ['at the top, behind a byte order mark', '\ufeff# c\na: 1\n', '\ufeffa: 1\n'],
    ['at the end', 'a: 1\n# c', 'a: 1'],
  ])('%s', (_what, text, expected) => {
    const start = text.indexOf('#');
    expect(make(text, [removeComment({ path: 'a', text }, { start, end: start + 3 })])).toBe(expected);
  });
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
