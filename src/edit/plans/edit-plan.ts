import type { Operation } from '../../schema/generated/patch.ts';
import type { Said } from '../../text/said.ts';

/** What an edit does to a map, in the operations of a patch. */
export interface EditPlan {
  readonly operations: readonly Operation[];
  /** The path of the file in which a new thing is to stand, by `thingKey`. */
  readonly homes: ReadonlyMap<string, string>;
  /** What the author should know besides: one sentence each. */
  readonly notes: readonly Said[];
}

/** Why an edit cannot be done, in plain words: one or two sentences. */
export interface Refusal {
  readonly refused: Said;
}

/** A plan, or why there is none. */
export type Planned = EditPlan | Refusal;

/** Makes a refusal. */
export function refusal(refused: Said): Refusal {
  return { refused };
}
