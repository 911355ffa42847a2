import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { DocumentStamping } from './document-stamp.ts';
import { wordsFor } from './find-files.ts';

/** How a document stands to what it would be made of now. */
export type DocumentState = 'same' | 'missing' | 'stale' | 'edited' | 'foreign';

/** Looks whether the document at a path is made of the same (`source`, a fingerprint), and by rolemap alone. Gives the problem, in plain words, where it cannot be read. */
export async function stateOfDocument(
  path: string,
  source: string,
  stamping: DocumentStamping,
): Promise<{ readonly state: DocumentState } | { readonly problem: string }> {
  try {
    const stamp = stamping.read(await readFile(path));
    if (!stamp) return { state: 'foreign' };
    return { state: stamp.isEdited ? 'edited' : stamp.source === source ? 'same' : 'stale' };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { state: 'missing' };
    return { problem: `Cannot read ${path}: ${wordsFor(error)}.` };
  }
}

/** Writes a document that is not text, in one step and with its stamp. Gives nothing, or why nothing was written. */
export async function writeDocument(
  path: string,
  bytes: Uint8Array,
  source: string,
  stamping: DocumentStamping,
): Promise<string | undefined> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, stamping.add(Buffer.from(bytes), source), { fsync: false });
    return undefined;
  } catch (error) {
    return `Cannot write ${path}: ${wordsFor(error)}.`;
  }
}
