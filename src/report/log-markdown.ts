import type { Log, LogEntry } from '../diff/history/log.ts';
import { markdownSentence, markdownText } from '../text/markdown-text.ts';
import { DIFF_LABELS } from './diff-labels.ts';
import { LOG_LABELS, type LogLabels } from './log-labels.ts';
import { lifeSections } from './log-life.ts';

/** A history as Markdown, for a wiki or a report: the life in short as tables, then a heading for each commit with its changes as a list. */
export function reportLogMarkdown(log: Log): string {
  const labels = LOG_LABELS[log.language];
  const { life } = log;
  const parts: string[] = [];
  if (life) {
    const gone = life.isThere ? '' : ` · ${labels.gone}`;
    parts.push(
      `# ${labels.things[life.thing]}: ${markdownText(life.name)}`,
      `<code>${markdownText(life.reference)}</code>${gone}`,
    );
    for (const { title, rows } of lifeSections(life, log, labels)) {
      const hasDetails = rows.some(({ detail }) => detail !== undefined);
      const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
      parts.push(
        [
          line([title, ...(hasDetails ? [''] : []), labels.columns.from, labels.columns.to]),
          line(['---', ...(hasDetails ? ['---'] : []), '---', '---']),
          ...rows.map(({ what, detail = '', from, to }) =>
            line([markdownText(what), ...(hasDetails ? [markdownText(detail)] : []), from, to]),
          ),
        ].join('\n'),
      );
    }
  }
  for (const entry of log.entries) parts.push(...describeEntry(entry, log, labels));
  if (log.entries.length === 0) parts.push(labels.nothing);
  return `${parts.join('\n\n')}\n`;
}

function describeEntry(entry: LogEntry, log: Log, labels: LogLabels): string[] {
  const subject = markdownText(entry.subject) || labels.noSubject;
  const heading = `## ${entry.date} · ${subject} (${entry.short})`;
  const event = labels.event(entry);
  const { gap, guess: probably } = DIFF_LABELS[log.language];
  const changes = 'changes' in entry ? entry.changes : [];
  const lines = changes.map(({ impact, message, about, guess }) => {
    const where =
      about.thing === 'role' && log.life?.thing !== 'role' ? ` (<code>${markdownText(about.reference)}</code>)` : '';
    return `- ${impact === 'gap' ? `**${gap}:** ` : ''}${markdownSentence(message)}${guess ? ` (${markdownText(probably(guess))})` : ''}${where}`;
  });
  return [heading, ...(event === undefined ? [] : [event]), ...(lines.length > 0 ? [lines.join('\n')] : [])];
}
