import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GitRepository } from '../support/git-repository.ts';
import { runInProcess } from '../support/run-in-process.ts';

let repository: GitRepository;
/** One with a history that tests only read. */
let past: GitRepository;
const others: GitRepository[] = [];
beforeEach(async () => {
  repository = await GitRepository.create();
});
afterEach(() => Promise.all([repository, ...others.splice(0)].map((each) => each.remove())));

beforeAll(async () => {
  past = await GitRepository.create();
  await writeHistory(past);
});
afterAll(() => past.remove());

/** A map with one role, so that a change is one short line. */
const map = (purpose: string, name = 'Waterland') =>
  `rolemap: 1\nname: ${name}\nteams: {shelter: {roles: {beds: {purpose: ${purpose}}}}}\n`;

function diff(args: readonly string[], { below = '', stdin = '', at = repository } = {}) {
  return runInProcess(['diff', ...args], { cwd: join(at.folder, below), stdin });
}

/** The purposes of the role before and after, each with where it was read: what a comparison had before it. */
async function compared(args: readonly string[], options: Parameters<typeof diff>[1] = {}): Promise<string> {
  const { out, error } = await diff(['--format', 'json', ...args], options);
  if (error !== '') throw new Error(error);
  const { changes } = JSON.parse(out);
  return changes
    .filter(({ kind }: { kind: string }) => kind === 'purpose-changed')
    .map((change: Record<'before' | 'after', { value: string; file: string }>) =>
      [change.before, change.after].map(({ value, file }) => `${value} ${file}`).join(' > '),
    )
    .join(', ');
}

/** The map was one, two, three on main; the branch `feature` left main at two and says four; now it says five. */
async function writeHistory(to: GitRepository) {
  await to.write({ 'maps/a.yaml': map('one') }).then(() => to.commit());
  await to.git('tag', 'v1');
  await to.write({ 'maps/a.yaml': map('two') }).then(() => to.commit());
  await to.git('branch', 'feature');
  await to.write({ 'maps/a.yaml': map('three') }).then(() => to.commit());
  await to.git('checkout', '--quiet', 'feature');
  await to.write({ 'maps/a.yaml': map('four') }).then(() => to.commit());
  await to.write({ 'maps/a.yaml': map('five') });
}

describe('what is compared', () => {
  const a = 'maps/a.yaml';
  it.each<[string[], string]>([
    [[], `four ${a} > five ${a}`],
    [['HEAD'], `four ${a} > five ${a}`],
    [['main'], `three ${a} > five ${a}`],
    [['maps'], `four ${a} > five ${a}`],
    [['maps/a.yaml'], `four ${a} > five ${a}`],
    [['main', 'maps'], `three ${a} > five ${a}`],
    [['maps', 'main'], `five ${a} > three ${a}`],
    [['main', '--', 'maps'], `three ${a} > five ${a}`],
    [['main', 'feature'], `three ${a} > four ${a}`],
    [['main..feature'], `three ${a} > four ${a}`],
    [['main..'], `three ${a} > four ${a}`],
    [['..main'], `four ${a} > three ${a}`],
    [['main...feature'], `two ${a} > four ${a}`],
    [['main...'], `two ${a} > four ${a}`],
    [['feature...main'], `two ${a} > three ${a}`],
    [['main...feature', 'maps'], `two ${a} > four ${a}`],
    [['HEAD~1', 'HEAD', 'maps/a.yaml'], `two ${a} > four ${a}`],
    [['v1:maps'], `one ${a} > five ${a}`],
    [['v1:maps/a.yaml'], `one ${a} > five ${a}`],
    [['v1:'], `one ${a} > five ${a}`],
    [['v1:./maps'], `one ${a} > five ${a}`],
    [['v1:maps', 'main'], `one ${a} > three ${a}`],
    [['v1', 'main:maps/a.yaml'], `one ${a} > three ${a}`],
    [['v1:maps..main:maps'], `one ${a} > three ${a}`],
    [['HEAD^{/change}'], `four ${a} > five ${a}`],
    [['HEAD^{tree}:maps'], `four ${a} > five ${a}`],
  ])('%j', async (args, expected) => {
    expect(await compared(args, { at: past })).toBe(expected);
  });

  it('from a folder below: paths are those of that folder, paths in a revision those of the repository', async () => {
    expect(await compared(['main'], { below: 'maps', at: past })).toBe('three a.yaml > five a.yaml');
    expect(await compared(['main:maps'], { below: 'maps', at: past })).toBe('three a.yaml > five a.yaml');
    expect(await compared(['main:./a.yaml', '../maps'], { below: 'maps', at: past })).toBe(
      'three a.yaml > five a.yaml',
    );
  });

  it('standard input, under its name or beside a file in a revision', async () => {
    const stdin = map('six');
    expect(await compared(['main', '-', '--stdin-filename', a], { stdin, at: past })).toBe(`three ${a} > six ${a}`);
    expect(await compared([`main:${a}`, '-'], { stdin, at: past })).toBe(`three ${a} > six -`);
    expect((await diff(['main', '-'], { stdin, at: past })).error).toMatch(/--stdin-filename FILE, or main:FILE\.\n$/);
    expect((await diff(['main', 'v1', '-'], { stdin, at: past })).error).toContain('standard input is not read');
  });

  it('people are told the revision with a place, as git takes it; programs are told the path', async () => {
    expect((await diff(['main'], { below: 'maps', at: past })).out).toContain('"three" to "five".  a.yaml:3\n');
    expect((await diff(['v1', 'main'], { below: 'maps', at: past })).out).toContain(
      '"one" to "three".  main:maps/a.yaml:3\n',
    );
    expect((await diff(['main...'], { at: past })).out).toMatch(/HEAD:maps\/a\.yaml:3\n/);
    await writeHistory(repository);
    const removed = map('two').replace(/roles: .*\n/, '}}\n');
    await repository.write({ 'maps/a.yaml': removed });
    expect((await diff(['v1'])).out).toContain('v1:maps/a.yaml:3\n');
  });
});

