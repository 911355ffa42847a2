import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readRevision } from '../../src/load/read-revision.ts';
import { readSources } from '../../src/load/read-sources.ts';
import { GitRepository } from '../support/git-repository.ts';

let repository: GitRepository;
const others: GitRepository[] = [];
beforeEach(async () => {
  repository = await GitRepository.create();
});
afterEach(() => Promise.all([repository, ...others.splice(0)].map((each) => each.remove())));

async function read(revision: string, paths: readonly string[] = ['.'], cwd = repository.folder) {
  const loaded = await readRevision({ revision, paths, cwd });
  if ('obstacle' in loaded) throw new Error(loaded.obstacle);
  return loaded;
}

async function obstacleTo(revision: string, paths: readonly string[] = ['.'], cwd = repository.folder) {
  const loaded = await readRevision({ revision, paths, cwd });
  return 'obstacle' in loaded ? loaded.obstacle : 'none';
}

describe('a revision gives the files that the file system would give', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['the whole repository', ['.'], ''],
    ['a folder', ['maps'], ''],
    ['a folder and a file in it', ['maps', 'maps/a.yaml'], ''],
    ['hidden and ignored files that are named', ['maps/.hidden.yaml', 'maps/ignored.yaml', 'org.yml'], ''],
    ['from a folder below', ['.'], 'maps'],
    ['from a folder below, a folder beside it', ['../other', '../org.yml'], 'maps'],
    ['a named link', ['maps/link.yaml', 'linked'], ''],
    ['an ignored folder that is named', ['maps/drafts'], ''],
    ['names with blanks, quotes and accents', ['maps/é "x" *.yaml'], ''],
  ];
  it.each(cases)('%s', async (_what, paths, below) => {
    await repository.write({
      '.gitignore': 'ignored.yaml\n/maps/drafts/\n',
      'org.yml': 'rolemap: 1',
      'README.md': '# no',
      'maps/a.yaml': 'a: é',
      'maps/é "x" *.yaml': 'x',
      'maps/CAPS.YAML': 'caps',
      'maps/.hidden.yaml': 'hidden',
      'maps/.cache/b.yaml': 'hidden',
      'maps/node_modules/b.yaml': 'no',
      'maps/ignored.yaml': 'ignored',
      'maps/drafts/c.yaml': 'ignored',
      'maps/deep/.gitignore': '*.yaml\n!kept.yaml\n',
      'maps/deep/lost.yaml': 'lost',
      'maps/deep/kept.yaml': 'kept',
      'other/d.yaml': 'd',
      'other/latin.yaml': Buffer.from('rolemap: é', 'latin1'),
    });
    await repository.link('maps/link.yaml', '../other/d.yaml');
    await repository.link('maps/nowhere.txt', '../nothing');
    await repository.link('maps/loop', '..');
    await repository.link('linked', 'other');
    const cwd = join(repository.folder, below);
    const expected = await readSources({ paths, cwd });
    await repository.commit();
    await repository.write({ 'org.yml': 'other', 'maps/new.yaml': 'new', 'other/d.yaml': 'other' });
    const given = await read('HEAD', paths, cwd);
    const sorted = (sources: typeof given.sources) =>
      [...sources].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, text, named }) => ({ path, text, named }));
    expect(sorted(given.sources)).toEqual(sorted(expected.sources));
    expect(given.findings.map(({ rule, at }) => [rule, at.source.path])).toEqual(
      expected.findings.map(({ rule, at }) => [rule, at.source.path]),
    );
  });
});

