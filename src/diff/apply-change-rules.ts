import { CHANGE_RULES, type ChangeRule } from '../finding/change-rules.ts';
import type { Severity } from '../finding/finding.ts';
import { LEVELS } from '../model/org-map.ts';
import type { Change } from './change.ts';

/** How much a rule weighs for a change; `off` where it does not count. */
export type SeverityOf = (rule: ChangeRule, change: Change) => Severity | 'off';

/** The changes, each with the rule that it breaks and how much that weighs. */
export function applyChangeRules(changes: readonly Change[], severityOf: SeverityOf): Change[] {
  return changes.map((change) => {
    for (const rule of CHANGE_RULES) {
      if (!BREAKS[rule.id](change)) continue;
      const severity = severityOf(rule, change);
      if (severity !== 'off') return { ...change, rule: { id: rule.id, severity } };
    }
    return change;
  });
}

const BREAKS: Readonly<Record<ChangeRule['id'], (change: Change) => boolean>> = {
  'delegation-narrowed': narrowsDelegation,
};

/** Whether a role that is still there may decide less; or roles of a template, or all that say nothing else. */
function narrowsDelegation(change: Change): boolean {
  switch (change.kind) {
    case 'room-narrowed':
      return true;
    case 'decision-moved':
      // From one role to another beside or below it, the room goes to whoever does the work.
      return change.data.upward === true;
    case 'decision-removed':
      // A template that no role takes over decided nothing.
      return change.impact !== 'wording';
    case 'default-room-changed': {
      const { from, to } = change.data;
      const roomOf = (level: string) => (LEVELS as readonly string[]).indexOf(level);
      return from !== undefined && to !== undefined && roomOf(to) < roomOf(from);
    }
    default:
      return false;
  }
}
