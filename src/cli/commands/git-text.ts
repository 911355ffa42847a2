import { isUtf8 } from 'node:buffer';
import { resolve } from 'node:path';
import { canonicalText } from '../../edit/canonical-text.ts';
import { wordsFor } from '../../load/find-files.ts';
import { readBytes } from '../../load/write-file.ts';
import { Failure, STATUS, type Status, type World } from '../world.ts';

/** `rolemap git-text`: a file of a map as a text that git can compare line by line, whatever its layout; anything else as it is. */
export async function gitText(path: string, world: World): Promise<Status> {
  const bytes = await readBytes(resolve(world.cwd, path)).catch((error: unknown) => {
    throw new Failure(`Cannot read ${path}: ${wordsFor(error)}.`);
  });
  const text = bytes.toString('utf8');
  world.out(isUtf8(bytes) ? canonicalText({ path, text }) : text);
  return STATUS.fine;
}
