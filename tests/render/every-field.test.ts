import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { fullMap } from '../support/full-map.ts';
import { leavesOf, schemaFields } from '../support/schema-walk.ts';
import { all, parse, textOf } from './parse-markdown.ts';
import { render } from './render-map.ts';

const BLOCKS = new Set<Nodes['type']>(['paragraph', 'heading', 'tableCell']);
const textsOf = (pages: readonly { text: string }[]) =>
  pages.flatMap(({ text }) =>
    all(parse(text))
      .filter(({ type }) => BLOCKS.has(type))
      .map(textOf),
  );

describe.each(['page', 'folder'] as const)('every field of the format in a %s', (layout) => {
  it.each([
    ['plain text', (mark: string) => mark],
    ['signs of Markdown', (mark: string) => `*_${mark}\`| [a](b) <b> &amp; # ~~x~~ \\ ${mark.length}) $x$ -->`],
    ['line breaks and control characters', (mark: string) => `# ${mark}\n\n- a\u202e\t|\r\n> ---\u0000 b`],
    ['what platforms read', (mark: string) => `:smile: ${mark} @me #12 !3 {+ a +} [^1]: [[x]] GH-1 %{y}`],
  ])('is shown: %s', async (_, decorate) => {
    const { map, wanted } = fullMap(decorate);
    const texts = textsOf(await render(JSON.stringify(map), { layout }));
    const all = texts.join('\n');
    expect(wanted.length).toBeGreaterThan(150);
    expect(wanted.filter((mark) => !all.includes(mark))).toEqual([]);
  });
});

it('the map of these tests has every field of the schema', () => {
  const found = new Set(leavesOf(fullMap((mark) => mark).map).flatMap(({ fields }) => fields));
  expect(schemaFields().filter((field) => !found.has(field))).toEqual([]);
});
