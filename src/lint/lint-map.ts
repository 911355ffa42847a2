import type { Finding } from '../finding/finding.ts';
import { sortFindings } from '../finding/sort-findings.ts';
import type { OrgMap } from '../model/org-map.ts';
import { type MessageLanguage, textLanguageOf } from './languages.ts';
import type { Rule } from './rule.ts';
import type { RuleOverride, RuleSetting, RuleSettings } from './rule-settings.ts';

/** What a run needs to know besides the map and the rules. */
export interface LintContext {
  /** ISO date of the day that counts as today. */
  readonly today: string;
  /** The language of messages; English where none is given. */
  readonly language?: MessageLanguage;
  /** A clock in milliseconds; where it is given, the time of each rule is measured. */
  readonly clock?: () => number;
}

/** What a run gave. */
export interface LintResult {
  /** Sorted as they are printed. */
  readonly findings: readonly Finding[];
  /** The rules that looked at the map. */
  readonly ran: readonly string[];
  /** The rules that said nothing because they have no words for the map's language. */
  readonly silent: readonly string[];
  /** Milliseconds by rule, where a clock was given. */
  readonly timings: ReadonlyMap<string, number>;
}

/** Looks at a map with the rules that are on. Each rule's cost grows linearly with the map. */
export function lintMap(
  map: OrgMap,
  settings: RuleSettings,
  { today, language = 'en', clock }: LintContext,
): LintResult {
  const findings: Finding[] = [];
  const ran: string[] = [];
  const silent: string[] = [];
  const timings = new Map<string, number>();
  const textLanguage = textLanguageOf(map);

  const run = (rule: Rule, { severity, options }: RuleSetting, keeps?: (finding: Finding) => boolean) => {
    if (severity === 'off') return;
    const context = { today, options, say: rule.messages[language], language: textLanguage };
    for (const notice of rule.check(map, context)) {
      const finding = { ...notice, rule: rule.id, severity };
      if (!keeps || keeps(finding)) findings.push(finding);
    }
  };

  for (const [rule, { overrides = [], ...setting }] of settings) {
    const settingsInUse = [setting, ...overrides.map((override) => override.setting)];
    if (settingsInUse.every(({ severity }) => severity === 'off')) continue;
    if (rule.readsWording && textLanguage === undefined) {
      silent.push(rule.id);
      continue;
    }
    ran.push(rule.id);
    const start = clock?.();
    if (overrides.length === 0) run(rule, setting);
    else
      for (const [index, own] of settingsInUse.entries())
        run(rule, own, (finding) => coveredBy(overrides, finding) === index - 1);
    if (clock && start !== undefined) timings.set(rule.id, clock() - start);
  }
  return { findings: sortFindings(findings), ran, silent: silent.sort(), timings };
}

/** The index of the override that counts for a finding; -1 where none covers it. */
function coveredBy(overrides: readonly RuleOverride[], { subject, at }: Finding): number {
  return overrides.findLastIndex(({ covers }) => covers(subject, at.source.path));
}
