import { main } from './main.ts';
import { STATUS } from './world.ts';

/** Runs rolemap as a process: its streams, its clock, its exit status. */
export async function start(): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe: no reason to complain.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.once('SIGINT', () => process.exit(STATUS.interrupted));
  process.exitCode = await main(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    stdin: readStdin,
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    isTerminal: process.stdout.isTTY === true,
    today: () => new Date().toISOString().slice(0, 10),
  });
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
