import { basename, join, resolve } from 'node:path';
import type { DraftFile } from '../../exchange/draft/print-draft.ts';
import { readIfThere, writeFile } from '../../load/write-file.ts';
import { loadMap } from '../../load-map.ts';
import { readMap } from '../../model/read-map.ts';
import { count, enumerate, quoteForShell, visibleLine } from '../../text/wording.ts';
import { Failure, type World } from '../world.ts';
import { recordPath } from './import-record.ts';

/** Where a draft goes, and how. */
export interface DraftTarget {
  readonly out: string;
  /** Whether `out` is a file, and no folder. */
  readonly isFile: boolean;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  /** The text of the record of the import, which goes beside the draft. */
  readonly record: string;
}

/** Writes the files of a draft. Throws a `Failure`, and writes nothing, where a file with other content is there, or the folder holds another map, unless `force` is given. */
export async function writeDraft(files: readonly DraftFile[], target: DraftTarget, world: World): Promise<void> {
  const { out, isFile, dryRun, force, record } = target;
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
  if (!force && there.length > 0)
    throw new Failure(
      `Nothing was written: ${enumerate(there.slice(0, 5).map(visibleLine))} ${there.length === 1 ? 'is' : 'are'} there already${there.length > 5 ? `, and ${there.length - 5} more` : ''}. Choose another place, or --force to overwrite.`,
    );
  if (!isFile) await refuseClash(full, out, files, { force }, world);
  if (dryRun) {
    world.error(`Would write ${count(toWrite.length, 'file')}: ${listed(toWrite)}\n`);
    return;
  }
  for (const { path, text } of toWrite) {
    const problem = await writeFile(path, text);
    if (problem) throw new Failure(problem);
  }
  const problem = await writeFile(resolve(world.cwd, recordPath(out, isFile)), record);
  if (problem) throw new Failure(problem);
  const where = isFile ? visibleLine(basename(full)) : visibleLine(out);
  world.error(`Written: ${listed(toWrite)}\nNext: rolemap lint ${isFile ? visibleLine(out) : where}\n`);
}

function listed(files: readonly { readonly shown: string }[]): string {
  const shown = files.slice(0, 8).map((file) => visibleLine(file.shown));
  return `${shown.join(', ')}${files.length > 8 ? ` … (${files.length})` : ''}`;
}

/**
 * Throws a `Failure` where the folder holds other files of a map, which the draft would become a part of. With `force`, only where the two make no map together: files are overwritten, and none is
 * deleted.
 */
async function refuseClash(
  folder: string,
  out: string,
  draft: readonly DraftFile[],
  { force }: { readonly force: boolean | undefined },
  world: World,
): Promise<void> {
  const own = new Set(draft.map(({ path }) => join(folder, path)));
  const { sources, files, map, findings } = await loadMap({ paths: [folder], cwd: world.cwd });
  const others = sources.filter(({ path }) => !own.has(resolve(world.cwd, path)));
  if (others.length === 0 || (map === undefined && findings.length === 0 && files.length === 0)) return;
  const named = enumerate(others.slice(0, 5).map(({ path }) => visibleLine(path)));
  if (!force)
    throw new Failure(
      `Nothing was written: ${visibleLine(out)} holds a map already (${named}), and the draft would become a part of it. Choose another folder, or take what is new into that map: --into ${quoteForShell(out)}.`,
    );
  const together = await readMap([...others, ...draft.map((file) => ({ ...file, named: true }))]);
  const [clash] = together.findings;
  if (clash)
    throw new Failure(
      `Nothing was written, also with --force: with ${named}, the draft would be no valid map. ${clash.message} Choose another folder, delete what is left of an earlier draft, or use --into ${quoteForShell(out)}.`,
    );
}
