import { readFileSync } from 'node:fs';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { fullMap } from '../support/full-map.ts';
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
  interface Schema {
    readonly $ref?: string;
    readonly properties?: Record<string, Schema>;
    readonly additionalProperties?: Schema | boolean;
    readonly items?: Schema;
    readonly anyOf?: readonly Schema[];
    readonly allOf?: readonly Schema[];
    readonly definitions?: Record<string, Schema>;
  }
  const schema = JSON.parse(readFileSync('schemas/rolemap.schema.json', 'utf8')) as Schema;
  const definitions = schema.definitions ?? {};
  const missing = new Set(
    [['', schema] as const, ...Object.entries(definitions)].flatMap(([name, { properties = {} }]) =>
      Object.keys(properties).map((key) => `${name}.${key}`),
    ),
  );
  const visit = (
    value: unknown,
    { $ref, anyOf = [], allOf = [], items, properties, additionalProperties }: Schema,
    name: string,
  ): void => {
    if ($ref !== undefined) {
      const definition = $ref.replace('#/definitions/', '');
      visit(value, definitions[definition] ?? {}, definition);
    }
    for (const option of [...anyOf, ...allOf]) visit(value, option, name);
    if (Array.isArray(value)) for (const item of value) visit(item, items ?? {}, name);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        if (properties && Object.hasOwn(properties, key)) {
          missing.delete(`${name}.${key}`);
          visit(child, properties[key] as Schema, name);
        } else if (typeof additionalProperties === 'object') visit(child, additionalProperties, name);
      }
    }
  };
  visit(fullMap((mark) => mark).map, schema, '');
  expect([...missing]).toEqual([]);
});
