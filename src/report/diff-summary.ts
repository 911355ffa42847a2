import type { Action, Impact, ToldChange } from '../diff/change.ts';
import type { DiffLabels } from './diff-labels.ts';

/** How many changes there are, by impact, by what happened to things as a whole, and by kind. */
export interface ChangeSummary extends Readonly<Record<Impact, number>> {
  readonly changes: number;
  readonly renamed: number;
  readonly moved: number;
  readonly split: number;
  readonly merged: number;
  readonly kinds: Readonly<Record<string, number>>;
}

/** The impacts in the order in which reports name them. */
const IMPACTS: readonly Impact[] = ['gap', 'shift', 'growth', 'wording'];

/** Counts changes; kinds are in the order of their names. */
export function summarizeChanges(changes: readonly ToldChange[]): ChangeSummary {
  const of = (impact: Impact) => changes.filter((change) => change.impact === impact).length;
  const done = (action: Action) => changes.filter((change) => change.action === action).length;
  const ending = (word: string) => changes.filter(({ kind }) => kind.endsWith(`-${word}`)).length;
  const kinds: Record<string, number> = {};
  for (const kind of changes.map((change) => change.kind).sort()) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return {
    changes: changes.length,
    gap: of('gap'),
    shift: of('shift'),
    growth: of('growth'),
    wording: of('wording'),
    renamed: done('renamed'),
    moved: done('moved'),
    split: ending('split'),
    merged: ending('merged'),
    kinds,
  };
}

/** The parts of a sentence that sums up: all changes, then by impact, then moves, renames, splits and merges; what there is none of is left out. */
export function summaryWords(
  changes: readonly ToldChange[],
  labels: DiffLabels,
): { readonly all: string; readonly impacts: readonly string[]; readonly ways: readonly string[] } {
  const summary = summarizeChanges(changes);
  const ways = (['moved', 'renamed', 'split', 'merged'] as const).filter((way) => summary[way] > 0);
  return {
    all: labels.changes(summary.changes),
    impacts: IMPACTS.filter((impact) => summary[impact] > 0).map((impact) => labels.impacts[impact](summary[impact])),
    ways: ways.map((way) => labels.ways[way](summary[way])),
  };
}

/** One sentence that sums up: "10 changes: 2 gaps, 8 shifts · 1 move". */
export function sumUp(changes: readonly ToldChange[], labels: DiffLabels, dot = '·'): string {
  const { all, impacts, ways } = summaryWords(changes, labels);
  return `${all}: ${impacts.join(', ')}${ways.length > 0 ? ` ${dot} ${ways.join(', ')}` : ''}`;
}
