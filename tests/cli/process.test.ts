import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The built command as a process: what only a process has, such as pipes, signals and its exit status. */
const COMMAND = resolve('bin/rolemap.js');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-process-'));
  await writeFile(join(folder, 'good.yaml'), map(1).replace('[x0]', '[jan]'));
  await writeFile(join(folder, 'bad.yaml'), map(1));
  await writeFile(join(folder, 'large.yaml'), map(5000));
  await writeFile(join(folder, 'other.txt'), 'services: {}\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A map in which each role has a holder that nobody knows. */
function map(roles: number): string {
  const lines = Array.from({ length: roles }, (_, index) => `      r${index}: {purpose: Rest, holders: [x${index}]}`);
  return `rolemap: 1\nname: Shelter\nvision: Sleep\nteams:\n  t:\n    roles:\n${lines.join('\n')}\npeople: {jan: Jan}\n`;
}

interface Run {
  readonly stdin?: string | 'open';
  readonly stdout?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly meet?: (child: ReturnType<typeof spawn>) => unknown;
}

function run(args: readonly string[], { stdin = '', stdout, env = {}, meet }: Run = {}) {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['pipe', stdout ?? 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  const error: Buffer[] = [];
  child.stderr?.on('data', (chunk) => error.push(chunk));
  if (meet) meet(child);
  else child.stdout?.on('data', (chunk) => out.push(chunk));
  if (stdin !== 'open') child.stdin?.end(stdin);
  return new Promise<{ status: number | null; out: string; error: string }>((finish) => {
    child.on('close', (status) =>
      finish({ status, out: Buffer.concat(out).toString(), error: Buffer.concat(error).toString() }),
    );
  });
}

it('a syntax error is explained by the reader that is loaded for it alone', async () => {
  const { status, out } = await run(['validate', '-'], { stdin: 'rolemap: 1\nname: Care: for everyone\n' });
  expect({ status, out }).toEqual({ status: 1, out: expect.stringContaining('A second ": " on one line') });
});

describe('exit status', () => {
  it.each([
    [0, ['--version']],
    [0, ['--help']],
    [0, ['help', 'lint']],
    [0, ['validate', 'good.yaml']],
    [0, ['lint', '--fail-on=none', 'bad.yaml']],
    [0, ['validate', '--', 'good.yaml']],
    [0, ['render', 'good.yaml']],
    [0, ['diff', 'good.yaml', 'good.yaml']],
    [1, ['validate', 'bad.yaml']],
    [1, ['validate', 'bad.yaml', '--format', 'json']],
    [1, ['--no-color', 'validate', '--format=github', 'bad.yaml', '--debug']],
    [1, ['render', 'good.yaml', '--out', 'pages', '--check']],
    [2, ['validate', 'missing.yaml']],
    [2, ['validate', 'good.yaml', 'missing.yaml']],
    [2, ['render', 'bad.yaml']],
    [2, ['diff', 'good.yaml', 'bad.yaml']],
    [2, ['diff', 'good.yaml']],
    [2, ['diff', '-', '-']],
    [2, ['lint', '--wrong']],
    [2, ['lint', '--profile', 'wrong']],
    [2, ['lint', '--today', '2026-02-30', 'good.yaml']],
    [2, ['wrong']],
    [2, ['explain', 'role']],
    [2, ['schema', 'too', 'much']],
  ])('is %d for %j', async (status, args) => {
    const result = await run(args);
    expect(result).toMatchObject({ status, error: expect.not.stringMatching(/\n\s+at /) });
    if (status === 2) expect(result.out).toBe('');
    else if (!args.includes('--check')) expect(result.error).toBe('');
  });
  it('is 130 on SIGINT', async () => {
    // More than a pipe holds: once it is taken, the command is surely reading.
    const interrupt = (child: ReturnType<typeof spawn>) =>
      child.stdin?.write('#'.repeat(4_000_000), () => child.kill('SIGINT'));
    expect(await run(['lint', '-'], { stdin: 'open', meet: interrupt })).toMatchObject({ status: 130, error: '' });
  });
  it('is 130 on SIGINT for a command that goes on, which says so and leaves nothing behind', async () => {
    const interrupt = (child: ReturnType<typeof spawn>) =>
      child.stderr?.on('data', (chunk) => String(chunk).includes('Ctrl-C') && child.kill('SIGINT'));
    expect(await run(['lint', 'good.yaml', '--watch'], { meet: interrupt })).toMatchObject({
      status: 130,
      error: expect.stringMatching(/\nStopped\.\n$/),
    });
  });
  it.runIf(process.platform === 'linux')('is 2 where the result cannot be written', async () => {
    expect(await run(['validate', 'bad.yaml'], { stdout: openSync('/dev/full', 'w') })).toMatchObject({
      status: 2,
      error: expect.stringMatching(/^Cannot write the result: .*\n$/),
    });
  });
  it('is 2 for a link that leads back to itself', async () => {
    const loop = await mkdtemp(join(tmpdir(), 'rolemap-loop-'));
    await symlink('map.yaml', join(loop, 'map.yaml'));
    expect(await run(['validate', loop])).toMatchObject({
      status: 2,
      error: expect.stringContaining('links lead back'),
    });
    await rm(loop, { recursive: true });
  });
});

describe('pipes', () => {
  it('a long result arrives whole, also at a slow reader', async () => {
    let text = '';
    const readLate = async (child: ReturnType<typeof spawn>) => {
      await wait(1500);
      child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
    };
    const { status, error } = await run(['validate', 'large.yaml', '--format', 'json'], { meet: readLate });
    expect({ status, error }).toEqual({ status: 1, error: '' });
    expect(text.length).toBeGreaterThan(1_000_000);
    expect(JSON.parse(text).findings).toHaveLength(5000);
  });
  it('a reader that has seen enough is no reason to complain', async () => {
    const readOnce = (child: ReturnType<typeof spawn>) => child.stdout?.once('data', () => child.stdout?.destroy());
    const { status, error } = await run(['validate', 'large.yaml', '--format', 'json'], { meet: readOnce });
    expect({ status, error }).toEqual({ status: 1, error: '' });
  });
  it('stdout carries the result only', async () => {
    const { out, error } = await run(
      ['validate', '-', '--stdin-filename', 'in.yaml', '--format', 'json', '--verbose'],
      {
        stdin: map(1),
      },
    );
    expect(JSON.parse(out).findings).toMatchObject([{ file: 'in.yaml' }]);
    expect(error).toBe('');
  });
});

describe('colour', () => {
  const colourful = async (args: string[], env: Record<string, string> = {}) =>
    (await run(['validate', 'bad.yaml', ...args], { env })).out.includes('\u001b[');
  it('is off in a pipe, and on where a flag or FORCE_COLOR asks for it', async () => {
    expect(await colourful([])).toBe(false);
    expect(await colourful([], { FORCE_COLOR: '1' })).toBe(true);
    expect(await colourful(['--color'])).toBe(true);
  });
  it('goes by the flag first, then NO_COLOR', async () => {
    expect(await colourful(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
    expect(await colourful([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(await colourful(['--color'], { NO_COLOR: '1' })).toBe(true);
  });
});
