import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';

/** Why no pseudo-terminal can be opened here; undefined where one can. Python has them on every system but Windows. */
export const NO_PSEUDO_TERMINAL: string | undefined =
  spawnSync('python3', ['-c', 'import pty, os; os.waitstatus_to_exitcode(0)']).status === 0
    ? undefined
    : 'skipped: a pseudo-terminal takes Python 3.9 or later on Linux or macOS, and there is none here';

export const KEYS = {
  enter: '\r',
  back: '\u001b',
  down: '\u001b[B',
  tab: '\t',
  stop: '\u0003',
  end: '\u0004',
} as const;

/** How long a question may take to be drawn, in milliseconds. */
const PATIENCE = 30_000;

/** Runs the built command in a real terminal. Close it with `ended`. */
export function openTerminal(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) {
  const child = spawn(
    'python3',
    [resolve('tests/support/pseudo-terminal.py'), process.execPath, resolve('bin/rolemap.js'), ...args],
    { cwd, env: { PATH: process.env.PATH, TERM: 'xterm-256color', ...env }, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  let shown = '';
  let seen = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
  });
  const status = new Promise<number | null>((finish) => child.on('close', finish));
  const plain = () => stripVTControlCharacters(shown);

  /** Waits until a text is shown, behind what was waited for before. */
  async function see(text: string): Promise<void> {
    const until = Date.now() + PATIENCE;
    while (!plain().includes(text, seen)) {
      const hasEnded = child.exitCode !== null;
      if (hasEnded || Date.now() > until) {
        child.kill();
        throw new Error(`It ${hasEnded ? 'ended and' : ''} did not show "${text}":\n${plain().slice(-2000)}`);
      }
      await wait(20);
    }
    seen = plain().indexOf(text, seen) + text.length;
  }

  return {
    see,
    /** Types at a question, once it is drawn. */
    answer: async (question: string, ...keys: readonly string[]) => {
      await see(question);
      for (const key of keys) {
        child.stdin.write(key);
        // Keys come one by one: an escape sequence begins as the Escape key does.
        await wait(30);
      }
    },
    /** The exit status, and all that was shown. */
    ended: async () => ({ status: await status, shown: plain() }),
  };
}
