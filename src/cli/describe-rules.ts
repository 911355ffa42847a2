import { CHECKS } from '../finding/checks.ts';
import { ENGINE_CHECKS } from '../lint/engine-checks.ts';
import { RULES } from '../lint/registry.ts';
import type { RuleDescription } from '../report/report.ts';

/** What reports say about all rules of lint and all checks, by id. */
export function describeRules(): ReadonlyMap<string, RuleDescription> {
  const checks = Object.entries(CHECKS).map(
    ([id, { summary, why }]) => ({ id, severity: 'error', summary, why }) as const,
  );
  const ofEngine = Object.entries(ENGINE_CHECKS).map(([id, check]) => ({ id, ...check }));
  return new Map([...checks, ...ofEngine, ...RULES].map((rule) => [rule.id, rule]));
}
