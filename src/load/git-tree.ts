import { posix, sep } from 'node:path';
import type { FileKind, FileTree } from './find-files.ts';
import { git, readObjects } from './git.ts';

/** Carries git's words out of a tree that is read; whoever makes a tree catches it. */
export class GitRefusal extends Error {}

interface Entry {
  readonly kind: FileKind | 'link';
  readonly id: string;
}

/** Longer lists of paths do not fit into one command line everywhere: then the whole tree is listed. */
const MOST_PATHS = 300;

/** A chain of links that is longer than this leads back to itself, as for the kernel. */
const MOST_LINKS = 40;

/**
 * The files of a git revision, read with few processes: names below the paths that were asked for at once, all others only where a link leads there. Full paths begin
 * at the top of the repository (`/maps/a.yaml`). Submodules are not there.
 */
export class GitTree implements FileTree {
  readonly #top: string;
  readonly #tree: string;
  /** What each folder holds, by the path of the folder without a slash before it; '' is the top. */
  readonly #folders = new Map<string, Map<string, Entry>>();
  readonly #texts = new Map<string, Buffer>();
  #hasAll = false;

  private constructor(top: string, tree: string) {
    this.#top = top;
    this.#tree = tree;
  }

  /** Lists the paths given (from the top of the repository, '' for all) of a tree. Throws a `GitRefusal` where git cannot. */
  static async open(top: string, tree: string, paths: readonly string[]): Promise<GitTree> {
    const opened = new GitTree(top, tree);
    const ignores = paths.flatMap((path) => foldersAbove(path).map((folder) => posix.join(folder, '.gitignore')));
    await opened.#take([...new Set([...paths, ...ignores])]);
    return opened;
  }

  /** The tree that entries make, all that there is of it: a link that leads elsewhere leads to nothing. */
  static of(top: string, entries: Iterable<TreeEntry>): GitTree {
    const made = new GitTree(top, '');
    made.#hasAll = true;
    for (const entry of entries) made.#put(entry);
    return made;
  }

  async kindOf(path: string): Promise<FileKind> {
    const kind = (await this.#find(path)).entry.kind;
    return kind === 'link' ? 'other' : kind;
  }

  async realPath(path: string): Promise<string> {
    return `/${(await this.#find(path)).path}`;
  }

  async list(folder: string): Promise<readonly { readonly name: string; readonly kind: FileKind | 'link' }[]> {
    const { path } = await this.#find(folder);
    return [...(this.#folders.get(path) ?? [])].map(([name, { kind }]) => ({ name, kind }));
  }

  async textOf(path: string): Promise<string | undefined> {
    try {
      const { entry } = await this.#find(path);
      return entry.kind === 'file' ? (await this.bytesOf([entry.id])).get(entry.id)?.toString('utf8') : undefined;
    } catch (error) {
      if (error instanceof GitRefusal) throw error;
      return undefined; // most folders have none
    }
  }

  async isTop(folder: string): Promise<boolean> {
    return inside(folder) === '';
  }

  /** The id of the file that a path leads to. */
  async idOf(path: string): Promise<string> {
    return (await this.#find(path)).entry.id;
  }

  /** What stands in files, by their ids. */
  async bytesOf(ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    const missing = ids.filter((id) => !this.#texts.has(id));
    const read = await readObjects(this.#top, [...new Set(missing)]);
    if ('refused' in read) throw new GitRefusal(read.refused);
    for (const [id, bytes] of read.objects) this.#texts.set(id, bytes);
    return this.#texts;
  }

  /** The entry at a path and where it really stands, links followed. Throws `ENOENT` where there is none, also where a link leaves the repository. */
  async #find(full: string): Promise<{ readonly path: string; readonly entry: Entry }> {
    const steps = inside(full)
      .split('/')
      .filter((step) => step !== '');
    let path = '';
    let entry: Entry = { kind: 'folder', id: '' };
    for (let links = 0; steps.length > 0; ) {
      const step = steps.shift() as string;
      if (step === '.') continue;
      if (step === '..') {
        if (path === '') throw notThere();
        path = dirname(path);
        entry = { kind: 'folder', id: '' };
        continue;
      }
      const next = await this.#entry(path, step);
      if (next.kind === 'link') {
        const target = (await this.bytesOf([next.id])).get(next.id)?.toString('utf8') ?? '';
        if (++links > MOST_LINKS || posix.isAbsolute(target)) throw notThere();
        steps.unshift(...target.split('/').filter((part) => part !== ''));
      } else {
        path = posix.join(path, step);
        entry = next;
      }
    }
    return { path, entry };
  }

  async #entry(folder: string, name: string): Promise<Entry> {
    let entry = this.#folders.get(folder)?.get(name);
    if (!entry && !this.#hasAll) {
      // Only a link leads to what was not asked for, unless it is not there at all.
      await this.#take(['']);
      entry = this.#folders.get(folder)?.get(name);
    }
    if (!entry) throw notThere();
    return entry;
  }

  async #take(paths: readonly string[]): Promise<void> {
    this.#hasAll = paths.includes('') || paths.length > MOST_PATHS;
    for (const entry of await listTree(this.#top, this.#tree, this.#hasAll ? [] : paths)) this.#put(entry);
  }

  #put({ mode, id, path }: TreeEntry): void {
    const kind = KINDS.find(([pattern]) => pattern.test(mode))?.[1];
    if (kind) this.#add(path, { kind, id });
  }

  #add(path: string, entry: Entry): void {
    const folder = dirname(path);
    let held = this.#folders.get(folder);
    if (!held) {
      held = new Map();
      this.#folders.set(folder, held);
      if (folder !== '') this.#add(folder, { kind: 'folder', id: '' });
    }
    held.set(posix.basename(path), entry);
  }
}

/** Something in a tree of git: its mode, the id of what stands there, and its path from the top. */
export interface TreeEntry {
  readonly mode: string;
  readonly id: string;
  readonly path: string;
}

/** Lists all that is below paths of a tree (from the top of the repository); everything where none is given. Throws a `GitRefusal` where git cannot. */
export async function listTree(top: string, tree: string, paths: readonly string[]): Promise<TreeEntry[]> {
  const only = paths.length > 0 ? ['--', ...paths] : [];
  const answer = await git(top, ['ls-tree', '-r', '-z', '--full-tree', tree, ...only]);
  if ('refused' in answer) throw new GitRefusal(answer.refused);
  return answer.out
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, mode, id, path] = /^(\d+) \w+ (\w+)\t(.*)$/s.exec(line) ?? [];
      return mode !== undefined && id !== undefined && path !== undefined ? [{ mode, id, path }] : [];
    });
}

/** The modes of a tree; a submodule (160000) is none of them. */
const KINDS: readonly (readonly [RegExp, FileKind | 'link'])[] = [
  [/^100/, 'file'],
  [/^120000$/, 'link'],
];

function inside(full: string): string {
  return full
    .split(sep)
    .join('/')
    .replace(/^\/+|\/+$/g, '');
}

function dirname(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}

/** The folders above a path, the top included. */
function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let at = path; at !== ''; ) {
    at = dirname(at);
    folders.push(at);
  }
  return folders;
}

function notThere(): Error {
  return Object.assign(new Error('not in this revision'), { code: 'ENOENT' });
}
