import type { Finding } from '../finding/finding.ts';
import { mayExcept } from '../lint/exceptions/may-except.ts';
import type { MessageLanguage } from '../lint/languages.ts';
import type { Rule } from '../lint/rule.ts';
import type { ExceptedFinding } from '../report/report.ts';
import type { Source } from '../text/source.ts';

/** What exceptions are judged by. */
export interface ExceptionsInUse {
  /** All rules, house rules included. */
  readonly rules: readonly Rule[];
  /** The ids of those that looked at the map. */
  readonly ran: readonly string[];
  /** ISO date. */
  readonly today: string;
  readonly language: MessageLanguage;
}

/** Takes out the findings that comments in the map except; what reads and judges exceptions is loaded only where a file mentions one. */
export async function exceptFindings(
  findings: readonly Finding[],
  sources: readonly Source[],
  { rules, ran, today, language }: ExceptionsInUse,
): Promise<{ readonly kept: readonly Finding[]; readonly excepted: readonly ExceptedFinding[] }> {
  if (!sources.some(mayExcept)) return { kept: findings, excepted: [] };
  const [{ applyExceptions }, { CHECKS }, { ENGINE_CHECKS }] = await Promise.all([
    import('../lint/exceptions/apply-exceptions.ts'),
    import('../finding/checks.ts'),
    import('../lint/engine-checks.ts'),
  ]);
  const applied = applyExceptions(findings, sources, {
    rules: new Set(rules.map(({ id }) => id)),
    ran: new Set(ran),
    checks: new Set([...Object.keys(CHECKS), ...Object.keys(ENGINE_CHECKS)]),
    today,
    language,
  });
  const excepted = applied.excepted.map(
    ({ finding, reason }) => ({ finding, justification: reason, kind: 'inSource' }) as const,
  );
  return { kept: applied.findings, excepted };
}
