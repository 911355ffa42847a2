import type { OrgMap } from '../../model/org-map.ts';
import { type LoadOptions, loadMap } from '../load-map.ts';
import { reportObstacles } from '../report-findings.ts';
import { Failure, type World } from '../world.ts';

/** How the two maps of a comparison are read. */
export interface SideOptions extends LoadOptions {
  readonly color?: boolean;
}

/** The two maps of a comparison. */
export interface Sides {
  readonly before: OrgMap;
  readonly after: OrgMap;
}

/**
 * Reads both maps of a comparison; a map with errors is never compared. Its findings go to stderr.
 *
 * Throws a `Failure` where a side cannot be read or has errors.
 */
export async function openSides(old: string, now: string, options: SideOptions, world: World): Promise<Sides> {
  if (old === '-' && now === '-')
    throw new Failure('Standard input can be one side only: give a file or folder for the other one.');
  // One after the other: both may need standard input or print notices.
  const before = await openSide(old, options, world);
  const after = await openSide(now, options, world);
  if (before && after) return { before, after };
  const broken = [...(before ? [] : [old]), ...(after ? [] : [now])];
  throw new Failure(`Nothing was compared: mend the errors in ${broken.join(' and ')} first.`);
}

/** One side; undefined where it has errors, which are then said on stderr. */
async function openSide(path: string, options: SideOptions, world: World): Promise<OrgMap | undefined> {
  const loaded = await loadMap([path], options, world);
  if (loaded.map && loaded.findings.length === 0) return loaded.map;
  await reportObstacles(loaded, options, world);
  return undefined;
}
