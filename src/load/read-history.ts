import { posix, relative, resolve } from 'node:path';
import { type Root, walkFiles } from './find-files.ts';
import { findRevision } from './find-revision.ts';
import { gitLines, readObjects } from './git.ts';
import { GitRefusal, GitTree, listTree, type TreeEntry } from './git-tree.ts';
import { type Commit, type ListedCommit, listCommits } from './list-commits.ts';
import { type Place, placesInRepositories, type RevisionObstacle } from './read-revision.ts';
import type { FileBytes } from './read-sources.ts';

/** What is asked of the history of a map. */
export interface HistoryRequest {
  /** The newest revision, or `A..B` for what came to B since A. */
  readonly revisions: string;
  /** The file or folder of the map; it need not be there any more. */
  readonly path: string;
  /** The folder that the path is relative to, in messages too. */
  readonly cwd: string;
}

/** The commits that changed the files of a map, from the newest to the oldest. */
export interface History {
  readonly commits: readonly Commit[];
  /** Where the history of the repository was cut off (a shallow clone): what the oldest commit here found is not known. */
  readonly isCutOff: boolean;
  /** The files after the newest commit. */
  readonly newest: readonly FileBytes[];
  /** The way back, as often as it is asked for: for each commit, the files that it changed, as they were before it; undefined where there was none. Throws a `GitRefusal` where git cannot read them. */
  readonly earlier: () => AsyncGenerator<ReadonlyMap<string, FileBytes | undefined>>;
}

/** Commits whose files are read with one git process. */
const AT_ONCE = 200;

/**
 * Reads the history of the files that a path leads to, along first parents: what was merged counts when it was merged. Only what commits changed is read, each content once. A
 * link that leads out of the path leads to nothing here.
 */
export async function readHistory({ revisions, path, cwd }: HistoryRequest): Promise<History | RevisionObstacle> {
  const full = resolve(cwd, path);
  const place = await placesInRepositories()(full);
  if ('obstacle' in place) return place;
  const [from, to] = splitRange(revisions);
  for (const revision of from === undefined ? [to] : [from, to]) {
    const found = await findRevision(place.top, revision);
    if ('obstacle' in found) return found;
  }
  try {
    return await openHistory(place, { full: `/${place.path}`, shown: relative(cwd, full) }, from, to);
  } catch (error) {
    if (error instanceof GitRefusal)
      return { obstacle: `Git cannot read the history of ${revisions}: ${error.message}.` };
    throw error;
  }
}

/** The two ends of `A..B`; HEAD stands for one that is left out. */
function splitRange(revisions: string): readonly [string | undefined, string] {
  const [, from, to] = /^(.*?)\.\.(?!\.)(.*)$/s.exec(revisions) ?? [];
  return from === undefined ? [undefined, revisions] : [from || 'HEAD', to || 'HEAD'];
}

async function openHistory({ top, path }: Place, root: Root, from: string | undefined, to: string): Promise<History> {
  const ignores = foldersAbove(path).map((folder) => posix.join(folder, '.gitignore'));
  const paths = path === '' ? [] : [path, ...ignores];
  const [commits, tree] = await Promise.all([
    listCommits({ top, revisions: from === undefined ? to : `${from}..${to}`, paths }),
    listTree(top, to, paths),
  ]);
  const open = async () => {
    const walked = new WalkedTree(top, root, tree);
    await walked.find();
    return walked;
  };
  return {
    commits,
    isCutOff: from === undefined && commits.length > 0 && (await isCutOff(top, to)),
    newest: await (await open()).all(),
    earlier: async function* () {
      yield* walkBack(await open(), commits);
    },
  };
}

/** Whether the oldest commit along first parents has parents that are not here. */
async function isCutOff(top: string, revision: string): Promise<boolean> {
  const [shallow] = await gitLines(top, ['rev-parse', '--is-shallow-repository']);
  if (shallow !== 'true') return false;
  const [oldest] = await gitLines(top, ['rev-list', '--first-parent', '--max-parents=0', revision, '--']);
  if (oldest === undefined) return false;
  // What git reads of a commit where history is cut off leaves its parents out; the commit itself still has them.
  const [, second = ''] = await gitLines(top, ['cat-file', 'commit', oldest]);
  return second.startsWith('parent ');
}

