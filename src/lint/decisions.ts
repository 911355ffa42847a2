import { type Decision, LEVELS } from '../model/org-map.ts';

/** What a decision is about, so that the same words with other signs or capitals are the same decision. */
export function topicOf({ what }: Decision): string {
  const text = what.toLowerCase();
  // Plain words are most of all decisions, and the pattern below is slow.
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(text)) return text;
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/**
 * Whether the role that lists a decision takes it, alone (advise and above) or together (agree).
 * At tell, sell and consult someone else decides (Management 3.0, seen from the one who delegates).
 */
export function isDecidedByRole({ level }: Decision): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf('agree');
}
