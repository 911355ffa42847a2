import type { Severity } from '../finding/finding.ts';
import type { ProfileId } from './profile-ids.ts';
import { RULES } from './registry.ts';
import { defaultsOf } from './rule-options.ts';
import type { RuleSettings } from './rule-settings.ts';

/** A set of rules to choose as a whole. */
export interface Profile {
  /** When to choose it, in one or two sentences. */
  readonly summary: string;
  /** The rules that it sets; whatever it does not name stays as the profiles before it left it, and off where there are none. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

/** The rules named, each at its own severity; one that is off by itself becomes a warning. */
function atOwnSeverity(ids: readonly string[]): Profile['rules'] {
  return Object.fromEntries(
    RULES.filter(({ id }) => ids.includes(id)).map(({ id, severity }) => [
      id,
      severity === 'off' ? 'warning' : severity,
    ]),
  );
}

const ALL = Object.fromEntries(RULES.map(({ id, severity }) => [id, severity]));

/** The profiles; where they come from: docs/rules and the sources of the rules. */
export const PROFILES: Readonly<Record<ProfileId, Profile>> = {
  recommended: {
    summary: 'For every organisation: the rules that rarely err, each at its own severity.',
    rules: ALL,
  },
  crisis: {
    summary: 'For a team that has to start today: a direction, deciders, filled and critical roles, and an end date.',
    rules: atOwnSeverity([
      'org-without-vision',
      'role-empty',
      'decision-with-two-deciders',
      'decision-without-decider',
      'role-unfilled',
      'critical-single',
      'temporary-overdue',
    ]),
  },
  holacracy: { summary: 'For organisations that follow the Holacracy Constitution.', rules: ALL },
  sociocracy: { summary: 'For organisations that use the patterns of Sociocracy 3.0.', rules: {} },
  'team-topologies': {
    summary: 'For organisations that shape teams and their interactions after Team Topologies.',
    rules: {},
  },
  hr: {
    summary: 'For HR: titles, gender-neutral names, pay and private data.',
    rules: atOwnSeverity(['title-as-role']),
  },
};

/** The rules of a profile with their default options. */
export function selectProfile(profile: ProfileId): RuleSettings {
  const { rules } = PROFILES[profile];
  return new Map(RULES.map((rule) => [rule, { severity: rules[rule.id] ?? 'off', options: defaultsOf(rule.options) }]));
}
