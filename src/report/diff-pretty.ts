import type { Action, Impact, Language, ToldChange } from '../diff/change.ts';
import { rangeOf, shownPath } from '../text/source.ts';
import { visible } from '../text/wording.ts';
import { changeRulesNotes } from './change-rules-note.ts';
import type { Colors, Paint } from './colors.ts';
import { DIFF_LABELS, type DiffLabels } from './diff-labels.ts';
import { summarizeChanges } from './diff-summary.ts';

/**
 * Changes for a person at a terminal, like a changelog: a heading for each team, a sign and a sentence with its place for each change, and one line that
 * sums up. The changes come in the order in which they are printed.
 */
export function reportChangesPretty(changes: readonly ToldChange[], colors: Colors, language: Language): string {
  const labels = DIFF_LABELS[language];
  if (changes.length === 0) return `${labels.none}\n`;
  const groups: { readonly heading: string; readonly lines: string[] }[] = [];
  for (const change of changes) {
    const heading = headingOf(change, labels);
    let group = groups.at(-1);
    if (group?.heading !== heading) {
      group = { heading, lines: [] };
      groups.push(group);
    }
    group.lines.push(line(change, labels, colors));
  }
  const parts = groups.map(({ heading, lines }) => [colors.bold(visible(heading)), ...lines].join('\n'));
  const summary = [sumUp(changes, labels), ...changeRulesNotes(changes, language)].join('\n');
  return `${[...parts, summary].join('\n\n')}\n`;
}

function headingOf({ about }: ToldChange, labels: DiffLabels): string {
  if (about.thing === 'team' || about.thing === 'role') return (about.teams ?? [about.name]).join(' › ');
  return labels.headings[about.thing];
}

const SIGNS: Readonly<Record<Action, { readonly sign: string; readonly paint: keyof Colors }>> = {
  added: { sign: '+', paint: 'green' },
  removed: { sign: '-', paint: 'red' },
  changed: { sign: '~', paint: 'yellow' },
  renamed: { sign: '→', paint: 'cyan' },
  moved: { sign: '→', paint: 'cyan' },
};

function line(
  { action, impact, message, before, after, rule }: ToldChange,
  labels: DiffLabels,
  colors: Colors,
): string {
  const { sign, paint } = SIGNS[action];
  const paintSign: Paint = colors[paint];
  // What is gone is looked for where it stood.
  const side = action === 'removed' ? (before ?? after) : (after ?? before);
  const place = side
    ? colors.dim(`  ${visible(shownPath(side.at.source))}:${rangeOf(side.at.source, side.at.locate()).start.line}`)
    : '';
  const gap = impact === 'gap' ? `${colors.red(`${labels.gap}:`)} ` : '';
  const broken = rule ? colors.yellow(` [${rule.id}]`) : '';
  return `  ${paintSign(sign)} ${gap}${visible(message).replace(/\s*\n\s*/g, ' ')}${broken}${place}`;
}

const IMPACTS: readonly Impact[] = ['gap', 'shift', 'growth', 'wording'];

function sumUp(changes: readonly ToldChange[], labels: DiffLabels): string {
  const summary = summarizeChanges(changes);
  const impacts = IMPACTS.filter((impact) => summary[impact] > 0).map((impact) =>
    labels.impacts[impact](summary[impact]),
  );
  const ways = [
    ...(summary.moved > 0 ? [labels.moves(summary.moved)] : []),
    ...(summary.renamed > 0 ? [labels.renames(summary.renamed)] : []),
  ];
  return `${labels.changes(summary.changes)}: ${impacts.join(', ')}${ways.length > 0 ? ` · ${ways.join(', ')}` : ''}`;
}
