import type { Replacement } from '../text/replace-ranges.ts';
import type { TextEdit } from './finding.ts';

/** Edits with their offsets looked up, in the order of their places; those at one place keep their order. */
export function locateEdits(edits: readonly TextEdit[]): Replacement[] {
  return edits.map(({ at, text }) => ({ ...at.locate(), text })).sort((a, b) => a.start - b.start || a.end - b.end);
}
