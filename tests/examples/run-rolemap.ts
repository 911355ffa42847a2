import { vi } from 'vitest';
import { main } from '../../src/cli/main.ts';

vi.stubGlobal('ROLEMAP_VERSION', '0.0.0');

/** What a command printed on its two streams, and its exit status. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command line (without `rolemap`) in the project's folder, as a process would, on a day given by `today` (ISO date). */
export async function runRolemap(args: readonly string[], today = '2026-11-24'): Promise<Outcome> {
  let out = '';
  let error = '';
  const status = await main(args, {
    cwd: process.cwd(),
    env: {},
    stdin: async () => new Uint8Array(),
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    isTerminal: false,
    today: () => today,
  });
  return { status, out, error };
}
