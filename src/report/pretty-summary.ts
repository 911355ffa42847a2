import type { Finding } from '../finding/finding.ts';
import { byText } from '../text/order.ts';
import { count } from '../text/wording.ts';
import type { Report } from './report.ts';
import type { Style } from './style.ts';
import { hidden, wordsForFound, wordsForSeen } from './summary.ts';

/** From here on, a list of the commonest rules says more than the findings one by one. */
const MANY = 20;
const COMMONEST = 5;

/** The last lines of a report: how much was found and looked at, what is not shown, the commonest rules of many findings, and how to learn more. */
export function prettySummary(
  { findings, excepted, summary }: Pick<Report, 'findings' | 'excepted' | 'summary'>,
  { colors, signs }: Style,
): string {
  const paints = { error: colors.red, warning: colors.yellow, info: colors.blue };
  const found = wordsForFound(summary).map(({ severity, words }) => paints[severity](words));
  const inComments = excepted.length - (summary.baseline ?? 0);
  const mending = howToMend(findings);
  const [first] = findings;
  const notes = [
    hidden(summary, findings) > 0 && `${hidden(summary, findings)} not shown`,
    inComments > 0 && `${inComments} excepted`,
    summary.baseline !== undefined && `${summary.baseline} in the baseline`,
    mending && colors.dim(mending),
    first && colors.dim(`explain with: rolemap explain ${first.rule}`),
  ].filter((note) => note !== false && note !== undefined);
  const result = found.length > 0 ? found.join(', ') : colors.green('No findings');
  const last = [`${result} in ${wordsForSeen(summary, signs.dot)}`, ...notes].join(` ${signs.dot} `);
  return findings.length > MANY ? `${commonest(findings)}\n${last}` : last;
}

function howToMend(findings: readonly Finding[]): string | undefined {
  const all = findings.filter(({ fix }) => fix).length;
  const safe = findings.filter(({ fix }) => fix?.safe).length;
  if (all === 0) return undefined;
  if (safe === 0) return `${all} can be mended with: rolemap lint --fix --unsafe`;
  return `${safe} can be mended with: rolemap lint --fix${all > safe ? ` (${all} with --unsafe)` : ''}`;
}

function commonest(findings: readonly Finding[]): string {
  const amounts = new Map<string, number>();
  for (const { rule } of findings) amounts.set(rule, (amounts.get(rule) ?? 0) + 1);
  const ordered = [...amounts].sort(([a, most], [b, more]) => more - most || byText(a, b));
  const named = ordered.slice(0, COMMONEST).map(([rule, amount]) => `${rule} (${amount})`);
  const others = ordered.length - COMMONEST;
  return `Most often: ${named.join(', ')}${others > 0 ? ` and ${count(others, 'other rule')}` : ''}`;
}
