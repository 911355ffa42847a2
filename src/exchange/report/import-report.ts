import { markdownText } from '../../text/markdown-text.ts';
import { quote, visibleLine } from '../../text/wording.ts';
import type { FieldAccount } from '../draft/account.ts';
import type { ImportResult } from '../draft/import-result.ts';
import type { ReportLanguage } from './report-languages.ts';
import { REPORT_WORDS, type ReportWords } from './words.ts';

/** An import that gave a draft. */
export type Imported = Exclude<ImportResult, { problem: string }>;

/** How many things a draft leaves to people. */
export function openQuestions({ draft }: Imported): number {
  let amount = 0;
  for (const questions of draft.questions.values()) amount += questions.length;
  return amount;
}

/** What else stands in the short form of a report. */
export interface ShortReport {
  /** How columns were understood, unless that was looked at already. */
  readonly columns: boolean;
  /** How much is left to decide in the draft, where one is written. */
  readonly questions: boolean;
}

/** What an import did in a few lines: what came of the source, and what was left. */
export function shortReport(
  imported: Imported,
  name: string,
  language: ReportLanguage,
  { columns, questions }: ShortReport = { columns: true, questions: true },
): string {
  const words = REPORT_WORDS[language];
  const open = questions ? openQuestions(imported) : 0;
  const lines = [
    ...(columns ? mappingLines(imported.mapping, language) : []),
    ...summaryLines(imported, name, language),
    ...(open > 0 ? [words.open(open)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** A line for each column: its letter, its header, what it was taken for, and some of its values where `examples` are asked for. */
export function mappingLines(mapping: Imported['mapping'], language: ReportLanguage, examples = false): string[] {
  if (!mapping) return [];
  const words = REPORT_WORDS[language];
  const width = Math.max(...mapping.map(({ header }) => Math.min(visibleLine(header).length, WIDEST)));
  const kinds = mapping.map(({ kind }) => meant(kind, words));
  const widest = Math.max(...kinds.map((kind) => kind.length));
  const lines = mapping.map(({ header, column, examples: values }, index) => {
    const shown = examples ? values.map((value) => quote(value, WIDEST)).join(', ') : '';
    const kind = kinds[index] ?? '';
    const line = `  ${column.padEnd(3)}${visibleLine(header).slice(0, WIDEST).padEnd(width)}  → ${shown === '' ? kind : kind.padEnd(widest)}`;
    return shown === '' ? line : `${line}  ${shown}`;
  });
  return [`${words.understood}:`, ...lines];
}

const WIDEST = 30;

function summaryLines(imported: Imported, name: string, language: ReportLanguage): string[] {
  const words = REPORT_WORDS[language];
  const { draft, account, tallies } = imported;
  const lines: string[] = [];
  const counts = { teams: draft.teams.size, roles: [...draft.roles()].length, people: draft.people.size };
  const read = tallies.map((tally) => words.tally(tally)).join(', ');
  lines.push(`${visibleLine(name)}${read === '' ? '' : ` (${read})`}: ${words.made(counts)}.`);
  const fields = account.fields;
  const privates = fields.filter(({ left }) => left.has('private')).map(({ field }) => visibleLine(field));
  const unknown = fields.filter(({ left }) => left.has('unknown')).map(({ field }) => visibleLine(field));
  if (privates.length > 0) lines.push(words.privateColumns(privates));
  if (unknown.length > 0) lines.push(words.unknownColumns(unknown));
  const others = new Map<string, string[]>();
  for (const { field, left } of fields)
    for (const [reason, amount] of left)
      if (reason !== 'private' && reason !== 'unknown' && reason !== 'told-elsewhere')
        others.set(words.reasons[reason], [
          ...(others.get(words.reasons[reason]) ?? []),
          `${visibleLine(field)} (${amount})`,
        ]);
  for (const [reason, where] of others) {
    const shown = where.slice(0, MOST_SHOWN).join(', ');
    const more = where.length > MOST_SHOWN ? ` … (${where.length})` : '';
    lines.push(`${capital(words.leftOut)}, ${language === 'nl' ? 'want' : 'for'} ${reason}: ${shown}${more}.`);
  }
  return lines;
}

const MOST_SHOWN = 8;

function meant(kind: string | undefined, words: ReportWords): string {
  return kind === undefined || kind === 'private' || kind === 'personnel-number' || kind === 'ignore'
    ? `(${words.leftOut})`
    : kind;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The whole account of an import, as Markdown: per column or field what went where, how many values, what was left and why; and all that is still to be decided. */
export function markdownReport(imported: Imported, name: string, language: ReportLanguage): string {
  const words = REPORT_WORDS[language];
  const { report } = words;
  const { draft, account } = imported;
  const cell = (text: string) => markdownText(visibleLine(text)) || report.nothing;
  const rows = account.fields.map(
    ({ field, values, to, left }) =>
      `| ${cell(field)} | ${values} | ${cell(to.map((target) => words.targets[target]).join('; '))} | ${cell(leftIn(left, words))} |`,
  );
  const lines = [
    `# ${markdownText(visibleLine(report.title(name)))}`,
    '',
    ...summaryLines(imported, name, language).flatMap((line) => [markdownText(line), '']),
    `## ${report.fields}`,
    '',
    `| ${report.field} | ${report.values} | ${report.went} | ${report.left} |`,
    '|---|---:|---|---|',
    ...rows,
  ];
  if (draft.questions.size > 0) {
    lines.push('', `## ${report.questions}`, '');
    for (const [about, questions] of draft.questions)
      for (const question of questions)
        lines.push(
          `- [ ] ${markdownText(visibleLine(`${nameOf(about, report.organization)}: ${words.ask(question).replace(/^(?:Decide|Beslis): /, '')}`))}`,
        );
  }
  return `${lines.join('\n')}\n`;
}

function nameOf(about: string, organization: string): string {
  return about === 'org' ? organization : about.replace(/^person /, '');
}

function leftIn(left: FieldAccount['left'], words: ReportWords): string {
  return [...left].map(([reason, amount]) => `${amount}: ${words.reasons[reason]}`).join('; ');
}
