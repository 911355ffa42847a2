import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import GithubSlugger from 'github-slugger';
import { describe, expect, it } from 'vitest';
import { CHECKS, type Check } from '../../src/finding/checks.ts';
import { RULES } from '../../src/lint/registry.ts';
import { readMap } from '../../src/model/read-map.ts';
import { exampleOf } from '../../tools/generate/format-example.ts';
import { GENERATED_FOLDERS, GENERATORS } from '../../tools/generate/generators.ts';
import { readRoleMapSchema } from '../../tools/generate/role-map-schema.ts';

const files = (await Promise.all(GENERATORS.map((generate) => generate()))).flat();
const pages = files.filter(({ path }) => path.endsWith('.md'));

it.each(files.map(({ path, text }) => [path, text]))('%s is up to date: npm run generate', (path, text) => {
  expect(readFileSync(path as string, 'utf8') === text).toBe(true);
});

it('nothing is left over in the folders of generated files', () => {
  const made = files.map(({ path }) => path);
  for (const folder of GENERATED_FOLDERS)
    expect(
      readdirSync(folder)
        .map((name) => `${folder}/${name}`)
        .filter((path) => !made.includes(path)),
    ).toEqual([]);
});

it('every generator makes the same twice', async () => {
  expect((await Promise.all(GENERATORS.map((generate) => generate()))).flat()).toEqual(files);
});

describe.each(pages.map(({ path, text }) => [path, text] as const))('the links of %s', (path, text) => {
  const prose = text.replace(/^```.*?^```$/gms, '');
  const links = [...prose.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
  it('lead somewhere', () => {
    for (const link of links.filter((target) => !/^https?:/.test(target))) {
      const [file = '', heading] = link.split('#');
      const target = file === '' ? text : readFileSync(join(dirname(path), file), 'utf8');
      if (heading !== undefined) expect([link, anchorsOf(target)]).toEqual([link, expect.arrayContaining([heading])]);
    }
  });
});

function anchorsOf(text: string): string[] {
  const slugger = new GithubSlugger();
  return [...text.replace(/^```.*?^```$/gms, '').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    slugger.slug(heading),
  );
}

describe('docs/format.md', async () => {
  const schema = await readRoleMapSchema();
  const ajv = new Ajv({ strict: false });
  (formats as unknown as (ajv: Ajv) => void)(ajv);
  ajv.addSchema(schema as object, 'map');
  const things = Object.entries(schema.definitions ?? {}).filter(([, { properties }]) => properties);
  it.each(things)('the example of %s is valid', (name, part) => {
    expect(ajv.validate({ $ref: `map#/definitions/${name}` }, exampleOf(part, schema))).toBe(true);
  });
  it('the example of a whole map is valid', () => expect(ajv.validate('map', exampleOf(schema, schema))).toBe(true));
  it('has each key', () => {
    const text = readFileSync('docs/format.md', 'utf8');
    for (const [, { properties = {} }] of things)
      for (const key of Object.keys(properties)) expect(text).toContain(`| \`${key}\` |`);
  });
});

describe('docs/rules', () => {
  it.each(RULES.map(({ id }) => id))('the page of %s shows its finding', (id) => {
    expect(readFileSync(`docs/rules/${id}.md`, 'utf8')).toContain(`[${id}]  `);
  });
  const shown = Object.entries<Check>(CHECKS).flatMap(([id, { example }]) => (example ? [[id, example] as const] : []));
  it.each(shown)('the example of %s shows this check, and nothing else', async (id, example) => {
    const sources = Object.entries(example).map(([path, text]) => ({ path, text, named: true }));
    const { findings } = await readMap(sources);
    expect([...new Set(findings.map(({ rule }) => rule))]).toEqual([id]);
  });
});
