import type { Finding, Place } from '../finding/finding.ts';
import { codeFrame } from '../text/code-frame.ts';
import { rangeOf } from '../text/source.ts';
import { type TextWidth, textWidthFor } from '../text/text-width.ts';
import { count, visible } from '../text/wording.ts';
import type { Colors } from './colors.ts';
import type { Summary } from './summary.ts';

/** Findings for a person at a terminal: a frame each, places in other files, help, and one line that sums up. */
export async function reportPretty(findings: readonly Finding[], summary: Summary, colors: Colors): Promise<string> {
  if (findings.length === 0) return `${printSummary(findings, summary, colors)}\n`;
  const sources = new Set(
    findings.flatMap(({ at, related = [] }) => [at.source, ...related.map((place) => place.at.source)]),
  );
  const widthOf = await textWidthFor([...sources].map(({ text }) => text));
  const parts = findings.map((finding) => printFinding(finding, colors, widthOf));
  return `${[...parts, printSummary(findings, summary, colors)].join('\n\n')}\n`;
}

function printFinding(finding: Finding, colors: Colors, widthOf: TextWidth): string {
  const paint =
    finding.severity === 'error' ? colors.red : finding.severity === 'warning' ? colors.yellow : colors.blue;
  const { start } = rangeOf(finding.at.source, finding.at.locate());
  const head = `${colors.bold(`${visible(finding.at.source.path)}:${start.line}:${start.column}`)} ${paint(`${finding.severity}[${finding.rule}]`)}  ${visible(finding.message)}`;
  const marks = [
    { place: finding.at, label: finding.label ?? '', main: true },
    ...(finding.related ?? []).map(({ at, message }) => ({ place: at, label: message, main: false })),
  ];
  const bySource = new Map<Place['source'], typeof marks>();
  for (const mark of marks) bySource.set(mark.place.source, [...(bySource.get(mark.place.source) ?? []), mark]);
  const lines = [head, ''];
  for (const [source, own] of bySource) {
    if (source !== finding.at.source) lines.push(`  ${colors.bold(visible(source.path))}`);
    lines.push(
      ...codeFrame(
        source,
        own.map(({ place, label, main }) => ({ range: place.locate(), label, main })),
        (text, main) => (main ? paint(text) : colors.cyan(text)),
        colors.dim,
        widthOf,
      ),
    );
  }
  if (finding.help) lines.push('', `  ${colors.green('help:')} ${visible(finding.help)}`);
  return lines.join('\n');
}

function printSummary(findings: readonly Finding[], summary: Summary, colors: Colors): string {
  const found = [
    summary.errors > 0 && colors.red(count(summary.errors, 'error')),
    summary.warnings > 0 && colors.yellow(count(summary.warnings, 'warning')),
    summary.infos > 0 && colors.blue(count(summary.infos, 'info')),
  ].filter((part) => part !== false);
  // Where a file could not be read as a map, nothing was counted: "0 teams" would be a false statement.
  const counted = summary.teams + summary.roles + summary.people > 0 || summary.errors === 0;
  const seen = counted
    ? ` · ${count(summary.teams, 'team')}, ${count(summary.roles, 'role')}, ${count(summary.people, 'person', 'persons')}`
    : '';
  const result = found.length > 0 ? found.join(', ') : colors.green('No findings');
  return `${result} in ${count(summary.files, 'file')}${seen}${findings[0] ? colors.dim(` · explain with: rolemap explain ${findings[0].rule}`) : ''}`;
}
