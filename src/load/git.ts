import { execFile, spawn } from 'node:child_process';

/** What a git command gave: what it printed, or why it did not work, in git's own words. */
export type GitAnswer = { readonly out: Buffer } | { readonly refused: string };

/** An `ls-tree` of a very large repository takes some hundred bytes for each file. */
const MOST_OUTPUT = 1 << 30;

/** What git sets for the programs that its hooks run: the repository meant here is the one that a folder is in. */
const OF_HOOKS: readonly string[] = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX'];

/** Git in plain English, without locks, without questions, and with paths taken as they are written. */
function environment(): NodeJS.ProcessEnv {
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_HOOKS.includes(name))),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
  };
}

/** Runs git in a folder, without a shell. Never throws. */
export function git(folder: string, args: readonly string[]): Promise<GitAnswer> {
  return new Promise((done) => {
    execFile(
      'git',
      [...args],
      { cwd: folder, env: environment(), encoding: 'buffer', maxBuffer: MOST_OUTPUT, windowsHide: true },
      (error, out, told) => done(error ? { refused: wordsOf(error, told.toString('utf8')) } : { out }),
    );
  });
}

/**
 * Merges two versions of a file line by line, with conflicts marked, as git does where nobody told it more. Gives the bytes, and how many conflicts there are; `labels` are
 * those of ours, base and theirs. Refused where git takes a file for no text.
 */
export function mergeByLines(
  { base, ours, theirs }: { readonly base: string; readonly ours: string; readonly theirs: string },
  labels: readonly [string, string, string],
  markerSize: number,
): Promise<{ readonly merged: Buffer; readonly conflicts: number } | { readonly refused: string }> {
  const named = labels.flatMap((label) => ['-L', label]);
  return new Promise((done) => {
    execFile(
      'git',
      ['merge-file', '--stdout', '--quiet', `--marker-size=${markerSize}`, ...named, '--', ours, base, theirs],
      { env: environment(), encoding: 'buffer', maxBuffer: MOST_OUTPUT, windowsHide: true },
      (error, merged, told) => {
        const status = error ? Number(error.code) : 0;
        if (status >= 0 && status < 128) done({ merged, conflicts: status });
        else done({ refused: error ? wordsOf(error, told.toString('utf8')) : '' });
      },
    );
  });
}

/** The lines that git printed; none where it refused. */
export async function gitLines(folder: string, args: readonly string[]): Promise<string[]> {
  const answer = await git(folder, args);
  return 'out' in answer
    ? answer.out
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];
}

/** Reads objects by their ids with one process, however many there are. Gives them by id, or why that did not work. */
export function readObjects(
  folder: string,
  ids: readonly string[],
): Promise<{ readonly objects: ReadonlyMap<string, Buffer> } | { readonly refused: string }> {
  if (ids.length === 0) return Promise.resolve({ objects: new Map() });
  return new Promise((done) => {
    const child = spawn('git', ['cat-file', '--batch'], { cwd: folder, env: environment(), windowsHide: true });
    const chunks: Buffer[] = [];
    let told = '';
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString('utf8');
    });
    child.on('error', (error) => done({ refused: wordsOf(error, told) }));
    child.stdin.on('error', () => undefined); // git has ended early: its status says why
    child.on('close', (status) => done(status === 0 ? parseObjects(Buffer.concat(chunks)) : { refused: told.trim() }));
    child.stdin.end(`${ids.join('\n')}\n`);
  });
}

/** `<id> blob <size>`, the bytes and a line break for each object; `<id> missing` where it is not there. */
function parseObjects(out: Buffer): { readonly objects: ReadonlyMap<string, Buffer> } | { readonly refused: string } {
  const objects = new Map<string, Buffer>();
  let at = 0;
  while (at < out.length) {
    const lineEnd = out.indexOf(10, at);
    const head = out.toString('latin1', at, lineEnd === -1 ? out.length : lineEnd);
    const [id = '', kind, size] = head.split(' ');
    if (kind === 'missing' || size === undefined) return { refused: `the object ${id} is missing` };
    const start = lineEnd + 1;
    objects.set(id, out.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return { objects };
}

function wordsOf(error: Error, told: string): string {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'git is not installed, or not found';
  return told.replace(/^(?:fatal|error): /gm, '').trim() || error.message;
}
