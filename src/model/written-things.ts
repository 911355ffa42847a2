import type { ThingKind } from '../schema/generated/patch.ts';
import type { Location } from '../yaml/yaml-document.ts';
import { canonicalField, type FieldOwner } from './canonical-field.ts';
import type { Entity, OrgMap } from './org-map.ts';
import { ReferenceReader } from './reference-reader.ts';
import { respellReferences } from './reference-sites.ts';

/** A thing with what is written about it, in one spelling that does not depend on how it is written. */
export interface WrittenThing {
  readonly thing: ThingKind;
  /** `team/role`, an id, or `org` for the organisation and its pay. */
  readonly reference: string;
  /**
   * What the thing says itself, by key, in the shortest spelling; references in full. What says nothing but what holds anyway is left out, and so is what stands under keys of
   * its own kind (`roles`, `teams`); the team above a team is `parent`, wherever the team stands.
   */
  readonly fields: ReadonlyMap<string, unknown>;
  readonly location: Location;
  /** Where a field is, or would be, written. */
  readonly placeOf: (field: string) => Location;
}

/** What identifies a thing among all things of a map. */
export function thingKey(thing: ThingKind, reference: string): string {
  return `${thing} ${reference}`;
}

/** The id of a thing: the last part of its reference. */
export function idOf(reference: string): string {
  return reference.slice(reference.indexOf('/') + 1);
}

/** The team of a role, from its reference. */
export function teamOf(reference: string): string {
  return reference.slice(0, reference.indexOf('/'));
}

/** The parts of the organisation that are objects; their keys are fields of the organisation. */
export const SECTIONS: readonly string[] = ['vocabulary', 'defaults'];

/** Keys under which other things stand. */
const OF_OTHERS: Readonly<Partial<Record<ThingKind, readonly string[]>>> = {
  organization: ['rolemap', 'teams', 'people', 'collaborations', 'talents', 'templates', 'pay'],
  team: ['roles', 'teams'],
  pay: ['bands'],
};

/** All things of a map without errors, by `thingKey`: the organisation, its pay, and everything that has an id. */
export function writtenThings(map: OrgMap): Map<string, WrittenThing> {
  const things = new Map<string, WrittenThing>();
  const reader = ReferenceReader.of(map);
  const put = (thing: WrittenThing) => things.set(thingKey(thing.thing, thing.reference), thing);
  put(organizationOf(map));
  put(payOf(map));
  for (const team of map.teams.values()) {
    const made = thingOf('team', team, reader);
    if (team.parent) (made.fields as Map<string, unknown>).set('parent', team.parent.id);
    put(made);
  }
  for (const role of map.roles.values()) put(thingOf('role', role, reader, role.team.id));
  for (const [thing, entities] of [
    ['person', map.people],
    ['collaboration', map.collaborations],
    ['talent', map.talents],
    ['template', map.templates],
    ['pay-band', map.pay.bands],
  ] as const)
    for (const entity of entities.values()) put(thingOf(thing, entity, reader));
  return things;
}

/** What stands at a part of a document. */
function valueAt(location: Location): unknown {
  let value: unknown = location.document.value;
  for (const step of location.path) value = (value as Record<string, unknown> | undefined)?.[step];
  return value;
}

/** The name that is written for a thing, also where it says only what the id does; undefined where none is. */
export function writtenName({ location }: WrittenThing): string | undefined {
  const { name } = asObject(valueAt(location));
  return typeof name === 'string' ? name : undefined;
}

/** What is written about a thing as an object: a bare text is the name. */
function asObject(written: unknown): Readonly<Record<string, unknown>> {
  if (typeof written === 'string') return { name: written };
  return typeof written === 'object' && written !== null ? (written as Record<string, unknown>) : {};
}

/** One field in its one spelling; undefined where it says nothing. `team` is that of a role, or the team itself. */
export function readField(
  owner: FieldOwner,
  field: string,
  value: unknown,
  reader: ReferenceReader,
  team: string | undefined,
): unknown {
  const spelled = respellReferences(
    owner.thing,
    field,
    value,
    (kind, written) => reader.read(kind, written, team) ?? written,
  );
  return canonicalField(owner, field, spelled);
}

/** Whether a key of a thing is a field of it, and does not lead to other things. */
export function isField(thing: ThingKind, key: string): boolean {
  return !OF_OTHERS[thing]?.includes(key);
}

function thingOf(thing: ThingKind, entity: Entity, reader: ReferenceReader, team?: string): WrittenThing {
  const written = asObject(valueAt(entity.location));
  const owner = { thing, id: entity.id, hasTemplate: written.like !== undefined };
  const fields = new Map<string, unknown>();
  const within = thing === 'team' ? entity.id : team;
  for (const [key, value] of Object.entries(written)) {
    if (!isField(thing, key)) continue;
    const made = readField(owner, key, value, reader, within);
    if (made !== undefined) fields.set(key, made);
  }
  const { location } = entity;
  return { thing, reference: entity.reference, fields, location, placeOf: (field) => location.child(field) };
}

function organizationOf(map: OrgMap): WrittenThing {
  const owner: FieldOwner = { thing: 'organization', id: 'org', hasTemplate: false };
  const { fields, places } = gather(map, owner, ({ value }) =>
    Object.entries(asObject(value))
      .filter(([key]) => isField('organization', key))
      .flatMap(([key, part]): (readonly [string, readonly string[], unknown])[] =>
        SECTIONS.includes(key)
          ? Object.entries(asObject(part)).map(([inner, said]) => [`${key}.${inner}`, [key, inner], said])
          : [[key, [key], part]],
      ),
  );
  const placeOf = (field: string) => places.get(field) ?? map.location.descend(stepsOfField(field));
  return { thing: 'organization', reference: 'org', fields, location: map.location, placeOf };
}

function payOf(map: OrgMap): WrittenThing {
  const owner: FieldOwner = { thing: 'pay', id: 'org', hasTemplate: false };
  const { fields, places } = gather(map, owner, ({ value }) =>
    Object.entries(asObject(asObject(value).pay))
      .filter(([key]) => isField('pay', key))
      .map(([key, said]) => [key, ['pay', key], said] as const),
  );
  const location = map.location.child('pay');
  const placeOf = (field: string) => places.get(field) ?? location.child(field);
  return { thing: 'pay', reference: 'org', fields, location, placeOf };
}

/** The steps from the top of a file to a field of the organisation. */
export function stepsOfField(field: string): string[] {
  const section = SECTIONS.find((name) => field.startsWith(`${name}.`));
  return section ? [section, field.slice(section.length + 1)] : [field];
}

/** What all files say of the organisation; where two say the same of one's own, the first counts. */
function gather(
  map: OrgMap,
  owner: FieldOwner,
  read: (document: { readonly value: unknown }) => readonly (readonly [string, readonly string[], unknown])[],
): { fields: Map<string, unknown>; places: Map<string, Location> } {
  const fields = new Map<string, unknown>();
  const places = new Map<string, Location>();
  for (const top of map.documents)
    for (const [field, steps, value] of read(top.document)) {
      if (places.has(field)) continue;
      places.set(field, top.descend(steps));
      const made = canonicalField(owner, field, value);
      if (made !== undefined) fields.set(field, made);
    }
  return { fields, places };
}
