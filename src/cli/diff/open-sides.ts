import { stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { readRevision } from '../../load/read-revision.ts';
import { pathsAtRevision, wayToTop } from '../../load/work-tree.ts';
import { type LoadedMap, mapFrom } from '../../load-map.ts';
import type { OrgMap } from '../../model/org-map.ts';
import { nearest } from '../../text/did-you-mean.ts';
import { enumerate, visible } from '../../text/wording.ts';
import { type LoadOptions, loadMap } from '../load-map.ts';
import { reportObstacles } from '../report-findings.ts';
import { Failure, type World } from '../world.ts';
import { chooseSides, type SideRequest } from './choose-sides.ts';

/** How the two maps of a comparison are read. */
export interface SideOptions extends LoadOptions {
  /** How many arguments stand behind `--`; undefined without it. */
  readonly behindDashes?: number | undefined;
  readonly color?: boolean;
}

/** The two maps of a comparison. */
export interface Sides {
  readonly before: OrgMap;
  readonly after: OrgMap;
  /** The files and folders of the newer one. */
  readonly paths: readonly string[];
  /** Where both were read. */
  readonly compared: { readonly before: SideRequest; readonly after: SideRequest };
}

/**
 * Reads both maps of a comparison, from files, standard input or git revisions (see `chooseSides`); a map with errors is never compared. Its findings go to stderr.
 *
 * Throws a `Failure` where a side cannot be read or has errors.
 */
export async function openSides(given: readonly string[], options: SideOptions, world: World): Promise<Sides> {
  const { behindDashes, stdinFilename } = options;
  const requests = await chooseSides({ given, behindDashes, stdinFilename, cwd: world.cwd });
  // One after the other: both may need standard input or print notices.
  const before = await openSide(requests.before, options, world);
  const after = await openSide(requests.after, options, world);
  if (before && after) return { before, after, paths: requests.after.paths, compared: requests };
  const broken = [...(before ? [] : [requests.before]), ...(after ? [] : [requests.after])];
  throw new Failure(
    broken.every(({ revision }) => revision === undefined)
      ? `Nothing was compared: mend the errors in ${enumerate(broken.map(({ paths }) => paths.join(', ')))} first.`
      : `Nothing was compared: the map has errors ${enumerate(broken.map(placeOf))}. Mend them, or name a revision that has none.`,
  );
}

/** An earlier state of a map, and where it was read. */
export interface EarlierState {
  readonly map: OrgMap;
  readonly request: SideRequest;
}

/**
 * Reads an earlier state of the map at `path`: a git revision, with a path in it where the map was elsewhere then (`main:old-maps`), or another file or folder. Its findings go to stderr.
 *
 * Throws a `Failure` where it cannot be read, has errors, or a range is given.
 */
export async function openEarlier(
  given: string,
  path: string,
  options: SideOptions,
  world: World,
): Promise<EarlierState> {
  const { stdinFilename } = options;
  const { before, after } = await chooseSides({
    given: [given, path],
    behindDashes: 1,
    ...(stdinFilename !== undefined && { stdinFilename }),
    cwd: world.cwd,
  });
  if (after.revision !== undefined)
    throw new Failure(
      `${visible(given)} is two revisions: name the earlier one only, the later one is the map as it is now.`,
    );
  const map = await openSide(before, options, world);
  if (map) return { map, request: before };
  throw new Failure(`The map has errors ${placeOf(before)}. Name a revision that has none.`);
}

/** One side; undefined where it has errors, which are then said on stderr. */
async function openSide(request: SideRequest, options: SideOptions, world: World): Promise<OrgMap | undefined> {
  const loaded =
    request.revision === undefined
      ? await loadMap(await pathsThere(request, world), options, world)
      : await loadRevision(request.revision, request, options, world);
  if (loaded.map && loaded.findings.length === 0) return loaded.map;
  await reportObstacles(loaded, options, world);
  return undefined;
}

async function loadRevision(
  revision: string,
  { paths, assumed }: SideRequest,
  { verbose }: SideOptions,
  world: World,
): Promise<LoadedMap> {
  const read = await readRevision({ revision, paths, cwd: world.cwd });
  if ('obstacle' in read)
    throw new Failure(
      read.obstacle + (assumed ? '\nTo compare two files or folders, name both: rolemap diff OLD NEW' : ''),
    );
  const loaded = await mapFrom(read);
  if (verbose)
    for (const path of loaded.passedOver)
      world.error(`passed over: ${visible(`${revision}:${path}`)} (no key \`rolemap\` at its top)\n`);
  if (!loaded.map && loaded.findings.length === 0) throw await noMapAt(revision, paths, world);
  return loaded;
}

/** What is said where a revision has no map; where it has nothing at all at a path, with the nearest path that it has. */
async function noMapAt(revision: string, paths: readonly string[], world: World): Promise<Failure> {
  const top = resolve(world.cwd, (await wayToTop(world.cwd)) ?? '.');
  const there = await pathsAtRevision(world.cwd, revision);
  const inRepository = (path: string) => relative(top, resolve(world.cwd, path)).split(sep).join('/');
  const missing = paths.map(inRepository).find((path) => path !== '' && !there.includes(path));
  const near = missing === undefined ? undefined : nearest(missing, there);
  const where = paths.map((path) => `${revision}:${inRepository(path)}`).join(', ');
  return new Failure(
    `No role map found in ${visible(where)}: ${missing === undefined ? 'no YAML file there has the key `rolemap` at its top' : `there is no ${visible(missing)} at ${revision}`}.${near === undefined ? '' : ` Did you mean ${visible(`${revision}:${near}`)}?`}`,
  );
}

/** The paths to read now: of those that only narrow down, the ones that are there, unless none is. */
async function pathsThere({ paths, narrowing }: SideRequest, world: World): Promise<readonly string[]> {
  if (!narrowing) return paths;
  const there: string[] = [];
  for (const path of paths)
    if (path === '-' || (await stat(resolve(world.cwd, path)).catch(() => undefined))) there.push(path);
  return there.length > 0 ? there : paths;
}

function placeOf({ revision, paths }: SideRequest): string {
  if (revision !== undefined) return `at ${revision}`;
  return paths.includes('.') ? 'here' : `in ${paths.join(', ')}`;
}
