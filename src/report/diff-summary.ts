import type { Action, Impact, ToldChange } from '../diff/change.ts';

/** How many changes there are, by impact and by kind. */
export interface ChangeSummary extends Readonly<Record<Impact, number>> {
  readonly changes: number;
  readonly renamed: number;
  readonly moved: number;
  readonly kinds: Readonly<Record<string, number>>;
}

/** Counts changes; kinds are in the order of their names. */
export function summarizeChanges(changes: readonly ToldChange[]): ChangeSummary {
  const of = (impact: Impact) => changes.filter((change) => change.impact === impact).length;
  const done = (action: Action) => changes.filter((change) => change.action === action).length;
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
    kinds,
  };
}
