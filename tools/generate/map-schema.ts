import { AUDIENCES, HIDEABLE_NAMES } from '../../src/model/audience.ts';
import type { GeneratedFile } from './generated-file.ts';
import { readRoleMapSchema, type SchemaPart } from './role-map-schema.ts';

/** The schema of what `rolemap export --format json` writes: the format itself, with ids, lists instead of keys, bare texts written out, and what follows from other parts. */
export async function generateMapSchema(): Promise<GeneratedFile[]> {
  const schema = mapSchema(await readRoleMapSchema());
  return [{ path: 'schemas/map.schema.json', text: `${JSON.stringify(schema, null, 2)}\n` }];
}

/** The things in lists: the key of the map under which they stand, and the name of their definition. */
const THINGS = {
  teams: 'team',
  roles: 'role',
  people: 'person',
  collaborations: 'collaboration',
  talents: 'talent',
  templates: 'template',
} as const;

const text = (description: string): SchemaPart => ({ description, type: 'string', minLength: 1 });
const texts = (description: string): SchemaPart => ({ description, type: 'array', items: { type: 'string' } });
const INHERITED = texts('The keys that it takes over from the template in `like`; what they say stands here as well.');

/** What things have besides what is written about them. */
const DERIVED: Readonly<Record<string, Readonly<Record<string, SchemaPart>>>> = {
  team: {
    id: text('The id.'),
    path: texts('The ids of the teams above it, from the top down, and its own.'),
    teams: texts('The ids of the teams inside it.'),
    roles: texts('The references of its roles.'),
  },
  role: {
    reference: text('How other things refer to it: `team/role`.'),
    id: text('The id.'),
    team: text('The id of its team.'),
    inherited: INHERITED,
  },
  person: {
    id: text('The id.'),
    holds: texts('The references of the roles that the person holds or held.'),
  },
  template: { id: text('The id.'), inherited: INHERITED },
};

/** Keys that are there even where nothing is written, besides lists: what holds anyway stands there. */
const ALWAYS: readonly string[] = ['id', 'name', 'reference', 'team', 'kind', 'status', 'level', 'as'];
/** Of these, the ones that only some things have always. */
const SOMETIMES: Readonly<Record<string, readonly string[]>> = {
  policy: ['name'],
  responsibility: ['id'],
  link: ['name'],
  partner: ['team'],
  talentNeed: ['level'],
  talentOfPerson: ['level'],
  template: ['inherited'],
  role: ['inherited'],
};

function mapSchema({ properties = {}, definitions = {}, patternProperties = {} }: SchemaPart): object {
  const made = Object.entries(definitions).map(([name, part]) => [name, definitionOf(name, part)] as const);
  const { rolemap: _, teams, people, collaborations, talents, templates, pay, ...organization } = properties;
  const said = { teams, people, collaborations, talents, templates, roles: { description: 'All roles of all teams.' } };
  const things = Object.entries(THINGS).map(([key, name]) => [
    key,
    { description: plain(said[key as keyof typeof said]).description, ...listOf(name) },
  ]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'map.schema.json',
    title: 'Map',
    description:
      'What `rolemap export --format json` writes: a role map with all references resolved. Roles and teams are referred to in full: `team/role` is a role, `team/` a team where either could stand. Keys without a value, or with false, need not be there; lists always are. Generated from rolemap.schema.json.',
    type: 'object',
    required: ['version', 'name', 'tags', 'links', ...Object.keys(THINGS), 'pay'],
    properties: {
      version: { description: 'The version of this shape: always 1.', const: 1 },
      audience: { description: 'For whom it was written.', enum: [...AUDIENCES] },
      hidden: {
        description: 'What was left out for that audience.',
        type: 'array',
        items: { enum: [...HIDEABLE_NAMES] },
      },
      ...Object.fromEntries(Object.entries(organization).map(([key, part]) => [key, plain(part)])),
      ...Object.fromEntries(things),
      pay: plain(pay),
    },
    patternProperties,
    additionalProperties: false,
    definitions: Object.fromEntries(made),
  };
}

function definitionOf(name: string, part: SchemaPart): SchemaPart {
  if (name === 'vocabulary') return plain({ ...part, ...propertiesOf(part) });
  if (part.properties === undefined) return plain(part);
  const { properties: written = {} } = propertiesOf(part);
  const own = name === 'pay' ? { ...written, bands: { description: 'The bands.', ...listOf('band') } } : written;
  const derived =
    DERIVED[name] ?? (Object.values<string>(THINGS).includes(name) || name === 'band' ? { id: text('The id.') } : {});
  const properties = { ...derived, ...own, ...pick(derived, own) };
  const optional = SOMETIMES[name] ?? [];
  const required = Object.keys(properties).filter(
    (key) =>
      !optional.includes(key) &&
      (part.required?.includes(key) || properties[key]?.type === 'array' || ALWAYS.includes(key)),
  );
  const { anyOf: _, required: __, ...kept } = part;
  return plain({ ...kept, properties, ...(required.length > 0 && { required }) });
}

/** Derived keys that replace written ones of the same name. */
function pick(derived: Readonly<Record<string, SchemaPart>>, own: Readonly<Record<string, SchemaPart>>) {
  return Object.fromEntries(Object.entries(derived).filter(([key]) => key in own));
}

function propertiesOf(part: SchemaPart): { readonly properties: Readonly<Record<string, SchemaPart>> } {
  const properties = Object.entries(part.properties ?? {}).map(([key, property]) => [key, writtenOut(property)]);
  return { properties: Object.fromEntries(properties) };
}

/** A property without the short spelling for which a text or `true` may stand. */
function writtenOut({ minItems: _, ...part }: SchemaPart): SchemaPart {
  const { anyOf = [], ...kept } = part;
  const longest = anyOf.at(-1);
  if (longest?.$ref !== undefined) return { ...kept, ...longest };
  return part.items ? { ...part, items: writtenOut(part.items) } : part;
}

function listOf(name: string): SchemaPart {
  return { type: 'array', items: { $ref: `#/definitions/${name}` } };
}

/** Without what is for editors. */
function plain<Part extends SchemaPart>(part: Part | undefined): Part {
  const { examples: _, default: __, ...kept } = (part ?? {}) as Part & Record<string, unknown>;
  for (const key of ['enumDescriptions', 'patternErrorMessage', 'defaultSnippets'])
    delete (kept as Record<string, unknown>)[key];
  const { properties } = kept as SchemaPart;
  if (properties)
    (kept as Record<string, unknown>).properties = Object.fromEntries(
      Object.entries(properties).map(([key, property]) => [key, plain(property)]),
    );
  return kept as unknown as Part;
}
