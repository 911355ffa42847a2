import { readFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { enumerate } from '../../src/text/wording.ts';
import { exampleOf } from './format-example.ts';
import { linkTo, SECTIONS } from './format-sections.ts';
import { wordsForValue } from './format-words.ts';
import { type GeneratedFile, pageNote } from './generated-file.ts';
import { code, fence, table } from './markdown.ts';
import { ROLE_MAP_SCHEMA, readRoleMapSchema, type SchemaPart } from './role-map-schema.ts';

/** The reference of the format, for people who do not program: a section for each thing, with its keys and an example. */
export async function generateFormatPage(): Promise<GeneratedFile[]> {
  const schema = await readRoleMapSchema();
  const parts: Readonly<Record<string, SchemaPart>> = { map: schema, ...schema.definitions };
  const missing = Object.keys(parts).filter((name) => !(name in SECTIONS));
  if (missing.length > 0) throw new Error(`tools/generate/format-sections.ts lacks ${missing.join(', ')}.`);
  const sections = Object.keys(SECTIONS).map((name) => {
    const part = parts[name];
    if (!part) throw new Error(`${ROLE_MAP_SCHEMA} has no definition ${name}.`);
    return section(name, part, schema);
  });
  const introduction = await readFile('tools/generate/format-introduction.md', 'utf8');
  const contents = Object.keys(SECTIONS).map((name) => linkTo(name, 'heading'));
  return [
    {
      path: 'docs/format.md',
      text: [pageNote(ROLE_MAP_SCHEMA) + introduction, `## Contents\n\n${contents.join(' · ')}\n`, ...sections].join(
        '\n',
      ),
    },
  ];
}

function section(name: string, part: SchemaPart, schema: SchemaPart): string {
  return `${[
    `## ${SECTIONS[name]?.heading}`,
    part.description ?? '',
    placesOf(name, schema),
    ...(part.properties
      ? [keysOf(part, schema), shortForm(name, part, schema), exampleIn(part, schema)]
      : [valuesOf(part)]),
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')}\n`;
}

function keysOf(part: SchemaPart, schema: SchemaPart): string {
  const rows = Object.entries(part.properties ?? {}).map(([key, property]) => [
    code(key),
    wordsForValue(property, schema),
    [
      property.description ?? '',
      part.required?.includes(key) ? '**Required.**' : '',
      property.default === undefined ? '' : `Where nothing is written: ${code(String(property.default))}.`,
    ]
      .filter((text) => text !== '')
      .join(' '),
  ]);
  const alternatives = part.anyOf?.flatMap(({ required = [] }) => required.map(code));
  return (
    table(['key', 'what stands there', 'meaning'], rows) +
    (alternatives ? `\nOne of ${enumerate(alternatives)} is required.` : '')
  ).trimEnd();
}

/** What stands for the thing where it is written in short. */
function shortForm(name: string, part: SchemaPart, schema: SchemaPart): string {
  const short = usesOf(name, schema)
    .flatMap(({ part: use }) => use.anyOf ?? [])
    .find(({ $ref }) => $ref !== `#/definitions/${name}`);
  if (!short) return '';
  if (short.type === 'boolean') return 'In short: `true`.';
  if (name === 'wordForms') return 'In short: a bare word, for one.';
  const key = part.required?.[0] ?? Object.keys(part.properties ?? {})[0] ?? '';
  return `In short: a bare text is its ${code(key)}.`;
}

function exampleIn(part: SchemaPart, schema: SchemaPart): string {
  const all = part.anyOf ? 'For example' : 'With all of its keys';
  return `${all}:\n\n${fence('yaml', stringify(exampleOf(part, schema), { lineWidth: 100 })).trimEnd()}`;
}

function valuesOf(part: SchemaPart): string {
  const choice = [part, ...(part.anyOf ?? [])].find(({ enum: values }) => values);
  if (choice?.enum)
    return table(
      ['value', 'means'],
      choice.enum.map((value, index) => [code(value), choice.enumDescriptions?.[index] ?? '']),
    ).trimEnd();
  const examples = (part.examples ?? []).map((example) => code(String(example)));
  return `For example: ${examples.join(', ')}.`;
}

/** A key under which a definition stands. */
interface Use {
  readonly owner: string;
  readonly key: string;
  /** What names the definition: the property, its items, or what is under its ids. */
  readonly part: SchemaPart;
}

function usesOf(name: string, schema: SchemaPart): Use[] {
  const names = ({ $ref }: SchemaPart) => $ref === `#/definitions/${name}`;
  const owners: [string, SchemaPart][] = [['map', schema], ...Object.entries(schema.definitions ?? {})];
  return owners.flatMap(([owner, { properties = {} }]) =>
    Object.entries(properties).flatMap(([key, property]) => {
      const underIds = typeof property.additionalProperties === 'object' ? property.additionalProperties : undefined;
      const part = [property, property.items, underIds].find((use) => use && (names(use) || use.anyOf?.some(names)));
      return part ? [{ owner, key, part }] : [];
    }),
  );
}

/** Where a thing stands, with links; what stands nearly everywhere does without. */
function placesOf(name: string, schema: SchemaPart): string {
  const uses = usesOf(name, schema);
  if (uses.length === 0 || uses.length > 4) return '';
  const places = [...new Set(uses.map(({ owner }) => owner))].map((owner) => {
    const keys = uses.filter((use) => use.owner === owner).map(({ key }) => code(key));
    return `${enumerate(keys)} of ${linkTo(owner)}`;
  });
  return `Stands under ${enumerate(places)}.`;
}
