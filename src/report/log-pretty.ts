import type { Action, ToldChange } from '../diff/change.ts';
import type { LifeSummary, Log, LogEntry } from '../diff/history/log.ts';
import { type TextWidth, textWidthFor } from '../text/text-width.ts';
import { visibleLine } from '../text/wording.ts';
import type { Colors } from './colors.ts';
import { DIFF_LABELS } from './diff-labels.ts';
import { LOG_LABELS, type LogLabels } from './log-labels.ts';
import { type LifeRow, lifeSections } from './log-life.ts';

/** A commit that begins a map or reorganises it changes hundreds of things: more than so many are left to other formats. */
const MOST_CHANGES = 30;

/**
 * A history for a person at a terminal: where one life is told, it comes first in short, as tables of names, teams, holders and roles over time; then the commits, each with
 * its short id, day and subject and a line for each change.
 */
export async function reportLogPretty(log: Log, colors: Colors): Promise<string> {
  const labels = LOG_LABELS[log.language];
  const parts: string[] = [];
  if (log.life) parts.push(await describeLife(log, log.life, colors, labels));
  for (const entry of log.entries) parts.push(describeEntry(entry, log, colors, labels));
  if (log.entries.length === 0) parts.push(labels.nothing);
  else
    parts.push(
      labels.summary(
        log.entries.length,
        log.entries.reduce((sum, entry) => sum + ('changes' in entry ? entry.changes.length : 0), 0),
      ),
    );
  return `${parts.join('\n\n')}\n`;
}

async function describeLife(log: Log, life: LifeSummary, colors: Colors, labels: LogLabels): Promise<string> {
  const gone = life.isThere ? '' : ` · ${labels.gone}`;
  const about = `${labels.things[life.thing].toLowerCase()} ${visibleLine(life.reference)}${gone}`;
  const lines = [`${colors.bold(visibleLine(life.name))}  ${colors.dim(about)}`];
  const sections = lifeSections(life, log, labels);
  const widthOf = await textWidthFor(
    sections.flatMap(({ rows }) => rows.flatMap(({ what, detail = '' }) => [what, detail])),
  );
  for (const { title, rows } of sections) lines.push('', colors.bold(title), ...setRows(rows, colors, widthOf));
  return lines.join('\n');
}

function setRows(rows: readonly LifeRow[], colors: Colors, widthOf: TextWidth): string[] {
  const cells = rows.map(({ what, detail = '' }) => [visibleLine(what), visibleLine(detail)] as const);
  const widest = (column: 0 | 1) => Math.max(...cells.map((row) => widthOf(row[column])));
  const [first, second] = [widest(0), widest(1)];
  const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)));
  return rows.map(({ from, to }, index) => {
    const [what, detail] = cells[index] as readonly [string, string];
    const middle = second === 0 ? '' : `${colors.dim(pad(detail, second))}  `;
    return `  ${pad(what, first)}  ${middle}${from === to ? from : `${from} – ${to}`}`;
  });
}

function describeEntry(entry: LogEntry, log: Log, colors: Colors, labels: LogLabels): string {
  const subject = visibleLine(entry.subject);
  const lines = [
    `${colors.yellow(entry.short)}  ${entry.date}  ${subject === '' ? colors.dim(labels.noSubject) : colors.bold(subject)}`,
  ];
  const event = labels.event(entry);
  if (event !== undefined) lines.push(`  ${entry.what === 'unreadable' ? colors.red('!') : colors.cyan('·')} ${event}`);
  const changes = 'changes' in entry ? entry.changes : [];
  const shown = log.life || changes.length <= MOST_CHANGES + 1 ? changes : changes.slice(0, MOST_CHANGES);
  for (const change of shown) lines.push(describeChange(change, log, colors));
  if (shown.length < changes.length)
    lines.push(colors.dim(`    … ${labels.more(changes.length - shown.length, entry.short)}`));
  return lines.join('\n');
}

const SIGNS: Readonly<Record<Action, { readonly sign: string; readonly paint: keyof Colors }>> = {
  added: { sign: '+', paint: 'green' },
  removed: { sign: '-', paint: 'red' },
  changed: { sign: '~', paint: 'yellow' },
  renamed: { sign: '→', paint: 'cyan' },
  moved: { sign: '→', paint: 'cyan' },
};

function describeChange(
  { action, impact, message, about, guess }: ToldChange,
  { life, language }: Log,
  colors: Colors,
): string {
  const { sign, paint } = SIGNS[action];
  const labels = DIFF_LABELS[language];
  const gap = impact === 'gap' ? `${colors.red(`${labels.gap}:`)} ` : '';
  const probably = guess ? ` ${colors.dim(`(${labels.guess(guess)})`)}` : '';
  // A name such as "Lead" says little where several teams have one.
  const where = about.thing === 'role' && life?.thing !== 'role' ? colors.dim(`  ${visibleLine(about.reference)}`) : '';
  return `  ${colors[paint](sign)} ${gap}${visibleLine(message)}${probably}${where}`;
}
