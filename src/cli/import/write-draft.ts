import { basename, dirname, join, resolve } from 'node:path';
import type { DraftFile } from '../../exchange/draft/print-draft.ts';
import { readIfThere, writeFile } from '../../load/write-file.ts';
import { loadMap } from '../../load-map.ts';
import { count, enumerate, visibleLine } from '../../text/wording.ts';
import { Failure, type World } from '../world.ts';

/** Where a draft goes, and how. */
export interface DraftTarget {
  readonly out: string;
  /** Whether `out` is a file, and no folder. */
  readonly isFile: boolean;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

/** Writes the files of a draft. Throws a `Failure`, and writes nothing, where a file with other content is there, or the folder holds another map, unless `force` is given. */
export async function writeDraft(files: readonly DraftFile[], target: DraftTarget, world: World): Promise<void> {
  const { out, isFile, dryRun, force } = target;
  const full = resolve(world.cwd, out);
  const toWrite = files.map(({ path, text }) => ({
    path: isFile ? full : join(full, path),
    shown: isFile ? out : join(out, path),
    text,
  }));
  const there: string[] = [];
  for (const { path, shown, text } of toWrite) {
    const now = await readIfThere(path).catch(() => '');
    if (now !== undefined && now !== text) there.push(shown);
  }
  const others = isFile ? [] : await mapFilesBeside(full, new Set(toWrite.map(({ path }) => path)));
  if (!force && there.length > 0)
    throw new Failure(
      `Nothing was written: ${enumerate(there.slice(0, 5).map(visibleLine))} ${there.length === 1 ? 'is' : 'are'} there already${there.length > 5 ? `, and ${there.length - 5} more` : ''}. Choose another place, or --force to overwrite.`,
    );
  if (others.length > 0)
    throw new Failure(
      `Nothing was written: ${visibleLine(out)} holds a map already (${enumerate(others.slice(0, 5).map(visibleLine))}), and the draft would become a part of it. Choose another folder.`,
    );
  if (dryRun) {
    world.error(`Would write ${count(toWrite.length, 'file')}: ${listed(toWrite)}\n`);
    return;
  }
  for (const { path, text } of toWrite) {
    const problem = await writeFile(path, text);
    if (problem) throw new Failure(problem);
  }
  const where = isFile ? visibleLine(basename(full)) : visibleLine(out);
  world.error(`Written: ${listed(toWrite)}\nNext: rolemap lint ${isFile ? visibleLine(out) : where}\n`);
}

function listed(files: readonly { readonly shown: string }[]): string {
  const shown = files.slice(0, 8).map((file) => visibleLine(file.shown));
  return `${shown.join(', ')}${files.length > 8 ? ` … (${files.length})` : ''}`;
}

/** The files of a map in a folder that are not among those to write. */
async function mapFilesBeside(folder: string, own: ReadonlySet<string>): Promise<string[]> {
  const { files, map } = await loadMap({ paths: [folder], cwd: dirname(folder) });
  return map === undefined ? [] : files.filter((file) => !own.has(resolve(dirname(folder), file)));
}
