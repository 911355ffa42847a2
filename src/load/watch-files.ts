import { stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type FSWatcher, watch } from 'chokidar';
import { byText } from '../text/order.ts';
import { DISK } from './disk-tree.ts';
import { type FileTree, findFiles, isHidden, isYaml } from './find-files.ts';

/** What is watched. */
export interface WatchRequest {
  /** Files and folders of a map. */
  readonly paths: readonly string[];
  /** The folder that paths are relative to. */
  readonly cwd: string;
  /** The files that count besides, such as configurations; asked for again at each change. */
  readonly others?: () => Promise<readonly string[]>;
}

/** A watch that is kept until it is closed. */
export interface Watch {
  /**
   * Waits for a change since the watch began, or since the last one that was given. Gives the paths of the files that changed, came or went, sorted and as they were asked for; undefined once
   * the watch is closed. Several writes one right after the other are one change.
   */
  next(): Promise<readonly string[] | undefined>;
  close(): Promise<void>;
}

/** An editor that saves by writing several times is done after so many milliseconds of silence. */
const SILENCE = 40;
/** In a folder that is written to all the time, a change is told all the same after so many milliseconds. */
const LONGEST_BURST = 500;
/** A file that is gone or empty is most often one that is being saved: milliseconds until it counts as gone. */
const RETURN = 150;

/**
 * Watches the files that can belong to a map: those that `findFiles` finds, so that git-ignored and hidden ones never count, and whatever is written besides is no change. Waiting costs nothing; where a
 * system can watch no more files, they are looked at twice a second.
 */
export async function watchFiles(request: WatchRequest): Promise<Watch> {
  const diskWatch = new DiskWatch(request);
  await diskWatch.open();
  return diskWatch;
}

/** What a file was when it was looked at; equal as long as nobody wrote it. */
type Stamp = string;

class DiskWatch implements Watch {
  readonly #request: WatchRequest;
  /** The folders that are watched, each without those in it, with what tells one from another of its name. */
  readonly #folders = new Map<string, Stamp>();
  /** Files with other names than those of maps, by their full paths. */
  #others: ReadonlySet<string> = new Set();
  #stamps: ReadonlyMap<string, Stamp> = new Map();
  #watcher: FSWatcher | undefined;
  #isPolling = false;
  #isClosed = false;
  /** When something was last noticed, in milliseconds; nothing since the last look. */
  #noticed: number | undefined;
  #wake: () => void = () => undefined;

  constructor(request: WatchRequest) {
    this.#request = request;
  }

  async open(): Promise<void> {
    this.#start();
    this.#stamps = await this.#look();
  }

  async next(): Promise<readonly string[] | undefined> {
    for (;;) {
      await this.#silence();
      if (this.#isClosed) return undefined;
      this.#noticed = undefined;
      let stamps = await this.#look();
      if (this.#differences(stamps).some((path) => isGone(stamps.get(path)))) {
        await wait(RETURN);
        stamps = await this.#look();
      }
      if (this.#isClosed) return undefined;
      const changed = this.#differences(stamps);
      this.#stamps = stamps;
      if (changed.length > 0) return changed;
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#wake();
    await this.#watcher?.close();
  }

  #start(): void {
    // What is there already is told as well: whatever is written while the watch begins is looked at.
    this.#watcher = watch([], {
      depth: 0,
      atomic: false,
      usePolling: this.#isPolling,
      interval: 500,
      ignorePermissionErrors: true,
      ignored: (path, stats) => !this.#counts(path, stats?.isFile()),
    })
      .on('all', (event, path) => {
        // The next folder of that name is another one.
        if (event === 'unlinkDir') this.#folders.delete(path);
        this.#notice();
      })
      .on('error', (error) => this.#fail(error as NodeJS.ErrnoException));
  }

  #notice(): void {
    this.#noticed = Date.now();
    this.#wake();
  }

  /** A system watches a bounded number of files. */
  #fail({ code }: NodeJS.ErrnoException): void {
    if (this.#isPolling || this.#isClosed || (code !== 'ENOSPC' && code !== 'EMFILE')) return;
    this.#isPolling = true;
    const spent = this.#watcher;
    this.#folders.clear();
    this.#start();
    void spent?.close();
    this.#notice();
  }

