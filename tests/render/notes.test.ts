import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setNotes } from '../../src/render/markdown/notes.ts';
import { isPlain, plainNotes } from '../../src/render/markdown/plain-notes.ts';
import { MarkdownWriter } from '../../src/render/markdown/to-text.ts';
import { all, parse, textOf } from './parse-markdown.ts';
import { render } from './render-map.ts';

const write = (notes: string) =>
  new MarkdownWriter().write({ type: 'root', children: isPlain(notes) ? plainNotes(notes) : setNotes(notes) });

describe('notes', () => {
  it.each([
    [
      'keep emphasis, lists and links',
      'A *b* **c** ~~d~~\n\n1. e\n2. [f](https://example.org)',
      'A *b* **c** ~~d~~\n\n1. e\n2. [f](https://example.org)\n',
    ],
    [
      'show HTML as text',
      'a <b>c</b>\n\n<script>\nx()\n</script>',
      'a \\<b>c\\</b>\n\n\\<script>\n\nx()\n\n\\</script>\n',
    ],
    ['make headings bold', '# A\n\nb\n===', '**A**\n\n**b**\n'],
    [
      'make images links, or their words',
      '![plan](https://example.org/p.png) ![x](data:image/png;base64,AA)',
      '[plan](https://example.org/p.png) x (data:image/png;base64,AA)\n',
    ],
    [
      'link the web and mail only',
      '[a](javascript:alert(1)) [b](../x.md) [c](mailto:a@example.org)',
      'a b [c](mailto:a@example.org)\n',
    ],
    [
      'find their definitions, and keep none',
      '[a][b] ![c][b]\n\n[b]: https://example.org "d"',
      '[a](https://example.org) [c](https://example.org)\n',
    ],
    ['give code no language that a platform runs', '```mermaid\ngraph TD\n```', '```\ngraph TD\n```\n'],
    ['keep footnotes to themselves', 'a[^1]\n\n[^1]: b', 'a\\[1]\n\n\\[1] b\n'],
    ['keep boxes to tick', '- [ ] a\n- [x] b', '- [ ] a\n- [x] b\n'],
    [
      'are plain text without a parser',
      'One line.\nThe same.\n\nAnother, with a 4-eyes check (1).',
      'One line. The same.\n\nAnother, with a 4-eyes check (1).\n',
    ],
  ])('%s', (_, notes, wanted) => expect(write(notes)).toBe(wanted));

  const markdown = fc
    .array(
      fc.constantFrom(
        ...[
          '# ',
          '> ',
          '- ',
          '1. ',
          '```',
          '~~~',
          '    ',
          '\n',
          '\n\n',
          '|',
          '---',
          '<div>',
          '</div>',
          '<!--',
          '-->',
          '[a]',
          '(b)',
          '[a]: http://x',
        ],
        ...[
          '![',
          '](javascript:x)',
          '](http://a.nl)',
          '*',
          '**',
          '_',
          '`',
          '$$',
          '@me',
          ':::',
          '[^1]',
          '[^1]: ',
          'text ',
          '\u202e',
          '\t',
          '<a id="x">',
          '\\',
        ],
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));
  it('never leave their place: no heading, no HTML, no image, no definition, no address but web and mail', () =>
    fc.assert(
      fc.property(markdown, (notes) => {
        const tree = parse(`# Before\n\n${write(notes)}\n# After\n`);
        const nodes = all(tree);
        expect(nodes.filter(({ type }) => type === 'heading').map(textOf)).toEqual(['Before', 'After']);
        expect(tree.children.at(-1)?.type).toBe('heading');
        for (const node of nodes) {
          expect(
            [
              'html',
              'image',
              'imageReference',
              'linkReference',
              'definition',
              'footnoteDefinition',
              'footnoteReference',
            ].includes(node.type) && textOf(node),
          ).toBeFalsy();
          if (node.type === 'link') expect(node.url).toMatch(/^(https?:\/\/|mailto:)/i);
          if (node.type === 'code') expect(node.lang).toBeFalsy();
        }
      }),
      { numRuns: 3000 },
    ));
  it.each([
    ['quotes', '>'.repeat(20_000)],
    ['lists', '- '.repeat(20_000)],
    ['brackets', '['.repeat(200_000)],
    ['emphasis', '*a '.repeat(100_000)],
  ])('are shown whatever their depth: %s', (_, notes) => expect(write(`${notes} end`)).toContain('end'));
  it('stand in lists, cards and pages without changing the outline', async () => {
    const [page] = await render(
      'rolemap: 1\nname: X\nnotes: "# A\\n\\n- b"\nteams: {t: {results: [{what: R, notes: "# C\\n\\n```\\nd\\n```"}], roles: {r: {decides: [{what: D, notes: "<h1>E</h1>"}]}}}}\n',
    );
    const tree = parse(page?.text ?? '');
    const outline = all(tree)
      .filter(({ type }) => type === 'heading')
      .map(textOf);
    expect(outline.slice(0, 4)).toEqual(['X', 'Teams', 'T', 'Roles']);
    expect(outline).not.toContain('A');
    expect(all(tree).map(({ type }) => type)).toContain('code');
  });
});
