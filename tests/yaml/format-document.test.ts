import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentsOf } from '../../src/yaml/comments.ts';
import { type FormatRules, formatDocument } from '../../src/yaml/format/format-document.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { styledValues } from '../support/styled-yaml.ts';

const RULES: FormatRules = {
  orderAt: (path) => (path.length % 2 === 0 ? ['id', 'name', 'purpose', 'roles', 'beds'] : undefined),
  holdsNextLine: (comment) => /hold-next/.test(comment),
  holdsPlace: (comment) => /hold-place/.test(comment),
};

function format(text: string): string {
  const [document] = readYaml({ path: 'map.yaml', text }).documents;
  if (!document) throw new Error('no document');
  const outcome = formatDocument(document, RULES);
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome.text;
}

describe('the layout of a document', () => {
  it.each<[string, string, string]>([
    [
      'puts keys in their order, with their comments',
      'name: x # tail\n# of id\nid: 1\n',
      '# of id\nid: 1\nname: x # tail\n',
    ],
    [
      'leaves the comment at the top, and takes along one that an empty line divides from it',
      '# about the file\n\n# of name\nname: x\nid: 1\n',
      '# about the file\n\nid: 1\n# of name\nname: x\n',
    ],
    ['leaves the comment at the top where nothing divides it', '# file\nname: x\nid: 1\n', '# file\nid: 1\nname: x\n'],
    [
      'knows of comments below a thing by how far they stand in',
      'a:\n    - x\n    # in a\n  # in a too\n# of b\nb: 1\n# end\n',
      'a:\n  - x\n  # in a\n  # in a too\n# of b\nb: 1\n# end\n',
    ],
    ['indents by two, lists too', 'a:\n- b:\n      c: 1\n- - d\n  - e\n', 'a:\n  - b:\n      c: 1\n  - - d\n    - e\n'],
    [
      'divides brackets that are too long, or hold a comment',
      `a: [${'word, '.repeat(25)}end]\nb: [c, # why\n  d]\n`,
      `a:\n${'  - word\n'.repeat(25)}  - end\nb:\n  - c # why\n  - d\n`,
    ],
    ['joins brackets that fit on a line', 'a: {b: 1,\n  c: [\n  d ] }\n', 'a: {b: 1, c: [d]}\n'],
    ['keeps what stands below each other', 'a:\n  - b\nc: [d]\n', 'a:\n  - b\nc: [d]\n'],
    [
      'takes away quotes that do nothing',
      `a: "b c"\n'd': 'it''s, so'\ne: "no"\nf: '"x"'\ng: "\\u00e9"\nh: ["i, j", 'k']\n`,
      `a: b c\nd: it's, so\ne: "no"\nf: '"x"'\ng: "\\u00e9"\nh: ["i, j", k]\n`,
    ],
    [
      'keeps one empty line, none at the beginning of a block',
      'a:\n\n\n  b: 1\n\n\n\n  c: 2\n\n\n',
      'a:\n  b: 1\n\n  c: 2\n',
    ],
    [
      'divides things under ids where most of them are',
      'roles:\n  a: {id: 1}\n\n  b: {id: 1}\n  c: {id: 1}\n\n  d: {id: 1}\n',
      'roles:\n  a: {id: 1}\n\n  b: {id: 1}\n\n  c: {id: 1}\n\n  d: {id: 1}\n',
    ],
    [
      'keeps texts below a sign, and the empty lines that are theirs',
      'x:\n    a: |+ # sign\n          two\n            three\n\n\n    b: >2\n        four\n    c: >-\n     five\n     six\n',
      'x:\n  a: |+ # sign\n    two\n      three\n\n\n  b: >2\n      four\n  c: >-\n    five\n    six\n',
    ],
    [
      'keeps texts on several lines',
      'a:\n      one\n      two\nb: "three\n\n      four"\n',
      'a: one\n  two\nb: "three\n\n  four"\n',
    ],
    ['keeps a comment below a text out of it', 'a:\n- |\n  x\n # c\nb: 1\n', 'a:\n  - |\n    x\n  # c\nb: 1\n'],
    ['lifts a comment over a dash', '-\n  # of it\n  b: 1\n- # head\n  b: 2\n', '# of it\n- b: 1\n- # head\n  b: 2\n'],
    [
      'keeps anchors, tags and what they repeat',
      'a: &x\n    - 1\nb: *x\nc: &y !!str 5\nd: [*y, *x]\n',
      'a: &x\n  - 1\nb: *x\nc: &y !!str 5\nd: [*y, *x]\n',
    ],
    ['keeps the order where an alias needs it', 'name: &n x\nid: *n\n', 'name: &n x\nid: *n\n'],
    [
      'keeps a line together for which a comment counts',
      `# hold-next\na: [${'word, '.repeat(25)}end]\n`,
      `# hold-next\na: [${'word, '.repeat(25)}end]\n`,
    ],
    [
      'keeps the order around a comment that counts where it stands',
      'name: x\n# hold-place\nid: 1\n',
      'name: x\n# hold-place\nid: 1\n',
    ],
    ['keeps line ends and a byte order mark', '\ufeffa:\r\n    b: 1 # c\r\n', '\ufeffa:\r\n  b: 1 # c\r\n'],
    [
      'keeps markers',
      '%YAML 1.2\n--- # top\nname: x\nid: 1\n...\n# end\n',
      '%YAML 1.2\n--- # top\nid: 1\nname: x\n...\n# end\n',
    ],
    [
      'keeps the blanks before a comment behind something',
      'a: 1     # one\nbcd: 2   # two\n',
      'a: 1     # one\nbcd: 2   # two\n',
    ],
    ['leaves a key with a question mark as it is', 'x:\n    ? a\n    : b\n', 'x:\n  ? a\n  : b\n'],
    ['ends with a line break, also below a sign', 'a: |+\n  b', 'a: |+\n  b\n'],
    ['ends with a line break', 'a: b', 'a: b\n'],
    ['lays out JSON', '{"name": "x", "id": {"a": [1, 2]}}', '{id: {a: [1, 2]}, name: x}\n'],
  ])('%s', (_, text, wanted) => {
    expect(format(text)).toBe(wanted);
    expect(format(wanted)).toBe(wanted);
  });

  it('says the same, keeps every comment, and is the same the second time: for texts in all styles', () => {
    fc.assert(
      fc.property(styledValues, ({ text }) => {
        const once = format(text);
        expect(format(once)).toBe(once);
        expect(readYaml({ path: '', text: once }).documents[0]?.value).toEqual(
          readYaml({ path: '', text }).documents[0]?.value,
        );
        expect(comments(once)).toEqual(comments(text));
        expect(once.includes('\r\n')).toBe(text.includes('\r\n'));
        expect(once).not.toMatch(/^\n|[ \t]#? *\n\n\n/);
      }),
      { numRuns: 300 },
    );
  });
});

function comments(text: string): string[] {
  return commentsOf({ path: '', text })
    .map((comment) => comment.text)
    .sort();
}
