import type { Finding } from './finding.ts';

/**
 * What makes a finding the same finding in another run: the rule, the subject and what tells it from others of its rule on that subject.
 * Upper case, white space and the way accents are encoded do not count, so that a text that is wrapped anew gives no new finding.
 */
export function identityOf({ rule, subject, detail }: Pick<Finding, 'rule' | 'subject' | 'detail'>): string {
  return JSON.stringify([rule, subject, normalize(detail ?? '')]);
}

function normalize(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
