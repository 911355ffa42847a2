import type { Place } from '../finding/finding.ts';
import { SECTIONS, thingKey } from '../model/written-things.ts';
import type { ThingKind } from '../schema/generated/patch.ts';
import type { Location, PlaceOfPart, Step } from '../yaml/yaml-document.ts';

/** What a part of a document is about, told from its path: a thing, one of its fields, an item of a list. */
export interface PartAddress {
  /** As `thingKey` gives it. */
  readonly thing: string;
  readonly field?: string;
  readonly item?: number;
}

const GROUPS: Readonly<Record<string, ThingKind>> = {
  people: 'person',
  collaborations: 'collaboration',
  talents: 'talent',
  templates: 'template',
};

/** What a part of a map's document is about. */
export function addressOf({ path }: Location): PartAddress {
  const [group, id, ...rest] = path;
  if (group === 'teams' && id !== undefined) return addressInTeam(String(id), rest);
  if (group === 'pay') {
    const [band, ...inBand] = rest;
    if (id === 'bands' && band !== undefined) return addressIn('pay-band', String(band), inBand);
    return addressIn('pay', 'org', path.slice(1));
  }
  const kind = Object.hasOwn(GROUPS, String(group)) ? GROUPS[String(group)] : undefined;
  if (kind && id !== undefined) return addressIn(kind, String(id), rest);
  if (SECTIONS.includes(String(group)) && id !== undefined)
    return addressIn('organization', 'org', [`${group}.${id}`, ...rest]);
  return addressIn('organization', 'org', path);
}

/** What a place is about; undefined where it is no part of a document. */
export function addressOfPlace(place: Place): PartAddress | undefined {
  const { location } = place as Partial<PlaceOfPart>;
  return location && addressOf(location);
}

function addressInTeam(team: string, [group, id, ...rest]: readonly Step[]): PartAddress {
  if (group === 'teams' && id !== undefined) return addressInTeam(String(id), rest);
  if (group === 'roles' && id !== undefined) return addressIn('role', `${team}/${id}`, rest);
  return addressIn('team', team, [...(group === undefined ? [] : [group]), ...(id === undefined ? [] : [id])]);
}

function addressIn(thing: ThingKind, reference: string, [field, item]: readonly Step[]): PartAddress {
  return {
    thing: thingKey(thing, reference),
    ...(field !== undefined && { field: String(field) }),
    ...(typeof item === 'number' && { item }),
  };
}
