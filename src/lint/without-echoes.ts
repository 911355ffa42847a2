import type { Finding } from '../finding/finding.ts';

/** Checks after which a part of a thing is missing from the map, although it was written. */
const LEAVE_OUT: readonly string[] = ['unknown-reference', 'ambiguous-reference'];

/**
 * The findings of rules without those about things that a broken reference left incomplete: a role whose holder is misspelt is not unfilled. What
 * the rules have to say about such a thing comes when the reference is mended.
 */
export function withoutEchoes(findings: readonly Finding[], checks: readonly Finding[]): readonly Finding[] {
  const incomplete = new Set(checks.filter(({ rule }) => LEAVE_OUT.includes(rule)).map(({ subject }) => subject));
  return incomplete.size === 0 ? findings : findings.filter(({ subject }) => !incomplete.has(subject));
}
