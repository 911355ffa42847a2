import type { OrgMap, Person } from '../model/org-map.ts';
import { activeHolders } from './compare-holders.ts';
import type { Comparison } from './comparison.ts';

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

/**
 * Measures how much of an organisation is gone in the new map. A role that was split, that went up in another one, or that became a team is not gone; one that was retired
 * before was gone already.
 */
export function measureRemoval({ before, after, identities }: Comparison): Removal {
  const merged = new Set([...identities.merges.values()].flatMap(({ parts }) => parts));
  const roles = [...before.roles.values()].filter(({ status }) => status !== 'retired');
  const gone = roles.filter(
    (role) =>
      !identities.roles.after(role) &&
      !identities.splits.has(role) &&
      !identities.becameTeams.has(role) &&
      !merged.has(role),
  );
  const [held, holding] = [holdersOf(before), holdersOf(after)];
  const without = [...held].filter((person) => {
    const now = identities.after(person);
    return !now || !holding.has(now);
  });
  return {
    roles: { removed: gone.length, of: roles.length },
    holders: { removed: without.length, of: held.size },
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
  const inUse = [...roles.values()].filter(({ status }) => status !== 'retired');
  return new Set(inUse.flatMap((role) => [...activeHolders(role)]));
}
