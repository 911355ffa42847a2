import type { Comparison } from '../../diff/comparison.ts';
import { measureRemoval, partsBeyond } from '../../diff/measure-removal.ts';
import { removalNotice } from '../../report/removal-notice.ts';
import type { World } from '../world.ts';
import type { ChangeReportOptions } from './report-changes.ts';

/** How much may be removed at once. */
export interface RemovalOptions {
  /** A share, 0.25 for a quarter; where none is chosen, a quarter, but never fewer than three. */
  readonly maxRemoval?: number;
}

const SHARE = 0.25;

/** In a map of three roles, one that goes is a third: that is no accident. */
const LEAST = 3;

/** Says on stderr that what differs between two maps, shown or not, removes more at once than is allowed; gives whether it does. */
export function guardRemoval(
  comparison: Comparison,
  { maxRemoval, lang }: RemovalOptions & Pick<ChangeReportOptions, 'lang'>,
  world: World,
): boolean {
  const share = maxRemoval ?? SHARE;
  const parts = partsBeyond(measureRemoval(comparison), share, maxRemoval === undefined ? LEAST : 1);
  if (!parts.roles && !parts.holders) return false;
  world.error(`${removalNotice(parts, share, lang)}\n`);
  return true;
}
