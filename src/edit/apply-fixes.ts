import type { Fix } from '../finding/finding.ts';
import { type Replacement, replaceRanges } from '../text/replace-ranges.ts';
import type { OffsetRange, Source } from '../text/source.ts';

/** What came of a list of repairs. */
export interface AppliedFixes<Repair extends Fix> {
  /** The new text of each source that changes. */
  readonly texts: ReadonlyMap<Source, string>;
  readonly applied: readonly Repair[];
  /** Those that overlap with one before them: their turn comes when the texts have been read anew. */
  readonly waiting: readonly Repair[];
}

/**
 * Makes repairs in the order given, each wholly or not at all; of two that overlap, the first wins and the other waits. Nothing outside the edits changes.
 * Repairs without edits are passed over.
 */
export function applyFixes<Repair extends Fix>(repairs: readonly Repair[]): AppliedFixes<Repair> {
  const taken = new Map<Source, Taken>();
  const applied: Repair[] = [];
  const waiting: Repair[] = [];
  for (const repair of repairs) {
    const edits = repair.edits.map(({ at, text }) => ({ source: at.source, ...at.locate(), text }));
    if (edits.length === 0) continue;
    if (edits.some(({ source, ...range }) => taken.get(source)?.overlaps(range))) {
      waiting.push(repair);
      continue;
    }
    for (const { source, ...replacement } of edits) {
      const own = taken.get(source) ?? new Taken();
      taken.set(source, own);
      own.add(replacement);
    }
    applied.push(repair);
  }
  const texts = [...taken].map(
    ([source, { replacements }]) => [source, replaceRanges(source.text, replacements)] as const,
  );
  return { texts: new Map(texts.filter(([source, text]) => text !== source.text)), applied, waiting };
}

/** The stretches of one source that are already spoken for, sorted, so that thousands of repairs are not compared with each other. */
class Taken {
  readonly replacements: Replacement[] = [];

  /** Whether a stretch has a character in common with one that is taken, or would insert at its edge, where the order would be unclear. */
  overlaps({ start, end }: OffsetRange): boolean {
    const index = this.#indexOf(start);
    const [before, behind] = [this.replacements[index - 1], this.replacements[index]];
    const touches = (other: OffsetRange | undefined) =>
      other !== undefined &&
      (start === end || other.start === other.end
        ? start <= other.end && other.start <= end
        : start < other.end && other.start < end);
    return touches(before) || touches(behind);
  }

  add(replacement: Replacement): void {
    this.replacements.splice(this.#indexOf(replacement.start), 0, replacement);
  }

  /** The index of the first stretch that starts at an offset or behind it. */
  #indexOf(start: number): number {
    let [low, high] = [0, this.replacements.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.replacements[middle] as Replacement).start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
