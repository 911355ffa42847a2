import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../src/render/content/page-model.ts';
import { setInline } from '../../src/render/markdown/set-inline.ts';
import { MarkdownWriter } from '../../src/render/markdown/to-text.ts';
import { mermaidLabel } from '../../src/text/mermaid-label.ts';
import { oneLine } from '../../src/text/one-line.ts';
import { all, kinds, parse, textOf } from './parse-markdown.ts';

const signs = fc.constantFrom(
  ...[
    'a',
    'B',
    'é',
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
    '#12',
    '-',
    '+',
    '*',
    '_',
    '~',
    '!',
    '\\',
    '&',
    '&amp;',
  ],
  ...[
    '1.',
    '1)',
    '=',
    '$',
    '@me',
    'www.a.nl',
    'http://a.nl',
    'a@b.nl',
    ':smile:',
    ': ',
    '-->',
    '<!--',
    '<b>',
    '\n',
    '\t',
    '😀',
  ],
  ...['\u202e', '\0', '---', '"', "'", '^', '{', '}', '{+', '+}', '%{x}', '\u2028', '\u3000', '\ufdd0', '\ud800'],
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(signs, { maxLength: 12 }).map((parts) => parts.join('')),
);
const holdsAddress = (written: string) => /:\/\/|@|www/i.test(written);
const inline = (...parts: Inline[]) => setInline(parts, () => '#x') as never[];
const write = (...children: RootContent[]) => new MarkdownWriter().write({ type: 'root', children });

describe('text from a map', () => {
  const shownAlone = (written: string, node: RootContent, wanted: string[], around = '') => {
    const tree = parse(write(node));
    expect(textOf(tree)).toBe(around + oneLine(written));
    // The parser finds addresses in finished text, whatever was written for their signs.
    if (!holdsAddress(written)) expect(kinds(tree)).toEqual(wanted);
  };
  const visible = text.filter((written) => oneLine(written) !== '');

  it('is shown as it is in a paragraph', () =>
    fc.assert(
      fc.property(visible, (written) =>
        shownAlone(written, { type: 'paragraph', children: inline(written) }, ['paragraph']),
      ),
      { numRuns: 3000 },
    ));
  it('is shown as it is in a heading', () =>
    fc.assert(
      fc.property(visible, (written) =>
        shownAlone(written, { type: 'heading', depth: 2, children: inline(written) }, ['heading']),
      ),
      { numRuns: 2000 },
    ));
  it('is shown as it is in a list', () =>
    fc.assert(
      fc.property(visible, (written) =>
        shownAlone(
          written,
          {
            type: 'list',
            children: [{ type: 'listItem', children: [{ type: 'paragraph', children: inline(written) }] }],
          },
          ['list', 'listItem', 'paragraph'],
        ),
      ),
      { numRuns: 2000 },
    ));
  it('is shown as it is in a link', () =>
    fc.assert(
      fc.property(visible, (written) =>
        shownAlone(written, { type: 'paragraph', children: inline({ type: 'link', to: 'page:x', text: written }) }, [
          'paragraph',
          'link',
        ]),
      ),
      { numRuns: 2000 },
    ));
  it('is shown as it is behind a label, and the label stays bold', () =>
    fc.assert(
      fc.property(visible, (written) =>
        shownAlone(
          written,
          { type: 'paragraph', children: inline({ type: 'strong', text: 'Label:' }, ' ', oneLine(written)) },
          ['paragraph', 'strong'],
          'Label: ',
        ),
      ),
      { numRuns: 2000 },
    ));
  it('is shown as it is between links and other texts', () =>
    fc.assert(
      fc.property(fc.array(visible, { minLength: 1, maxLength: 5 }), (parts) => {
        const children = inline(
          ...parts.flatMap((part, index): Inline[] => [
            index % 2 === 0 ? oneLine(part) : { type: 'link', to: 'page:x', text: part },
            ', ',
          ]),
          'end',
        );
        const tree = parse(write({ type: 'paragraph', children }));
        expect(textOf(tree)).toBe([...parts.map(oneLine), 'end'].join(', '));
        if (!parts.some(holdsAddress))
          expect(kinds(tree)).toEqual(['paragraph', ...parts.flatMap((_, index) => (index % 2 === 0 ? [] : ['link']))]);
      }),
      { numRuns: 2000 },
    ));
  it('keeps a table a table', () =>
    fc.assert(
      fc.property(text, (written) => {
        const cell = (value: string) => ({ type: 'tableCell', children: inline(value) }) as const;
        const tree = parse(
          write({
            type: 'table',
            children: [
              { type: 'tableRow', children: [cell('a'), cell('b')] },
              { type: 'tableRow', children: [cell(written), cell('c')] },
            ],
          }),
        );
        expect(tree.children.map(({ type }) => type)).toEqual(['table']);
        expect(all(tree).flatMap((node) => (node.type === 'tableCell' ? [textOf(node)] : []))).toEqual([
          'a',
          'b',
          oneLine(written),
          'c',
        ]);
      }),
      { numRuns: 2000 },
    ));
  it('has no sign in a chart that Mermaid reads', () =>
    fc.assert(
      fc.property(text, (written) =>
        /^(?:[A-Za-z0-9 .,()']|(?<=[A-Za-z0-9])-(?=[A-Za-z0-9])|#\d+;|[^\u0000-\u007f])*$/.test(mermaidLabel(written)),
      ),
    ));
  it.each([
    ['costs $5 or $6', 'costs \\$5 or \\$6\n'],
    ['ask @hr about #12, !3 and %4', 'ask \\@hr about \\#12, \\!3 and \\%4\n'],
    ['a :smile: and 10:00:00', 'a :<span></span>smile: and 10:00:00\n'],
    ['{+ a +} [- b -]', '{<span></span>+ a +} \\[<span></span>- b -]\n'],
    ['100% sure (40%), at 9.30: go', '100% sure (40%), at 9.30: go\n'],
  ])('leaves GitHub and GitLab nothing to read: %s', (written, wanted) => {
    expect(write({ type: 'paragraph', children: inline(written) })).toBe(wanted);
  });
});
