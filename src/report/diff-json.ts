import type { Change, Side } from '../diff/change.ts';
import { rangeOf } from '../text/source.ts';
import { summarizeChanges } from './diff-summary.ts';

/** Changes for programs: the shape of DESIGN section 5, `version` 1. */
export function reportChangesJson(changes: readonly Change[]): string {
  const entries = changes.map(({ before, after, ...change }) => ({
    ...change,
    ...(before && { before: placed(before) }),
    ...(after && { after: placed(after) }),
  }));
  return `${JSON.stringify({ version: 1, changes: entries, summary: summarizeChanges(changes) }, null, 2)}\n`;
}

function placed({ value, at }: Side) {
  return { value, file: at.source.path, range: rangeOf(at.source, at.locate()) };
}
