import type { Finding } from '../finding/finding.ts';
import { heaviestFirst } from '../finding/severity.ts';
import { markdownSentence, markdownText } from '../text/markdown-text.ts';
import { rangeOf, type Source } from '../text/source.ts';
import { count, enumerate } from '../text/wording.ts';
import { groupBySource } from './group-by-source.ts';
import type { Report } from './report.ts';
import { hidden, summarize, wordsForFound, wordsForSeen } from './summary.ts';

type MarkdownReport = Pick<Report, 'findings' | 'excepted' | 'summary'>;

/** Tables with more rows are folded. */
const MOST_UNFOLDED = 10;

/** Findings as Markdown for a comment on a pull request, a wiki or a job summary: one line that sums up, and a table for each file, folded where it is long. */
export function reportMarkdown(report: MarkdownReport): string {
  return print(report, report.findings);
}

/**
 * As `reportMarkdown`, in at most `limit` bytes of UTF-8 where that is 2,000 or more: the lightest findings, and the last of equally heavy ones, are left out, and the text says how many.
 */
export function reportMarkdownWithin(report: MarkdownReport, limit: number): string {
  const whole = reportMarkdown(report);
  if (Buffer.byteLength(whole) <= limit) return whole;
  let left = limit - 2000;
  const kept = new Set<Finding>();
  const files = new Set<Source>();
  for (const finding of heaviestFirst(report.findings)) {
    const { source } = finding.at;
    left -= Buffer.byteLength(row(finding)) + (files.has(source) ? 0 : Buffer.byteLength(table(source, [])));
    if (left < 0) break;
    kept.add(finding);
    files.add(source);
  }
  return print(
    report,
    report.findings.filter((finding) => kept.has(finding)),
  );
}

function print(report: MarkdownReport, shown: readonly Finding[]): string {
  const tables = [...groupBySource(shown, ({ at }) => at.source)].map(([source, own]) => table(source, own));
  const missing = report.findings.length - shown.length;
  const rest =
    missing > 0 ? [`${count(missing, 'more finding')} would not fit here; \`rolemap lint\` shows them all.\n`] : [];
  return [`${headline(report)}\n`, ...tables, ...rest].join('\n');
}

function headline({ findings, excepted, summary }: MarkdownReport): string {
  const found = wordsForFound(summary).map(({ words }) => words);
  const notes = [
    excepted.length > 0 && `${excepted.length} excepted`,
    hidden(summary, findings) > 0 && `${hidden(summary, findings)} not shown`,
  ].filter((note) => note !== false);
  const seen = [wordsForSeen(summary), ...notes].join(' · ');
  return `**${found.length > 0 ? enumerate(found) : 'No findings'}** in ${seen}`;
}

function table(source: Source, findings: readonly Finding[]): string {
  const rows = `| line | finding | rule |\n|--:|---|---|\n${findings.map(row).join('')}`;
  const name = `<code>${markdownText(source.path)}</code>`;
  const found = enumerate(wordsForFound(summarize(findings, NOTHING)).map(({ words }) => words));
  return findings.length > MOST_UNFOLDED
    ? `<details>\n<summary>${name}: ${found}</summary>\n\n${rows}\n</details>\n`
    : `${name}: ${found}\n\n${rows}`;
}

const NOTHING = { files: 0, teams: 0, roles: 0, people: 0 };

function row({ rule, severity, message, help, at, related = [] }: Finding): string {
  const { line } = rangeOf(at.source, at.locate()).start;
  const places = related.map((other) => {
    const where = `${other.at.source === at.source ? 'line ' : `${other.at.source.path}:`}${rangeOf(other.at.source, other.at.locate()).start.line}`;
    return `${markdownText(where)}: ${markdownSentence(other.message)}`;
  });
  const parts = [
    `${severity === 'error' ? '**error**' : severity}: ${markdownSentence(message)}`,
    ...places,
    ...(help === undefined ? [] : [`Help: ${markdownSentence(help)}`]),
  ];
  return `| ${line} | ${parts.join('<br>')} | ${markdownText(rule)} |\n`;
}
