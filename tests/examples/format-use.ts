interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
}
interface Root extends Schema {
  readonly definitions: Readonly<Record<string, Schema>>;
}

/** Keys as `team.purpose` (keys of a whole map as `map.name`), and choices of listed values as `kind circle`. */
export interface FormatUse {
  readonly keys: Set<string>;
  readonly choices: Set<string>;
}

/** All keys and all choices that a schema offers. */
export function keysAndChoicesOf(root: Root): FormatUse {
  const offered: FormatUse = { keys: new Set(), choices: new Set() };
  for (const [owner, { properties }] of Object.entries({ map: root as Schema, ...root.definitions })) {
    for (const [key, schema] of Object.entries(properties ?? {})) {
      offered.keys.add(`${owner}.${key}`);
      for (const value of choicesOf(root, schema)) offered.choices.add(choice(key, value));
    }
  }
  return offered;
}

/** The listed values of a property, written with it or defined once under a name. */
function choicesOf(root: Root, { enum: values, $ref, allOf }: Schema): readonly string[] {
  const referred = $ref ?? allOf?.[0]?.$ref;
  return values ?? (referred ? (root.definitions[referred.replace('#/definitions/', '')]?.enum ?? []) : []);
}

/** The keys and choices that documents make use of, found by walking each with the schema beside it. */
export function used(root: Root, documents: readonly unknown[]): FormatUse {
  const use: FormatUse = { keys: new Set(), choices: new Set() };
  const walk = (value: unknown, schema: Schema, owner: string): void => {
    if (schema.$ref) {
      const name = schema.$ref.replace('#/definitions/', '');
      walk(value, root.definitions[name] as Schema, name);
    }
    for (const part of [...(schema.allOf ?? []), ...(schema.anyOf ?? [])]) walk(value, part, owner);
    if (Array.isArray(value)) for (const item of value) walk(item, schema.items ?? {}, owner);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) {
        const known = schema.properties?.[key];
        if (known) {
          use.keys.add(`${owner}.${key}`);
          if (choicesOf(root, known).length > 0) use.choices.add(choice(key, String(part)));
          walk(part, known, owner);
        } else if (schema.additionalProperties) walk(part, schema.additionalProperties, owner);
      }
    }
  };
  for (const document of documents) walk(document, root, 'map');
  return use;
}

/** `decides` in `defaults` offers the levels of a decision. */
function choice(key: string, value: string): string {
  return `${key === 'decides' ? 'level' : key} ${value}`;
}
