import type { OrgMap } from '../model/org-map.ts';
import { contentOf } from '../model/plain-content.ts';
import { writtenThings } from '../model/written-things.ts';
import type { Operation } from '../schema/generated/patch.ts';
import type { Source } from '../text/source.ts';
import { applyOperations } from './apply-operations.ts';
import type { Conflict } from './conflict.ts';
import { MapState } from './map-state.ts';
import { reverseOperations } from './reverse-operations.ts';
import { rewriteMap } from './rewrite-map.ts';

/** What came of a patch: why it does not fit, why there is no text for what it makes, or new texts. */
export type AppliedPatch =
  | {
      readonly conflicts: readonly Conflict[];
      /** Whether the map already is as the patch makes one. */
      readonly isDone: boolean;
    }
  | { readonly refused: { readonly source: Source; readonly reason: string } }
  | {
      /** The new text of each file that changes. */
      readonly texts: ReadonlyMap<Source, string>;
      /** Whether a map says exactly what the patch makes of this one. */
      readonly isOutcome: (map: OrgMap) => boolean;
    };

/**
 * Applies a patch to a map, or undoes it: wholly or not at all. Texts change only where things say something else; they are not checked to be a map without errors. `homes` has
 * the paths of the files in which new things are to stand, by `thingKey`; without one, a thing stands where a person would write it.
 */
export function applyPatch(
  map: OrgMap,
  { operations }: { readonly operations: readonly Operation[] },
  { reverse = false, homes }: { readonly reverse?: boolean; readonly homes?: ReadonlyMap<string, string> } = {},
): AppliedPatch {
  const state = new MapState(map, homes);
  const backwards = reverseOperations(operations);
  const conflicts = applyOperations(state, reverse ? backwards : operations);
  if (conflicts.length > 0)
    return { conflicts, isDone: applyOperations(new MapState(map), reverse ? operations : backwards).length === 0 };
  const rewritten = rewriteMap(map, state);
  if ('refused' in rewritten) return rewritten;
  const wanted = saidBy(state.things);
  return { texts: rewritten.texts, isOutcome: (outcome) => saidBy(writtenThings(outcome).values()) === wanted };
}

/** What things say, as a text that is the same whatever their order. */
function saidBy(
  things: Iterable<{
    readonly thing: string;
    readonly reference: string;
    readonly fields: ReadonlyMap<string, unknown>;
  }>,
): string {
  return Array.from(things, ({ thing, reference, fields }) => {
    const said = [...fields].map(([field, value]) => `${field} ${contentOf(value)}`).sort();
    return [`${thing} ${reference}`, ...said].join('\n');
  })
    .sort()
    .join('\n\n');
}
