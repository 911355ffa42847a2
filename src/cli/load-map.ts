import { type LoadedMap, loadMap as load } from '../load-map.ts';
import { count } from '../text/wording.ts';
import { hintOfSeveralMaps } from './several-maps.ts';
import { Obstacle, type World } from './world.ts';

/** Options of all commands that read a map. */
export interface LoadOptions {
  readonly stdinFilename?: string;
  readonly verbose?: boolean;
}

/**
 * Loads the map that paths lead to; the current folder where none is given.
 *
 * Throws an `Obstacle` where something could not be read or no map was found: a run that could not look at everything never passes.
 */
export async function loadMap(paths: readonly string[], options: LoadOptions, world: World): Promise<LoadedMap> {
  const asked = paths.length > 0 ? paths : ['.'];
  const loaded = await load({
    paths: asked,
    cwd: world.cwd,
    stdin: world.stdin,
    ...(options.stdinFilename !== undefined && { stdinFilename: options.stdinFilename }),
  });
  const { map, findings, problems, passedOver } = loaded;
  if (problems.length > 0)
    throw new Obstacle(problems.map(({ path, message }) => `Cannot read ${path}: ${message}.`).join('\n'));
  if (options.verbose)
    for (const path of passedOver) world.error(`passed over: ${path} (no key \`rolemap\` at its top)\n`);
  if (!map && findings.length === 0) {
    const seen = passedOver.length;
    throw new Obstacle(
      `No role map found in ${asked.join(', ')}: ${seen === 0 ? 'there is no YAML file' : `none of ${count(seen, 'YAML file')} has the key \`rolemap\` at its top`}.\nA map begins with the line \`rolemap: 1\`.`,
    );
  }
  const hint = hintOfSeveralMaps(findings);
  if (hint) world.error(hint);
  return loaded;
}
