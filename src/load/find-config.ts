import { readFile, stat } from 'node:fs/promises';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import type { Source } from '../text/source.ts';
import { type LoadProblem, wordsFor } from './find-files.ts';

/** The names of a configuration file, in the order in which they are looked for. */
const CONFIG_NAMES = ['.rolemap.yaml', '.rolemap.yml'];

/** What a package calls the configuration that it offers. */
const PACKAGE_CONFIG_NAMES = ['rolemap.yaml', ...CONFIG_NAMES];

/** The text of a configuration file, or why it cannot be read. */
export type ConfigText = { readonly source: Source } | { readonly problem: LoadProblem };

/**
 * The configuration for the map that paths lead to: the first `.rolemap.yaml` in the folder that holds all of them, or in a folder above it. Undefined where
 * there is none. Paths are relative to `cwd`; `-` stands for `cwd` itself.
 */
export async function findConfig(paths: readonly string[], cwd: string): Promise<ConfigText | undefined> {
  for (let folder = await folderAround(paths, cwd); ; folder = dirname(folder)) {
    const found = await firstIn(folder, CONFIG_NAMES, cwd);
    if (found || dirname(folder) === folder) return found;
  }
}

/** The configuration files that would be found before all others if they were there. */
export async function configsBeside(paths: readonly string[], cwd: string): Promise<string[]> {
  const folder = await folderAround(paths, cwd);
  return CONFIG_NAMES.map((name) => shownPath(join(folder, name), cwd));
}

async function folderAround(paths: readonly string[], cwd: string): Promise<string> {
  const folders = await Promise.all(paths.map((path) => (path === '-' ? cwd : folderOf(resolve(cwd, path)))));
  return commonFolder(folders.length > 0 ? folders : [cwd]);
}

/** Reads a configuration file by its path, relative to `cwd`. */
export async function readConfigText(path: string, cwd: string): Promise<ConfigText> {
  const shown = shownPath(resolve(cwd, path), cwd);
  try {
    return { source: { path: shown, text: await readFile(resolve(cwd, path), 'utf8') } };
  } catch (error) {
    return { problem: { path: shown, message: wordsFor(error) } };
  }
}

/**
 * Reads what a configuration extends: a file, seen from the folder of that configuration, or a package that is installed in a `node_modules` there or above (its `rolemap.yaml`, or a file of it as `package/file.yaml`).
 */
export async function readExtended(reference: string, folder: string, cwd: string): Promise<ConfigText> {
  const from = resolve(cwd, folder);
  const isFileName = /\.ya?ml$/.test(reference);
  if (/^(?:\.{0,2}\/|[A-Za-z]:)/.test(reference) || (isFileName && !reference.includes('/')))
    return readConfigText(resolve(from, reference), cwd);
  if (isFileName && (await isFile(resolve(from, reference)))) return readConfigText(resolve(from, reference), cwd);
  for (let at = from; ; at = dirname(at)) {
    const inPackage = join(at, 'node_modules', reference);
    const found = isFileName
      ? await firstIn(dirname(inPackage), [inPackage.slice(dirname(inPackage).length + 1)], cwd)
      : await firstIn(inPackage, PACKAGE_CONFIG_NAMES, cwd);
    if (found) return found;
    if (dirname(at) === at)
      return { problem: { path: reference, message: 'it is no profile, no file and no installed package' } };
  }
}

async function firstIn(folder: string, names: readonly string[], cwd: string): Promise<ConfigText | undefined> {
  for (const name of names) {
    const path = join(folder, name);
    if (await isFile(path)) return readConfigText(path, cwd);
  }
  return undefined;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

async function folderOf(path: string): Promise<string> {
  return stat(path).then(
    (stats) => (stats.isDirectory() ? path : dirname(path)),
    () => dirname(path),
  );
}

function commonFolder(folders: readonly string[]): string {
  return folders.reduce((common, folder) => {
    let at = common;
    while (folder !== at && !folder.startsWith(at.endsWith(sep) ? at : at + sep)) at = dirname(at);
    return at;
  });
}

function shownPath(full: string, cwd: string): string {
  return relative(cwd, full).split(sep).join(posix.sep);
}