it('a repository on a server, which has no files', async () => {
  const bare = await past.clone('--bare');
  others.push(bare);
  expect(await compared(['v1', 'main'], { at: bare })).toBe('one maps/a.yaml > three maps/a.yaml');
  expect(await compared(['main...feature', '--', 'maps'], { at: bare })).toBe('two maps/a.yaml > four maps/a.yaml');
  expect(await compared(['v1:maps', 'main'], { at: bare })).toBe('one maps/a.yaml > three maps/a.yaml');
});

describe('files', () => {
  it('with blanks and accents in their names, with CRLF, deleted, and in a folder with a new name', async () => {
    await repository.write({
      'de opvang/opvång "x".yaml': map('one'),
      'de opvang/people.yaml': 'rolemap: 1\npeople: {jan: Jan}\n',
    });
    await repository.commit();
    await repository.write({ 'de opvang/opvång "x".yaml': map('two').replaceAll('\n', '\r\n') });
    await repository.git('rm', '--quiet', 'de opvang/people.yaml');
    const { out } = await diff(['HEAD', 'de opvang']);
    expect(out).toContain('"one" to "two".  de opvang/opvång "x".yaml:3\n');
    expect(out).toContain('- Jan is no longer in the map.  HEAD:de opvang/people.yaml:2\n');
    expect((await diff(['HEAD', '--', 'de opvang/opvång "x".yaml', 'de opvang/people.yaml'])).out).toBe(out);
    await repository.git('mv', 'de opvang', 'kaart');
    expect(await compared(['HEAD:de opvang', 'kaart'])).toBe(
      'one de opvang/opvång "x".yaml > two kaart/opvång "x".yaml',
    );
    expect(await compared([])).toBe('one de opvang/opvång "x".yaml > two kaart/opvång "x".yaml');
    expect((await diff(['HEAD', 'kaart'])).error).toBe('No role map found in HEAD:kaart: there is no kaart at HEAD.\n');
  });

  it('with other line ends only are no change', async () => {
    await repository.write({ 'a.yaml': map('one') }).then(() => repository.commit());
    await repository.write({ 'a.yaml': `\ufeff${map('one').replaceAll('\n', '\r\n')}` });
    expect(await diff([])).toEqual({ status: 0, out: expect.stringContaining('No differences'), error: '' });
  });
});

describe('a name that is no revision', () => {
  it.each<[string[], string]>([
    [['mian'], 'has no revision "mian". Did you mean "main"?\nNor is there a file or folder "mian" here.\n'],
    [['map'], 'Nor is there a file or folder "map" here. Did you mean "maps"?\n'],
    [['main..featur'], 'has no revision "featur". Did you mean "feature"?\n'],
    [['main...featur'], 'has no revision "featur". Did you mean "feature"?\n'],
    [['v1:map'], 'No role map found in v1:map: there is no map at v1. Did you mean v1:maps?\n'],
    [['./map'], 'Cannot read ./map: there is no such file or folder.\n'],
    [['main', 'map.yaml'], 'Cannot read map.yaml: there is no such file or folder.\n'],
    [['main', '--', '-x'], 'No role map found in main:-x: there is no -x at main.\n'],
    [['--', '--output=x..HEAD'], 'No role map found in HEAD:--output=x..HEAD'],
    [['HEAD..--output=x'], '"--output=x" is no git revision. Name a branch, a tag or a commit, for example main.\n'],
    [['HEAD...--output=x'], '"--output=x" is no git revision.'],
    [[':maps'], 'rolemap reads commits only. Name one, for example HEAD:maps.\n'],
    [['main', 'feature', 'v1'], 'These are 3 revisions.\n'],
    [['main..feature', 'v1'], 'A range (a..b) is two revisions already.\n'],
    [['maps', 'maps/a.yaml', 'main'], 'The revision comes first, then the paths.\n'],
    [['v1:maps', 'main', 'maps'], 'A path stands in a revision already: v1:maps.\n'],
    [['HEAD~9'], 'the history does not go back that far'],
  ])('%j', async (args, expected) => {
    const { status, out, error } = await diff(args, { at: past });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain(expected);
  });

  it('and one that could be a file or folder, too, is refused with both spellings, which work', async () => {
    await writeHistory(repository);
    await repository.write({ 'main/a.yaml': map('six') });
    const { status, error } = await diff(['main', 'maps']);
    expect({ status, error }).toEqual({
      status: 2,
      error:
        '"main" is a file or folder here, and a git revision, too. Write ./main for the file or folder, main~0 for the revision.\n',
    });
    expect(await compared(['./main', 'maps'])).toBe('six main/a.yaml > five maps/a.yaml');
    expect(await compared(['main~0', 'maps'])).toBe('three maps/a.yaml > five maps/a.yaml');
    expect(await compared(['main', '--', 'maps'])).toBe('three maps/a.yaml > five maps/a.yaml');
  });
});

