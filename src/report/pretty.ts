import { heaviestFirst } from '../finding/severity.ts';
import { textWidthFor } from '../text/text-width.ts';
import { prettySummary } from './pretty-summary.ts';
import type { Report } from './report.ts';
import { plainStyle, type Style } from './style.ts';

/** Of more findings than this, the lightest are printed in one line each. */
const MOST_FRAMES = 100;

/**
 * Findings for a person at a terminal: the text with the places marked, in other files too, help, the fix as a small diff, and one line that sums up. Nothing is left
 * out: where there are very many findings, the lightest of them take one line each.
 */
export async function reportPretty(
  report: Pick<Report, 'findings' | 'excepted' | 'summary'>,
  style: Style = plainStyle,
): Promise<string> {
  const { findings } = report;
  if (findings.length === 0) return `${prettySummary(report, style)}\n`;
  // A map without findings needs none of this.
  const { headOf, printFinding } = await import('./pretty-finding.ts');
  const sources = new Set(
    findings.flatMap(({ at, related = [] }) => [at.source, ...related.map((place) => place.at.source)]),
  );
  const measured = { ...style, widthOf: await textWidthFor([...sources].map(({ text }) => text)) };
  const framed = findings.length > MOST_FRAMES ? new Set(heaviestFirst(findings).slice(0, MOST_FRAMES)) : undefined;
  const parts: string[] = [];
  let gap = '';
  for (const finding of findings) {
    const isFramed = !framed || framed.has(finding);
    // Findings of one line stand close together.
    if (isFramed) gap = '\n';
    parts.push(
      parts.length === 0 ? '' : gap,
      isFramed ? printFinding(finding, measured) : headOf(finding, measured),
      '\n',
    );
    gap = isFramed ? '\n' : '';
  }
  const notice = `The ${framed?.size} heaviest of ${findings.length} findings are shown with their lines, the others in one line each.\n`;
  return [...parts, '\n', framed ? notice : '', `${prettySummary(report, style)}\n`].join('');
}
