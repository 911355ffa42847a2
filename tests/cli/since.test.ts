import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GitRepository } from '../support/git-repository.ts';
import { runInProcess } from '../support/run-in-process.ts';

let repository: GitRepository;
beforeEach(async () => {
  repository = await GitRepository.create();
});
afterEach(() => repository.remove());

const run = (args: readonly string[], { below = '', stdin = '' } = {}) =>
  runInProcess([...args, '--fail-on', 'info', '--format', 'json'], { cwd: join(repository.folder, below), stdin });

/** The rules and subjects that a run reports. */
async function reported(args: readonly string[], place = {}) {
  const { out, status, error } = await run(args, place);
  const findings: { rule: string; subject: string; file: string }[] = out === '' ? [] : JSON.parse(out).findings;
  return { status, error, found: findings.map(({ rule, subject }) => `${rule} ${subject}`) };
}

const HEAD = 'rolemap: 1\nname: X\nvision: Y\nlanguage: en\npeople: {jan: Jan}\n';
const map = (...roles: string[]) =>
  `${HEAD}teams:\n  a:\n    purpose: Every night is safe\n    roles:\n${roles.map((role) => `      ${role}\n`).join('')}`;
const BEDS = 'beds: {purpose: Everyone sleeps}';
const CARE = 'care: {purpose: Children play}';
const SINCE = ['lint', '--since', 'HEAD'];

async function committed(files: Readonly<Record<string, string>>) {
  await repository.write(files);
  await repository.commit();
}

describe('only what is new is reported', () => {
  it('nothing, where nothing changed', async () => {
    await committed({ 'map.yaml': map(BEDS, CARE) });
    expect(await reported(SINCE)).toEqual({ status: 0, error: '', found: [] });
  });
  it('nothing for lines that moved, files that were renamed, roles in another order', async () => {
    await committed({ 'map.yaml': map(BEDS, CARE) });
    await repository.git('rm', '--quiet', 'map.yaml');
    await repository.write({ 'maps/other.yml': map('# a comment', CARE, BEDS) });
    expect(await reported(SINCE)).toEqual({ status: 0, error: '', found: [] });
  });
  it('nothing for a declared rename', async () => {
    await committed({ 'map.yaml': map(BEDS) });
    await repository.write({ 'map.yaml': map(`sleeping: {purpose: Everyone sleeps, previously: [beds]}`) });
    expect((await reported(SINCE)).found).toEqual([]);
  });
  it('the finding that a change adds, also a swap and a finding of a check', async () => {
    await committed({ 'map.yaml': map(BEDS, 'boss: {name: Manager, purpose: P, holders: [jan]}') });
    await repository.write({
      'map.yaml': map(
        CARE,
        BEDS,
        'boss: {name: Director, purpose: P, holders: [jan]}',
        'x: {purpose: P, holders: [jann]}',
      ),
    });
    expect(await reported(SINCE)).toEqual({
      status: 1,
      error: '',
      found: ['role-unfilled a/care', 'title-as-role a/boss', 'unknown-reference a/x'],
    });
  });
  it('from a folder below, for a folder, a file and standard input', async () => {
    await committed({ 'maps/map.yaml': map(BEDS), 'README.md': 'x' });
    await repository.write({ 'maps/map.yaml': map(BEDS, CARE) });
    for (const [args, place] of [
      [SINCE, { below: 'maps' }],
      [[...SINCE, 'maps'], {}],
      [[...SINCE, 'map.yaml'], { below: 'maps' }],
      [[...SINCE, '-', '--stdin-filename', 'maps/map.yaml'], { stdin: map(BEDS, CARE) }],
    ] as const)
      expect((await reported(args, place)).found).toEqual(['role-unfilled a/care']);
  });
  it('with the same day for both states', async () => {
    const crisis = `${HEAD}teams: {a: {kind: crisis, purpose: P, until: 2026-01-01, roles: {r: {purpose: P, vacant: true}}}}\n`;
    await committed({ 'map.yaml': crisis });
    expect((await reported(['lint', '--today', '2026-11-24'])).found).not.toEqual([]);
    expect((await reported([...SINCE, '--today', '2026-11-24'])).found).toEqual([]);
  });
  it('beside a baseline: both leave out the same ones of equal findings', async () => {
    await committed({ 'map.yaml': map(BEDS) });
    await run(['lint', '--baseline', 'b.yaml', '--update-baseline']);
    await repository.write({ 'map.yaml': map(BEDS, CARE) });
    expect((await reported([...SINCE, '--baseline', 'b.yaml'])).found).toEqual(['role-unfilled a/care']);
  });
});

