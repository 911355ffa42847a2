import { isatty } from 'node:tty';
import { main } from './main.ts';
import type { Prompts } from './prompt/prompts.ts';
import { type PromptSettings, STATUS } from './world.ts';

/** Runs rolemap as a process: its streams, its clock, its exit status. */
export async function start(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', stopWriting);
  process.on('SIGINT', interrupt);
  // The status is set and the process left to end by itself: `process.exit` would cut off output that a pipe has not taken yet.
  process.exitCode = await main(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    stdin: readStdin,
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    isTerminal: process.stdout.isTTY === true,
    isErrorTerminal: process.stderr.isTTY === true,
    columns: process.stdout.columns,
    // `process.stdin` is not touched before a command needs it: making the stream takes time.
    prompts: isatty(0) && process.stdout.isTTY ? askInTerminal : undefined,
    today: () => new Date().toISOString().slice(0, 10),
    interruption: () => {
      interruption ??= new AbortController();
      return interruption.signal;
    },
  });
}

/** What a command that goes on until it is interrupted listens to. */
let interruption: AbortController | undefined;

function interrupt(): void {
  if (!interruption || interruption.signal.aborted) process.exit(STATUS.interrupted);
  interruption.abort();
}

async function askInTerminal(settings: PromptSettings): Promise<Prompts> {
  const { terminalPrompts } = await import('./prompt/terminal-prompts.ts');
  return terminalPrompts(settings, { input: process.stdin, output: process.stdout });
}

/** A reader that has seen enough (`| head`) closes the pipe: no reason to complain, nor to go on for ever. A full disk is. */
function stopWriting(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') {
    interruption?.abort();
    return;
  }
  process.stderr.write(`Cannot write the result: ${error.message}.\n`);
  process.exit(STATUS.failure);
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
