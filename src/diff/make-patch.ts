import type { Patch } from '../schema/generated/patch.ts';
import type { ToldChange } from './change.ts';
import type { Comparison } from './comparison.ts';
import { linkChanges } from './link-changes.ts';
import { operationsBetween } from './patch-operations.ts';

export type { Patch };

/** Which operations a patch holds. */
export interface PatchOptions {
  /** Only those of which the given changes tell; otherwise all, so that the patch makes the whole new map. */
  readonly onlyTold: boolean;
}

/**
 * The changes between two maps as data: applied to the old map, all operations give exactly the new one. Each comes with the changes that tell of it; none where a
 * thing now says itself, or no longer says, what holds anyway.
 */
export function makePatch(
  comparison: Comparison,
  changes: readonly ToldChange[],
  { onlyTold }: PatchOptions = { onlyTold: false },
): Patch {
  const operations = operationsBetween(comparison.before, comparison.after, comparison.identities);
  const links = linkChanges(operations, changes, comparison);
  return {
    version: 1,
    operations: operations.flatMap((placed) => {
      const told = links.get(placed) ?? [];
      if (onlyTold && told.length === 0) return [];
      const telling = told.map(({ kind, fingerprint, message }) => ({ kind, fingerprint, message }));
      return [{ ...placed.operation, ...(telling.length > 0 && { changes: telling }) }];
    }),
  };
}
