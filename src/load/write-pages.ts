import { join } from 'node:path';
import { wordsFor } from './find-files.ts';
import { readIfThere, writeFile } from './write-file.ts';

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
    let now: string | undefined;
    try {
      now = await readIfThere(full);
    } catch (error) {
      return { changed: [], problem: `Cannot write ${full}: ${wordsFor(error)}.` };
    }
    if (now === page.text) continue;
    if (now !== undefined && !force && !check && !now.startsWith(WRITTEN_BY_ROLEMAP))
      return {
        changed: [],
        problem: `${full} was not written by rolemap; nothing was changed. Choose another folder, or use --force to overwrite it.`,
      };
    changed.push(page);
  }
  if (!check) {
    for (const { path, text } of changed) {
      const problem = await writeFile(join(folder, path), text);
      if (problem) return { changed: [], problem };
    }
  }
  return { changed: changed.map(({ path }) => path) };
}
