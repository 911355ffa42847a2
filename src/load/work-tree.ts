import { findRevision } from './find-revision.ts';
import { git, gitLines } from './git.ts';

/** The way from a folder to the top of the git work tree that it is in (`''`, `../../`), or `''` in a repository without one; undefined where it is in none. */
export async function wayToTop(folder: string): Promise<string | undefined> {
  const answer = await git(folder, ['rev-parse', '--show-cdup']);
  if ('out' in answer) return answer.out.toString('utf8').replace(/\r?\n$/, '');
  const [isBare] = await gitLines(folder, ['rev-parse', '--is-bare-repository']);
  return isBare === 'true' ? '' : undefined;
}

/** The files and folders of a revision, from the top of the repository that a folder is in; none where there is no such revision. */
export async function pathsAtRevision(folder: string, revision: string): Promise<string[]> {
  const found = await findRevision(folder, revision);
  if ('obstacle' in found) return [];
  const answer = await git(folder, ['ls-tree', '-r', '-t', '-z', '--name-only', '--full-tree', found.tree]);
  return 'out' in answer
    ? answer.out
        .toString('utf8')
        .split('\0')
        .filter((path) => path !== '')
    : [];
}
