import { readFileSync } from 'node:fs';

interface Schema {
  readonly $ref?: string;
  readonly properties?: Record<string, Schema>;
  readonly patternProperties?: Record<string, Schema>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly definitions?: Record<string, Schema>;
}

const SCHEMA = JSON.parse(readFileSync('schemas/rolemap.schema.json', 'utf8')) as Schema;
const DEFINITIONS = SCHEMA.definitions ?? {};

/** Every field of the format, as `role.purpose`; `.name` for those of the map itself, `role.x-` for own data. */
export function schemaFields(): string[] {
  return [['', SCHEMA] as const, ...Object.entries(DEFINITIONS)].flatMap(
    ([name, { properties = {}, patternProperties = {} }]) => [
      ...Object.keys(properties).map((key) => `${name}.${key}`),
      ...('^x-' in patternProperties ? [`${name}.x-`] : []),
    ],
  );
}

/** A value of a map that holds no others, with the fields that lead to it (`.teams`, `team.roles`, `role.purpose`); own data are under `role.x-`. */
export interface Leaf {
  readonly fields: readonly string[];
  /** The keys that lead to it, with dots between them. */
  readonly path: string;
  readonly value: unknown;
}

/** All values of a map, each in the fields of the schema that it stands in. */
export function leavesOf(map: unknown): Leaf[] {
  const leaves: Leaf[] = [];
  const visit = (value: unknown, schema: Schema, name: string, fields: readonly string[], path: string): void => {
    const { $ref, anyOf = [], allOf = [], items = {}, properties = {}, additionalProperties } = schema;
    const definition = $ref?.replace('#/definitions/', '');
    const options = [...anyOf, ...allOf];
    if (definition !== undefined) visit(value, DEFINITIONS[definition] ?? {}, definition, fields, path);
    for (const option of options) visit(value, option, name, fields, path);
    if (Array.isArray(value)) value.forEach((item, index) => void visit(item, items, name, fields, `${path}.${index}`));
    else if (typeof value === 'object' && value !== null)
      for (const [key, child] of Object.entries(value)) {
        const own = properties[key];
        if (own) visit(child, own, name, [...fields, `${name}.${key}`], `${path}.${key}`);
        else if (key.startsWith('x-') && schema.properties)
          visit(child, {}, name, [...fields, `${name}.x-`], `${path}.${key}`);
        else if (typeof additionalProperties === 'object')
          visit(child, additionalProperties, name, fields, `${path}.${key}`);
      }
    else if (definition === undefined && options.length === 0) leaves.push({ fields, path, value });
  };
  visit(map, SCHEMA, '', [], '');
  return leaves;
}
