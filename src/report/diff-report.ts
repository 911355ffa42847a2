import type { Language, ToldChange } from '../diff/change.ts';
import type { Patch } from '../diff/make-patch.ts';
import type { ToldPersonPage } from '../diff/tell-person-pages.ts';
import type { Style } from './style.ts';

/** Where a map of a comparison was read. */
export interface ComparedMap {
  /** The git revision; absent for files as they are now, and for standard input. */
  readonly revision?: string;
  /** Files and folders as the user named them; `-` for standard input. */
  readonly paths: readonly string[];
}

/** All that a report of changes is made of, whatever its format. */
export interface ChangeReport {
  /** In the order in which they are read. */
  readonly changes: readonly ToldChange[];
  /** Whether there are changes that were not asked for, and so are not told. */
  readonly isSelection?: boolean;
  /** What changes for each person, where that is asked for instead of what changes in each team. */
  readonly people?: readonly ToldPersonPage[];
  /** The changes as a patch, where that is asked for. */
  readonly patch?: Patch;
  readonly language: Language;
  /** The name of the organisation in the new map. */
  readonly organization: string;
  readonly compared: { readonly before: ComparedMap; readonly after: ComparedMap };
  /** ISO date. */
  readonly today: string;
}

/** Prints changes; only the format that people read in a terminal looks at the style. */
export type PrintChanges = (report: ChangeReport, style: Style) => string;
