import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findRevision } from '../../load/find-revision.ts';

/** What was written behind `log`: which commits, and where the map is. */
export interface LogArguments {
  readonly revisions: string;
  readonly path: string;
}

/** Reads what was written behind `log`, as with `git log`: a revision or a range of them, then a path. One alone is a path where such a file or folder is there, or where git knows no such revision. */
export async function readLogArguments(given: readonly string[], cwd: string): Promise<LogArguments> {
  const [first, second] = given;
  if (first === undefined) return { revisions: 'HEAD', path: '.' };
  if (second !== undefined) return { revisions: first, path: second };
  const isThere = await stat(resolve(cwd, first)).then(
    () => true,
    () => false,
  );
  if (isThere || !(await isRevision(first, cwd))) return { revisions: 'HEAD', path: first };
  return { revisions: first, path: '.' };
}

async function isRevision(text: string, cwd: string): Promise<boolean> {
  return text !== '' && (await whyNoRevision(text, cwd)) === '';
}

/** Why git knows no such revision, or range of revisions; an empty text where it does. */
export async function whyNoRevision(text: string, cwd: string): Promise<string> {
  for (const end of text.split(/\.\.(?!\.)/)) {
    const found = await findRevision(cwd, end === '' ? 'HEAD' : end);
    if ('obstacle' in found) return found.obstacle;
  }
  return '';
}
