import { quote } from '../text/wording.ts';
import { type FoundRevision, findRevision, isShallow } from './find-revision.ts';
import { gitLines } from './git.ts';

/**
 * Finds where HEAD and a revision parted: the last commit that both have, as `git diff REVISION...HEAD` does, so that what the revision got since then counts for
 * nothing. `main...` is the same in git's words, and `main..` is the revision itself.
 */
export async function findParting(folder: string, revision: string): Promise<FoundRevision> {
  const [, name = '', dots] = /^(.*?)(\.{2,3})?$/s.exec(revision) ?? [];
  if (dots === '..') return findRevision(folder, name);
  const found = await findRevision(folder, name, { wholeHistory: true });
  if ('obstacle' in found || found.commit === undefined) return found;
  const [[head], [parting]] = await Promise.all([
    gitLines(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']),
    gitLines(folder, ['merge-base', 'HEAD', found.commit]),
  ]);
  // Where nothing has been committed, there is nothing to part from.
  if (head === undefined || parting === found.commit) return found;
  if (parting !== undefined) {
    const earlier = await findRevision(folder, parting);
    return 'obstacle' in earlier
      ? earlier
      : { ...earlier, name: `the point where HEAD and ${name} parted (${parting.slice(0, 9)})` };
  }
  const instead = `To compare with ${name} as it is now, write ${name}..`;
  return {
    obstacle: (await isShallow(folder))
      ? `The history of this clone is cut off (a shallow clone) before the point where HEAD and ${quote(name)} parted. Get all of it with: git fetch --unshallow`
      : `HEAD and ${quote(name)} have no history in common, so they never parted. ${instead}`,
  };
}
