import type { Severity } from '../finding/finding.ts';
import type { Rule } from './rule.ts';

/** How one rule is to look at a map. */
export interface RuleSetting {
  readonly severity: Severity | 'off';
  /** Every option of the rule. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** Another setting of a rule for some things only: those for which `covers` says so, given the reference of a thing and the path of its file. */
export interface RuleOverride {
  readonly covers: (subject: string, path: string) => boolean;
  readonly setting: RuleSetting;
}

/** How rules are set, and where otherwise. Where several overrides cover a thing, the last one counts. */
export type SettingsOf<Of> = ReadonlyMap<Of, RuleSetting & { readonly overrides?: readonly RuleOverride[] }>;

/** Which rules look at a map, and how; a rule that is not in the list is off. */
export type RuleSettings = SettingsOf<Rule>;
