import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runInProcess } from '../support/run-in-process.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** One error and two warnings. */
const MAP = `rolemap: 1
name: Shelter
vision: Everyone sleeps
teams:
  shelter:
    purpose: A bed for everyone
    roles:
      beds: {purpose: Everyone has a bed, holders: [jann]}
      meals: {purpose: Everyone eats}
      front-desk: {purpose: Everyone is met}
people: {jan: Jan}
`;
const WARNINGS = MAP.replace('jann', 'jan');

const lint = (args: string[], stdin = MAP, env = {}) =>
  runInProcess(['lint', '-', ...args], { cwd: folder, stdin, env });
const rulesIn = (out: string) => JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule);

describe('--max-warnings', () => {
  it.each([
    ['2', 0, ''],
    ['1', 1, '2 warnings: more than the 1 that --max-warnings allows.\n'],
    ['0', 1, '2 warnings: --max-warnings allows none.\n'],
  ])('%s gives %d', async (most, status, error) => {
    expect(await lint(['--max-warnings', most], WARNINGS)).toMatchObject({ status, error });
  });
  it('counts warnings that are not shown', async () => {
    expect((await lint(['--max-warnings', '0', '--quiet'], WARNINGS)).status).toBe(1);
  });
  it.each(['-1', '1.5', 'many', ''])('refuses %j', async (most) => {
    expect(await lint([`--max-warnings=${most}`])).toMatchObject({
      status: 2,
      out: '',
      error: expect.stringContaining('Write a whole number'),
    });
  });
});

describe('--quiet', () => {
  it('shows errors only, and counts all', async () => {
    const { out, status } = await lint(['--quiet', '--format', 'json']);
    expect(rulesIn(out)).toEqual(['unknown-reference']);
    expect(JSON.parse(out).summary).toMatchObject({ errors: 1, warnings: 2 });
    expect(status).toBe(1);
    expect((await lint(['--quiet'], WARNINGS)).out).toBe(
      '2 warnings in 1 file · 1 team, 3 roles, 1 person · 2 not shown\n',
    );
  });
  it('does not change what fails', async () => {
    expect((await lint(['--quiet', '--fail-on', 'warning'], WARNINGS)).status).toBe(1);
  });
  it('does not change fingerprints', async () => {
    const printsOf = async (args: string[]) =>
      JSON.parse((await lint([...args, '--format', 'json'])).out).findings.map(
        ({ fingerprint }: { fingerprint: string }) => fingerprint,
      );
    expect(await printsOf([])).toEqual(expect.arrayContaining(await printsOf(['--quiet'])));
  });
});

describe('--rule', () => {
  it('keeps the findings of the rules named, and says which errors it leaves out', async () => {
    const { out, status, error } = await lint(['--rule', 'role-unfilled', '--format', 'json']);
    expect(rulesIn(out)).toEqual(['role-unfilled', 'role-unfilled']);
    expect(JSON.parse(out).summary).toMatchObject({ errors: 0, warnings: 2 });
    expect({ status, error }).toEqual({
      status: 0,
      error: '1 error of other rules and checks not shown, because of --rule.\n',
    });
    const both = await lint(['--rule', 'role-unfilled', '--rule=unknown-reference', '--format', 'json']);
    expect(rulesIn(both.out)).toEqual(['unknown-reference', 'role-unfilled', 'role-unfilled']);
    expect(both).toMatchObject({ status: 1, error: '' });
  });
  it('switches on a rule that the profile leaves out', async () => {
    const title = WARNINGS.replace('beds:', 'beds: &x').replace('&x', '').replace('beds:', 'beds-manager:');
    const args = ['--profile', 'crisis', '--format', 'json'];
    expect(rulesIn((await lint(args, title)).out)).not.toContain('title-as-role');
    expect(rulesIn((await lint([...args, '--rule', 'title-as-role'], title)).out)).toEqual(['title-as-role']);
  });
  it('never hides that a map could not be read', async () => {
    expect(await lint(['--rule', 'role-unfilled'], 'rolemap: 1\nname: [a\n')).toMatchObject({
      status: 1,
      out: expect.stringContaining('error[yaml-syntax]'),
    });
  });
  it.each([
    [['lint', '-', '--rule', 'role-unfiled'], 'There is no rule "role-unfiled". Did you mean role-unfilled'],
    [['validate', '-', '--rule', 'role-unfilled'], 'There is no rule "role-unfilled".'],
  ])('%j says how to go on', async (args, said) => {
    expect(await runInProcess(args, { stdin: MAP })).toMatchObject({
      status: 2,
      out: '',
      error: expect.stringContaining(said),
    });
  });
});

