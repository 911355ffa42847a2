import { type Decision, LEVELS, type Level, type OrgMap, type Role } from '../model/org-map.ts';
import { normalForm } from '../text/normal-form.ts';
import { oncePerMap } from './once-per-map.ts';

/** What a decision is about, so that the same words with other signs or capitals are the same decision. */
export function topicOf({ what }: Decision): string {
  return normalForm(what);
}

/** A decision that a role lists, and what it is about. */
export interface ListedDecision {
  readonly role: Role;
  readonly decision: Decision;
  readonly topic: string;
}

/** All decisions that roles list, inherited ones as well, role by role in the order of the map. */
export const listedDecisions: (map: OrgMap, today: string) => readonly ListedDecision[] = oncePerMap((map) => {
  const listed: ListedDecision[] = [];
  for (const role of map.roles.values())
    for (const decision of role.decides) listed.push({ role, decision, topic: topicOf(decision) });
  return listed;
});

const DECIDING: ReadonlySet<Level> = new Set(LEVELS.slice(LEVELS.indexOf('agree')));

/**
 * Whether the role that lists a decision takes it, alone (advise and above) or together (agree).
 * At tell, sell and consult someone else decides (Management 3.0, seen from the one who delegates).
 */
export function isDecidedByRole({ level }: Pick<Decision, 'level'>): boolean {
  return DECIDING.has(level);
}
