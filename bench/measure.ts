import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A process to measure: Node with these arguments. */
export interface Command {
  readonly name: string;
  readonly args: readonly string[];
  /** The exit statuses of a run that did its work. */
  readonly statuses: readonly number[];
  /** Done before each run, and not measured. */
  readonly before?: () => void;
  /** Whether the most memory that the process had is wanted too; that costs it about a millisecond. */
  readonly memory?: boolean;
}

/** What one process took. */
export interface Sample {
  /** CPU time in seconds, user and system together, of all threads. */
  readonly cpu: number;
  /** Bytes. */
  readonly memory?: number;
}

/** Where and how far measuring goes. */
export interface Rounds {
  readonly rounds: number;
  /** Seconds in all, after which no further round begins. */
  readonly seconds: number;
  /** Seconds after which one process is ended, and counts as failed. */
  readonly secondsPerRun: number;
}

/** What was measured, by the name of the command, and what each command that did not do its work wrote. */
export interface Measurements {
  readonly samples: ReadonlyMap<string, readonly Sample[]>;
  readonly failures: readonly string[];
}

/** A process that did not do its work; the message says which and what it wrote. */
class FailedRun extends Error {}

/**
 * Runs all commands in turn, round after round (A B C, A B C …), so that whatever else the machine does slows all of them alike.
 *
 * A command that ends with another status than it should is not run again; it is named under `failures` and has no samples.
 */
export async function measureInTurn(
  commands: readonly Command[],
  { rounds, seconds, secondsPerRun }: Rounds,
): Promise<Measurements> {
  const samples = new Map<string, Sample[]>(commands.map(({ name }) => [name, []]));
  const failures: string[] = [];
  const end = Date.now() + seconds * 1000;
  for (let round = 0; round < rounds && (round === 0 || Date.now() < end); round++) {
    for (const command of commands) {
      try {
        // One that failed has no list any more.
        if (samples.has(command.name)) samples.get(command.name)?.push(await measure(command, secondsPerRun));
      } catch (error) {
        if (!(error instanceof FailedRun)) throw error;
        samples.delete(command.name);
        failures.push(error.message);
      }
    }
  }
  return { samples, failures };
}

/** How CPU time is taken on this machine, in words. */
export function howMeasured(): string {
  return HAS_BASH
    ? 'user and system time of the whole process and all its threads, as the operating system accounts for it when the process ends (the `time` of bash)'
    : 'user and system time as the process reports it of itself at its exit (there is no bash here; what comes after that, some 4 ms, is missing)';
}

const HAS_BASH = spawnSync('bash', ['-c', 'TIMEFORMAT=%3U; time true'], { stdio: 'ignore' }).status === 0;
const IN_BASH = 'TIMEFORMAT="%3U %3S"; time "$@" >/dev/null 2>"$ROLEMAP_BENCH_ERRORS"';
const HOOK = join(import.meta.dirname, 'report-resources.cjs');

async function measure(command: Command, seconds: number): Promise<Sample> {
  command.before?.();
  const folder = mkdtempSync(join(tmpdir(), 'rolemap-bench-'));
  try {
    const report = join(folder, 'resources');
    const errors = join(folder, 'errors');
    const hooked = !HAS_BASH || command.memory ? ['--require', HOOK] : [];
    const node = [process.execPath, ...hooked, ...command.args];
    const [file, ...args] = HAS_BASH ? ['bash', '-c', IN_BASH, 'bash', ...node] : node;
    const { status, errorText } = await run(file as string, args, seconds, {
      ...process.env,
      LC_ALL: 'C', // the shell writes numbers with a decimal point
      ROLEMAP_BENCH_ERRORS: errors,
      ROLEMAP_BENCH_REPORT: report,
    });
    if (!command.statuses.includes(status ?? -1)) {
      const said = HAS_BASH ? readFileSync(errors, 'utf8') : errorText;
      const ended = status === undefined ? `was ended after ${seconds} seconds` : `ended with status ${status}`;
      throw new FailedRun(`${command.name} ${ended}. ${said.trim().split('\n').slice(-3).join('\n')}`);
    }
    const own = hooked.length > 0 ? (JSON.parse(readFileSync(report, 'utf8')) as Required<Sample>) : undefined;
    const cpu = HAS_BASH ? cpuFrom(errorText) : (own?.cpu ?? 0);
    return { cpu, ...(command.memory && own && { memory: own.memory }) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function cpuFrom(timed: string): number {
  const [, user, system] = /(\d+\.\d+) (\d+\.\d+)\s*$/.exec(timed) ?? [];
  if (user === undefined) throw new FailedRun(`bash gave no times but: ${timed}`);
  return Number(user) + Number(system);
}

let running: ChildProcess | undefined;
process.once('SIGINT', () => {
  endGroup(running);
  process.exit(130);
});

/** Runs a process in a group of its own, so that its children end with it. */
function run(
  file: string,
  args: readonly string[],
  seconds: number,
  env: NodeJS.ProcessEnv,
): Promise<{ status: number | undefined; errorText: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { env, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    running = child;
    let errorText = '';
    let late = false;
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errorText += text;
    });
    const timer = setTimeout(() => {
      late = true;
      endGroup(child);
    }, seconds * 1000);
    child.on('error', reject);
    child.on('close', (status) => {
      clearTimeout(timer);
      running = undefined;
      resolve({ status: late ? undefined : (status ?? -1), errorText });
    });
  });
}

function endGroup(child: ChildProcess | undefined): void {
  if (child?.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
}
