import { nearest } from '../text/did-you-mean.ts';
import { quote, visible } from '../text/wording.ts';
import { git, gitLines } from './git.ts';

/** The tree of a revision, or why there is none, with the git command that mends it. */
export type FoundRevision = { readonly tree: string } | { readonly obstacle: string };

/** What a revision is needed for. */
export interface RevisionUse {
  /** Whether its history is needed, too. */
  readonly withHistory?: boolean;
}

/** Finds the tree of a revision (a branch, a tag, a commit, `HEAD~3`) in the repository that a folder is in. */
export async function findRevision(folder: string, revision: string, use: RevisionUse = {}): Promise<FoundRevision> {
  // Git would take it for an option.
  if (revision.startsWith('-') || revision === '' || /[\0\n]/.test(revision))
    return { obstacle: `${quote(revision)} is no git revision. Name a branch, a tag or a commit, for example main.` };
  const tree = await resolveTree(folder, revision);
  return tree === undefined ? { obstacle: await whyMissing(folder, revision, use) } : { tree };
}

/** Whether git knows a revision of this name in the repository that a folder is in; false where it is in none. */
export async function hasRevision(folder: string, revision: string): Promise<boolean> {
  return !revision.startsWith('-') && (await resolveTree(folder, revision)) !== undefined;
}

async function resolveTree(folder: string, revision: string): Promise<string | undefined> {
  const [tree] = await gitLines(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{tree}`]);
  return tree;
}

async function whyMissing(folder: string, revision: string, use: RevisionUse): Promise<string> {
  const [bare = ''] = revision.split(/[~^]|@\{/);
  const [remotes, [shallow]] = await Promise.all([
    gitLines(folder, ['remote']),
    gitLines(folder, ['rev-parse', '--is-shallow-repository']),
  ]);
  const isShallow = shallow === 'true';
  const missing = `This git repository has no revision ${quote(revision)}`;
  if ((await resolveTree(folder, bare === '' ? 'HEAD' : bare)) !== undefined)
    return isShallow
      ? `${missing}: its history is cut off (a shallow clone). Get all of it with: git fetch --unshallow`
      : `${missing}: the history does not go back that far. \`git log --oneline\` shows it.`;
  if (
    (await git(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']).then((answer) => 'refused' in answer)) &&
    remotes.length === 0
  )
    return `${missing}: nothing has been committed yet.`;
  // A clone that has little of the history needs no more of it than what is asked for.
  const depth = !isShallow ? '' : use.withHistory ? ' --unshallow' : revision === bare ? ' --depth=1' : '';
  const command = commandFor(bare, depth, remotes, isShallow);
  const names = await gitLines(folder, ['for-each-ref', '--format=%(refname:short)']);
  const remote = remotes.find((name) => names.includes(`${name}/${bare}`));
  if (remote !== undefined) return `${missing}, but ${remote}/${bare}: write ${remote}/${bare}.`;
  const near = nearest(bare, names);
  const meant = near === undefined ? '' : ` Did you mean ${quote(near)}?`;
  return command === undefined
    ? `${missing}.${meant || ' `git branch --all` and `git tag` show what there is.'}`
    : `${missing}.${meant} Where it is right, get it with: ${command}`;
}

/** The git command that brings a revision here; undefined where there is no place to bring it from, or the name is none that a shell takes as it is. */
function commandFor(name: string, depth: string, remotes: readonly string[], isShallow: boolean): string | undefined {
  const [first] = remotes;
  if (first === undefined || !/^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u.test(name)) return undefined;
  const remote = remotes.includes('origin') ? 'origin' : first;
  const owner = remotes.find((candidate) => name.startsWith(`${candidate}/`));
  if (owner !== undefined) {
    const branch = name.slice(owner.length + 1);
    return visible(`git fetch${depth} ${owner} +refs/heads/${branch}:refs/remotes/${owner}/${branch}`);
  }
  if (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(name)) return `git fetch${depth} ${remote} ${name}`;
  if (/^[0-9a-f]{7,}$/.test(name)) return isShallow ? 'git fetch --unshallow' : `git fetch ${remote}`;
  if (/^v?\d/.test(name)) return visible(`git fetch${depth} ${remote} tag ${name}`);
  return (
    visible(`git fetch${depth} ${remote} +refs/heads/${name}:refs/remotes/${remote}/${name}`) +
    `, and write ${visible(`${remote}/${name}`)}`
  );
}
