import type { Action, Impact } from '../diff/change.ts';
import type { ToldEntry } from '../diff/tell-person-pages.ts';
import { markdownText } from '../text/markdown-text.ts';
import { type ChangeGroup, groupsOf, placeOf, rewordedParts } from './diff-groups.ts';
import { DIFF_LABELS, type DiffLabels } from './diff-labels.ts';
import type { ChangeReport } from './diff-report.ts';
import { summaryWords } from './diff-summary.ts';
import { markdownWords } from './markdown-words.ts';

/** GitHub takes 65,536 characters in a comment; some room is left for what others add. */
const MOST_BYTES = 65_000;
/** Groups with more changes are folded. */
const MOST_UNFOLDED = 10;
/** The heading, the marks of folding and the line that says what was left out. */
const AROUND_GROUP = 120;
const AROUND_ALL = 1000;

/** Changes as Markdown for a comment on a pull request: a line that sums up, the gaps, and a list for each team or person, folded where it is long. Never longer than such a comment may be. */
export function reportChangesMarkdown(report: ChangeReport): string {
  return reportChangesMarkdownWithin(report, MOST_BYTES);
}

/**
 * As `reportChangesMarkdown`, in at most `limit` bytes of UTF-8 where that is 4,000 or more: changes that ask little of a reader are left out first, and the text says how many are.
 */
export function reportChangesMarkdownWithin(report: ChangeReport, limit: number): string {
  const labels = DIFF_LABELS[report.language];
  if (report.changes.length === 0) return `**${report.isSelection ? labels.noneOfThese : labels.none}**\n`;
  const groups = sortedOut(groupsOf(report, labels), labels, report.people === undefined);
  const { kept, leftOut } = within(groups, labels, limit - AROUND_ALL - Buffer.byteLength(headline(report, labels)));
  return [
    `${headline(report, labels)}\n`,
    ...kept.map((group) => groupText(group, labels)),
    ...(groups.length === 0 ? [`${labels.nobody}\n`] : []),
    ...(leftOut > 0 ? [`${labels.leftOut(leftOut)}\n`] : []),
  ].join('\n');
}

function headline({ changes, people, compared }: ChangeReport, labels: DiffLabels): string {
  const { all, impacts, ways } = summaryWords(changes, labels);
  const seen = [
    ...ways,
    ...(people ? [labels.people(people.length)] : []),
    markdownText(labels.compared(compared.before, compared.after)),
  ];
  return `**${all}: ${impacts.join(', ')}** · ${seen.join(' · ')}`;
}

/** A group as it is printed: the entries of each section with their lines. */
interface Printed {
  readonly title: string;
  readonly isOpen: boolean;
  readonly sections: readonly { readonly heading?: string; readonly rows: readonly Row[] }[];
}

interface Row {
  readonly impact: Impact;
  readonly text: string;
}

/** The gaps of all teams in one list of their own, which comes first, then the other changes of each; pages of persons hold their own gaps. */
function sortedOut(groups: readonly ChangeGroup[], labels: DiffLabels, byTeam: boolean): Printed[] {
  const titleOf = ({ heading }: ChangeGroup) => heading.map(markdownText).join(' › ');
  const gaps: Row[] = [];
  const printed = groups.map((group): Printed => {
    const sections = group.sections.map(({ heading, entries }) => ({
      ...(heading !== undefined && { heading: markdownText(heading) }),
      rows: entries.flatMap((entry): Row[] => {
        if (!byTeam || entry.impact !== 'gap') return [{ impact: entry.impact, text: row(entry, labels) }];
        gaps.push({ impact: 'gap', text: row(entry, labels, titleOf(group)) });
        return [];
      }),
    }));
    return { title: titleOf(group), isOpen: amountIn(sections) <= MOST_UNFOLDED, sections };
  });
  const first = gaps.length > 0 ? [{ title: labels.gaps, isOpen: true, sections: [{ rows: gaps }] }] : [];
  return [...first, ...printed.filter(({ sections }) => amountIn(sections) > 0)];
}

