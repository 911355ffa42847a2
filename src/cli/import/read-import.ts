import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ImportFile } from '../../exchange/draft/import-result.ts';
import { LIMITS } from '../../exchange/table/table.ts';
import { wordsFor } from '../../load/find-files.ts';
import { readBytes } from '../../load/write-file.ts';
import { visibleLine } from '../../text/wording.ts';
import { Failure, type World } from '../world.ts';

/** More than this is no folder of teams. */
const MOST_FILES = 10_000;

/** Reads what is to be imported: a file, standard input, or the TOML or JSON files of a folder. Throws a `Failure` where it cannot be read, or is far too large. */
export async function readImport(path: string, world: World): Promise<ImportFile[]> {
  if (path === '-') return [{ path: '-', bytes: await world.stdin() }];
  const full = resolve(world.cwd, path);
  try {
    const stats = await stat(full);
    if (stats.isDirectory()) return await readFolder(full, path);
    refuseLarge(stats.size, path);
    return [{ path, bytes: await readBytes(full) }];
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`Cannot read ${visibleLine(path)}: ${wordsFor(error)}.`);
  }
}

async function readFolder(folder: string, path: string): Promise<ImportFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const all = entries
    .filter((entry) => entry.isFile() && /\.(?:toml|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const toml = all.filter((name) => name.endsWith('.toml'));
  const names = toml.length > 0 ? toml : all;
  if (names.length === 0)
    throw new Failure(
      `${visibleLine(path)} is a folder without TOML teams and without JSON: name the file that is to be imported.`,
    );
  if (names.length > MOST_FILES) throw new Failure(`${visibleLine(path)} holds more than ${MOST_FILES} files.`);
  const files: ImportFile[] = [];
  let size = 0;
  for (const name of names) {
    size += (await stat(name)).size;
    refuseLarge(size, path);
    files.push({ path: name.slice(folder.length + 1).replaceAll('\\', '/'), bytes: await readBytes(name) });
  }
  return files;
}

function refuseLarge(size: number, path: string): void {
  if (size > LIMITS.bytes)
    throw new Failure(
      `${visibleLine(path)} is larger than ${LIMITS.bytes / 1024 / 1024} MB: that is no list of people.`,
    );
}
