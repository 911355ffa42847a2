import { findMergeBase } from './find-merge-base.ts';
import { type FoundRevision, findRevision } from './find-revision.ts';
import { gitLines } from './git.ts';

/** A revision, and what a message calls it; or why there is none, with the git command that mends it. */
export type FoundParting = (FoundRevision & { readonly name: string }) | { readonly obstacle: string };

/**
 * Finds the point where HEAD and a revision parted, so that what the revision got since then counts for nothing; `main...` and `main...HEAD` are the same in git's
 * words. `main..` and `main..HEAD` are the revision itself.
 */
export async function findParting(folder: string, revision: string): Promise<FoundParting> {
  const [, name = '', dots] = /^(.*?)(?:(\.{2,3})(?:HEAD)?)?$/s.exec(revision) ?? [];
  if (dots === '..') return { ...(await findRevision(folder, name)), name };
  const base = await findMergeBase(folder, name, 'HEAD');
  if ('obstacle' in base) return base;
  const [found, [tip]] = await Promise.all([
    findRevision(folder, base.revision),
    gitLines(folder, ['rev-parse', '--verify', '--quiet', '--short', '--end-of-options', `${name}^{commit}`]),
  ]);
  const isItself = tip === base.revision;
  return { ...found, name: isItself ? name : `the point where HEAD and ${name} parted (${base.revision})` };
}
