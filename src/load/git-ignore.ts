import { relative, sep } from 'node:path';
import type { Ignore } from 'ignore';

/** What one `.gitignore` says about the files below its folder. */
export interface GitIgnore {
  readonly folder: string;
  readonly rules: Ignore;
}

/** Reads the text of a `.gitignore`; the library is loaded only where there is one. */
export async function parseGitIgnore(folder: string, text: string): Promise<GitIgnore> {
  const { default: ignore } = await import('ignore');
  return { folder, rules: ignore().add(text) };
}

/** Whether git leaves a path out, given what the folders above it say, from the top down. Paths and folders are of one kind, absolute or relative. */
export function isIgnored(path: string, isFolder: boolean, all: readonly GitIgnore[]): boolean {
  let ignored = false;
  for (const { folder, rules } of all) {
    const inside = relative(folder, path).split(sep).join('/') + (isFolder ? '/' : '');
    const verdict = rules.test(inside);
    if (verdict.ignored) ignored = true;
    else if (verdict.unignored) ignored = false;
  }
  return ignored;
}
