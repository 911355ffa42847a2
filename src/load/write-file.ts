import { appendFile, mkdir, readFile, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { wordsFor } from './find-files.ts';

/** Writes a text or bytes in one step, with the folders above it, and only where it differs from what is there. Gives the problem, in plain words, where it could not. */
export async function writeFile(path: string, text: string | Buffer): Promise<string | undefined> {
  try {
    const before = typeof text === 'string' ? await readIfThere(path) : undefined;
    if (before !== undefined && before === text) return undefined;
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, text);
    return undefined;
  } catch (error) {
    return `Cannot write ${path}: ${wordsFor(error)}.`;
  }
}

/**
 * Writes a new text in place of one that was read, in one step; the file keeps its mode, and a link stays a link. Gives the problem, in plain words, where it could not,
 * or where the file holds something else by now.
 */
export async function replaceText(path: string, before: string, after: string): Promise<string | undefined> {
  try {
    if ((await readIfThere(path)) !== before)
      return `${path} was changed by someone else in the meantime; nothing was written to it. Run it again.`;
  } catch (error) {
    return `Cannot read ${path}: ${wordsFor(error)}.`;
  }
  return writeFile(path, after);
}

/** Writes a text into a new file, with the folders above it. Gives the problem, in plain words, where it could not, or where there is such a file by now. */
export async function createText(path: string, text: string): Promise<string | undefined> {
  try {
    if ((await readIfThere(path)) !== undefined) return `${path} is there already; nothing was written to it.`;
  } catch (error) {
    return `Cannot read ${path}: ${wordsFor(error)}.`;
  }
  return writeFile(path, text);
}

/** Removes a file that holds a text and nothing else. Gives the problem, in plain words, where it could not. */
export async function removeText(path: string, text: string): Promise<string | undefined> {
  try {
    if ((await readIfThere(path)) === text) await unlink(path);
    return undefined;
  } catch (error) {
    return `Cannot remove ${path}: ${wordsFor(error)}.`;
  }
}

/** The text of a file, or undefined where there is none. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The bytes of a file. */
export function readBytes(path: string): Promise<Buffer> {
  return readFile(path);
}

/** Adds a text at the end of a file. Gives the problem, in plain words, where it could not. */
export async function appendToFile(path: string, text: string): Promise<string | undefined> {
  try {
    await appendFile(path, text);
    return undefined;
  } catch (error) {
    return `Cannot write ${path}: ${wordsFor(error)}.`;
  }
}

/** The size of a file in bytes; 0 where there is none. */
export async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
