import { IMPACTS } from '../../diff/change.ts';
import { compareMaps } from '../../diff/compare-maps.ts';
import type { OrgMap } from '../../model/org-map.ts';
import { reportChangesJson } from '../../report/diff-json.ts';
import { reportChangesPretty } from '../../report/diff-pretty.ts';
import { chooseColors } from '../choose-colors.ts';
import { type LoadOptions, loadMap } from '../load-map.ts';
import { reportObstacles } from '../report-findings.ts';
import { Failure, STATUS, type Status, type World } from '../world.ts';

/** What can be chosen for a comparison. */
export interface DiffOptions {
  readonly format: 'pretty' | 'json';
  /** The least impact that makes the exit status 1. */
  readonly failOn: 'gap' | 'shift' | 'any' | 'none';
  readonly color?: boolean;
}

/** `rolemap diff`: what changed between two maps. A side with errors is never compared: its findings go to stderr and the status is 2. */
export async function diff(
  before: string,
  after: string,
  options: LoadOptions & DiffOptions,
  world: World,
): Promise<Status> {
  if (before === '-' && after === '-')
    throw new Failure('Standard input can be read once only: name a file for one of the two maps.');
  const changes = compareMaps(await side(before, options, world), await side(after, options, world));
  world.out(
    options.format === 'json'
      ? reportChangesJson(changes)
      : reportChangesPretty(changes, await chooseColors(options.color, world)),
  );
  const { failOn } = options;
  const counted = failOn === 'none' ? [] : failOn === 'any' ? IMPACTS : IMPACTS.slice(0, IMPACTS.indexOf(failOn) + 1);
  return changes.some(({ impact }) => counted.includes(impact)) ? STATUS.findings : STATUS.fine;
}

async function side(path: string, options: LoadOptions & { color?: boolean }, world: World): Promise<OrgMap> {
  const loaded = await loadMap([path], options, world);
  if (loaded.map && loaded.findings.length === 0) return loaded.map;
  await reportObstacles(loaded, options, world);
  throw new Failure(`Nothing was compared: mend the errors in ${path} first.`);
}
