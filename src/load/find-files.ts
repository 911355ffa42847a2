import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, posix, relative, resolve, sep } from 'node:path';
import type { Ignore } from 'ignore';
import { by } from '../text/order.ts';

/** A file to read; `named` where the user named the file itself and not a folder around it. */
export interface FoundFile {
  /** Relative to the folder in which rolemap was started, with `/` between folders. */
  readonly path: string;
  readonly named: boolean;
}

/** A path that could not be read, in plain words. */
export interface LoadProblem {
  readonly path: string;
  readonly message: string;
}

/**
 * The YAML files that paths lead to: files as named, folders with all that is in them. Hidden and git-ignored files and `node_modules` are left out; a
 * folder that is reached twice (a loop of links) is read once.
 */
export async function findFiles(
  paths: readonly string[],
  cwd: string,
): Promise<{ files: FoundFile[]; problems: LoadProblem[] }> {
  const files = new Map<string, FoundFile>();
  const problems: LoadProblem[] = [];
  const visited = new Set<string>();

  const walk = async (folder: string, rules: readonly GitIgnore[]): Promise<void> => {
    const real = await realpath(folder);
    if (visited.has(real)) return;
    visited.add(real);
    const own = await readGitIgnore(folder);
    const all = own ? [...rules, own] : rules;
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const full = join(folder, entry.name);
      try {
        const kind = entry.isSymbolicLink() ? await stat(full) : entry;
        if (isIgnored(full, kind.isDirectory(), all)) continue;
        if (kind.isDirectory()) await walk(full, all);
        else if (kind.isFile() && IS_YAML.test(entry.name)) add(full, false);
      } catch (error) {
        // A link to nothing says nothing of the map, unless its name promises a part of it.
        const nothing = entry.isSymbolicLink() && (error as NodeJS.ErrnoException).code === 'ENOENT';
        if (!nothing || IS_YAML.test(entry.name)) problems.push({ path: shown(full), message: wordsFor(error) });
      }
    }
  };
  const shown = (full: string) => {
    const path = relative(cwd, full);
    return (path === '' ? '.' : path).split(sep).join(posix.sep);
  };
  const add = (full: string, named: boolean) => {
    const path = shown(full);
    if (named || !files.has(path)) files.set(path, { path, named });
  };

  for (const path of paths) {
    const full = resolve(cwd, path);
    try {
      if ((await stat(full)).isDirectory()) await walk(full, await gitIgnoresAbove(full));
      else add(full, true);
    } catch (error) {
      problems.push({ path: shown(full), message: wordsFor(error) });
    }
  }
  // The order in which a folder lists its files differs from system to system.
  return { files: [...files.values()], problems: problems.sort(by(({ path }) => path)) };
}

const IS_YAML = /\.ya?ml$/i;

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

interface GitIgnore {
  readonly folder: string;
  readonly rules: Ignore;
}

async function readGitIgnore(folder: string): Promise<GitIgnore | undefined> {
  const text = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => undefined); // most folders have none
  if (text === undefined) return undefined;
  const { default: ignore } = await import('ignore');
  return { folder, rules: ignore().add(text) };
}

/** The `.gitignore` files between the top of the git work tree and a folder, the folder itself left out. */
async function gitIgnoresAbove(folder: string): Promise<GitIgnore[]> {
  const above: GitIgnore[] = [];
  for (let at = folder; ; at = join(at, '..')) {
    if (at !== folder) {
      const rules = await readGitIgnore(at);
      if (rules) above.unshift(rules);
    }
    if (await exists(join(at, '.git'))) return above;
    if (join(at, '..') === at) return []; // in no git work tree, what lies above says nothing
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function isIgnored(path: string, isFolder: boolean, all: readonly GitIgnore[]): boolean {
  let ignored = false;
  for (const { folder, rules } of all) {
    const inside = relative(folder, path).split(sep).join(posix.sep) + (isFolder ? '/' : '');
    const verdict = rules.test(inside);
    if (verdict.ignored) ignored = true;
    else if (verdict.unignored) ignored = false;
  }
  return ignored;
}
