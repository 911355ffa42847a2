import { resolve } from './format-sections.ts';
import type { SchemaPart } from './role-map-schema.ts';

/** A thing with all of its keys, made from the first example of each; where one of several keys is required, the last of these alone. */
export function exampleOf(part: SchemaPart, schema: SchemaPart): Readonly<Record<string, unknown>> {
  const alternatives = (part.anyOf ?? []).flatMap(({ required = [] }) => required);
  const left = new Set(alternatives.slice(0, -1));
  return Object.fromEntries(
    Object.entries(part.properties ?? {})
      .filter(([key]) => !left.has(key))
      .map(([key, property]) => [key, (property.examples ?? resolve(property, schema)?.examples)?.[0]]),
  );
}