async function* walkBack(
  walked: WalkedTree,
  commits: readonly ListedCommit[],
): AsyncGenerator<ReadonlyMap<string, FileBytes | undefined>> {
  for (let start = 0; start < commits.length; start += AT_ONCE) {
    const group = commits.slice(start, start + AT_ONCE);
    await walked.read(group);
    for (const commit of group) yield await walked.back(commit);
  }
}

/** The tree of a repository below the path of a map, on its way back, with the files that belong to the map. */
class WalkedTree {
  readonly #top: string;
  readonly #root: Root;
  readonly #entries: Map<string, TreeEntry>;
  /** The files of the map by the path that is shown, with their paths in the tree. */
  #files = new Map<string, MapFile>();
  #objects: ReadonlyMap<string, Buffer> = new Map();

  constructor(top: string, root: Root, entries: readonly TreeEntry[]) {
    this.#top = top;
    this.#root = root;
    this.#entries = new Map(entries.map((entry) => [entry.path, entry]));
  }

  /** Finds the files of the map in the tree as it is now. */
  async find(): Promise<void> {
    const tree = GitTree.of(this.#top, this.#entries.values());
    // What was not there then is no problem: it is new.
    const { files } = await walkFiles([this.#root], tree);
    this.#files = new Map();
    for (const { path, named, full } of files)
      this.#files.set(path, { path, named, id: await tree.idOf(full), at: (await tree.realPath(full)).slice(1) });
  }

  /** All files of the map with what is in them. */
  async all(): Promise<FileBytes[]> {
    const ids = [...this.#files.values()].map(({ id }) => id);
    const read = await readObjects(this.#top, [...new Set(ids)]);
    if ('refused' in read) throw new GitRefusal(read.refused);
    return [...this.#files.values()].map((file) => withBytes(file, read.objects));
  }

  /** Reads what the files held before these commits. */
  async read(commits: readonly ListedCommit[]): Promise<void> {
    const ids = new Set<string>();
    for (const { entries } of commits)
      for (const { path, before } of entries)
        if (before?.mode.startsWith('100') && (/\.ya?ml$/i.test(path) || `/${path}` === this.#root.full))
          ids.add(before.id);
    const read = await readObjects(this.#top, [...ids]);
    if ('refused' in read) throw new GitRefusal(read.refused);
    this.#objects = read.objects;
  }

  /** Takes the tree back to before a commit; gives the files of the map that were not the same. */
  async back({ entries }: ListedCommit): Promise<ReadonlyMap<string, FileBytes | undefined>> {
    let isOther = false;
    for (const { path, before, mode } of entries) {
      // Where files come and go, or something decides which ones count, they are looked for anew.
      isOther ||= before?.mode !== mode || mode === LINK || posix.basename(path) === '.gitignore';
      if (before) this.#entries.set(path, { path, ...before });
      else this.#entries.delete(path);
    }
    const was = this.#files;
    if (isOther) await this.find();
    else {
      const ids = new Map(entries.map(({ path, before }) => [path, before?.id]));
      this.#files = new Map(
        [...was].map(([path, file]) => [path, ids.has(file.at) ? { ...file, id: ids.get(file.at) as string } : file]),
      );
    }
    const changed = new Map<string, FileBytes | undefined>();
    for (const [path, file] of this.#files)
      if (was.get(path)?.id !== file.id) changed.set(path, await this.#bytesOf(file));
    for (const path of was.keys()) if (!this.#files.has(path)) changed.set(path, undefined);
    return changed;
  }

  async #bytesOf(file: MapFile): Promise<FileBytes> {
    if (!this.#objects.has(file.id)) {
      // Not changed by these commits, but counted as a part of the map again.
      const read = await readObjects(this.#top, [file.id]);
      if ('refused' in read) throw new GitRefusal(read.refused);
      return withBytes(file, read.objects);
    }
    return withBytes(file, this.#objects);
  }
}

/** A file of the map: the path shown, whether it was named, what is in it, and where it really stands. */
interface MapFile {
  readonly path: string;
  readonly named: boolean;
  readonly id: string;
  readonly at: string;
}

const LINK = '120000';

function withBytes({ path, named, id }: MapFile, objects: ReadonlyMap<string, Buffer>): FileBytes {
  return { path, named, bytes: objects.get(id) ?? new Uint8Array() };
}

function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let at = path; at !== ''; ) {
    const folder = posix.dirname(at);
    at = folder === '.' ? '' : folder;
    folders.push(at);
  }
  return folders;
}
