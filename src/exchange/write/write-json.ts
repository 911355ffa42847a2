import {
  type Entity,
  type OrgMap,
  type Person,
  type Role,
  type RoleDefinition,
  type Team,
  type Text,
  teamPath,
} from '../../model/org-map.ts';
import { type FieldsKind, fieldsOf } from '../../schema/fields-of.ts';
import { nameFromId } from '../../text/wording.ts';
import { Location } from '../../yaml/yaml-document.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * The resolved map as JSON, in the shape of schemas/map.schema.json: every thing with its id, references in full, what templates give to roles filled in, bare texts written out as
 * objects. `rolemap import` makes the same map of it.
 */
export function writeJson(map: OrgMap): string {
  const { audience, hidden, pay, defaultLevel, name, purpose, vision, language, vocabulary, tags, links, notes } = map;
  const { bands, ...aboutPay } = pay;
  const content = {
    version: 1,
    ...(audience !== undefined && { audience }),
    ...(hidden !== undefined && { hidden: [...hidden].sort() }),
    ...plainFields({ name, purpose, vision, language, vocabulary, tags, links, notes, extensions: map.extensions }),
    ...(defaultLevel !== undefined && { defaults: { decides: defaultLevel } }),
    teams: things('team', map.teams),
    roles: things('role', map.roles),
    people: things('person', map.people),
    collaborations: things('collaboration', map.collaborations),
    talents: things('talent', map.talents),
    templates: things('template', map.templates),
    pay: { bands: things('pay-band', bands), ...plainFields(aboutPay) },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function things(kind: FieldsKind, entities: ReadonlyMap<string, object>): Json[] {
  // A band has no name of its own.
  const hasName = kind !== 'pay-band';
  const keys = fieldsOf(kind);
  return Array.from(entities.values(), (entity) => {
    const { name, extensions, ...fields } = entity as Json;
    const known = keys
      .filter((key) => key !== 'id' && key !== 'team' && key in fields)
      .map((key) => [key, fields[key]]);
    const made = {
      ...whereabouts(entity),
      id: fields.id,
      ...(hasName && { name }),
      ...plainFields({ ...Object.fromEntries(known), ...connections(entity), extensions }),
    };
    const inherited = takenOver(entity as RoleDefinition);
    return inherited ? { ...made, inherited: inherited.filter((key) => key in made) } : made;
  });
}

/** Where a role stands, for programs that look at it alone. */
function whereabouts(entity: object): Json {
  return 'team' in entity ? { reference: (entity as Role).reference, team: (entity as Role).team.id } : {};
}

/** What follows from other parts of the map. */
function connections(entity: object): Json {
  if ('children' in entity) return { path: teamPath(entity as Team), teams: entity.children };
  return 'holds' in entity ? { holds: [...new Set((entity as Person).holds.map(({ role }) => role))] } : {};
}

/** The keys that a role or template takes over from the one in `like`; undefined where there is none. */
function takenOver(definition: RoleDefinition): readonly string[] | undefined {
  const { like, name, inherited } = definition;
  if (!like) return undefined;
  const hasItsName = like.name !== nameFromId(like.id) && name === like.name;
  return [...(hasItsName ? ['name'] : []), ...inherited];
}

/** The fields of a thing or of a part of one; groups of keys with nothing in them go, and lists stay. */
function plainFields(fields: object): Json {
  const entries: [string, unknown][] = [];
  for (const [key, value] of Object.entries(fields)) {
    if (key === 'extensions') entries.push(...Object.entries(value as object));
    else {
      const made = plain(value, key);
      if (made !== undefined && !saysNothing(key, made, fields)) entries.push([key, made]);
    }
  }
  return Object.fromEntries(entries);
}

/** Where a role or a team can stand, a slash behind its id makes a team. */
const WORK: ReadonlySet<string> = new Set(['consult', 'inform', 'to', 'owner']);
/** What stands with a part and is no part of it: the role of a holder, the entry of a talent. */
const AROUND: ReadonlySet<string> = new Set(['role', 'entry']);
const TEXTS: ReadonlySet<string> = new Set(['domains', 'replaces']);

function plain(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(item, key));
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Location) return undefined;
  if ('reference' in value && 'id' in value) {
    if (AROUND.has(key)) return undefined;
    const { id, reference } = value as Entity;
    return WORK.has(key) && 'children' in value ? `${id}/` : reference;
  }
  return TEXTS.has(key) ? (value as Text).text : plainFields(value);
}

/** Whether a value need not stand there: a group of keys without any, and what is not said to be true. It says something where the template says otherwise. */
function saysNothing(key: string, value: unknown, fields: object): boolean {
  const { like } = fields as { readonly like?: Json };
  return isNothing(value) && isNothing(like?.[key]);
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === false) return true;
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}