function amountIn(sections: Printed['sections']): number {
  return sections.reduce((sum, { rows }) => sum + rows.length, 0);
}

const ORDER: readonly Impact[] = ['gap', 'shift', 'growth', 'wording'];

/** As many rows as fit, those that ask most of a reader first, and how many do not. */
function within(
  groups: readonly Printed[],
  labels: DiffLabels,
  limit: number,
): { readonly kept: readonly Printed[]; readonly leftOut: number } {
  const whole = groups.map((group) => groupText(group, labels));
  if (whole.reduce((sum, text) => sum + Buffer.byteLength(text) + 1, 0) <= limit) return { kept: groups, leftOut: 0 };
  let left = limit;
  const rows = new Set<Row>();
  const opened = new Set<Printed>();
  const all = groups.flatMap((group) =>
    group.sections.flatMap((section) => section.rows.map((own) => ({ group, section, own }))),
  );
  const headings = new Set<unknown>();
  for (const impact of ORDER)
    for (const { group, section, own } of all) {
      if (own.impact !== impact) continue;
      let size = Buffer.byteLength(own.text);
      if (!opened.has(group)) size += Buffer.byteLength(group.title) + AROUND_GROUP;
      if (!headings.has(section)) size += Buffer.byteLength(section.heading ?? '') + 10;
      if (size > left) continue;
      left -= size;
      rows.add(own);
      opened.add(group);
      headings.add(section);
    }
  const kept = groups
    .map((group) => ({
      ...group,
      sections: group.sections
        .map((section) => ({ ...section, rows: section.rows.filter((own) => rows.has(own)) }))
        .filter((section) => section.rows.length > 0),
    }))
    .filter(({ sections }) => sections.length > 0);
  return { kept, leftOut: all.length - rows.size };
}

function groupText({ title, isOpen, sections }: Printed, labels: DiffLabels): string {
  const lists = sections.map(({ heading, rows }) => {
    const list = rows.map(({ text }) => text).join('');
    return heading === undefined ? list : `**${heading}**\n\n${list}`;
  });
  const text = lists.join('\n');
  return isOpen
    ? `### ${title}\n\n${text}`
    : `<details>\n<summary><strong>${title}</strong>: ${labels.changes(amountIn(sections))}</summary>\n\n${text}\n</details>\n`;
}

/** The signs, escaped where they would begin a list of their own. */
const SIGNS: Readonly<Record<Action, string>> = {
  added: '\\+',
  removed: '\\-',
  changed: '\\~',
  renamed: '→',
  moved: '→',
};

function row(entry: ToldEntry, labels: DiffLabels, team?: string): string {
  const place = placeOf(entry);
  const parts = rewordedParts(entry);
  const said =
    parts && entry.rewording
      ? `${markdownText(entry.rewording.lead)}: ${markdownWords(parts)}`
      : markdownText(entry.message);
  const line = [
    team === undefined ? SIGNS[entry.action] : `**${team}**:`,
    ...(entry.impact === 'gap' && team === undefined ? [`**${labels.gap}:**`] : []),
    said,
    ...(entry.guess ? [`<em>(${labels.guess(entry.guess)})</em>`] : []),
    ...(place ? [`<sub>${markdownText(`${place.shown}:${place.line}`)}</sub>`] : []),
  ].join(' ');
  const notes = (entry.notes ?? []).map(({ label, texts }) => {
    const [only] = texts;
    const before = label === undefined ? '' : `${markdownText(label)}:`;
    return texts.length === 1 && only !== undefined
      ? `  - ${before} ${markdownText(only)}\n`
      : `  - ${before}\n${texts.map((text) => `    - &#8203;${markdownText(text)}\n`).join('')}`;
  });
  return `- ${line}\n${notes.join('')}`;
}
