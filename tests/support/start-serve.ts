import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { main } from '../../src/cli/main.ts';

vi.stubGlobal('ROLEMAP_VERSION', '9.9.9');

/** A `rolemap serve` that runs in this process on a free port, on a folder of its own. */
export interface Serving {
  readonly folder: string;
  readonly address: string;
  /** What it said on stderr. */
  readonly said: () => string;
  readonly write: (path: string, text: string) => Promise<void>;
  /** Interrupts it, and gives its status. */
  readonly end: () => Promise<number>;
}

export async function startServe(
  files: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<Serving> {
  const folder = await mkdtemp(join(tmpdir(), 'rolemap-serve-'));
  const write = (path: string, text: string) => writeFile(join(folder, path), text);
  for (const [path, text] of Object.entries(files)) await write(path, text);
  const controller = new AbortController();
  let out = '';
  let error = '';
  const status = main(['serve', '--port', '0', ...args], {
    cwd: folder,
    env: {},
    stdin: async () => new Uint8Array(),
    isTerminal: false,
    isErrorTerminal: false,
    today: () => '2026-11-24',
    interruption: () => controller.signal,
    out(text) {
      out += text;
    },
    error(text) {
      error += text;
    },
  });
  const ended = status.then(() => {
    throw new Error(`serve ended: ${error}`);
  });
  ended.catch(() => undefined);
  await Promise.race([vi.waitUntil(() => out.endsWith('\n'), { timeout: 30_000, interval: 10 }), ended]);
  return {
    folder,
    address: out.trim(),
    said: () => error,
    write,
    async end() {
      controller.abort();
      const given = await status;
      await rm(folder, { recursive: true, force: true });
      return given;
    },
  };
}
