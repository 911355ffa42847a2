import { markdownText } from '../../text/markdown-text.ts';
import { visibleLine } from '../../text/wording.ts';
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

/** What an import did in a few lines: how columns were understood, what came of them, what was left; and how much the draft leaves to decide, where one is written. */
export function shortReport(imported: Imported, name: string, language: ReportLanguage, hasDraft = true): string {
  const words = REPORT_WORDS[language];
  const questions = hasDraft ? openQuestions(imported) : 0;
  const lines = [...mappingLines(imported, words), ...summaryLines(imported, name, language)];
  return `${[...lines, ...(questions > 0 ? [words.open(questions)] : [])].join('\n')}\n`;
}

function mappingLines({ mapping }: Imported, words: ReportWords): string[] {
  if (!mapping) return [];
  const width = Math.max(...mapping.map(({ header }) => Math.min(visibleLine(header).length, WIDEST)));
  const lines = mapping.map(
    ({ header, column, kind }) =>
      `  ${column.padEnd(3)}${visibleLine(header).slice(0, WIDEST).padEnd(width)}  → ${meant(kind, words)}`,
  );
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
