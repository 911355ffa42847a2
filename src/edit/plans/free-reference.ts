import { type NamedKind, thingsOfKind } from '../../model/find-things.ts';
import type { Entity, OrgMap } from '../../model/org-map.ts';
import { freeId, isId } from '../../text/id-from-name.ts';
import type { Said } from '../../text/said.ts';
import { quote } from '../../text/wording.ts';
import { nameOf } from './say-name.ts';

/** Why a thing cannot get an id; for a role, in the team that it is to be in. Undefined where nothing stands in the way. `self` is the reference of the thing, where it is there. */
export function whyNotFree(
  map: OrgMap,
  kind: NamedKind,
  { id, team, self }: { readonly id: string; readonly team?: string; readonly self?: string },
): Said | undefined {
  if (!isId(id))
    return {
      en: `${quote(id)} cannot be an id: an id has small letters a to z, digits, and single hyphens between them, as in "night-shift".`,
      nl: `${quote(id)} kan geen id zijn: een id heeft kleine letters a tot en met z, cijfers en losse koppeltekens daartussen, zoals "night-shift".`,
    };
  const taken = takenIds(map, kind, team);
  const other = taken.get(id);
  if (!other || other.entity.reference === self) return undefined;
  const free = freeId(id, (one) => taken.has(one));
  const name = nameOf(kind, other.entity.reference);
  return other.isFormer
    ? {
        en: `${quote(id)} is what ${name.en} was called before, and an old id may not be given to something else. ${quote(free)} is free.`,
        nl: `${quote(id)} is hoe ${name.nl} vroeger heette, en een oude id mag niet naar iets anders gaan. ${quote(free)} is vrij.`,
      }
    : {
        en: `There is a ${name.en} already. The id ${quote(free)} is free.`,
        nl: `Er is al een ${name.nl}. De id ${quote(free)} is vrij.`,
      };
}

/** The ids that things of a kind have, or had before; those of the roles of one team, where one is given. */
function takenIds(
  map: OrgMap,
  kind: NamedKind,
  team: string | undefined,
): Map<string, { readonly entity: Entity; readonly isFormer: boolean }> {
  const taken = new Map<string, { entity: Entity; isFormer: boolean }>();
  const prefix = team === undefined ? '' : `${team}/`;
  const note = (reference: string, entity: Entity, isFormer: boolean) => {
    if (!reference.startsWith(prefix)) return;
    const id = reference.slice(prefix.length);
    if (!taken.has(id)) taken.set(id, { entity, isFormer });
  };
  const things = [...thingsOfKind(map, kind).values()];
  for (const entity of things) note(entity.reference, entity, false);
  for (const entity of things)
    for (const former of entity.previously)
      note(
        kind !== 'role' || former.includes('/') ? former : `${entity.reference.replace(/\/.*$/, '')}/${former}`,
        entity,
        true,
      );
  return taken;
}
