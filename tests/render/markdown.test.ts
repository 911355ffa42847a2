import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { readMap } from '../../src/model/read-map.ts';
import { inline, mermaidLabel, oneLine } from '../../src/render/markdown/escape.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';

type Node = { type: string; value?: string; url?: string; children?: Node[] };
const parse = (text: string) =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Node;
const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');
const kinds = (node: Node): string[] => [node.type, ...(node.children ?? []).flatMap(kinds)];

describe('text from a map', () => {
  const signs = fc.constantFrom(
    'a',
    'B',
    ' ',
    '|',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '#',
    '-',
    '+',
    '*',
    '_',
    '~',
    '!',
    '\\',
    '&',
    '&amp;',
    '1.',
    '1)',
    '=',
    '$',
    '@me',
    'www.a.nl',
    'http://a.nl',
    'a@b.nl',
    ':smile:',
    '-->',
    '\n',
    '\t',
    '😀',
    '\u202e',
    '\0',
    '---',
    '"',
    '^',
    '{',
    '}',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(signs, { maxLength: 12 }).map((parts) => parts.join('')),
  );
  const shows = (markdown: string, written: string, wanted: string[]) => {
    const tree = parse(markdown);
    // The test's parser finds addresses in finished text, whatever was written for their signs; their text stays the same.
    if (/:\/\/|@|www/i.test(written)) {
      expect(textOf(tree).trim()).toBe(oneLine(written));
      return;
    }
    expect(kinds(tree).filter((kind) => kind !== 'text' && kind !== 'root')).toEqual(
      oneLine(written) === '' ? expect.anything() : wanted,
    );
    if (oneLine(written) !== '') expect(textOf(tree).trim()).toBe(oneLine(written));
  };
  const wellFormed = (written: string) => !/[\ud800-\udfff]/u.test(written);
  it('is shown as it is in a paragraph', () =>
    fc.assert(
      fc.property(text.filter(wellFormed), (written) => shows(inline(written), written, ['paragraph'])),
      { numRuns: 2000 },
    ));
  it('is shown as it is in a list', () =>
    fc.assert(
      fc.property(text.filter(wellFormed), (written) =>
        shows(`- ${inline(written)}`, written, ['list', 'listItem', 'paragraph']),
      ),
      { numRuns: 2000 },
    ));
  it('is shown as it is in a link', () =>
    fc.assert(
      fc.property(text.filter(wellFormed), (written) =>
        shows(`[${inline(written)}](#x)`, written, ['paragraph', 'link']),
      ),
      { numRuns: 1000 },
    ));
  it('keeps a table a table', () =>
    fc.assert(
      fc.property(text.filter(wellFormed), (written) => {
        const tree = parse(`| a | b |\n| --- | --- |\n| ${inline(written)} | c |\n`);
        expect(tree.children?.map(({ type }) => type)).toEqual(['table']);
        expect(tree.children?.[0]?.children?.[1]?.children?.map((cell) => textOf(cell))).toEqual([
          oneLine(written),
          'c',
        ]);
      }),
      { numRuns: 1000 },
    ));
  it('has no sign in a chart that Mermaid reads', () =>
    fc.assert(
      fc.property(text, (written) => /^(?:[A-Za-z0-9 .,()']|#\d+;|[^\u0000-\u007f])*$/.test(mermaidLabel(written))),
    ));
});

const MAP = `rolemap: 1
name: "A | B <script>alert(1)</script>"
language: nl
vocabulary: {team: {one: kring, many: kringen}}
teams:
  shelter:
    name: "Op[vang](x) -->"
    purpose: "# 500 bedden\\n- en meer"
    roles:
      beds: {purpose: Slapen, decides: [{what: Hallen, level: inquire, consult: [care/food]}], holders: [fatima], delivers: [{what: Lijst, to: care/}]}
      night: {vacant: {since: 2026-09-01}}
  care: {parent: shelter, kind: crisis, until: 2026-01-01, roles: {food: {holders: [{person: jan, until: 2026-02-01}]}}}
people: {fatima: "Fatima \`x\`", jan: Jan}
collaborations: {c: {between: [shelter, {organization: Zeevang, gives: Bussen}]}}
`;

describe.each(['page', 'folder'] as const)('a map as %s', (layout) => {
  const render = async (text: string, language?: string) => {
    const { map, findings } = await readMap([{ path: 'map.yaml', text, named: true }]);
    expect(findings).toEqual([]);
    if (!map) throw new Error('no map');
    return renderMarkdown(map, { today: '2026-11-24', layout, ...(language && { language }) });
  };
  it('has only links that lead somewhere', async () => {
    const pages = await render(MAP);
    const anchors = new Map(
      pages.map(({ path, text }) => [path, new Set([...text.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id))]),
    );
    let links = 0;
    for (const { path, text } of pages) {
      for (const [, address = ''] of text.matchAll(/\]\(([^)]*)\)/g)) {
        if (address.startsWith('http')) continue;
        links++;
        const [file = '', anchor] = address.split('#');
        const target = file === '' ? path : file.startsWith('../') ? file.slice(3) : file;
        expect(anchors.get(target)?.has(anchor), `${path}: ${address}`).toBe(true);
      }
    }
    expect(links).toBeGreaterThan(10);
  });
  it('lets no text of the map become markup', async () => {
    const all = (await render(MAP)).map(({ text }) => text).join('\n');
    expect(all.replace(/<a id="[a-zA-Z0-9-]+"><\/a>/g, '')).not.toMatch(/<|-->\s*$/m);
    expect(all).toContain('Kring');
    expect(all).toContain('1 september 2026');
  });
  it('speaks the language that is asked for, and is the same whatever the order of keys', async () => {
    const english = await render(MAP, 'en');
    expect(english.map(({ text }) => text).join('')).toContain('Who decides what');
    const lines = MAP.split('\n');
    const turned = [...lines.slice(0, 1), ...lines.slice(-3, -1).reverse(), ...lines.slice(1, -3), ''].join('\n');
    expect(await render(turned, 'en')).toEqual(english);
  });
});
