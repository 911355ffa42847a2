import { quote } from '../text/wording.ts';
import { findRevision } from './find-revision.ts';
import { gitLines } from './git.ts';

/** A commit, as short as it is unique in its repository; or why there is none, with the git command that mends it. */
export type FoundCommit = { readonly revision: string } | { readonly obstacle: string };

/** Finds where two revisions parted: the newest commit that both have in their history. */
export async function findMergeBase(folder: string, one: string, other: string): Promise<FoundCommit> {
  for (const revision of [one, other]) {
    // A place where histories part is found only in whole histories.
    const found = await findRevision(folder, revision, { withHistory: true });
    if ('obstacle' in found) return found;
  }
  const [base] = await gitLines(folder, ['merge-base', '--end-of-options', one, other]);
  if (base !== undefined) {
    const [short = base] = await gitLines(folder, ['rev-parse', '--short', base]);
    return { revision: short };
  }
  const parted = `Git finds no commit in which ${quote(one)} and ${quote(other)} have a common history`;
  const [shallow] = await gitLines(folder, ['rev-parse', '--is-shallow-repository']);
  return {
    obstacle:
      shallow === 'true'
        ? `${parted}: the history here is cut off (a shallow clone). Get all of it with: git fetch --unshallow`
        : `${parted}. To compare them as they are, write two dots: ${one}..${other}`,
  };
}
