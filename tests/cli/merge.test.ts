import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GitRepository } from '../support/git-repository.ts';
import { runInProcess } from '../support/run-in-process.ts';

const COMMAND = `"${process.execPath}" "${fileURLToPath(new URL('../../bin/rolemap.js', import.meta.url))}"`;

const BASE = `rolemap: 1
name: Waterland
teams:
  # the crisis team
  shelter:
    purpose: A bed for everyone
    roles:
      beds: # asked often
        purpose: Everyone sleeps dry
        responsibilities:
          - Arranging camp beds
          - Keeping the register
        decides: [{what: Which halls are opened, consult: [finance/controller]}]
        holders: [fatima, jan]
`;

let repository: GitRepository;
beforeEach(async () => {
  repository = await GitRepository.create();
});
afterEach(() => repository.remove());

const run = (...args: string[]) => runInProcess(args, { cwd: repository.folder });
const text = (path = 'map.yaml') => readFile(join(repository.folder, path), 'utf8');
const edit = async (...changes: readonly (readonly [string, string])[]) => {
  const now = changes.reduce((all, [from, to]) => all.replace(from, to), await text());
  await writeFile(join(repository.folder, 'map.yaml'), now);
};

/** Two branches of a map: `other` and, checked out, `main`. */
async function branches(
  base: string,
  other: readonly (readonly [string, string])[],
  main: readonly (readonly [string, string])[],
): Promise<void> {
  await repository.write({ 'map.yaml': base });
  await run('merge', '--install', '--command', COMMAND);
  await repository.commit('base');
  await repository.git('checkout', '--quiet', '-b', 'other');
  await edit(...other);
  await repository.commit('other');
  await repository.git('checkout', '--quiet', 'main');
  await edit(...main);
  await repository.commit('main');
}

describe('git merges with rolemap', () => {
  it('neighbouring lines of one role without a conflict, with comments and Windows line ends', async () => {
    const windows = (all: string) => all.replace(/\n/g, '\r\n');
    await branches(
      windows(BASE),
      [
        ['Everyone sleeps dry', 'Everyone sleeps dry and safe'],
        ['fatima, jan', 'fatima, {person: jan, share: 0.4}'],
      ],
      [
        ['beds: # asked often', 'sleeping: # asked often\r\n        previously: [beds]'],
        ['fatima, jan', 'fatima, jan, eva'],
      ],
    );
    await repository.git('merge', '--quiet', 'other');
    expect(await text()).toBe(
      windows(
        BASE.replace('Everyone sleeps dry', 'Everyone sleeps dry and safe')
          .replace('beds: # asked often', 'sleeping: # asked often\n        previously: [beds]')
          .replace('fatima, jan', 'fatima, {person: jan, share: 0.4}, eva'),
      ),
    );
  });

  it('and marks a conflict, which validate explains, and which a person mends', async () => {
    await branches(BASE, [['Everyone sleeps dry', 'All sleep']], [['Everyone sleeps dry', 'Everyone sleeps']]);
    await expect(repository.git('merge', '--quiet', 'other')).rejects.toThrow();
    expect(await repository.git('status', '--short')).toBe('UU map.yaml');
    const marked = await text();
    expect(marked).toMatch(
      /^<<<<<<< \S+\n {8}purpose: Everyone sleeps\n=======\n {8}purpose: All sleep\n>>>>>>> \S+$/m,
    );
    const validated = await run('validate');
    expect(validated.status).toBe(1);
    expect(validated.out).toContain('map.yaml:9:1 error[merge-conflict]  A merge conflict was left here');
    expect(await repository.git('diff')).toContain('++<<<<<<< ours');
    await writeFile(join(repository.folder, 'map.yaml'), marked.replace(/^<{7}.*\n(.*\n)={7}\n.*\n>{7}.*\n/m, '$1'));
    await repository.commit('merged');
    expect(await text()).toBe(BASE.replace('Everyone sleeps dry', 'Everyone sleeps'));
  });

  it('in a rebase, too', async () => {
    await branches(
      BASE,
      [['Arranging camp beds\n', 'Arranging camp beds\n          - Washing sheets # weekly\n']],
      [['Arranging camp beds\n', 'Arranging camp beds\n          - Opening the hall\n']],
    );
    await repository.git('rebase', '--quiet', 'other');
    expect(await text()).toBe(
      BASE.replace(
        'Arranging camp beds\n',
        'Arranging camp beds\n          - Washing sheets # weekly\n          - Opening the hall\n',
      ),
    );
  });

  it('and shows what changed for whom', async () => {
    await branches(BASE, [], []);
    await edit(['fatima, jan', 'fatima'], ['Waterland', '"Waterland"']);
    const shown = await repository.git('diff');
    expect(shown).toContain('rolemap diff map.yaml');
    expect(shown).toMatch(/Shelter\n.*jan stops as holder of "Beds"/i);
    await edit(['"Waterland"', 'Waterland # the town'], ['fatima', 'fatima, jan']);
    expect(await repository.git('diff')).toContain('The map stays the same; only its layout and comments differ:');
    await edit(['Everyone sleeps dry', 'All sleep']);
    await repository.commit('later');
    expect(await repository.git('log', '-p', '-1')).toMatch(
      /\n-\s+purpose: Everyone sleeps dry\n\+\s+purpose: All sleep\n(?!\+)/,
    );
  });
});

