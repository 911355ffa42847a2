import type { Severity } from './finding.ts';

/** A rule about a change, which `diff` applies: one map alone cannot break it. */
export interface ChangeRule {
  readonly id: 'delegation-narrowed';
  readonly group: 'changes';
  /** How much it weighs where nobody configured it. */
  readonly severity: Severity;
  /** One sentence: what the rule catches. */
  readonly summary: string;
  /** Why it matters, in terms of people and work. */
  readonly why: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** A whole map, and what it becomes by a change in which the rule finds something. */
  readonly before: string;
  readonly after: string;
}

/** All rules about a change, in the order of their ids. */
export const CHANGE_RULES: readonly ChangeRule[] = [
  {
    id: 'delegation-narrowed',
    group: 'changes',
    severity: 'warning',
    summary:
      'A role may decide less than before: a decision was taken from it or went up to those above, or its room became smaller.',
    why: 'Trust means giving room to decide. Where it shrinks, people wait for permission, and the work waits with them. It can be right, after a mistake or with a new law; then those who lose the room should hear the reason, and it should stand in the pull request.',
    source: 'Interview behind the project; Management 3.0, delegation board',
    before: `rolemap: 1
name: Ferry Cooperative Wide Water
teams:
  crossing:
    roles:
      bridge:
        responsibilities: [Steering the boat]
        decides:
          - Whether we sail
          - {what: Repairs on the way, limit: 5000 EUR}
        holders: [sanne]
people: {sanne: Sanne}
`,
    after: `rolemap: 1
name: Ferry Cooperative Wide Water
teams:
  crossing:
    roles:
      bridge:
        responsibilities: [Steering the boat]
        decides:
          - {what: Whether we sail, level: consult}
          - {what: Repairs on the way, limit: 500 EUR}
        holders: [sanne]
people: {sanne: Sanne}
`,
  },
];
