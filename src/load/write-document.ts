import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { wordsFor } from './find-files.ts';

/**
 * Writes a document that is not text, in one step. A file without `mark` in it was not written by rolemap, and stays as it is unless `force` is given. Gives nothing, or why
 * nothing was written.
 */
export async function writeDocument(
  path: string,
  bytes: Uint8Array,
  { force, mark }: { readonly force: boolean; readonly mark: string },
): Promise<string | undefined> {
  try {
    const now = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (now && !force && !now.includes(mark, 0, 'latin1'))
      return `${path} was not written by rolemap; nothing was changed. Choose another name, or use --force to overwrite it.`;
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, Buffer.from(bytes), { fsync: false });
    return undefined;
  } catch (error) {
    return `Cannot write ${path}: ${wordsFor(error)}.`;
  }
}
