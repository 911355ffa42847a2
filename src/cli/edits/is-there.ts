import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { World } from '../world.ts';

/** Whether an argument is the path of a file or folder, or standard input. */
export function isThere(path: string, { cwd }: World): Promise<boolean> {
  if (path === '-') return Promise.resolve(true);
  return stat(resolve(cwd, path)).then(
    () => true,
    () => false,
  );
}