describe('a revision', () => {
  it('is read from branches, tags, commits and what lies before them', async () => {
    await repository.write({ 'a.yaml': '1' });
    const first = await repository.commit();
    await repository.git('tag', 'v1');
    await repository.git('tag', '--annotate', 'v1.0', '--message', 'x');
    await repository.write({ 'a.yaml': '2' });
    await repository.commit();
    for (const revision of [first, first.slice(0, 8), 'v1', 'v1.0', 'HEAD~1', 'main^', 'HEAD@{1}'])
      expect((await read(revision)).sources.map(({ text }) => text)).toEqual(['1']);
    expect((await read('main')).sources.map(({ text }) => text)).toEqual(['2']);
  });
  it('gives nothing for what was not there yet, and what is not there any more', async () => {
    await repository.write({ 'maps/a.yaml': '1', 'maps/below/b.yaml': '2' });
    await repository.commit();
    await repository.git('rm', '-r', '--quiet', 'maps');
    await repository.write({ 'new/c.yaml': '3' });
    expect((await read('HEAD', ['new', 'new/c.yaml'])).sources).toEqual([]);
    expect((await read('HEAD', ['maps/below/b.yaml', 'maps'])).sources.map(({ path }) => path).sort()).toEqual([
      'maps/a.yaml',
      'maps/below/b.yaml',
    ]);
  });
  it('leaves submodules out', async () => {
    const other = await GitRepository.create();
    others.push(other);
    await other.write({ 'x.yaml': 'x' });
    await other.commit();
    await repository.write({ 'a.yaml': '1' });
    await repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other.folder, 'sub');
    await repository.commit();
    expect((await read('HEAD')).sources.map(({ path }) => path)).toEqual(['a.yaml']);
  });
  it('is read through a link to the repository', async () => {
    await repository.write({ 'maps/a.yaml': '1' });
    await repository.commit();
    const folder = await mkdtemp(join(tmpdir(), 'rolemap-'));
    await symlink(repository.folder, join(folder, 'way'));
    expect((await read('HEAD', ['way/maps'], folder)).sources.map(({ path }) => path)).toEqual(['way/maps/a.yaml']);
    await rm(folder, { recursive: true });
  });
  it('is read in a hook, where git names a repository in the environment', async () => {
    await repository.write({ 'maps/a.yaml': '1' });
    await repository.commit();
    vi.stubEnv('GIT_DIR', '.git');
    vi.stubEnv('GIT_INDEX_FILE', '.git/index');
    const { sources } = await read('HEAD', ['.'], join(repository.folder, 'maps'));
    vi.unstubAllEnvs();
    expect(sources.map(({ path }) => path)).toEqual(['a.yaml']);
  });
  it('of thousands of files is read with few processes', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`maps/${index % 50}/f${index}.yaml`, `rolemap: ${index} é`]),
    );
    await repository.write(files);
    await repository.commit();
    const { sources } = await read('HEAD');
    expect(Object.fromEntries(sources.map(({ path, text }) => [path, text]))).toEqual(files);
    expect((await read('HEAD', Object.keys(files))).sources).toHaveLength(1000);
  });
});

describe('what stands in the way is said', () => {
  it.each([
    ['-x', 'is no git revision'],
    ['--output=x', 'is no git revision'],
    ['', 'is no git revision'],
    ['a\nb', 'is no git revision'],
    ['nothing', 'has no revision "nothing". `git branch --all`'],
    ['mian', 'Did you mean "main"?'],
    ['HEAD~9', 'the history does not go back that far'],
  ])('%j', async (revision, said) => {
    await repository.commit();
    expect(await obstacleTo(revision)).toContain(said);
  });
  it('no commit', async () => expect(await obstacleTo('HEAD')).toContain('nothing has been committed yet'));
  it('no repository', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rolemap-'));
    expect(await obstacleTo('HEAD', ['.'], folder)).toContain('is in no git repository');
    await rm(folder, { recursive: true });
  });
  it('an object that is gone', async () => {
    await repository.write({ 'a.yaml': 'one of its kind' });
    await repository.commit();
    const id = await repository.git('rev-parse', 'HEAD:a.yaml');
    await rm(join(repository.folder, '.git/objects', id.slice(0, 2)), { recursive: true, force: true });
    expect(await obstacleTo('HEAD')).toContain('Git cannot read HEAD');
  });
});

describe('the command that a message names brings the revision', () => {
  async function history() {
    for (const text of ['1', '2', '3']) {
      await repository.write({ 'a.yaml': text });
      await repository.commit(text);
    }
    await repository.git('tag', 'v1', 'HEAD~1');
    await repository.git('branch', 'review/one', 'HEAD~1');
    await repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    return repository.git('rev-parse', 'HEAD~1');
  }
  const shallow = ['--depth=1'];
  it.each([
    ['HEAD~1', shallow],
    ['origin/review/one', shallow],
    ['origin/review/one', ['--single-branch']],
    ['v1', shallow],
    ['COMMIT', shallow],
    ['SHORT', shallow],
    ['review/one', shallow],
    ['review/one', []],
  ])('%s in a clone with %j', async (wanted, options) => {
    const commit = await history();
    const clone = await repository.clone(...options);
    others.push(clone);
    const revision = wanted.replace('COMMIT', commit).replace('SHORT', commit.slice(0, 9));
    const said = await obstacleTo(revision, ['.'], clone.folder);
    const [, command] = /: (git fetch [^,]*)/.exec(said) ?? [];
    const [, instead] = /write (\S+?)\.?$/.exec(said) ?? [];
    expect(command ?? instead, said).toBeDefined();
    if (command) await clone.shell(command);
    expect((await read(instead ?? revision, ['.'], clone.folder)).sources.map(({ text }) => text)).toEqual(['2']);
  });
});
