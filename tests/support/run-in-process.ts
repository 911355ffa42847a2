import { vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { World } from '../../src/cli/world.ts';

vi.stubGlobal('ROLEMAP_VERSION', '9.9.9');

/** Runs a command line in this process; no terminal, no environment, and a fixed date, unless the test says otherwise. */
export async function runInProcess(
  args: readonly string[],
  { stdin = '', ...given }: Partial<Omit<World, 'stdin' | 'out' | 'error'>> & { readonly stdin?: string } = {},
) {
  let out = '';
  let error = '';
  const status = await main(args, {
    cwd: '.',
    env: {},
    isTerminal: false,
    isErrorTerminal: false,
    today: () => '2026-11-24',
    interruption: () => new AbortController().signal,
    ...given,
    stdin: async () => new TextEncoder().encode(stdin),
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
  });
  return { status, out, error };
}
