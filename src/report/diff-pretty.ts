import type { Action } from '../diff/change.ts';
import type { ToldEntry } from '../diff/tell-person-pages.ts';
import type { WordPart } from '../text/word-diff.ts';
import { visible, visibleLine } from '../text/wording.ts';
import { changeRulesNotes } from './change-rules-note.ts';
import { type Colors, plainColors } from './colors.ts';
import { type ChangePlace, groupsOf, placeOf, rewordedParts } from './diff-groups.ts';
import { DIFF_LABELS, type DiffLabels } from './diff-labels.ts';
import type { ChangeReport } from './diff-report.ts';
import { summaryWords } from './diff-summary.ts';
import type { Style } from './style.ts';

/**
 * Changes for a person at a terminal, like a changelog: a heading for each team or person, a sign and a sentence with its place for each change, gaps first, the words marked that differ
 * where a text was rewritten, and one line that sums up.
 */
export function reportChangesPretty(report: ChangeReport, style: Style): string {
  const labels = DIFF_LABELS[report.language];
  const { colors, signs } = style;
  if (report.changes.length === 0) return `${report.isSelection ? labels.noneOfThese : colors.green(labels.none)}\n`;
  const groups = groupsOf(report, labels).map(({ heading, sections }) =>
    [
      colors.bold(heading.map(visibleLine).join(` ${signs.below} `)),
      ...sections.flatMap((section) => [
        ...(section.heading === undefined ? [] : [`  ${colors.bold(visibleLine(section.heading))}`]),
        ...section.entries.flatMap((entry) =>
          linesOf(entry, labels, style).map((line) => `${section.heading === undefined ? '' : '  '}${line}`),
        ),
      ]),
    ].join('\n'),
  );
  const nobody = groups.length === 0 ? [labels.nobody] : [];
  const last = [lastLine(report, labels, style), ...changeRulesNotes(report.changes, report.language)].join('\n');
  return `${[...groups, ...nobody, last].join('\n\n')}\n`;
}

const PAINTS: Readonly<Record<Action, keyof Colors>> = {
  added: 'green',
  removed: 'red',
  changed: 'yellow',
  renamed: 'cyan',
  moved: 'cyan',
};

function signOf(action: Action, { signs }: Style): string {
  return { added: '+', removed: '-', changed: '~', renamed: signs.arrow, moved: signs.arrow }[action];
}

function linesOf(entry: ToldEntry, labels: DiffLabels, style: Style): string[] {
  const { colors } = style;
  const { action, impact, guess, rule, notes = [] } = entry;
  const place = placeOf(entry);
  const where = place ? `  ${colors.dim(linked(place, style))}` : '';
  const broken = rule ? ` ${colors.yellow(`[${rule.id}]`)}` : '';
  const gap = impact === 'gap' ? `${colors.red(colors.bold(`${labels.gap}:`))} ` : '';
  const probably = guess ? ` ${colors.dim(`(${labels.guess(guess)})`)}` : '';
  const head = `  ${colors[PAINTS[action]](signOf(action, style))} ${gap}`;
  return [
    ...sentenceOf(entry, style).map((said, index) =>
      index === 0 ? `${head}${said}${probably}${broken}${where}` : `      ${said}`,
    ),
    ...notes.flatMap(({ label, texts }) => notesOf(label, texts)),
  ];
}

/** Where a change is; a file at a git revision leads nowhere. */
function linked({ shown, path, line }: ChangePlace, { link }: Style): string {
  const text = `${visible(shown)}:${line}`;
  return shown === path ? link(text, path) : text;
}

function notesOf(label: string | undefined, texts: readonly string[]): string[] {
  const [only] = texts;
  const said = label === undefined ? '' : `${label}: `;
  if (texts.length === 1 && only !== undefined) return [`      ${said}${visibleLine(only)}`];
  return [`      ${said.trimEnd()}`, ...texts.map((text) => `        ${visibleLine(text)}`)];
}

/** The message, or what was reworded with the words marked: in the same line where they fit there, else in one of their own. */
function sentenceOf(entry: ToldEntry, { colors, columns }: Style): string[] {
  const parts = rewordedParts(entry);
  if (!parts || !entry.rewording) return [visibleLine(entry.message)];
  const lead = `${visibleLine(entry.rewording.lead)}:`;
  const words = parts.map((part) => wordsOf(part, colors)).join('');
  const length = parts.reduce((sum, { text }) => sum + text.length, lead.length);
  return length > columns - MARGIN ? [lead, words] : [`${lead} ${words}`];
}

/** Room for the sign and the marks. */
const MARGIN = 10;

/** Without colours, marks stand around the words as `git diff --word-diff` sets them. */
function wordsOf({ kind, text }: WordPart, colors: Colors): string {
  if (kind === 'same') return visible(text);
  const shown = visible(text.trimStart());
  // Marks stand close around the words.
  const space = text.startsWith(' ') ? ' ' : '';
  const removed = kind === 'removed';
  if (colors === plainColors) return `${space}${removed ? `[-${shown}-]` : `{+${shown}+}`}`;
  return `${space}${removed ? colors.red(colors.strikethrough(shown)) : colors.green(colors.underline(shown))}`;
}

function lastLine({ changes, people }: ChangeReport, labels: DiffLabels, { colors, signs }: Style): string {
  const { all, impacts, ways } = summaryWords(changes, labels);
  const told = impacts.map((words, index) =>
    index === 0 && changes.some(({ impact }) => impact === 'gap') ? colors.red(words) : words,
  );
  const parts = [
    `${all}: ${told.join(', ')}`,
    ...(ways.length > 0 ? [ways.join(', ')] : []),
    ...(people ? [labels.people(people.length)] : []),
  ];
  return parts.join(` ${signs.dot} `);
}
