import type { Finding } from '../finding/finding.ts';
import { heaviestFirst } from '../finding/severity.ts';
import { codeFrames } from '../text/code-frame.ts';
import { rangeOf } from '../text/source.ts';
import { textWidthFor } from '../text/text-width.ts';
import { visible, visibleLine } from '../text/wording.ts';
import { fixDiff } from './fix-diff.ts';
import { groupBySource } from './group-by-source.ts';
import { prettySummary } from './pretty-summary.ts';
import type { Report } from './report.ts';
import { type MeasuredStyle, plainStyle, type Style } from './style.ts';

/** Of more findings than this, the lightest are printed in one line each. */
const MOST_FRAMES = 100;

/** The keys of the format under which things stand by their ids. */
const COLLECTIONS = new Set(['teams', 'roles', 'people', 'collaborations', 'talents', 'templates', 'bands']);

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
  const cut = framed
    ? [
        `The ${framed.size} heaviest of ${findings.length} findings are shown with their lines, the others in one line each.
`,
      ]
    : [];
  return [...parts, '\n', ...cut, `${prettySummary(report, style)}\n`].join('');
}

function headOf({ at, severity, rule, message }: Finding, { colors, link }: MeasuredStyle): string {
  const { start } = rangeOf(at.source, at.locate());
  const { path } = at.source;
  const place = link(`${visible(path)}:${start.line}:${start.column}`, path);
  return `${colors.bold(place)} ${paintFor(severity, colors)(`${severity}[${rule}]`)}  ${visibleLine(message)}`;
}

function printFinding(finding: Finding, style: MeasuredStyle): string {
  const { colors, signs, columns, widthOf, link } = style;
  const paint = paintFor(finding.severity, colors);
  const marks = [
    { place: finding.at, label: finding.label ?? '', main: true },
    ...(finding.related ?? []).map(({ at, message }) => ({ place: at, label: message, main: false })),
  ].map(({ place, label, main }) => ({ source: place.source, range: place.locate(), label, main }));
  const parts = [...groupBySource(marks, ({ source }) => source)].map(([source, own]) => ({ source, marks: own }));
  const frames = codeFrames(parts, {
    columns,
    widthOf,
    cut: signs.cut,
    bar: signs.bar,
    collections: COLLECTIONS,
    dim: colors.dim,
    paint: (text, main) => (main ? paint(text) : colors.cyan(text)),
  });
  const lines = [headOf(finding, style), ''];
  parts.forEach(({ source, marks: [first] }, index) => {
    if (source !== finding.at.source && first) {
      const { line, column } = rangeOf(source, first.range).start;
      lines.push(`  ${colors.bold(link(`${visible(source.path)}:${line}:${column}`, source.path))}`);
    }
    lines.push(...(frames[index] ?? []));
  });
  if (finding.help) lines.push('', `  ${colors.green('help:')} ${visibleLine(finding.help)}`);
  if (finding.fix) {
    const { title, safe } = finding.fix;
    lines.push('', `  ${colors.green(safe ? 'fix:' : 'fix (unsafe):')} ${visibleLine(title)}`);
    lines.push(...fixDiff(finding.fix, finding.at.source, style));
  }
  return lines.join('\n');
}

function paintFor(severity: Finding['severity'], colors: Style['colors']) {
  return severity === 'error' ? colors.red : severity === 'warning' ? colors.yellow : colors.blue;
}
