import { isUtf8 } from 'node:buffer';
import { resolve } from 'node:path';
import type { Language } from '../../diff/change.ts';
import { relateMaps } from '../../diff/compare-maps.ts';
import { unifiedDiff } from '../../edit/unified-diff.ts';
import { wordsFor } from '../../load/find-files.ts';
import { readBytes } from '../../load/write-file.ts';
import { type Colors, plainColors } from '../../report/colors.ts';
import type { Source } from '../../text/source.ts';
import { visible, visibleLine } from '../../text/wording.ts';
import { chooseColors } from '../choose-colors.ts';
import { readAlone } from '../diff/read-alone.ts';
import { reportChanges } from '../diff/report-changes.ts';
import { Failure, STATUS, type Status, type World } from '../world.ts';

/** What git gives for a file that is not there on one side. */
const NOTHING = '/dev/null';

/**
 * `rolemap git-diff`: what changed in one file, as git asks of an external diff: its path, then file, object id and mode of the old version and of the new one. A file that is no map, or
 * cannot be read, is compared line by line. Always status 0 where the files could be read: git takes any other for a crash.
 */
export async function gitDiff(
  path: string,
  versions: readonly string[],
  { color, lang = 'en' }: { readonly color?: boolean; readonly lang?: Language },
  world: World,
): Promise<Status> {
  const [oldFile, , , newFile, , , newPath = path] = versions;
  if (oldFile === undefined || newFile === undefined) {
    world.out(`* Unmerged path ${visibleLine(path)}\n`);
    return STATUS.fine;
  }
  const before = await read(oldFile, path, world);
  const after = await read(newFile, newPath, world);
  // Git sets this where the output goes to a pager, which shows colours.
  const colors = await chooseColors(color ?? (world.env.GIT_PAGER_IN_USE ? true : undefined), world);
  const title = path === newPath ? path : `${path} → ${newPath}`;
  const heading = colors.bold(`rolemap diff ${visibleLine(title)}`);
  world.out(`${heading}\n`);
  const maps = before && after ? await readAlone(before, after) : undefined;
  const { changes, comparison } = maps ? relateMaps(maps.before, maps.after) : { changes: [], comparison: undefined };
  if (comparison && changes.length > 0) {
    const options = { format: [{ format: 'pretty' }], by: 'team', lang, color: colors !== plainColors } as const;
    await reportChanges(
      changes,
      comparison,
      { before: { paths: [path] }, after: { paths: [newPath] } },
      options,
      world,
    );
  } else {
    if (maps) world.out('The map stays the same; only its layout and comments differ:\n');
    world.out(linesOf(before?.text, after?.text, newPath, colors));
  }
  world.out('\n');
  return STATUS.fine;
}

/** A version as a source; undefined where it is no text. */
async function read(file: string, path: string, world: World): Promise<Source | undefined> {
  if (file === NOTHING) return { path, text: 'rolemap: 1\n' };
  const bytes = await readBytes(resolve(world.cwd, file)).catch((error: unknown) => {
    throw new Failure(`Cannot read ${visibleLine(file)}: ${wordsFor(error)}.`);
  });
  return isUtf8(bytes) ? { path, text: bytes.toString('utf8') } : undefined;
}

function linesOf(before: string | undefined, after: string | undefined, path: string, colors: Colors): string {
  if (before === undefined || after === undefined) return 'The files are no UTF-8 text.\n';
  return unifiedDiff(path, before, after)
    .split('\n')
    .map((line) => {
      const shown = visible(line);
      if (/^(?:---|\+\+\+) /.test(line)) return colors.bold(shown);
      return line.startsWith('+') ? colors.green(shown) : line.startsWith('-') ? colors.red(shown) : shown;
    })
    .join('\n');
}
