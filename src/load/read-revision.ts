import { stat } from 'node:fs/promises';
import { dirname, posix, relative, resolve, sep } from 'node:path';
import { type Root, type WalkedFile, walkFiles } from './find-files.ts';
import { findParting } from './find-parting.ts';
import { findRevision } from './find-revision.ts';
import { git, gitLines } from './git.ts';
import { GitRefusal, GitTree } from './git-tree.ts';
import { decodeSources, type FileBytes, type LoadedSources } from './read-sources.ts';

/** What is asked to be read of a git revision. */
export interface RevisionRequest {
  /** A branch, a tag, a commit, `HEAD~3`. */
  readonly revision: string;
  /** Whether the point is meant where HEAD and the revision parted; `main..` then is the revision itself, all the same. */
  readonly parting?: boolean;
  /** Files and folders, as in a `LoadRequest`; they need not be there any more. */
  readonly paths: readonly string[];
  /** The folder that paths are relative to, in messages too. */
  readonly cwd: string;
}

/** What a revision held. */
export interface RevisionSources extends LoadedSources {
  /** What a message calls the revision that was read. */
  readonly name: string;
}

/** Why a revision could not be read, in plain words, with the git command that mends it where there is one. */
export interface RevisionObstacle {
  readonly obstacle: string;
}

/**
 * Reads what files and folders held at a git revision, without a checkout: the same files that `readSources` would read there. A path that was not there then gives
 * nothing. Submodules are left out. Findings: `invalid-encoding`.
 */
export async function readRevision({
  revision,
  paths,
  cwd,
  parting = false,
}: RevisionRequest): Promise<RevisionSources | RevisionObstacle> {
  const repositories = new Map<string, Root[]>();
  const placeOf = placesInRepositories();
  for (const path of paths) {
    const full = resolve(cwd, path);
    const place = await placeOf(full);
    if ('obstacle' in place) return place;
    const root = { full: `/${place.path}`, shown: relative(cwd, full) };
    repositories.set(place.top, [...(repositories.get(place.top) ?? []), root]);
  }
  const files = new Map<string, FileBytes>();
  let name = revision;
  for (const [top, roots] of repositories) {
    const found = parting
      ? await findParting(top, revision)
      : { ...(await findRevision(top, revision)), name: revision };
    if ('obstacle' in found) return found;
    name = found.name;
    try {
      for (const file of await readTree(top, { revision, tree: found.tree }, roots))
        if (file.named || !files.has(file.path)) files.set(file.path, file);
    } catch (error) {
      if (error instanceof GitRefusal) return { obstacle: `Git cannot read ${revision}: ${error.message}.` };
      throw error;
    }
  }
  return { ...decodeSources([...files.values()]), problems: [], name };
}

async function readTree(
  top: string,
  { revision, tree }: { readonly revision: string; readonly tree: string },
  roots: readonly Root[],
): Promise<FileBytes[]> {
  const opened = await GitTree.open(
    top,
    tree,
    roots.map(({ full }) => full.slice(1)),
  );
  // What was not there then is no problem: it is new.
  const { files } = await walkFiles(roots, opened);
  const found = await Promise.all(files.map(async (file: WalkedFile) => ({ file, id: await opened.idOf(file.full) })));
  const bytes = await opened.bytesOf(found.map(({ id }) => id));
  return found.map(({ file: { path, named, full }, id }) => ({
    path,
    named,
    shown: `${revision}:${full.slice(1)}`,
    bytes: bytes.get(id) ?? new Uint8Array(),
  }));
}

/** The repository that a path is in, and the path from its top. */
export type Place = { readonly top: string; readonly path: string };

/** Finds the places of paths, which need not be there any more; git is asked once for each folder. */
export function placesInRepositories(): (full: string) => Promise<Place | RevisionObstacle> {
  const known = new Map<string, Promise<Place | RevisionObstacle>>();
  return async (full) => {
    const folder = await nearestFolder(full);
    let place = known.get(folder);
    if (!place) {
      place = placeOfFolder(folder);
      known.set(folder, place);
    }
    const found = await place;
    if ('obstacle' in found) return found;
    const path = posix.join(found.path, relative(folder, full).split(sep).join('/'));
    return { top: found.top, path: path === '.' ? '' : path.replace(/\/$/, '') };
  };
}

/** The path itself where it is a folder, else the nearest folder above it that is there. */
async function nearestFolder(full: string): Promise<string> {
  const isFolder = await stat(full).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder || dirname(full) === full ? full : nearestFolder(dirname(full));
}

async function placeOfFolder(folder: string): Promise<Place | RevisionObstacle> {
  // Asked from inside, git resolves links on the way.
  const answer = await git(folder, ['rev-parse', '--show-toplevel', '--show-prefix']);
  if ('out' in answer) {
    const [top = '', path = ''] = answer.out.toString('utf8').split('\n');
    return { top, path };
  }
  // A repository on a server has no work tree: paths begin at its own folder.
  const [isBare, top] = await gitLines(folder, ['rev-parse', '--is-bare-repository', '--absolute-git-dir']);
  if (isBare === 'true' && top !== undefined) return { top, path: '' };
  return {
    obstacle: /not a git repository/.test(answer.refused)
      ? `${folder} is in no git repository, so it has no earlier state.`
      : `Git cannot read ${folder}: ${answer.refused}.`,
  };
}
