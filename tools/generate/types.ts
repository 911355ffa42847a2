import { compile } from 'json-schema-to-typescript';
import { codeNote, type GeneratedFile } from './generated-file.ts';
import { PATCH_SCHEMA, ROLE_MAP_SCHEMA, readRoleMapSchema, readSchema, type SchemaPart } from './role-map-schema.ts';

/** The types of a map as it is written and of a patch, one for each definition of the schema, named by its title. */
export async function generateTypes(): Promise<GeneratedFile[]> {
  return [
    await typesOf(await readRoleMapSchema(), { source: ROLE_MAP_SCHEMA, name: 'RoleMap', file: 'role-map' }),
    await typesOf(await readSchema(PATCH_SCHEMA), { source: PATCH_SCHEMA, name: 'Patch', file: 'patch' }),
  ];
}

async function typesOf(
  schema: SchemaPart,
  { source, name, file }: { readonly source: string; readonly name: string; readonly file: string },
): Promise<GeneratedFile> {
  const types = await compile(typedSchema(schema) as never, name, {
    bannerComment: codeNote(source).trim(),
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    format: true,
    style: { singleQuote: true, printWidth: 120 },
  });
  return { path: `src/schema/generated/${file}.ts`, text: types.replaceAll('[k: string]:', '[id: string]:') };
}

/**
 * The schema in the shape that gives precise types. Keys of the user's own (`x-`) are left out, for an index signature would blur the
 * types of all other keys (and a default would end up in a type); "one of these keys" becomes one object for each of them.
 */
function typedSchema(part: SchemaPart): SchemaPart {
  const { patternProperties: _own, default: _default, anyOf, $ref, ...rest } = part;
  // With words beside it, a reference would become a type of its own.
  if ($ref !== undefined) return { ...rest, allOf: [{ $ref }] };
  if (Object.keys(rest).every((key) => WORDS.includes(key)) && !anyOf) return { ...rest, tsType: 'unknown' };
  const typed = mapParts(rest, typedSchema);
  if (!anyOf) return typed;
  const alternatives = anyOf.every(({ required, properties }) => required && !properties)
    ? anyOf.map(({ required }) => ({ ...omitWords(typed), required: [...(typed.required ?? []), ...(required ?? [])] }))
    : anyOf.map(typedSchema);
  const { title, description } = typed;
  return typed.properties
    ? { ...(title && { title }), ...(description && { description }), anyOf: alternatives }
    : { ...typed, anyOf: alternatives };
}

/** What says nothing about the type; a part that has nothing else may be anything. */
const WORDS: readonly string[] = ['title', 'description', 'examples'];

function omitWords({ title: _title, description: _description, ...rest }: SchemaPart): SchemaPart {
  return rest;
}

/** A schema with `change` applied to each part of it that is a schema; `anyOf` is left to the caller. */
function mapParts(part: SchemaPart, change: (inner: SchemaPart) => SchemaPart): SchemaPart {
  const named = (parts: Readonly<Record<string, SchemaPart>>) =>
    Object.fromEntries(Object.entries(parts).map(([name, inner]) => [name, change(inner)]));
  return {
    ...part,
    ...(part.properties && { properties: named(part.properties) }),
    ...(part.definitions && { definitions: named(part.definitions) }),
    ...(part.items && { items: change(part.items) }),
    ...(part.allOf && { allOf: part.allOf.map(change) }),
    ...(typeof part.additionalProperties === 'object' && { additionalProperties: change(part.additionalProperties) }),
  };
}
