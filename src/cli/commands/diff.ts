import type { Impact, Language } from '../../diff/change.ts';
import { compareMaps } from '../../diff/compare-maps.ts';
import { tellChanges } from '../../diff/tell-changes.ts';
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
  /** The language of the messages. */
  readonly lang: Language;
  readonly color?: boolean;
}

/** The impacts that count for each choice of `--fail-on`. */
const COUNTED: Readonly<Record<DiffOptions['failOn'], readonly Impact[]>> = {
  gap: ['gap'],
  shift: ['gap', 'shift'],
  any: ['gap', 'shift', 'growth', 'wording'],
  none: [],
};

/** `rolemap diff`: what changed between two maps. A side with errors is never compared: its findings go to stderr and the status is 2. */
export async function diff(
  before: string,
  after: string,
  options: LoadOptions & DiffOptions,
  world: World,
): Promise<Status> {
  if (before === '-' && after === '-')
    throw new Failure('Standard input can be one side only: give a file or folder for the other one.');
  // One after the other: both may need standard input or print notices.
  const sides = [await load(before, options, world), await load(after, options, world)] as const;
  const [old, now] = sides.map(({ map }) => map);
  if (!old || !now) {
    const broken = sides.filter(({ map }) => !map).map(({ path }) => path);
    throw new Failure(`Nothing was compared: mend the errors in ${broken.join(' and ')} first.`);
  }
  const changes = compareMaps(old, now);
  const told = tellChanges(changes, options.lang);
  world.out(
    options.format === 'json'
      ? reportChangesJson(told)
      : reportChangesPretty(told, await chooseColors(options.color, world), options.lang),
  );
  return changes.some(({ impact }) => COUNTED[options.failOn].includes(impact)) ? STATUS.findings : STATUS.fine;
}

/** One side; without a map where it has errors, which are then said on stderr. */
async function load(
  path: string,
  options: LoadOptions & Pick<DiffOptions, 'color'>,
  world: World,
): Promise<{ path: string; map?: OrgMap }> {
  const loaded = await loadMap([path], options, world);
  if (loaded.map && loaded.findings.length === 0) return { path, map: loaded.map };
  await reportObstacles(loaded, options, world);
  return { path };
}
