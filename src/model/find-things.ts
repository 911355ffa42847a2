import type { ThingKind } from '../schema/generated/patch.ts';
import { fold } from '../text/did-you-mean.ts';
import type { Entity, OrgMap } from './org-map.ts';

/** A kind of things that have an id. */
export type NamedKind = Exclude<ThingKind, 'organization' | 'pay'>;

/** The kinds of things that have an id, the ones that people speak of most first. */
export const NAMED_KINDS: readonly NamedKind[] = [
  'role',
  'team',
  'person',
  'collaboration',
  'talent',
  'template',
  'pay-band',
];

/** The things of one kind by their reference. */
export function thingsOfKind(map: OrgMap, kind: NamedKind): ReadonlyMap<string, Entity> {
  switch (kind) {
    case 'role':
      return map.roles;
    case 'team':
      return map.teams;
    case 'person':
      return map.people;
    case 'collaboration':
      return map.collaborations;
    case 'talent':
      return map.talents;
    case 'template':
      return map.templates;
    case 'pay-band':
      return map.pay.bands;
  }
}

/**
 * The things of a map that a person can mean by what was written: the one of that reference; else those of that id; else those that were called so before, as the map declares
 * it; else those of that name or id, whatever its capitals, its accents and the signs between its words. A role is also found as `team/role` with the names of both.
 */
export function findThings(map: OrgMap, kind: NamedKind, wanted: string): Entity[] {
  const text = kind === 'team' ? wanted.replace(/\/$/, '') : wanted;
  const things = thingsOfKind(map, kind);
  const exact = things.get(text);
  if (exact) return [exact];
  const all = [...things.values()];
  const folded = fold(text);
  for (const isMeant of [
    ({ id }: Entity) => id === text,
    (entity: Entity) => formerReferences(entity).includes(text) || entity.previously.includes(text),
    ({ name, id }: Entity) => fold(name) === folded || fold(id) === folded,
  ]) {
    const meant = all.filter(isMeant);
    if (meant.length > 0) return meant;
  }
  return kind === 'role' && text.includes('/') ? rolesOfTeamNamed(map, text) : [];
}

function rolesOfTeamNamed(map: OrgMap, text: string): Entity[] {
  const slash = text.indexOf('/');
  const teams = new Set(findThings(map, 'team', text.slice(0, slash).trim()));
  const roles = findThings(map, 'role', text.slice(slash + 1).trim());
  return roles.filter((role) => teams.has((role as Entity & { readonly team: Entity }).team));
}

/** What a thing was called before, in full. */
function formerReferences(entity: Entity): readonly string[] {
  const team = 'team' in entity ? (entity.team as Entity) : undefined;
  return team
    ? entity.previously.map((former) => (former.includes('/') ? former : `${team.id}/${former}`))
    : entity.previously;
}
