import { readFile } from 'node:fs/promises';

/** Where the format is defined. */
export const ROLE_MAP_SCHEMA = 'schemas/rolemap.schema.json';

/** One part of a JSON Schema, as far as the generators look at it. */
export interface SchemaPart {
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly patternErrorMessage?: string;
  readonly default?: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly additionalProperties?: boolean | SchemaPart;
  readonly patternProperties?: Readonly<Record<string, SchemaPart>>;
  readonly propertyNames?: SchemaPart;
  readonly items?: SchemaPart;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly SchemaPart[];
  readonly allOf?: readonly SchemaPart[];
  readonly oneOf?: readonly SchemaPart[];
  /** For ajv: the key that says which one of several it is. */
  readonly discriminator?: { readonly propertyName: string };
  /** For the generator of types: the type itself. */
  readonly tsType?: string;
  readonly definitions?: Readonly<Record<string, SchemaPart>>;
}

/** Where the shape of a patch is defined. */
export const PATCH_SCHEMA = 'schemas/patch.schema.json';

/** The schema of the format. */
export async function readRoleMapSchema(): Promise<SchemaPart> {
  return readSchema(ROLE_MAP_SCHEMA);
}

/** A schema by its path. */
export async function readSchema(path: string): Promise<SchemaPart> {
  return JSON.parse(await readFile(path, 'utf8'));
}

/** A property of the format. */
export interface FormatProperty {
  /** The object and the key, as in `Role.holders`. */
  readonly path: string;
  /** The JSON pointer to the property in the schema, with `#` before it. */
  readonly pointer: string;
  readonly part: SchemaPart;
}

/** All properties of the format: those of the map itself, then those of each definition. */
export function propertiesIn(schema: SchemaPart): FormatProperty[] {
  const of = (part: SchemaPart, pointer: string) =>
    Object.entries(part.properties ?? {}).map(([key, property]) => ({
      path: `${part.title}.${key}`,
      pointer: `${pointer}/properties/${key}`,
      part: property,
    }));
  return [
    ...of(schema, '#'),
    ...Object.entries(schema.definitions ?? {}).flatMap(([name, part]) => of(part, `#/definitions/${name}`)),
  ];
}
