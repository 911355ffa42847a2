import schema from '../../schemas/rolemap.schema.json' with { type: 'json' };

/** The kinds of things of which fields are known. */
export type FieldsKind =
  | 'organization'
  | 'team'
  | 'role'
  | 'person'
  | 'collaboration'
  | 'talent'
  | 'template'
  | 'pay-band';

const { definitions } = schema;
const PROPERTIES: Readonly<Record<FieldsKind, object>> = {
  organization: schema.properties,
  team: definitions.team.properties,
  role: definitions.role.properties,
  person: definitions.person.properties,
  collaboration: definitions.collaboration.properties,
  talent: definitions.talent.properties,
  template: definitions.template.properties,
  'pay-band': definitions.band.properties,
};

/** What a thing has besides what is written under it. */
const DERIVED: Readonly<Partial<Record<FieldsKind, readonly string[]>>> = { role: ['team'], person: ['holds'] };

/** The names of the fields that a thing of a kind can have; `id` and `name` it always has. */
export function fieldsOf(kind: FieldsKind): readonly string[] {
  return ['id', ...Object.keys(PROPERTIES[kind]), ...(DERIVED[kind] ?? [])];
}
