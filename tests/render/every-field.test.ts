import { readFileSync } from 'node:fs';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../src/render/one-line.ts';
import { all, parse, textOf } from './parse-markdown.ts';
import { render } from './render-map.ts';

/** A map with something in every field of the format, and what a reader must find of each. */
function fullMap(decorate: (mark: string) => string) {
  const wanted: string[] = [];
  let number = 0;
  let day = 0;
  /** A text of its own, found as it is. */
  const text = () => {
    const written = decorate(`mark${++number}x`);
    wanted.push(oneLine(written));
    return written;
  };
  /** Markdown, in which signs would mean something. */
  const markdown = () => {
    wanted.push(`mark${++number}x`);
    return `**mark${number}x**`;
  };
  /** A date of its own, found in words. */
  const date = (year = 2030) => {
    const iso = `${year}-${day < 28 ? '01' : '02'}-${String((day++ % 28) + 1).padStart(2, '0')}`;
    const [, month, dayOfMonth] = iso.split('-').map(Number);
    wanted.push(`${dayOfMonth} ${month === 1 ? 'January' : 'February'} ${year}`);
    return iso;
  };
  const as = <Value>(value: Value, ...shown: string[]): Value => {
    wanted.push(...shown);
    return value;
  };
  const links = () => [{ name: text(), url: as('https://example.org/a', 'mark') }, text()];
  const review = () => ({ every: as('7 weeks', 'every 7 weeks'), last: date(), next: date(2031) });
  const common = () => ({ tags: [text()], links: links(), notes: markdown(), 'x-own': text() });
  const work = () => ({
    name: text(),
    core: as('secretary', 'ore role: secretary'),
    purpose: text(),
    responsibilities: [text(), { text: text(), id: 'one', notes: markdown() }],
    decides: [
      text(),
      {
        what: text(),
        level: as('inquire', 'decides, and tells afterwards'),
        limit: text(),
        consult: ['other/r'],
        inform: ['other/'],
        notes: markdown(),
      },
      { what: text(), limit: as('5000 EUR', '€5,000') },
    ],
    domains: [text()],
    delivers: [text(), { what: text(), to: 'other/r', for: text() }],
    talents: [{ talent: 'logistics', level: text(), needed: as('helpful', 'helpful'), why: text() }],
    seats: as({ min: 2, max: 5, share: 1.25 }, '2 to 5', '125% of full time'),
    elected: as(true, 'elected'),
    critical: as(true, 'must not depend on one person'),
    excludes: ['other/r'],
    replaces: [text()],
    pay: { band: 'b', why: text() },
    review: review(),
    ...common(),
  });
  const map = {
    rolemap: 1,
    name: text(),
    purpose: text(),
    vision: text(),
    language: 'en',
    vocabulary: {
      team: { one: 'kring', many: as('kringen', 'Kringen') },
      role: { one: as('rol', 'Rol'), many: as('rollen', 'Rollen') },
      person: { one: 'mens', many: as('mensen', 'Mensen') },
      responsibility: { one: 'taak', many: as('taken', 'Taken') },
    },
    defaults: { decides: as('agree', 'decides together with others') },
    teams: {
      team: {
        name: text(),
        kind: as('guild', 'guild'),
        purpose: text(),
        vision: text(),
        since: date(2020),
        until: date(2040),
        strategy: text(),
        results: [
          {
            what: text(),
            by: date(),
            owner: 'team/role',
            done: as(true, 'done'),
            review: date(),
            links: links(),
            notes: markdown(),
          },
        ],
        domains: [text()],
        policies: [{ name: text(), text: text(), domain: text() }],
        meetings: [
          {
            name: text(),
            every: as('2 quarters', 'every 2 quarters'),
            at: text(),
            minutes: as(37, '37 minutes'),
            purpose: text(),
            links: links(),
          },
        ],
        contact: text(),
        roles: {
          role: {
            ...work(),
            like: 'template',
            holders: [
              {
                person: 'p',
                focus: text(),
                share: as(0.35, '35%'),
                since: date(2021),
                until: date(2039),
                as: as('acting', 'acting'),
              },
            ],
            vacant: { since: date(), share: as(0.15, '15% of full time'), why: text(), links: links() },
            previously: [as('old-role', 'old-role')],
            status: as('draft', 'draft'),
          },
        },
        teams: { inner: { name: text() } },
        review: review(),
        previously: [as('old-team', 'old-team')],
        status: as('draft', 'draft'),
        ...common(),
      },
      other: { parent: 'team', roles: { r: {} } },
    },
    people: {
      p: {
        name: text(),
        kind: as('agent', 'software agent'),
        title: text(),
        organization: text(),
        share: as(0.85, '85% available'),
        email: as('p.mark@example.org', 'p.mark@example.org'),
        talents: [{ talent: 'logistics', level: as('expert', 'expert'), evidence: text() }],
        joined: date(2021),
        left: date(2041),
        previously: [as('old-person', 'old-person')],
        ...common(),
      },
    },
    collaborations: {
      c: {
        name: text(),
        purpose: text(),
        between: [
          { team: 'team', gives: text(), gets: text() },
          { organization: text(), gives: text(), gets: text() },
        ],
        mode: as('facilitating', 'one helps the others to learn'),
        decides: text(),
        since: date(),
        until: date(2032),
        review: review(),
        previously: [as('old-collaboration', 'old-collaboration')],
        status: as('draft', 'draft'),
        ...common(),
      },
    },
    talents: {
      logistics: {
        name: text(),
        uri: text(),
        notes: markdown(),
        previously: [as('old-talent', 'old-talent')],
        'x-own': text(),
      },
    },
    templates: {
      base: { name: text(), previously: [as('older-base', 'older-base')] },
      template: { ...work(), like: 'base' },
    },
    pay: {
      bands: {
        b: {
          min: as(3200, '€3,200'),
          max: as(4100.5, '€4,100.50'),
          currency: 'EUR',
          period: as('month', 'per month'),
          why: text(),
          criteria: as({ skills: 61, effort: 62, responsibility: 63, conditions: 64 }, '61', '62', '63', '64'),
          previously: [as('old-band', 'old-band')],
          notes: markdown(),
          'x-own': text(),
        },
      },
      agreement: text(),
      progression: text(),
      notes: markdown(),
    },
    ...common(),
  };
  return { map, wanted };
}

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
