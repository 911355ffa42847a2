import schema from '../../schemas/rolemap.schema.json' with { type: 'json' };

/** Where a key that stands in the wrong place belongs, the likeliest place first. */
const HOMES: readonly (readonly [string, { readonly properties: object }])[] = [
  ['a role', schema.definitions.role],
  ['a holder', schema.definitions.holder],
  ['a team', schema.definitions.team],
  ['a person', schema.definitions.person],
  ['a decision', schema.definitions.decision],
  ['a collaboration', schema.definitions.collaboration],
  ['a pay band', schema.definitions.band],
  ['the top of the map', schema],
];

/** The sort of thing that has a key of this name; undefined where nothing has. */
export function homeOf(key: string): string | undefined {
  return HOMES.find(([, { properties }]) => Object.hasOwn(properties, key))?.[0];
}
