import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { wordsFor } from './find-files.ts';

/** The first line of every file that rolemap writes: it may be overwritten. */
export const WRITTEN_BY_ROLEMAP = '<!-- Written by rolemap: change the map instead. -->';

/** A file to write; `path` is relative to the target folder. */
export interface PageToWrite {
  readonly path: string;
  readonly text: string;
}

/** What writing did, or with `check` would do; `problem` says why nothing was written. */
export interface WriteResult {
  readonly changed: readonly string[];
  readonly problem?: string;
}

/**
 * Writes pages below a folder, each in one step, and only where their content changes. A file that rolemap did not write stops all of it, unless `force` is given.
 */
export async function writePages(
  folder: string,
  pages: readonly PageToWrite[],
  { check, force }: { readonly check: boolean; readonly force: boolean },
): Promise<WriteResult> {
  const changed: PageToWrite[] = [];
  for (const page of pages) {
    const full = join(folder, page.path);
    try {
      const now = await readFile(full, 'utf8');
      if (now === page.text) continue;
      if (!force && !check && !now.startsWith(WRITTEN_BY_ROLEMAP))
        return {
          changed: [],
          problem: `${full} was not written by rolemap; nothing was changed. Choose another folder, or use --force to overwrite it.`,
        };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        return { changed: [], problem: `Cannot write ${full}: ${wordsFor(error)}.` };
    }
    changed.push(page);
  }
  if (!check) {
    for (const { path, text } of changed) {
      const full = join(folder, path);
      try {
        await mkdir(dirname(full), { recursive: true });
        await writeFileAtomic(full, text);
      } catch (error) {
        return { changed: [], problem: `Cannot write ${full}: ${wordsFor(error)}.` };
      }
    }
  }
  return { changed: changed.map(({ path }) => path) };
}
