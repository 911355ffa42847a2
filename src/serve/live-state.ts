import type { OpenPoints } from '../render/content/list-open-points.ts';
import type { ServeWords } from './serve-words.ts';

/** What the page in the browser shows at one moment; it is sent as JSON. All texts are plain, and anything may stand in them. */
export interface LiveState {
  /** Another one for each state. */
  readonly id: string;
  /** BCP 47 tag of the words. */
  readonly language: string;
  readonly words: ServeWords;
  readonly title: string;
  /** The id of the last page that could be made; nothing before there was one. */
  readonly page?: string;
  /** Why the page is not that of the files as they are. */
  readonly problem?: LiveProblem;
  /** The findings that are no problem of their own, the heaviest first; nothing where they are not shown. */
  readonly findings?: readonly LiveFinding[];
  /** How many findings are left out behind those. */
  readonly more: number;
  readonly openPoints: readonly OpenPoints[];
  /** When it was last looked at, as hours, minutes and seconds. */
  readonly time: string;
}

export interface LiveProblem {
  /** What could not be read, in sentences. */
  readonly lines: readonly string[];
  /** What stands in the way of the page. */
  readonly findings: readonly LiveFinding[];
  /** Whether the above is kept from those who look on. */
  readonly isHidden: boolean;
  /** Whether the page is an earlier one, or missing. */
  readonly isStale: boolean;
  /** When the page was made, as hours, minutes and seconds. */
  readonly pageTime?: string;
}

export interface LiveFinding {
  readonly severity: 'error' | 'warning' | 'info';
  readonly rule: string;
  readonly message: string;
  readonly help?: string;
  /** `map/shelter.yaml:6:25`. */
  readonly place: string;
  /** The ids of cards and pages that can be about its subject; the first that is there is meant. */
  readonly targets: readonly string[];
}
