import { sortFindings } from '../finding/sort-findings.ts';
import { readSources } from '../load/read-sources.ts';
import type { MapReading, NamedSource } from '../model/read-map.ts';
import { readMap } from '../model/read-map.ts';
import { count } from '../text/wording.ts';
import { Failure, type World } from './world.ts';

/** Options of all commands that read a map. */
export interface LoadOptions {
  readonly stdinFilename?: string;
  readonly verbose?: boolean;
}

/** A map with the number of files that were looked at. */
export interface LoadedMap extends MapReading {
  readonly files: number;
}

/**
 * Loads the map that paths lead to; the current folder where none is given.
 *
 * Throws a `Failure` where something could not be read or no map was found: a run that could not look at everything never passes.
 */
export async function loadMap(paths: readonly string[], options: LoadOptions, world: World): Promise<LoadedMap> {
  const asked = paths.length > 0 ? paths : ['.'];
  const { sources, findings, problems } = await readSources({
    paths: asked,
    cwd: world.cwd,
    stdin: world.stdin,
    ...(options.stdinFilename !== undefined && { stdinFilename: options.stdinFilename }),
  });
  if (problems.length > 0)
    throw new Failure(problems.map(({ path, message }) => `Cannot read ${path}: ${message}.`).join('\n'));
  const reading = await readMap(sources as readonly NamedSource[]);
  if (options.verbose)
    for (const path of reading.passedOver) world.error(`passed over: ${path} (no key \`rolemap\` at its top)\n`);
  const all = findings.length > 0 ? sortFindings([...findings, ...reading.findings]) : reading.findings;
  if (!reading.map && all.length === 0) {
    const seen = reading.passedOver.length;
    throw new Failure(
      `No role map found in ${asked.join(', ')}: ${seen === 0 ? 'there is no YAML file' : `none of ${count(seen, 'YAML file')} has the key \`rolemap\` at its top`}.\nA map begins with the line \`rolemap: 1\`.`,
    );
  }
  return { ...reading, findings: all, files: sources.length + findings.length - reading.passedOver.length };
}
