import type { RuleSelection } from './lint-map.ts';
import { RULES } from './registry.ts';

/** The sets of rules that can be chosen with `--profile`. */
export const PROFILES = ['recommended', 'crisis'] as const;
export type Profile = (typeof PROFILES)[number];

/** Only direction, deciders, unfilled and critical roles, and the end date. */
const CRISIS = [
  'org-without-vision',
  'role-empty',
  'decision-with-two-deciders',
  'decision-without-decider',
  'role-unfilled',
  'critical-single',
  'temporary-overdue',
];

/** The rules of a profile, each with its own severity. */
export function selectProfile(profile: Profile): RuleSelection {
  const rules = profile === 'crisis' ? RULES.filter(({ id }) => CRISIS.includes(id)) : RULES;
  return new Map(rules.map((rule) => [rule, rule.severity]));
}
