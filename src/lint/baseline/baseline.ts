import type { Location } from '../../yaml/yaml-document.ts';

/** One finding of a baseline, or several that are equal; its shape is `schemas/baseline.schema.json`. */
export interface BaselineEntry {
  readonly rule: string;
  readonly subject: string;
  readonly content?: string;
  /** 1 where none is given. */
  readonly times?: number;
  /** From the folder of the baseline, with `/` between folders. */
  readonly file?: string;
  readonly reason?: string;
  readonly owner?: string;
}

/** An entry with its place in the file. */
export interface PlacedEntry extends BaselineEntry {
  readonly location: Location;
}

/** A baseline that was read. */
export interface Baseline {
  /** The document as a whole. */
  readonly location: Location;
  readonly entries: readonly PlacedEntry[];
}