  #counts(path: string, isFile: boolean | undefined): boolean {
    const name = basename(path);
    if (this.#folders.has(path) || this.#others.has(path) || name === '.gitignore') return true;
    return !isHidden(name) && (!isFile || isYaml(name));
  }

  /** Waits until something was noticed, and nothing more for a while. */
  async #silence(): Promise<void> {
    while (this.#noticed === undefined && !this.#isClosed)
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    const end = Date.now() + LONGEST_BURST;
    for (let rest = SILENCE; rest > 0 && !this.#isClosed && Date.now() < end; ) {
      await wait(rest);
      rest = (this.#noticed ?? 0) + SILENCE - Date.now();
    }
  }

  /** Looks at all files that count, and watches the folders that they are in, or could be. */
  async #look(): Promise<Map<string, Stamp>> {
    const { paths, cwd, others = async () => [] } = this.#request;
    const { tree, folders, files: rules } = remembering(DISK);
    const { files } = await findFiles(paths, cwd, tree);
    const besides = await others();
    const shown = new Map(files.map(({ path, full }) => [full, path]));
    for (const path of [...paths, ...besides])
      if (!folders.has(resolve(cwd, path))) shown.set(resolve(cwd, path), path);
    for (const path of rules) shown.set(path, relative(cwd, path).split(sep).join('/'));
    this.#others = new Set([...besides.map((path) => resolve(cwd, path)), ...rules]);
    await this.#watchFolders(new Set([...folders, ...[...shown.keys()].map((path) => dirname(path))]));
    const stamps = new Map<string, Stamp>();
    for (const [full, path] of shown) {
      const stamp = await stampOf(full);
      if (stamp !== undefined) stamps.set(path, stamp);
    }
    return stamps;
  }

  async #watchFolders(wanted: ReadonlySet<string>): Promise<void> {
    const present = new Map<string, Stamp>();
    for (const folder of wanted) {
      // What is not there yet will be noticed from above.
      let at = folder;
      let inode = await inodeOf(at);
      for (; inode === undefined && dirname(at) !== at; inode = await inodeOf(at)) at = dirname(at);
      if (inode !== undefined) present.set(at, inode);
    }
    if (this.#isClosed) return;
    for (const [folder, inode] of this.#folders) if (present.get(folder) !== inode) this.#folders.delete(folder);
    for (const [folder, inode] of present) {
      if (this.#folders.has(folder)) continue;
      this.#folders.set(folder, inode);
      // Where another folder of that name was watched, chokidar would go on with that one.
      this.#watcher?.unwatch(folder).add(folder);
    }
  }

  #differences(stamps: ReadonlyMap<string, Stamp>): string[] {
    const all = new Set([...this.#stamps.keys(), ...stamps.keys()]);
    return [...all].filter((path) => this.#stamps.get(path) !== stamps.get(path)).sort(byText);
  }
}

/** A tree that remembers which folders were listed, and which files were read. */
function remembering(tree: FileTree): { tree: FileTree; folders: Set<string>; files: Set<string> } {
  const folders = new Set<string>();
  const files = new Set<string>();
  const remember: FileTree = {
    ...tree,
    list(folder) {
      folders.add(folder);
      return tree.list(folder);
    },
    async textOf(path) {
      const text = await tree.textOf(path);
      if (text !== undefined) files.add(path);
      return text;
    },
  };
  return { tree: remember, folders, files };
}

/** The time of the last change counts in nanoseconds: two changes in a millisecond are two. */
async function stampOf(path: string): Promise<Stamp | undefined> {
  return stat(path, { bigint: true }).then(
    ({ size, ino, mtimeNs, ctimeNs }) => `${size} ${ino} ${mtimeNs} ${ctimeNs}`,
    () => undefined,
  );
}

function isGone(stamp: Stamp | undefined): boolean {
  return stamp === undefined || stamp.startsWith('0 ');
}

async function inodeOf(folder: string): Promise<Stamp | undefined> {
  return stat(folder, { bigint: true }).then(
    (stats) => (stats.isDirectory() ? String(stats.ino) : undefined),
    () => undefined,
  );
}
