import { git, gitLines } from './git.ts';
import { GitRefusal } from './git-tree.ts';

/** A commit as far as a history tells of it. */
export interface Commit {
  /** The whole id. */
  readonly id: string;
  /** The beginning of the id, as long as git needs it to be unique. */
  readonly short: string;
  /** When it was committed, as an ISO date and time with the offset that the committer had. */
  readonly date: string;
  /** The first line of its message, as written. */
  readonly subject: string;
}

/** A file that a commit changed, and what was there before. */
export interface ChangedEntry {
  readonly path: string;
  /** The mode and the id before; undefined where nothing was there. */
  readonly before?: { readonly mode: string; readonly id: string };
  /** The mode after; undefined where nothing is there any more. */
  readonly mode?: string;
}

/** A commit with what it changed against its first parent. */
export interface ListedCommit extends Commit {
  readonly parents: readonly string[];
  readonly entries: readonly ChangedEntry[];
}

/** Which commits to list. */
export interface CommitRequest {
  /** The top of the repository. */
  readonly top: string;
  /** A revision, or `A..B` for what B has and A does not have. */
  readonly revisions: string;
  /** Only commits that change something below these paths, from the top; all commits where none is given. */
  readonly paths: readonly string[];
}

const HEAD = '\u0001';
const NEXT = '\u0002';

/**
 * Lists commits from the newest to the oldest along first parents, each with what it changed below paths: a merge is one commit, with all that it brought. One git process.
 *
 * Throws a `GitRefusal` where git cannot.
 */
export async function listCommits({ top, revisions, paths }: CommitRequest): Promise<ListedCommit[]> {
  const answer = await git(top, [
    ...['-c', 'log.showRoot=true', '-c', 'log.diffMerges=separate', '-c', 'log.showSignature=false'],
    ...['log', '--first-parent', '-m', '--raw', '-z', '--no-renames', '--no-abbrev', '--no-color', '--encoding=UTF-8'],
    `--format=${['%x01%H', '%P', '%cI', '%s'].join('%x02')}`,
    revisions,
    '--',
    ...paths,
  ]);
  if ('refused' in answer) throw new GitRefusal(answer.refused);
  return parseCommits(answer.out.toString('utf8'), await shortLength(top, revisions));
}

/** How many characters of an id git shows in this repository: the ids of what a commit changed are needed whole, and git shortens all or none. */
async function shortLength(top: string, revisions: string): Promise<number> {
  const [, revision = revisions] = /\.\.(.*)$/s.exec(revisions) ?? [];
  const [short] = await gitLines(top, ['rev-parse', '--short', revision || 'HEAD', '--']);
  return Math.max(short?.length ?? 0, SHORTEST);
}

const SHORTEST = 7;

function parseCommits(out: string, length: number): ListedCommit[] {
  const commits: (ListedCommit & { readonly entries: ChangedEntry[] })[] = [];
  const tokens = out.split('\0');
  for (let at = 0; at < tokens.length; at++) {
    const token = (tokens[at] as string).replace(/^\n/, '');
    if (token.startsWith(HEAD)) {
      const [id = '', parents = '', date = '', ...subject] = token.slice(1).split(NEXT);
      const all = parents.split(' ').filter((parent) => parent !== '');
      commits.push({ id, short: id.slice(0, length), parents: all, date, subject: subject.join(NEXT), entries: [] });
    } else if (token.startsWith(':')) {
      const [oldMode = '', mode = '', oldId = ''] = token.slice(1).split(' ');
      const path = tokens[++at] as string;
      commits.at(-1)?.entries.push({
        path,
        ...(oldMode !== NOTHING && { before: { mode: oldMode, id: oldId } }),
        ...(mode !== NOTHING && { mode }),
      });
    }
  }
  return commits;
}

/** The mode of what is not there. */
const NOTHING = '000000';
