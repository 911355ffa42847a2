import type { Finding, Severity } from '../finding/finding.ts';
import type { Threshold } from '../finding/severity.ts';
import type { Summary } from './summary.ts';

/** What reports say about a rule or a check. */
export interface RuleDescription {
  readonly id: string;
  /** The heading under which the rule is listed; absent for the checks of `validate`. */
  readonly group?: string;
  /** How much a finding weighs where nobody configured it. */
  readonly severity: Severity | 'off';
  readonly summary: string;
  /** Why it matters. */
  readonly why: string;
  /** Where the rule comes from. */
  readonly source?: string;
  /** Maps in which the rule finds something, and nothing. */
  readonly bad?: string;
  readonly good?: string;
}

/** A finding that somebody allowed, with the reason: `inSource` by a comment in the map, `external` by a list beside it. */
export interface ExceptedFinding {
  readonly finding: Finding;
  readonly justification: string;
  readonly kind: 'inSource' | 'external';
}

/** All that a report is made of, whatever its format. */
export interface Report {
  /** The findings to show, sorted. */
  readonly findings: readonly Finding[];
  /** All that was found, shown or not, excepted or not, sorted: what fingerprints are counted in, so that hiding one finding does not change another's. */
  readonly found: readonly Finding[];
  readonly excepted: readonly ExceptedFinding[];
  readonly summary: Summary;
  /** The paths of the files that were looked at, sorted. */
  readonly files: readonly string[];
  /** What is known about rules and checks, by id. */
  readonly rules: ReadonlyMap<string, RuleDescription>;
  /** The least severity that makes a run fail. */
  readonly failOn: Threshold;
  /** The version of rolemap. */
  readonly version: string;
}
