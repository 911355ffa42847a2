import { lineBreakOf, type Replacement, replaceRanges } from '../text/replace-ranges.ts';
import { type EntryOnLines, entryOnLines } from '../yaml/entries.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { rewriteValue } from '../yaml/rewrite-value.ts';
import type { Step, YamlDocument } from '../yaml/yaml-document.ts';
import { MAP_REWRITING } from './map-rewriting.ts';
import { ABSENT, type MergeConflict } from './merge-values.ts';

/** How conflicts are marked, as git does it. */
export interface ConflictMarks {
  /** What the markers call the two sides: names of branches, for example. */
  readonly ours: string;
  readonly theirs: string;
  /** How many signs a marker has; 7 unless a repository says otherwise. */
  readonly size: number;
}

/**
 * The text of a document with both sides of each conflict between markers, around the lines of that field alone. The document has our side of each, and theirs where ours is
 * absent. A field between brackets is marked with the whole entry that it is in. Undefined where there are no lines to mark.
 */
export function markConflicts(
  document: YamlDocument,
  conflicts: readonly MergeConflict[],
  marks: ConflictMarks,
): string | undefined {
  const { text } = document.source;
  const regions = regionsOf(document, conflicts);
  if (!regions) return undefined;
  const inside = conflicts.filter((conflict) => !regions.some((region) => isWhole(region, conflict)));
  const ours = withValue(document, changed(document.value, inside, 'ours'));
  const theirs = withValue(document, changed(document.value, conflicts, 'theirs', inside));
  if (!ours || !theirs) return undefined;
  const lineBreak = lineBreakOf(text);
  const edits: Replacement[] = [];
  for (const region of regions) {
    const own = conflicts.find((conflict) => isWhole(region, conflict));
    const linesIn = (side: YamlDocument, value: unknown) => {
      if (value === ABSENT) return '';
      const lines = entryOnLines(side, region.path);
      if (lines?.path.length !== region.path.length) return undefined;
      const kept = side.source.text.slice(lines.start, lines.end);
      return /[\r\n]$/.test(kept) ? kept : kept + lineBreak;
    };
    const [mine, other] = [linesIn(ours, own?.ours), linesIn(theirs, own?.theirs)];
    if (mine === undefined || other === undefined) return undefined;
    const marker = (sign: string, label = '') => sign.repeat(marks.size) + (label && ` ${label}`) + lineBreak;
    edits.push({
      start: region.start,
      end: region.end,
      text: marker('<', marks.ours) + mine + marker('=') + other + marker('>', marks.theirs),
    });
  }
  return replaceRanges(text, edits);
}

/** The stretches to be marked, none inside another one; undefined where a conflict has no lines of its own. */
function regionsOf(document: YamlDocument, conflicts: readonly MergeConflict[]): EntryOnLines[] | undefined {
  const found: EntryOnLines[] = [];
  for (const { path } of conflicts) {
    const region = entryOnLines(document, path);
    if (!region) return undefined;
    found.push(region);
  }
  const outer: EntryOnLines[] = [];
  for (const region of found.sort((a, b) => a.start - b.start || b.end - a.end))
    if (region.start >= (outer.at(-1)?.end ?? 0)) outer.push(region);
  return outer;
}

function isWhole(region: EntryOnLines, { path }: MergeConflict): boolean {
  return path.length === region.path.length && path.every((step, depth) => step === region.path[depth]);
}

/** A value with one side of conflicts; what that side took out is taken out where `removable` has the conflict. */
function changed(
  value: unknown,
  conflicts: readonly MergeConflict[],
  side: 'ours' | 'theirs',
  removable: readonly MergeConflict[] = conflicts,
): unknown {
  let now = value;
  // From the end of a list, so that the places of the others stay what they are.
  for (const conflict of [...conflicts].reverse()) {
    const part = conflict[side];
    if (part !== ABSENT || removable.includes(conflict)) now = setIn(now, conflict.path, part);
  }
  return now;
}

/** A value with another part in a place, or without it where that is `ABSENT`; what it was made of stays as it is. */
export function setIn(value: unknown, path: readonly Step[], part: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return part;
  if (Array.isArray(value)) {
    const index = Number(step);
    const inside = setIn(value[index], rest, part);
    return inside === ABSENT ? value.toSpliced(index, 1) : value.with(index, inside);
  }
  const values = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const inside = setIn(values[step], rest, part);
  const entries = Object.entries(values);
  if (inside === ABSENT) return Object.fromEntries(entries.filter(([key]) => key !== step));
  return Object.fromEntries(
    Object.hasOwn(values, step)
      ? entries.map(([key, old]) => [key, key === step ? inside : old])
      : [...entries, [step, inside]],
  );
}

function withValue(document: YamlDocument, value: unknown): YamlDocument | undefined {
  const outcome = rewriteValue(document, value, MAP_REWRITING);
  return 'refused' in outcome ? undefined : readYaml({ ...document.source, text: outcome.text }).documents[0];
}
