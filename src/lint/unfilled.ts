import { currentHolders, type Holder, type Role } from '../model/org-map.ts';
import { hasLeft, isRoleInForce } from './in-force.ts';

/** Whether nobody holds a role on a day (ISO date), although it is in force, needs someone and is not marked as vacant. */
export function isUnfilled(role: Role, today: string): boolean {
  if (role.vacant || role.seats?.min === 0 || !isRoleInForce(role, today)) return false;
  return currentHolders(role, today).length === 0 && !role.holders.some((holder) => isPastTerm(holder, today));
}

/**
 * Whether someone was elected for a term that has passed (on a day, ISO date), and has not left: until the next election such a person goes on,
 * and the role is not unfilled.
 */
export function isPastTerm({ role, as, until, person }: Holder, today: string): boolean {
  return role.elected === true && as !== 'emeritus' && until !== undefined && until < today && !hasLeft(person, today);
}
