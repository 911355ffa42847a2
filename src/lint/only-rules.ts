import type { Rule } from './rule.ts';
import type { RuleSetting, RuleSettings } from './rule-settings.ts';

/** Settings in which only the rules with the given ids look at a map; one that is off is switched on, at its own severity or else as a warning. */
export function onlyRules(settings: RuleSettings, ids: readonly string[]): RuleSettings {
  return new Map(
    [...settings]
      .filter(([rule]) => ids.includes(rule.id))
      .map(([rule, setting]) => [rule, { ...setting, severity: severityOf(rule, setting) }]),
  );
}

function severityOf(rule: Rule, { severity }: RuleSetting): RuleSetting['severity'] {
  if (severity !== 'off') return severity;
  return rule.severity === 'off' ? 'warning' : rule.severity;
}
