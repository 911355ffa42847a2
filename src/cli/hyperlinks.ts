import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { World } from './world.ts';

/** Terminals that name themselves and have long known links (OSC 8). */
const PROGRAMS: readonly string[] = ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio', 'Tabby'];

/**
 * Whether a terminal shows links. Only those that are known to: others may print the escape sequence. `FORCE_HYPERLINK` decides where it is set, as for
 * other tools.
 */
export function showsLinks(env: World['env']): boolean {
  if (env.FORCE_HYPERLINK !== undefined && env.FORCE_HYPERLINK !== '') return env.FORCE_HYPERLINK !== '0';
  if (env.CI || env.TERM === 'dumb' || env.TERM?.startsWith('screen') || env.TMUX || env.STY) return false;
  return (
    PROGRAMS.includes(env.TERM_PROGRAM ?? '') ||
    env.TERM === 'xterm-kitty' ||
    env.WT_SESSION !== undefined ||
    Number(env.VTE_VERSION) >= 5000
  );
}

/** A text that leads to a file; standard input leads nowhere. */
export function linkTo(text: string, path: string, cwd: string): string {
  if (path === '-') return text;
  return `\u001b]8;;${pathToFileURL(resolve(cwd, path))}\u001b\\${text}\u001b]8;;\u001b\\`;
}