describe('--format github', () => {
  const files = () => ({ GITHUB_STEP_SUMMARY: join(folder, 'summary.md'), GITHUB_OUTPUT: join(folder, 'output') });
  const many = MAP.replace(
    '      meals:',
    `${Array.from({ length: 30 }, (_, index) => `      r${index}: {purpose: "P${index}"}\n`).join('')}      meals:`,
  );
  it('adds all findings to the job summary and the numbers to the outputs of the step', async () => {
    await writeFile(join(folder, 'summary.md'), 'Before\n');
    const { out, status, error } = await lint(['--format', 'github'], many, files());
    expect({ status, error }).toEqual({ status: 1, error: '' });
    expect(out).toMatch(/^::error /);
    expect(out.match(/^::(error|warning) /gm)).toHaveLength(10);
    const summary = await readFile(join(folder, 'summary.md'), 'utf8');
    expect(summary).toMatch(/^Before\n### rolemap\n\n\*\*1 error and 32 warnings\*\* in 1 file/);
    expect(summary.match(/^\| \d+ \|/gm)).toHaveLength(33);
    expect(await readFile(join(folder, 'output'), 'utf8')).toBe('errors=1\nwarnings=32\ninfos=0\n');
  });
  it('keeps the job summary below the size that GitHub takes, and says so', async () => {
    await writeFile(join(folder, 'summary.md'), 'x'.repeat(1024 * 1024 - 5000));
    await lint(['--format', 'github'], many, files());
    const summary = await readFile(join(folder, 'summary.md'), 'utf8');
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024);
    const rows = summary.match(/^\| \d+ \|/gm)?.length ?? 0;
    expect(rows).toBeGreaterThan(3);
    expect(rows).toBeLessThan(33);
    expect(summary).toContain(`${33 - rows} more findings would not fit here`);
    expect(summary).toContain('**error**');
  });
  it('writes nothing where GitHub names no files, and fails where it cannot write', async () => {
    expect((await lint(['--format', 'github'])).error).toBe('');
    expect(await lint(['--format', 'github'], MAP, { GITHUB_OUTPUT: join(folder, 'none', 'output') })).toMatchObject({
      status: 2,
      error: expect.stringContaining('Cannot write'),
    });
    expect((await lint(['--format', 'json'], MAP, files())).status).toBe(1);
    await expect(readFile(join(folder, 'output'))).rejects.toThrow();
  });
});

describe('a terminal', () => {
  const LINK = '\u001b]8;;file://';
  const run = (env: Record<string, string>, isTerminal = true) =>
    runInProcess(['lint', 'map.yaml', '--no-color'], { cwd: folder, env, isTerminal });
  beforeEach(() => writeFile(join(folder, 'map.yaml'), MAP));
  it.each<[boolean, Record<string, string>, boolean?]>([
    [false, {}],
    [true, { TERM_PROGRAM: 'vscode' }],
    [true, { WT_SESSION: 'x' }],
    [true, { VTE_VERSION: '7200' }],
    [false, { VTE_VERSION: '4800' }],
    [false, { TERM_PROGRAM: 'vscode' }, false],
    [false, { TERM_PROGRAM: 'vscode', TMUX: 'x' }],
    [false, { TERM_PROGRAM: 'vscode', CI: 'true' }],
    [false, { TERM_PROGRAM: 'vscode', FORCE_HYPERLINK: '0' }],
    [true, { FORCE_HYPERLINK: '1' }],
    [false, { FORCE_HYPERLINK: '1' }, false],
  ])('has links: %s for %j', async (expected, env, isTerminal) => {
    expect((await run(env, isTerminal)).out.includes(LINK)).toBe(expected);
  });
  it.each<[boolean, Record<string, string>, boolean?]>([
    [true, {}],
    [true, { LANG: 'nl_NL.UTF-8' }],
    [true, { LANG: 'nl_NL' }],
    [false, { LANG: 'nl_NL.ISO-8859-1' }],
    [true, { LANG: 'nl_NL.ISO-8859-1', LC_ALL: 'C.utf8' }],
    [false, { TERM: 'linux' }],
    [false, { LC_ALL: 'C' }],
    [true, { LC_ALL: 'C' }, false],
  ])('has more than ASCII: %s for %j', async (expected, env, isTerminal) => {
    expect((await run(env, isTerminal)).out.includes('│')).toBe(expected);
  });
  it('that is narrow gets shorter lines', async () => {
    await writeFile(join(folder, 'map.yaml'), MAP.replace('Everyone has a bed', 'Bed '.repeat(100)));
    for (const columns of [20, 80, 500]) {
      const { out } = await runInProcess(['validate', 'map.yaml'], {
        cwd: folder,
        isTerminal: true,
        columns,
        env: { NO_COLOR: '1' },
      });
      const frame = out.split('\n').filter((line) => line.includes('│'));
      const widest = Math.max(...frame.map((line) => line.length));
      expect(widest).toBeLessThanOrEqual(Math.min(150, Math.max(70, columns)));
      expect(widest).toBeGreaterThan(Math.min(140, Math.max(60, columns - 10)));
    }
  });
});

it('--timing says on stderr how long each rule took, and leaves stdout as it is', async () => {
  const { out, error } = await lint(['--timing'], WARNINGS);
  expect(out).toBe((await lint([], WARNINGS)).out);
  expect(error).toMatch(/^role-unfilled +\d+\.\d ms +\d+\.\d %$/m);
  expect(error).toMatch(/^all rules +\d+\.\d ms$/m);
});