describe('rolemap merge', () => {
  const versions = async (base: string, ours: string, theirs: string, ...options: string[]) => {
    await repository.write({ 'base.yaml': base, 'ours.yaml': ours, 'theirs.yaml': theirs });
    return run('merge', 'base.yaml', 'ours.yaml', 'theirs.yaml', ...options);
  };

  it('puts the result into the file of ours, another file, or on stdout', async () => {
    const [ours, theirs] = [BASE.replace('A bed', 'Beds'), BASE.replace('fatima, jan', 'fatima')];
    const both = ours.replace('fatima, jan', 'fatima');
    expect(await versions(BASE, ours, theirs, '--output', '-')).toEqual({ status: 0, out: both, error: '' });
    expect(await text('ours.yaml')).toBe(ours);
    expect(await versions(BASE, ours, theirs, '--output', 'new.yaml')).toEqual({ status: 0, out: '', error: '' });
    expect(await text('new.yaml')).toBe(both);
    expect(await versions(BASE, ours, theirs)).toEqual({ status: 0, out: '', error: '' });
    expect(await text('ours.yaml')).toBe(both);
  });

  it('keeps the comments of both sides where the lines allow it', async () => {
    const ours = BASE.replace('name: Waterland', 'name: Waterland # the town');
    const theirs = BASE.replace('        holders', '        # since May\n        holders').replace('A bed', 'Beds');
    const { out } = await versions(BASE, ours, theirs, '--output', '-');
    expect(out).toBe(theirs.replace('name: Waterland', 'name: Waterland # the town'));
  });

  it('names the conflicts, and the sides as it is told to', async () => {
    const labels = ['-L', 'mine', '-L', 'before', '-L', 'yours', '--marker-size', '9', '--path', 'map/shelter.yaml'];
    const outcome = await versions(BASE, BASE.replace('A bed', 'Beds'), BASE.replace('A bed', 'Rest'), ...labels);
    expect(outcome).toEqual({
      status: 1,
      out: '',
      error: 'map/shelter.yaml: 1 conflict to mend, marked in the file: teams › shelter › purpose.\n',
    });
    expect(await text('ours.yaml')).toContain(
      `${'<'.repeat(9)} mine\n    purpose: Beds for everyone\n${'='.repeat(9)}\n    purpose: Rest for everyone\n${'>'.repeat(9)} yours\n`,
    );
  });

  it('merges line by line what it cannot read, and says so of a map', async () => {
    const broken = BASE.replace('holders: [fatima, jan]', 'holders: [fatima, jan');
    const outcome = await versions(BASE, BASE.replace('Waterland', 'Zeevang'), broken, '--output', '-');
    expect(outcome.out).toBe(broken.replace('Waterland', 'Zeevang'));
    expect(outcome.error).toMatch(
      /^ours\.yaml was merged line by line: ours\.yaml \(theirs\) cannot be read in line \d+\.\n$/,
    );
    expect(outcome.status).toBe(0);
    const other = await versions('a: 1\nb: 1\n', 'a: 2\nb: 1\n', 'a: 3\nb: 1\n', '--output', '-');
    expect(other.status).toBe(1);
    expect(other.error).toBe('');
    expect(other.out).toBe('<<<<<<< ours\na: 2\n=======\na: 3\n>>>>>>> theirs\nb: 1\n');
  });

  it('merges a file that both sides added', async () => {
    const ours = 'rolemap: 1\nteams:\n  a: {purpose: A}\n';
    const { out, status } = await versions(
      '',
      ours,
      ours.replace('a: {purpose: A}', 'b: {purpose: B}'),
      '--output',
      '-',
    );
    expect(out).toBe('rolemap: 1\nteams:\n  a: {purpose: A}\n  b: {purpose: B}\n');
    expect(status).toBe(0);
  });

  it.each([
    [['merge', 'a.yaml'], 'Give three files: the version that both began with, ours, and theirs.'],
    [['merge', 'a.yaml', 'b.yaml', 'c.yaml'], 'Cannot read a.yaml: there is no such file or folder.'],
    [['merge', '--marker-size', '0', 'a', 'b', 'c'], 'Write a whole number from 1 on'],
    [['merge', '--install', 'map.yaml'], '`--install` takes no files'],
    [['merge', '--install', '--uninstall'], 'Choose one: --install or --uninstall.'],
  ])('says what is wrong with %j', async (args, told) => {
    const { status, error } = await run(...args);
    expect(status).toBe(2);
    expect(error).toContain(told);
  });
});

describe('rolemap merge --install', () => {
  it('adds to what is there, once, and takes out its own', async () => {
    await repository.write({ '.gitattributes': '*.md text' });
    const dry = await run('merge', '--install', '--dry-run');
    expect(dry.out).toContain('would add lines to .gitattributes');
    expect(await text('.gitattributes')).toBe('*.md text');
    expect((await run('merge', '--install', '--files', 'my maps/*.yaml')).status).toBe(0);
    const written = await text('.gitattributes');
    expect(written).toMatch(/^\*\.md text\n# Role maps .*\n"my maps\/\*\.yaml" merge=rolemap diff=rolemap\n$/);
    expect((await run('merge', '--install', '--files', 'my maps/*.yaml')).out).toBe('Everything is set up already.\n');
    expect(await repository.git('config', 'merge.rolemap.driver')).toMatch(/^rolemap merge %O %A %B/);
    expect((await run('merge', '--uninstall')).status).toBe(0);
    expect(await text('.gitattributes')).toBe('*.md text\n');
    await expect(repository.git('config', '--get-regexp', 'rolemap')).rejects.toThrow();
    expect((await run('merge', '--uninstall')).out).toBe('Nothing of this is set up here.\n');
  });
  it('says where it cannot be', async () => {
    const { status, error } = await runInProcess(['merge', '--install'], { cwd: '/' });
    expect(status).toBe(2);
    expect(error).toBe('This folder is in no git repository: run this in the one that holds the map.\n');
  });
});
