import { rmdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The folders that writing these files (full paths) would make, those inside others first. */
export async function foldersToMake(files: readonly string[]): Promise<readonly string[]> {
  const missing = new Set<string>();
  for (const file of files)
    for (let folder = dirname(file); !missing.has(folder) && !(await isThere(folder)); folder = dirname(folder))
      missing.add(folder);
  return [...missing].sort((a, b) => b.length - a.length);
}

/** Removes folders in which nothing is. */
export async function removeFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders) await rmdir(folder).catch(() => undefined);
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
