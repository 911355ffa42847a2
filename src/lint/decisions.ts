import { type Decision, LEVELS } from '../model/org-map.ts';
import { normalForm } from './normal-form.ts';

/** What a decision is about, so that the same words with other signs or capitals are the same decision. */
export function topicOf({ what }: Decision): string {
  return normalForm(what);
}

/**
 * Whether the role that lists a decision takes it, alone (advise and above) or together (agree).
 * At tell, sell and consult someone else decides (Management 3.0, seen from the one who delegates).
 */
export function isDecidedByRole({ level }: Pick<Decision, 'level'>): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf('agree');
}
