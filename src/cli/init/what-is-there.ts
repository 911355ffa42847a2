import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { readIfThere } from '../../load/write-file.ts';
import { loadMap } from '../../load-map.ts';
import { quoteForShell, visibleLine } from '../../text/wording.ts';
import { Failure, type World } from '../world.ts';
import type { StarterPlace } from './starter-files.ts';
import type { WizardWords } from './wizard-words.ts';

/** Which folder is meant, as it was typed. */
interface Asked {
  readonly path: string | undefined;
  /** The file of a map that may be overwritten; its full path. */
  readonly mayReplace: string | undefined;
}

/** A map begins in a folder that holds none, and in no folder of another map, of which it would become a part. Throws a `Failure` that says how to add to the map that is there. */
export async function refuseOtherMaps(
  { folder, top }: StarterPlace,
  { path = '.', mayReplace }: Asked,
  { cwd }: World,
  words: WizardWords,
): Promise<void> {
  const stats = await stat(folder).catch(() => undefined);
  if (stats && !stats.isDirectory()) throw new Failure(words.notAFolder(visibleLine(path)));
  const inside = stats ? (await loadMap({ paths: [folder], cwd })).files : [];
  const others = inside.filter((file) => resolve(cwd, file) !== mayReplace);
  if (others.length > 0)
    throw new Failure(words.mapThere(others.slice(0, 3).map(visibleLine).join(', '), quoteForShell(path)));
  const around = await findMapAbove(folder, top);
  if (around !== undefined)
    throw new Failure(words.mapAbove(shownPath(around, cwd), quoteForShell(relative(cwd, dirname(around)) || '.')));
}

/** The paths that hold something else already, as messages show them. */
export async function otherFilesAt(
  files: readonly { readonly path: string; readonly text?: string }[],
  { cwd }: World,
): Promise<string[]> {
  const there: string[] = [];
  for (const { path, text } of files) {
    const now = await readIfThere(path).catch(() => '');
    if (now !== undefined && now !== text) there.push(shownPath(path, cwd));
  }
  return there;
}

/** A path as messages show it: from the folder where rolemap was started, if it is in it. */
export function shownPath(path: string, cwd: string): string {
  const near = relative(cwd, path);
  return visibleLine(near.startsWith('..') ? path : near);
}

/** A file of a map directly in one of the folders above, up to the top of the repository. */
async function findMapAbove(folder: string, top: string): Promise<string | undefined> {
  for (let at = folder; at !== top && at !== dirname(at); ) {
    at = dirname(at);
    const names = await readdir(at).catch(() => []);
    for (const name of names.filter((file) => /^[^.].*\.ya?ml$/i.test(file)).sort()) {
      const text = await readFile(join(at, name), 'utf8').catch(() => '');
      if (/^rolemap\s*:/m.test(text)) return join(at, name);
    }
  }
  return undefined;
}
