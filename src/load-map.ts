import { sortFindings } from './finding/sort-findings.ts';
import type { LoadProblem } from './load/find-files.ts';
import { type LoadedSources, type LoadRequest, readSources } from './load/read-sources.ts';
import { type MapReading, type NamedSource, readMap } from './model/read-map.ts';
import { byText } from './text/order.ts';

/** A map read from files, with what stood in the way. */
export interface LoadedMap extends MapReading {
  /** The paths of the files that were looked at as parts of the map, sorted. */
  readonly files: readonly string[];
  /** The files and folders that could not be read; where there are any, the rest says nothing about the whole map. */
  readonly problems: readonly LoadProblem[];
}

/**
 * Loads the map that files and folders lead to: finds the files, reads them and puts them together.
 *
 * Never throws over what a user wrote or named. Without a map and without findings, no file has the key `rolemap` at its top. Findings: those of
 * `readSources` and `readMap`, sorted as they are printed.
 */
export async function loadMap(request: LoadRequest): Promise<LoadedMap> {
  return mapFrom(await readSources(request));
}

/** What sources are made of; unlike those that were loaded, they need not say whether they were named. */
type SourcesOfMap = Omit<LoadedSources, 'sources'> & { readonly sources: readonly NamedSource[] };

/** Puts together the map that stands in sources: those of a folder, or of a git revision (`readRevision`). Findings as with `loadMap`. */
export async function mapFrom({ sources, findings, problems }: SourcesOfMap): Promise<LoadedMap> {
  const reading = await readMap(sources);
  const passedOver = new Set(reading.passedOver);
  return {
    ...reading,
    findings: findings.length > 0 ? sortFindings([...findings, ...reading.findings]) : reading.findings,
    files: [...sources, ...findings.map(({ at }) => at.source)]
      .map(({ path }) => path)
      .filter((path) => !passedOver.has(path))
      .sort(byText),
    problems,
  };
}
