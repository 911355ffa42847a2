import type { Finding } from '../finding/finding.ts';
import { codeFrames } from '../text/code-frame.ts';
import { rangeOf, type Source, shownPath } from '../text/source.ts';
import { visible, visibleLine } from '../text/wording.ts';
import { fixDiff } from './fix-diff.ts';
import { groupBySource } from './group-by-source.ts';
import type { MeasuredStyle, Style } from './style.ts';

/** The keys of the format under which things stand by their ids. */
const COLLECTIONS = new Set(['teams', 'roles', 'people', 'collaborations', 'talents', 'templates', 'bands']);

/** The first line about a finding: place, severity, rule and message. */
export function headOf({ at, severity, rule, message }: Finding, { colors, link }: MeasuredStyle): string {
  const { start } = rangeOf(at.source, at.locate());
  const place = linked(at.source, `:${start.line}:${start.column}`, link);
  return `${colors.bold(place)} ${paintFor(severity, colors)(`${severity}[${rule}]`)}  ${visibleLine(message)}`;
}

/** All that is said about a finding: its first line, the text with the places marked, help, and what a fix would change. */
export function printFinding(finding: Finding, style: MeasuredStyle): string {
  const { colors, signs, columns, widthOf, link } = style;
  const paint = paintFor(finding.severity, colors);
  const marks = [
    { place: finding.at, label: finding.label ?? '', main: true },
    ...(finding.related ?? []).map(({ at, message }) => ({ place: at, label: message, main: false })),
  ].map(({ place, label, main }) => ({ source: place.source, range: place.locate(), label, main }));
  // A report in the log of a build is read by many: what should not stand in the map should not stand there either.
  const shown = finding.sensitive ? [] : marks;
  const parts = [...groupBySource(shown, ({ source }) => source)].map(([source, own]) => ({ source, marks: own }));
  const frames = codeFrames(parts, {
    columns,
    widthOf,
    cut: signs.cut,
    bar: signs.bar,
    collections: COLLECTIONS,
    dim: colors.dim,
    paint: (text, main) => (main ? paint(text) : colors.cyan(text)),
  });
  const lines = [headOf(finding, style), ...(finding.sensitive ? [] : [''])];
  parts.forEach(({ source, marks: [first] }, index) => {
    if (source !== finding.at.source && first) {
      const { line, column } = rangeOf(source, first.range).start;
      lines.push(`  ${colors.bold(linked(source, `:${line}:${column}`, link))}`);
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

/** A place as text; it leads to the file where that is what was read. */
function linked(source: Source, position: string, link: Style['link']): string {
  const text = visible(shownPath(source)) + position;
  return source.shown === undefined ? link(text, source.path) : text;
}

function paintFor(severity: Finding['severity'], colors: Style['colors']) {
  return severity === 'error' ? colors.red : severity === 'warning' ? colors.yellow : colors.blue;
}
