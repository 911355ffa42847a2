import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commentsOf } from '../../src/yaml/comments.ts';
import { contentOf } from '../../src/yaml/match-items.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { rewriteValue } from '../../src/yaml/rewrite-value.ts';
import type { YamlDocument } from '../../src/yaml/yaml-document.ts';
import { styledValues } from '../support/styled-yaml.ts';

function documentOf(text: string): YamlDocument {
  const { documents, findings } = readYaml({ path: 'map.yaml', text });
  const [document] = documents;
  if (!document || findings.length > 0) throw new Error(`no YAML: ${text}`);
  return document;
}

function rewritten(text: string, wanted: unknown): string {
  const outcome = rewriteValue(documentOf(text), wanted);
  if ('refused' in outcome) throw new Error(`${outcome.refused}: ${text}`);
  return outcome.text;
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const asRead = (text: string) => parse(text.replace(/^\ufeff/, ''), { version: '1.2', schema: 'core' });

describe('a text is rewritten to another value', () => {
  it.each<[string, string, unknown, string]>([
    [
      'a new key behind the one before it',
      'a: 1\nc: 3 # c\n',
      { a: 1, b: 'x, y.', c: 3 },
      'a: 1\nb: x, y.\nc: 3 # c\n',
    ],
    [
      'a key that goes, with its comments',
      'a: 1\n\n# about b\nb: # and this\n  c: 1\n  # and that\n\n# about d\nd: 1\n',
      { a: 1, d: 1 },
      'a: 1\n\n# about d\nd: 1\n',
    ],
    [
      'keys that go below a text that keeps its blank lines, with those below them',
      'a: |+\n  x\n\nb: 1\n\nc: 1\n\nd: [1]\n\n\ne: 1\n\n',
      { a: 'x\n\n', d: 1 },
      'a: |+\n  x\n\nd: 1\n\n',
    ],
    [
      'the last key that goes, and a new one, around a text that keeps its blank lines, in a file without a line break at its end',
      'a: 1\n\nb: |+\n  x\n\nc: 1',
      { a: 1, d: 1, b: 'x\n\n' },
      'a: 1\n\nd: 1\n\nb: |+\n  x\n\n',
    ],
    [
      'a text in the quotes that were there',
      `a: "x" # c\nb: 'y'\nc: z\n`,
      { a: 'é', b: "it's", c: 'no' },
      `a: "é" # c\nb: 'it''s'\nc: "no"\n`,
    ],
    [
      'a text below a sign',
      'a: >- # c\n  some words\n  and more\nb: |\n    x\n    y\n',
      { a: 'other words', b: 'x\nz\n' },
      'a: >- # c\n  other words\nb: |\n    x\n    z\n',
    ],
    [
      'a number that becomes a text and a text that becomes a list',
      'a: 1 # c\nb: x # d\n',
      { a: 'one', b: [{ c: 1, d: [] }] },
      'a: one # c\nb: # d\n  - {c: 1, d: []}\n',
    ],
    ['a list that becomes a text', 'a: # c\n  - x # d\n  - y # e\nb: 1\n', { a: 'z', b: 1 }, 'a: z # c # e\nb: 1\n'],
    [
      'items in another order, with their comments',
      'a:\n  - x # 1\n  # on y\n  - y # 2\n  - w: 1\n    id: z # 3\n',
      { a: [{ w: 2, id: 'z' }, 'x', 'y'] },
      'a:\n  - w: 2\n    id: z # 3\n  - x # 1\n  # on y\n  - y # 2\n',
    ],
    [
      'a bare item that gets a share',
      'holders:\n- fatima # since May\n- jan\n',
      { holders: [{ person: 'fatima', share: 0.4 }, 'jan', 'eva'] },
      'holders:\n- {person: fatima, share: 0.4} # since May\n- jan\n- eva\n',
    ],
    [
      'an item that is bare again',
      'holders:\n  - person: fatima # f\n    share: 0.5\n  - jan\n',
      { holders: ['fatima', 'jan'] },
      'holders:\n  - fatima\n  - jan\n',
    ],
    [
      'brackets',
      'a: [x, y , z] # c\nb: {c: 1, d: 2}\n',
      { a: ['z', 'x', 'w'], b: { d: 3, e: 'p, q' } },
      'a: [z, x, w] # c\nb: {d: 3, e: "p, q"}\n',
    ],
    [
      'brackets over lines',
      'a: [\n  x, # 1\n  y, # 2\n  z # 3\n  ]\n',
      { a: ['x', 'z', 'w'] },
      'a: [\n  x, # 1\n  z, # 3\n  w\n  ]\n',
    ],
    [
      'a person like the others',
      'people:\n  fatima: {name: Fatima, share: 0.8}\n  jan: Jan\n',
      { people: { fatima: { name: 'Fatima', share: 0.8 }, eva: { name: 'Eva', share: 1 }, jan: 'Jan' } },
      'people:\n  fatima: {name: Fatima, share: 0.8}\n  eva: {name: Eva, share: 1}\n  jan: Jan\n',
    ],
    [
      'a role between empty lines',
      'roles:\n    a:\n        purpose: x\n\n    b:\n        purpose: y\n\n# foot\n',
      { roles: { a: { purpose: 'x' }, b: { purpose: 'y' }, c: { purpose: 'z', decides: ['p q', 'r s'] } } },
      'roles:\n    a:\n        purpose: x\n\n    b:\n        purpose: y\n\n    c:\n        purpose: z\n        decides:\n          - p q\n          - r s\n\n# foot\n',
    ],
    ['the last key, without a line break behind it', 'a: 1\r\nb: 2', { a: 1 }, 'a: 1'],
    ['a key that was left empty', 'a:\nb: # c\n', { a: 1, b: [1, 2] }, 'a: 1\nb: [1, 2] # c\n'],
    ['everything in a list', 'a:\n  - x\nb: 1\n', { a: [], b: 1 }, 'a: []\nb: 1\n'],
    [
      'the first key of an item',
      'a:\n  - b: 1\n    # on c\n    c: 2\n',
      { a: [{ c: 2 }] },
      'a:\n  -     # on c\n    c: 2\n',
    ],
    ['behind a byte order mark', '\ufeffa: 1\n', { b: 0, a: 2 }, '\ufeffb: 0\na: 2\n'],
    [
      'an alias of a part that stays',
      'a: &x {b: 1}\nc: *x\n',
      { a: { b: 1 }, c: { b: 2 } },
      'a: &x {b: 1}\nc: {b: 2}\n',
    ],
    [
      'an alias of a part that changes',
      'a: &x {b: 1}\nc: *x\n',
      { a: { b: 2 }, c: { b: 1 } },
      'a: &x {b: 2}\nc: {b: 1}\n',
    ],
    [
      'an alias that changes with its part',
      'a: &x {b: 1}\nc: *x\n',
      { a: { b: 2 }, c: { b: 2 } },
      'a: &x {b: 2}\nc: *x\n',
    ],
    ['an alias whose part goes', 'a: &x {b: 1}\nc: *x\n', { c: { b: 1 } }, 'c: {b: 1}\n'],
    ['a key with a question mark', 'r:\n  ? a\n  : 1\ns: 1 # c\n', { r: { a: 2 }, s: 1 }, 'r:\n  a: 2\ns: 1 # c\n'],
  ])('%s', (_what, text, wanted, expected) => {
    const now = rewritten(text, wanted);
    expect(now).toBe(expected);
    expect(asRead(now)).toEqual(wanted);
  });

  it('one document of several', () => {
    const { documents } = readYaml({ path: 'a', text: 'a: 1 # 1\n---\na: 1 # 2\n---\na: 1 # 3\n' });
    const outcome = rewriteValue(documents[1] as YamlDocument, { a: 2 });
    expect('text' in outcome && outcome.text).toBe('a: 1 # 1\n---\na: 2 # 2\n---\na: 1 # 3\n');
  });
  it('not where YAML has no place for the value', () => {
    expect(rewriteValue(documentOf('a: 1\n'), { a: undefined })).toHaveProperty('refused');
  });
});

describe('properties', () => {
  it('the styled texts of the tests are what they say', () => {
    fc.assert(
      fc.property(styledValues, ({ text, value }) => {
        expect(asRead(text)).toEqual(value);
      }),
    );
  });
  it('a rewritten text has the wanted value, for both readers', () => {
    fc.assert(
      fc.property(styledValues, ({ text, wanted }) => {
        const now = rewritten(text, wanted);
        expect(plain(documentOf(now).value)).toEqual(wanted);
        expect(asRead(now)).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });
  it('what stays the same keeps its bytes', () => {
    fc.assert(
      fc.property(styledValues, ({ text, value, wanted }) => {
        const stays = wanted as Record<string, unknown>;
        const document = documentOf(text);
        const now = rewritten(text, wanted);
        for (const [key, part] of Object.entries(value as object)) {
          if (contentOf(part) !== contentOf(stays[key])) continue;
          const { start } = document.locate([key], 'key');
          expect(now).toContain(text.slice(start, document.locate([key], 'value').end));
        }
      }),
      { numRuns: 500 },
    );
  });
  it('the same value gives no edits', () => {
    fc.assert(
      fc.property(styledValues, ({ text, value }) => {
        expect(rewriteValue(documentOf(text), value)).toEqual({ text, edits: [] });
      }),
    );
  });
  it('what is added takes no comment away', () => {
    const more = (value: unknown): unknown => {
      if (Array.isArray(value)) return [...value, 'added'];
      if (typeof value !== 'object' || value === null) return value;
      return { ...Object.fromEntries(Object.entries(value).map(([key, part]) => [key, more(part)])), added: 1 };
    };
    const comments = (text: string) => commentsOf({ path: 'a', text }).map((comment) => comment.text);
    fc.assert(
      fc.property(styledValues, ({ text, value }) => {
        expect(comments(rewritten(text, more(value)))).toEqual(comments(text));
      }),
    );
  });
});
