import type { TextEdit } from '../finding/finding.ts';
import type { OffsetRange, Source } from '../text/source.ts';

/** An edit with its offsets looked up. */
export interface LocatedEdit extends OffsetRange {
  readonly text: string;
}

/** Edits in the order of their places; those at one place keep their order. */
export function located(edits: readonly TextEdit[]): LocatedEdit[] {
  return edits.map(({ at, text }) => ({ ...at.locate(), text })).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What becomes of a stretch of a source when edits inside it, sorted and not overlapping, are made. */
export function applyEdits(source: Source, { start, end }: OffsetRange, edits: readonly LocatedEdit[]): string {
  let text = '';
  let at = start;
  for (const edit of edits) {
    text += source.text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + source.text.slice(at, end);
}
