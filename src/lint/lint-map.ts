import type { Finding, Severity } from '../finding/finding.ts';
import { sortFindings } from '../finding/sort-findings.ts';
import type { OrgMap } from '../model/org-map.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Which rules look at a map, and how much their findings weigh; a rule that is not in the list is off. */
export type RuleSelection = ReadonlyMap<Rule, Severity>;

/** Looks at a map with the selected rules; the findings are sorted as they are printed. */
export function lintMap(map: OrgMap, selection: RuleSelection, context: RuleContext): Finding[] {
  const findings: Finding[] = [];
  for (const [rule, severity] of selection) {
    for (const notice of rule.check(map, context)) findings.push({ ...notice, rule: rule.id, severity });
  }
  return sortFindings(findings);
}
