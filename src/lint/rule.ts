import type { Place, RelatedPlace, Severity } from '../finding/finding.ts';
import type { OrgMap } from '../model/org-map.ts';

/** The groups under which rules are listed. */
export type RuleGroup =
  | 'direction'
  | 'wording'
  | 'authority'
  | 'holders'
  | 'core-roles'
  | 'teams'
  | 'collaboration'
  | 'talents'
  | 'pay'
  | 'upkeep';

/** What a rule notices, before the engine makes a finding of it. */
export interface Notice {
  readonly at: Place;
  readonly subject: string;
  readonly message: string;
  readonly label?: string;
  readonly help?: string;
  readonly related?: readonly RelatedPlace[];
  /** What tells this notice from others of the rule on the same subject. */
  readonly detail?: string;
}

/** What a rule may look at besides the map. */
export interface RuleContext {
  /** ISO date of the day that counts as today. */
  readonly today: string;
}

/** One thing that a good role map has, or has not. */
export interface Rule {
  /** Kebab-case; also the name of the rule's file and page. */
  readonly id: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** One sentence: what the rule catches. */
  readonly summary: string;
  /** Why it matters, in terms of people and work. */
  readonly why: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** A whole map in which the rule finds something, and the same map mended; both run as tests. */
  readonly bad: string;
  readonly good: string;
  /** Looks at a map; gives its notices in any order. */
  readonly check: (map: OrgMap, context: RuleContext) => Iterable<Notice>;
}

/** Holds a rule to its shape. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
