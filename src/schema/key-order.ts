import schema from '../../schemas/rolemap.schema.json' with { type: 'json' };

interface Part {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly additionalProperties?: Part | boolean;
  readonly items?: Part;
  readonly anyOf?: readonly Part[];
}

const { definitions } = schema as unknown as { readonly definitions: Readonly<Record<string, Part>> };

/**
 * The keys that a thing of a map can have, in the order in which they are written, by the path that leads to it; undefined where there is no such order: for things under ids,
 * for data of one's own, and where the format knows nothing of the path.
 */
export function keyOrder(path: readonly (string | number)[]): readonly string[] | undefined {
  let part: Part | undefined = schema as unknown as Part;
  for (const step of path) {
    const here: Part | undefined = part && asObject(part);
    if (!here) return undefined;
    const { additionalProperties: others } = here;
    if (typeof step === 'number') part = here.items;
    else if (here.properties && Object.hasOwn(here.properties, step)) part = here.properties[step];
    else part = typeof others === 'object' ? others : undefined;
  }
  const found = part && asObject(part);
  return found?.properties && Object.keys(found.properties);
}

/** What a part of the schema says of objects and lists, where it also allows a bare text. */
function asObject(part: Part): Part | undefined {
  if (part.$ref) return asObject(definitions[part.$ref.replace('#/definitions/', '')] ?? {});
  if (part.anyOf && !part.properties) return part.anyOf.map(asObject).find((one) => one?.properties ?? one?.items);
  return part;
}
