import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileKind, FileTree } from './find-files.ts';

/** The files of the disk. */
export const DISK: FileTree = {
  kindOf: async (path) => kindOf(await stat(path)),
  realPath: (path) => realpath(path),
  list: async (folder) =>
    (await readdir(folder, { withFileTypes: true })).map((entry) => ({
      name: entry.name,
      kind: entry.isSymbolicLink() ? 'link' : kindOf(entry),
    })),
  textOf: (path) => readFile(path, 'utf8').catch(() => undefined), // most folders have none
  isTop: (folder) =>
    lstat(join(folder, '.git')).then(
      () => true,
      () => false,
    ),
};

function kindOf(found: { isDirectory(): boolean; isFile(): boolean }): FileKind {
  return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other';
}
