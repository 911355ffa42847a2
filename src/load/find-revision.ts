import { nearest } from '../text/did-you-mean.ts';
import { quote, visible } from '../text/wording.ts';
import { git, gitLines } from './git.ts';

/** A revision: its tree, its commit where it is one, and what a message calls it. Or why there is none, with the git command that mends it. */
export type FoundRevision =
  | { readonly tree: string; readonly commit: string | undefined; readonly name: string }
  | { readonly obstacle: string };

/**
 * Finds a revision (a branch, a tag, a commit, `HEAD~3`) in the repository that a folder is in. With `wholeHistory`, the command that brings a missing one brings
 * what lies before it as well.
 */
export async function findRevision(
  folder: string,
  revision: string,
  { wholeHistory = false }: { readonly wholeHistory?: boolean } = {},
): Promise<FoundRevision> {
  // Git would take it for an option.
  if (revision.startsWith('-') || revision === '' || /[\0\n]/.test(revision))
    return { obstacle: `${quote(revision)} is no git revision. Name a branch, a tag or a commit, for example main.` };
  const [tree, commit] = await Promise.all([resolve(folder, revision, 'tree'), resolve(folder, revision, 'commit')]);
  return tree === undefined
    ? { obstacle: await whyMissing(folder, revision, wholeHistory) }
    : { tree, commit, name: revision };
}

/** Whether the history of a repository is cut off. */
export async function isShallow(folder: string): Promise<boolean> {
  const [answer] = await gitLines(folder, ['rev-parse', '--is-shallow-repository']);
  return answer === 'true';
}

async function resolve(folder: string, revision: string, kind: 'tree' | 'commit'): Promise<string | undefined> {
  const [id] = await gitLines(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{${kind}}`,
  ]);
  return id;
}

async function whyMissing(folder: string, revision: string, wholeHistory: boolean): Promise<string> {
  const [bare = ''] = revision.split(/[~^]|@\{/);
  const [remotes, isCutOff] = await Promise.all([gitLines(folder, ['remote']), isShallow(folder)]);
  const missing = `This git repository has no revision ${quote(revision)}`;
  if ((await resolve(folder, bare === '' ? 'HEAD' : bare, 'tree')) !== undefined)
    return isCutOff
      ? `${missing}: its history is cut off (a shallow clone). Get all of it with: git fetch --unshallow`
      : `${missing}: the history does not go back that far. \`git log --oneline\` shows it.`;
  if (
    (await git(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']).then((answer) => 'refused' in answer)) &&
    remotes.length === 0
  )
    return `${missing}: nothing has been committed yet.`;
  // A clone that has little of the history needs no more of it than the one revision, unless what lies before it is asked for.
  const depth = !isCutOff ? '' : wholeHistory || revision !== bare ? ' --unshallow' : ' --depth=1';
  const command = commandFor(bare, remotes, depth);
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
function commandFor(name: string, remotes: readonly string[], depth: string): string | undefined {
  const [first] = remotes;
  if (first === undefined || !/^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u.test(name)) return undefined;
  const remote = remotes.includes('origin') ? 'origin' : first;
  const owner = remotes.find((candidate) => name.startsWith(`${candidate}/`));
  if (owner !== undefined) {
    const branch = name.slice(owner.length + 1);
    return visible(`git fetch${depth} ${owner} +refs/heads/${branch}:refs/remotes/${owner}/${branch}`);
  }
  if (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(name)) return `git fetch${depth} ${remote} ${name}`;
  if (/^[0-9a-f]{7,}$/.test(name)) return depth === '' ? `git fetch ${remote}` : 'git fetch --unshallow';
  if (/^v?\d/.test(name)) return visible(`git fetch${depth} ${remote} tag ${name}`);
  return (
    visible(`git fetch${depth} ${remote} +refs/heads/${name}:refs/remotes/${remote}/${name}`) +
    `, and write ${visible(`${remote}/${name}`)}`
  );
}
