import type { Entity, OrgMap, Person, Role, Team } from '../../model/org-map.ts';
import type { Change } from '../change.ts';
import type { LivingThing } from './log.ts';

/** One thing in two neighbouring states of a map; a side is missing where it was not there. */
export interface ThingOfStep {
  readonly thing: LivingThing;
  readonly was?: Entity | undefined;
  readonly now?: Entity | undefined;
  readonly before: OrgMap;
  readonly after: OrgMap;
}

/**
 * Whether a change belongs to the life of a thing.
 *
 * - a role: what changes about it, and that one of its holders leaves, or stays after all;
 * - a person: what changes about the person, the roles that the person starts, stops or holds otherwise, and roles that come or go with the person;
 * - a team: what changes about it and its roles, and that a team comes into it, goes out of it or is dissolved.
 */
export function concerns(change: Change, step: ThingOfStep): boolean {
  const { thing, was, now } = step;
  const { about } = change;
  // Only of what is gone is the reference that of the old map.
  const isGone = change.after === undefined;
  const own = isGone ? was : now;
  if (about.thing === thing && own !== undefined && about.reference === own.reference)
    return !isGone || now === undefined;
  switch (thing) {
    case 'role':
      return (
        (change.kind === 'person-left' || change.kind === 'person-returned') &&
        [...((was as Role | undefined)?.holders ?? []), ...((now as Role | undefined)?.holders ?? [])].some(
          ({ person, as }) => as !== 'emeritus' && person.reference === about.reference,
        )
      );
    case 'person': {
      if (about.thing !== 'role') return false;
      if (WHOLE_ROLES.includes(change.kind))
        return [was, now].some((person) =>
          ((person as Person | undefined)?.holds ?? []).some(
            ({ role, as }) => as !== 'emeritus' && role.reference === about.reference,
          ),
        );
      return about.holder !== undefined && about.holder === (now ?? was)?.reference;
    }
    case 'team': {
      const state = isGone ? step.before : step.after;
      if (about.thing === 'role') {
        const role = state.roles.get(about.reference);
        return role !== undefined && (role.team === own || movedOutOf(change, step));
      }
      if (about.thing !== 'team') return false;
      const parent = state.teams.get(about.reference)?.parent;
      if (change.kind === 'team-created' || change.kind === 'team-dissolved')
        return own !== undefined && parent === own;
      return change.kind === 'team-moved' && ((own !== undefined && parent === own) || movedOutOf(change, step));
    }
  }
}

/** What happens to a role as a whole, told instead of who starts and stops in it. */
const WHOLE_ROLES: readonly Change['kind'][] = [
  'role-created',
  'role-removed',
  'role-split',
  'role-merged',
  'role-became-team',
];

/** Whether a role or a team stood in this team before. */
function movedOutOf(change: Change, { was }: ThingOfStep): boolean {
  const from = change.before?.value;
  const team = was as Team | undefined;
  if (change.kind === 'role-moved') return typeof from === 'string' && from.startsWith(`${team?.reference}/`);
  return change.kind === 'team-moved' && team !== undefined && from === team.reference;
}