describe('a revision that went on meanwhile', () => {
  /** A branch that adds a role without a holder, while main mended one: on main, `beds` has a holder. */
  async function parted() {
    await committed({ 'map.yaml': map(BEDS) });
    await repository.git('checkout', '--quiet', '-b', 'work');
    await committed({ 'map.yaml': map(BEDS, CARE) });
    await repository.git('checkout', '--quiet', 'main');
    await committed({ 'map.yaml': map(BEDS.replace('}', ', holders: [jan]}')) });
    await repository.git('checkout', '--quiet', 'work');
  }
  it('is looked at where the work began; with two dots, as it is now', async () => {
    await parted();
    for (const revision of ['main', 'main...', 'main...HEAD'])
      expect(await reported(['lint', '--since', revision])).toEqual({
        status: 1,
        error: '',
        found: ['role-unfilled a/care'],
      });
    for (const revision of ['main..', 'main..HEAD'])
      expect((await reported(['lint', '--since', revision])).found).toEqual([
        'role-unfilled a/beds',
        'role-unfilled a/care',
      ]);
  });
  it('counts as it is where the work was merged into it, or it into the work', async () => {
    await parted();
    await repository.git('merge', '--quiet', '--strategy=ours', '--message', 'x', 'main');
    expect((await reported(['lint', '--since', 'main'])).found).toEqual([
      'role-unfilled a/beds',
      'role-unfilled a/care',
    ]);
    await repository.git('checkout', '--quiet', 'main');
    expect((await reported(['lint', '--since', 'work'])).found).toEqual([]);
  });
  it('is called by the point that was looked at', async () => {
    await parted();
    await repository.git('rm', '--quiet', '-r', 'map.yaml');
    await committed({ 'README.md': 'x' });
    await repository.git('checkout', '--quiet', 'main');
    await repository.git('checkout', '--quiet', '--orphan', 'other');
    await repository.git('rm', '--quiet', '-rf', '.');
    await committed({ 'README.md': 'x' });
    await repository.git('checkout', '--quiet', '-b', 'more');
    await committed({ 'map.yaml': map(BEDS) });
    await repository.git('checkout', '--quiet', 'other');
    await committed({ 'README.md': 'y' });
    await repository.git('checkout', '--quiet', 'more');
    expect((await reported(['lint', '--since', 'other'])).error).toMatch(
      /^At the point where HEAD and other parted \([0-9a-f]{7,}\) there was no role map here: all findings count as new\.\n$/,
    );
    expect(await reported(['lint', '--since', 'main'])).toMatchObject({
      status: 2,
      error: expect.stringContaining('write two dots: main..HEAD'),
    });
  });
  it('in a clone that is cut off: the command that is named brings what is missing', async () => {
    await parted();
    for (const options of [['--depth=1', '--no-single-branch'], ['--depth=1']]) {
      const clone = await repository.clone('--branch=work', ...options);
      const since = () => runInProcess(['lint', '--since', 'origin/main', '--format', 'json'], { cwd: clone.folder });
      const { status, error } = await since();
      expect(status).toBe(2);
      await clone.shell(/: (git fetch .*)/.exec(error)?.[1] ?? error);
      expect(JSON.parse((await since()).out).findings).toMatchObject([{ subject: 'a/care' }]);
      await clone.remove();
    }
  });
});

describe('a run is never green by accident', () => {
  it('where the earlier state could not be read, more counts as new', async () => {
    await committed({ 'map.yaml': 'rolemap: 1\nname: [\n' });
    await repository.write({ 'map.yaml': map(BEDS) });
    expect(await reported(SINCE)).toMatchObject({
      status: 1,
      error: expect.stringContaining('could not be read as a map (1 error)'),
      found: ['role-unfilled a/beds'],
    });
  });
  it('where there was no map, all counts as new', async () => {
    await committed({ 'README.md': 'x' });
    await repository.write({ 'map.yaml': map(BEDS) });
    expect(await reported(SINCE)).toMatchObject({
      error: 'At HEAD there was no role map here: all findings count as new.\n',
      found: ['role-unfilled a/beds'],
    });
  });
  it('where the map cannot be read now, as it could not then', async () => {
    await committed({ 'map.yaml': 'rolemap: 1\nname: [\n' });
    expect(await reported(SINCE)).toMatchObject({ status: 1, found: ['yaml-syntax org'] });
  });
  it('where a file cannot be decoded now, as it could not then', async () => {
    await repository.write({ 'map.yaml': map(), 'b.yaml': Buffer.from('rolemap: 1\nname: é', 'latin1') });
    await repository.commit();
    expect((await reported(SINCE)).found).toContain('invalid-encoding org');
  });
  it.each([
    [['lint', '--since', 'nothing'], 'has no revision "nothing"'],
    [['lint', '--since=-x'], 'is no git revision'],
    [[...SINCE, '-'], '--stdin-filename'],
  ])('where the revision is not there: %j', async (args, said) => {
    await committed({ 'map.yaml': map(BEDS) });
    expect(await reported(args, { stdin: map(BEDS) })).toEqual({
      status: 2,
      error: expect.stringContaining(said),
      found: [],
    });
  });
  it('where there is no repository', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rolemap-'));
    const { status, error } = await runInProcess(['lint', '-', '--since', 'HEAD', '--stdin-filename', 'x.yaml'], {
      cwd: folder,
      stdin: map(BEDS),
    });
    expect({ status, error }).toEqual({ status: 2, error: expect.stringContaining('is in no git repository') });
    await rm(folder, { recursive: true });
  });
});
