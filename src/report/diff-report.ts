import type { Language, ToldChange } from '../diff/change.ts';
import type { ToldPersonPage } from '../diff/tell-person-pages.ts';
import type { Style } from './style.ts';

/** All that a report of changes is made of, whatever its format. */
export interface ChangeReport {
  /** In the order in which they are read. */
  readonly changes: readonly ToldChange[];
  /** What changes for each person, where that is asked for instead of what changes in each team. */
  readonly people?: readonly ToldPersonPage[];
  readonly language: Language;
  /** The name of the organisation in the new map. */
  readonly organization: string;
  /** What was compared, as the user named it. */
  readonly compared: { readonly before: string; readonly after: string };
  /** ISO date. */
  readonly today: string;
}

/** Prints changes; only the format that people read in a terminal looks at the style. */
export type PrintChanges = (report: ChangeReport, style: Style) => string;
