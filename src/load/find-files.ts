import { dirname, join, relative, resolve, sep } from 'node:path';
import { by } from '../text/order.ts';
import { DISK } from './disk-tree.ts';
import { type GitIgnore, isIgnored, parseGitIgnore } from './git-ignore.ts';

/** A file to read; `named` where the user named the file itself and not a folder around it. */
export interface FoundFile {
  /** Relative to the folder in which rolemap was started, with `/` between folders. */
  readonly path: string;
  readonly named: boolean;
}

/** A file that was found, with the path under which its tree knows it. */
export interface WalkedFile extends FoundFile {
  readonly full: string;
}

/** A path that could not be read, in plain words. */
export interface LoadProblem {
  readonly path: string;
  readonly message: string;
}

/** What walking needs to know of files: those of the disk, or those of a git revision. All paths are full ones. What is not there makes it throw `ENOENT`. */
export interface FileTree {
  /** What a path leads to, links followed. */
  kindOf(path: string): Promise<FileKind>;
  /** The path without links on the way. */
  realPath(path: string): Promise<string>;
  /** What a folder holds, links not followed. */
  list(folder: string): Promise<readonly { readonly name: string; readonly kind: FileKind | 'link' }[]>;
  /** The text of a file, or undefined where there is none. */
  textOf(path: string): Promise<string | undefined>;
  /** Whether a folder is the top of a git work tree. */
  isTop(folder: string): Promise<boolean>;
}

/** What stands at a path, as far as walking needs to know. */
export type FileKind = 'file' | 'folder' | 'other';

/** Where walking begins: a path in the tree, and as messages show it. */
export interface Root {
  readonly full: string;
  readonly shown: string;
}

/** The YAML files that paths lead to, on disk unless another tree is given; see `walkFiles`. */
export async function findFiles(
  paths: readonly string[],
  cwd: string,
  tree: FileTree = DISK,
): Promise<{ files: WalkedFile[]; problems: LoadProblem[] }> {
  const roots = paths.map((path) => {
    const full = resolve(cwd, path);
    return { full, shown: relative(cwd, full) };
  });
  return walkFiles(roots, tree);
}

/**
 * The YAML files that paths lead to: files as named, folders with all that is in them. Hidden and git-ignored files and `node_modules` are left out; a
 * folder that is reached twice is read once, under its own name where links lead to it too. A link that leads back to a folder it stands in is a problem: a loop.
 */
export async function walkFiles(
  roots: readonly Root[],
  tree: FileTree,
): Promise<{ files: WalkedFile[]; problems: LoadProblem[] }> {
  const files = new Map<string, WalkedFile>();
  const problems: LoadProblem[] = [];
  const visited = new Set<string>();
  // Links wait until all else was seen: which of two names of a folder counts must not depend on the order in which a system lists them.
  const links: { readonly root: Root; readonly full: string; readonly rules: readonly GitIgnore[] }[] = [];

  const add = (root: Root, full: string, named: boolean) => {
    const path = shownPath(root, full);
    if (named || !files.has(path)) files.set(path, { path, named, full });
  };
  const walk = async (root: Root, folder: string, rules: readonly GitIgnore[]): Promise<void> => {
    const real = await tree.realPath(folder);
    if (visited.has(real)) return;
    visited.add(real);
    const own = await readGitIgnore(tree, folder);
    const all = own ? [...rules, own] : rules;
    for (const { name, kind } of [...(await tree.list(folder))].sort(by((entry) => entry.name))) {
      if (isHidden(name)) continue;
      const full = join(folder, name);
      if (kind === 'link') links.push({ root, full, rules: all });
      else await visit(root, full, kind, all);
    }
  };
  const visit = async (root: Root, full: string, kind: FileKind | 'link', rules: readonly GitIgnore[]) => {
    try {
      const target = kind === 'link' ? await tree.kindOf(full) : kind;
      if (isIgnored(full, target === 'folder', rules)) return;
      if (kind === 'link' && target === 'folder' && (await leadsUp(tree, full)))
        problems.push({ path: shownPath(root, full), message: 'this link leads back to a folder that it stands in' });
      else if (target === 'folder') await walk(root, full, rules);
      else if (target === 'file' && isYaml(full)) add(root, full, false);
    } catch (error) {
      // A link to nothing says nothing of the map, unless its name promises a part of it.
      const nothing = kind === 'link' && (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (!nothing || isYaml(full)) problems.push({ path: shownPath(root, full), message: wordsFor(error) });
    }
  };

  for (const root of roots) {
    try {
      if ((await tree.kindOf(root.full)) === 'folder')
        await walk(root, root.full, await gitIgnoresAbove(tree, root.full));
      else add(root, root.full, true);
    } catch (error) {
      problems.push({ path: shownPath(root, root.full), message: wordsFor(error) });
    }
  }
  for (const { root, full, rules } of links) await visit(root, full, 'link', rules);
  // The order in which a folder lists its files differs from system to system.
  return { files: [...files.values()], problems: problems.sort(by(({ path }) => path)) };
}

function shownPath({ full: start, shown }: Root, full: string): string {
  const path = join(shown, relative(start, full)).split(sep).join('/');
  return path === '' ? '.' : path;
}

/** Whether a file is YAML, by its name. */
export function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/** Whether a file or folder is passed over inside a folder, by its name. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

async function readGitIgnore(tree: FileTree, folder: string): Promise<GitIgnore | undefined> {
  const text = await tree.textOf(join(folder, '.gitignore'));
  return text === undefined ? undefined : parseGitIgnore(folder, text);
}

/** The `.gitignore` files between the top of the git work tree and a folder, the folder itself left out. */
async function gitIgnoresAbove(tree: FileTree, folder: string): Promise<GitIgnore[]> {
  const above: GitIgnore[] = [];
  for (let at = folder; ; at = join(at, '..')) {
    if (at !== folder) {
      const rules = await readGitIgnore(tree, at);
      if (rules) above.unshift(rules);
    }
    if (await tree.isTop(at)) return above;
    if (join(at, '..') === at) return []; // in no git work tree, what lies above says nothing
  }
}

/** Why a file could not be read or written, in plain words. */
export function wordsFor(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return WORDS[code] ?? (error instanceof Error ? error.message : String(error));
}

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'nothing can be written there',
  ENOSPC: 'no space is left',
  ELOOP: 'its links lead back to themselves',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is a file',
};

/** Whether a link leads to a folder that it stands in, however deep. */
async function leadsUp(tree: FileTree, link: string): Promise<boolean> {
  const [target, parent] = [await tree.realPath(link), await tree.realPath(dirname(link))];
  return parent === target || parent.startsWith(target.endsWith(sep) ? target : target + sep);
}
