import type { Severity } from '../finding/finding.ts';
import type { ProfileId } from './profile-ids.ts';
import { RULES } from './registry.ts';
import { defaultsOf } from './rule-options.ts';
import type { RuleSettings } from './rule-settings.ts';

/** A set of rules to choose as a whole. */
export interface Profile {
  /** When to choose it and what it looks at, in a few sentences. */
  readonly summary: string;
  /** The rules that it sets; whatever it does not name stays as the profiles before it left it, and off where there are none. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

/** All rules, each at its own severity: what is off by itself stays off. */
const ALL: Profile['rules'] = Object.fromEntries(RULES.map(({ id, severity }) => [id, severity]));

/** The rules named, all at one severity. */
function at(severity: Severity | 'off', ids: readonly string[]): Profile['rules'] {
  return Object.fromEntries(ids.map((id) => [id, severity]));
}

/** The rules named, each at its own severity; one that is off by itself becomes a warning, for it is chosen here. */
function atOwnSeverity(ids: readonly string[]): Profile['rules'] {
  const own = (id: string) => ALL[id] ?? 'off';
  return Object.fromEntries(ids.map((id) => [id, own(id) === 'off' ? 'warning' : own(id)]));
}

/** The profiles; their page is docs/rules/profiles.md. */
export const PROFILES: Readonly<Record<ProfileId, Profile>> = {
  recommended: {
    summary:
      'Choose it where nothing else is said, for an organisation of any kind and size. It has all rules that fit everywhere, each at its own severity: errors where work cannot go well, warnings where it is likely to suffer, and the rest as a thought. Rules that are a matter of choice are off.',
    rules: ALL,
  },
  crisis: {
    summary:
      'Choose it for a team that has to start today, or for the first draft of a map in a workshop. It asks only what nobody can do without: a direction, one decider for each decision, roles that say something and are filled, nobody who is the only one for critical work, and a day on which it ends. Change to `recommended` when the first week is over.',
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
  holacracy: {
    summary:
      'Choose it when your organisation has adopted the Holacracy Constitution. It is `recommended`, with the wording of accountabilities, domains, policies and the elected roles as errors, since the constitution leaves no choice there. It does not ask each role for room to decide, which article 4 gives to every role, and it allows the same accountability in two roles.',
    rules: {
      ...ALL,
      ...at('error', [
        'responsibility-not-ongoing',
        'responsibility-demands-result',
        'responsibility-one-off',
        'title-as-role',
        'person-in-definition',
        'domain-held-twice',
        'policy-names-person',
        'lead-is-rep',
        'rep-invalid',
        'term-missing',
        'term-expired',
      ]),
      ...at('off', ['role-without-room', 'responsibility-duplicated']),
    },
  },
  sociocracy: {
    summary:
      'Choose it when you work with circles, consent and the patterns of Sociocracy 3.0. It asks for purpose and clear domains without double work, results with a day of evaluation, reviews that take place, terms for elected roles, agreements between partners in which each interest is named, and the talents that roles need. Style of wording is left to you.',
    rules: atOwnSeverity([
      'org-without-vision',
      'team-without-purpose',
      'role-empty',
      'role-without-purpose',
      'purpose-echoes-name',
      'domain-held-twice',
      'responsibility-duplicated',
      'decision-with-two-deciders',
      'decision-without-decider',
      'role-unfilled',
      'external-holders-only',
      'lead-is-rep',
      'rep-invalid',
      'term-missing',
      'term-expired',
      'temporary-overdue',
      'team-without-rhythm',
      'result-without-review',
      'review-overdue',
      'collaboration-stale',
      'partner-interest-missing',
      'talent-gap',
      'talent-single-holder',
      'talent-unused',
      'talent-duplicate',
    ]),
  },
  'team-topologies': {
    summary:
      'Choose it when you shape teams around the flow of work, as in Team Topologies. It looks at how large teams are and how deep and wide they are nested, at people who are spread over many teams, at what each team is for and how others reach it, and at close collaborations that go on longer than they help. Pay, wording and talents are left out.',
    rules: atOwnSeverity([
      'team-without-purpose',
      'team-empty-or-solo',
      'team-too-big',
      'span-too-wide',
      'nesting-too-deep',
      'temporary-overdue',
      'team-without-contact',
      'team-without-rhythm',
      'domain-held-twice',
      'too-many-roles',
      'person-scattered',
      'lead-hub',
      'collaboration-stale',
    ]),
  },
  hr: {
    summary:
      'Choose it when HR checks each change of the map, beside `recommended` or alone. It looks at job titles that come back as roles or that no role takes over, at names that are not gender-neutral, at pay that is unexplained, unequal or tied to a person, at vacancies, and at private data that does not belong in a map.',
    rules: atOwnSeverity([
      'title-as-role',
      'title-not-covered',
      'gendered-name',
      'person-in-definition',
      'vacancy-stale',
      'vacancy-without-pay',
      'pay-unexplained',
      'pay-unequal',
      'pay-personal',
      'private-data',
    ]),
  },
};

/** The rules of a profile with their default options. */
export function selectProfile(profile: ProfileId): RuleSettings {
  const { rules } = PROFILES[profile];
  return new Map(RULES.map((rule) => [rule, { severity: rules[rule.id] ?? 'off', options: defaultsOf(rule.options) }]));
}
