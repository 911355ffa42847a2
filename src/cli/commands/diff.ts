import type { Impact } from '../../diff/change.ts';
import { compareMaps } from '../../diff/compare-maps.ts';
import { openSides, type SideOptions } from '../diff/open-sides.ts';
import { type ChangeReportOptions, reportChanges } from '../diff/report-changes.ts';
import { STATUS, type Status, type World } from '../world.ts';

/** What can be chosen for a comparison. */
export interface DiffOptions extends SideOptions, ChangeReportOptions {
  /** The least impact that makes the exit status 1. */
  readonly failOn: 'gap' | 'shift' | 'any' | 'none';
  /** Whether things that no id connects are matched by what they have in common. */
  readonly guess: boolean;
  /** How much that must be, from 0 to 1. */
  readonly similarity: number;
}

/** The impacts that count for each choice of `--fail-on`. */
const COUNTED: Readonly<Record<DiffOptions['failOn'], readonly Impact[]>> = {
  gap: ['gap'],
  shift: ['gap', 'shift'],
  any: ['gap', 'shift', 'growth', 'wording'],
  none: [],
};

/** `rolemap diff`: what changed between two maps. A side with errors is never compared: its findings go to stderr and the status is 2. */
export async function diff(before: string, after: string, options: DiffOptions, world: World): Promise<Status> {
  const sides = await openSides(before, after, options, world);
  const changes = compareMaps(sides.before, sides.after, options);
  await reportChanges(changes, sides, options, world);
  return changes.some(({ impact }) => COUNTED[options.failOn].includes(impact)) ? STATUS.findings : STATUS.fine;
}