describe('a clone that has too little', () => {
  /** What a message ends with after "with: ". */
  const command = (error: string) => /with: (git fetch [^\n,]*)/.exec(error)?.[1] ?? `no command in: ${error}`;

  it('says the commands that mend it, for a pull request in CI', async () => {
    await writeHistory(repository);
    const shallow = await repository.clone('--depth=1', '--branch', 'feature');
    others.push(shallow);
    const args = ['origin/main...HEAD'];
    for (let round = 0; round < 3; round++) {
      const { status, error } = await diff(args, { at: shallow });
      if (status !== 2) break;
      await shallow.shell(command(error));
    }
    expect(await compared(args, { at: shallow })).toBe('two maps/a.yaml > four maps/a.yaml');
  });

  it('gets a branch and all of the history at once', async () => {
    await writeHistory(repository);
    const shallow = await repository.clone('--depth=1', '--branch', 'feature');
    others.push(shallow);
    const { error } = await diff(['origin/main...'], { at: shallow });
    await shallow.shell(command(error));
    expect(await compared(['origin/main...'], { at: shallow })).toBe('two maps/a.yaml > four maps/a.yaml');
  });

  it('needs no history to compare two commits as they are', async () => {
    await writeHistory(repository);
    const shallow = await repository.clone('--depth=1', '--branch', 'feature');
    others.push(shallow);
    await shallow.shell(command((await diff(['origin/main'], { at: shallow })).error));
    expect(await compared(['origin/main', 'HEAD'], { at: shallow })).toBe('three maps/a.yaml > four maps/a.yaml');
    const { status, error } = await diff(['origin/main...'], { at: shallow });
    expect(status).toBe(2);
    expect(error).toBe(
      'Git finds no commit in which "origin/main" and "HEAD" have a common history: the history here is cut off (a shallow clone). Get all of it with: git fetch --unshallow\n',
    );
  });

  it('and histories that have nothing in common', async () => {
    await writeHistory(repository);
    await repository.git('checkout', '--quiet', '--orphan', 'apart');
    await repository.commit();
    const { status, error } = await diff(['main...apart']);
    expect(status).toBe(2);
    expect(error).toContain('To compare them as they are, write two dots: main..apart\n');
    expect(await compared(['main..apart'])).toBe('three maps/a.yaml > five maps/a.yaml');
  });
});

describe('a side that cannot be compared', () => {
  it('is named, with its findings at their revision', async () => {
    await repository.write({ 'a.yaml': map('one').replace('roles', 'rules') }).then(() => repository.commit());
    await repository.write({ 'a.yaml': map('two') });
    const { status, out, error } = await diff([]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain('HEAD:a.yaml:3:19 error[unknown-key]');
    expect(error).toContain(
      'Nothing was compared: the map has errors at HEAD. Mend them, or name a revision that has none.\n',
    );
    await repository.write({ 'a.yaml': map('two').replace('name', 'nama') });
    const both = await diff([]);
    expect(both.error).toContain('HEAD:a.yaml:3:19 error[unknown-key]');
    expect(both.error).toContain('\na.yaml:2:1 error[unknown-key]');
    expect(both.error).toContain('the map has errors at HEAD and here. Mend them');
  });

  it('has nothing committed, or no map', async () => {
    await repository.write({ 'a.yaml': map('one') });
    expect((await diff([])).error).toContain('nothing has been committed yet');
    await repository.git('commit', '--quiet', '--allow-empty', '--message', 'empty');
    expect(await diff(['HEAD', 'a.yaml'])).toMatchObject({
      status: 2,
      error: 'No role map found in HEAD:a.yaml: there is no a.yaml at HEAD.\n',
    });
    await repository.write({ 'other/b.yaml': 'services: {}' });
    await repository.commit();
    expect((await diff(['HEAD:other', 'a.yaml'])).error).toBe(
      'No role map found in HEAD:other: no YAML file there has the key `rolemap` at its top.\n',
    );
  });

  it('in a submodule is left out', async () => {
    const inner = await GitRepository.create();
    others.push(inner);
    await inner.write({ 'b.yaml': 'rolemap: 1\npeople: {jan: Jan}\n' }).then(() => inner.commit());
    await repository.write({ 'a.yaml': map('one') });
    await repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'inner');
    await repository.commit();
    await repository.write({ 'a.yaml': map('two') }).then(() => repository.commit());
    expect((await diff(['HEAD~1', 'HEAD'])).out).not.toContain('Jan');
  });
});
