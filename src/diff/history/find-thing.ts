import type { Entity, OrgMap } from '../../model/org-map.ts';
import { thingsIn } from './facts.ts';
import type { LivingThing } from './log.ts';

/**
 * The things of a map that a person can mean by what was written: the one of that reference; else those of that id; else those that were called so before, as the map declares
 * it; else those of that name, whatever its capitals.
 */
export function findThings(map: OrgMap, thing: LivingThing, wanted: string): Entity[] {
  const text = thing === 'team' ? wanted.replace(/\/$/, '') : wanted;
  const things = thingsIn(map, thing);
  const exact = things.get(text);
  if (exact) return [exact];
  const all = [...things.values()];
  for (const isMeant of [
    ({ id }: Entity) => id === text,
    (entity: Entity) => formerReferences(entity).includes(text) || entity.previously.includes(text),
    ({ name }: Entity) => fold(name) === fold(text),
  ]) {
    const meant = all.filter(isMeant);
    if (meant.length > 0) return meant;
  }
  return [];
}

/** What a thing was called before, in full. */
function formerReferences(entity: Entity): readonly string[] {
  const team = 'team' in entity ? (entity.team as Entity) : undefined;
  return team
    ? entity.previously.map((former) => (former.includes('/') ? former : `${team.id}/${former}`))
    : entity.previously;
}

function fold(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
