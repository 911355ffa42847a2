import type { OrgMap, Person } from '../model/org-map.ts';
import type { Change } from './change.ts';
import { activeHolders } from './compare-holders.ts';

/** How many of something a change removes. */
export interface RemovedPart {
  readonly removed: number;
  /** How many there were. */
  readonly of: number;
}

/** How much of an organisation a change removes. */
export interface Removal {
  readonly roles: RemovedPart;
  /** People who held a role and hold none any more. */
  readonly holders: RemovedPart;
}

/** Measures how much of an organisation changes remove; `changes` are all that lie between the two maps. What was retired before does not count. */
export function measureRemoval(changes: readonly Change[], before: OrgMap, after: OrgMap): Removal {
  const isInUse = (reference: string) => before.roles.get(reference)?.status !== 'retired';
  const gone = changes.filter(({ kind, about }) => kind === 'role-removed' && isInUse(about.reference));
  const [held, holding] = [holdersOf(before), new Set([...holdersOf(after)].map(({ id }) => id))];
  const newIds = new Map(
    changes.flatMap((change) =>
      change.kind === 'person-renamed' && change.data.ids ? [[change.data.ids.from, change.data.ids.to]] : [],
    ),
  );
  return {
    roles: { removed: gone.length, of: [...before.roles.values()].filter(({ status }) => status !== 'retired').length },
    holders: { removed: [...held].filter(({ id }) => !holding.has(newIds.get(id) ?? id)).length, of: held.size },
  };
}

/** The parts of a removal that are more than a share (0.25 for a quarter) and at least `least` in number. */
export function partsBeyond(removal: Removal, share: number, least: number): Partial<Removal> {
  const isBeyond = ({ removed, of }: RemovedPart) => removed >= Math.max(1, least) && removed > share * of;
  return {
    ...(isBeyond(removal.roles) && { roles: removal.roles }),
    ...(isBeyond(removal.holders) && { holders: removal.holders }),
  };
}

function holdersOf({ roles }: OrgMap): Set<Person> {
  return new Set(
    [...roles.values()].filter(({ status }) => status !== 'retired').flatMap((role) => [...activeHolders(role)]),
  );
}
