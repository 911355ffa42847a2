import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Watch, type WatchRequest, watchFiles } from '../../src/load/watch-files.ts';

let folder: string;
let open: Watch[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-watch-'));
  await write('map/org.yaml', 'rolemap: 1\n');
  await write('map/teams/a.yaml', 'rolemap: 1\n');
});
afterEach(async () => {
  await Promise.all(open.map((watch) => watch.close()));
  open = [];
  await rm(folder, { recursive: true, force: true });
});

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
}

async function watching(request: Partial<WatchRequest> = {}): Promise<Watch> {
  const watch = await watchFiles({ paths: ['map'], cwd: folder, ...request });
  open.push(watch);
  return watch;
}

/** What is told within a while; nothing where that is silent. */
async function told(watch: Watch): Promise<readonly string[] | undefined> {
  return Promise.race([watch.next(), wait(5000, ['(nothing was told)'])]);
}

/** Something that surely counts, to show that what was done before it did not. */
async function isSilent(watch: Watch): Promise<void> {
  await wait(250);
  await write('map/last.yaml', 'rolemap: 1\n');
  expect(await told(watch)).toEqual(['map/last.yaml']);
}

describe('a change', () => {
  it.each([
    ['a file that is written', () => write('map/org.yaml', 'rolemap: 1\nname: A\n'), ['map/org.yaml']],
    ['a file in a folder below', () => write('map/teams/a.yaml', 'x'), ['map/teams/a.yaml']],
    ['a new file', () => write('map/teams/b.yml', 'x'), ['map/teams/b.yml']],
    ['a new folder with files', () => write('map/new/deeper/c.yaml', 'x'), ['map/new/deeper/c.yaml']],
    ['a file that goes', () => unlink(join(folder, 'map/teams/a.yaml')), ['map/teams/a.yaml']],
    ['a folder that goes', () => rm(join(folder, 'map/teams'), { recursive: true }), ['map/teams/a.yaml']],
    [
      'a file under another name',
      () => rename(join(folder, 'map/org.yaml'), join(folder, 'map/o.yaml')),
      ['map/o.yaml', 'map/org.yaml'],
    ],
    [
      'another .gitignore, and what it leaves out',
      () => write('map/.gitignore', 'teams\n'),
      ['map/.gitignore', 'map/teams/a.yaml'],
    ],
  ])('is %s', async (_, act, paths) => {
    const watch = await watching();
    await act();
    expect(await told(watch)).toEqual(paths);
  });
  it('is told once for many writes', async () => {
    const watch = await watching();
    for (let times = 0; times < 10; times++) {
      await appendFile(join(folder, 'map/org.yaml'), '# more\n');
      await wait(5);
    }
    expect(await told(watch)).toEqual(['map/org.yaml']);
    await isSilent(watch);
  });
  it('is told once where an editor saves by renaming, with a break in between', async () => {
    const watch = await watching();
    await rename(join(folder, 'map/org.yaml'), join(folder, 'map/org.yaml~'));
    await wait(70);
    await write('map/org.yaml', 'rolemap: 1\nname: saved\n');
    expect(await told(watch)).toEqual(['map/org.yaml']);
    await isSilent(watch);
  });
  it('is told for what happened before it was waited for', async () => {
    const watch = await watching();
    await write('map/org.yaml', 'a');
    await wait(300);
    await write('map/teams/a.yaml', 'b');
    await wait(300);
    expect(await told(watch)).toEqual(['map/org.yaml', 'map/teams/a.yaml']);
  });
  it('is told again and again, also in folders that were thrown away and made anew', async () => {
    const watch = await watching();
    for (const text of ['a', 'bb', 'ccc']) {
      await rm(join(folder, 'map/teams'), { recursive: true });
      expect(await told(watch)).toEqual(['map/teams/a.yaml']);
      await write('map/teams/a.yaml', text);
      expect(await told(watch)).toEqual(['map/teams/a.yaml']);
      await write('map/teams/a.yaml', `${text} more`);
      expect(await told(watch)).toEqual(['map/teams/a.yaml']);
    }
  });
  it('is seen where the map itself was thrown away and comes back', async () => {
    const watch = await watching();
    await rm(join(folder, 'map'), { recursive: true });
    expect(await told(watch)).toEqual(['map/org.yaml', 'map/teams/a.yaml']);
    await write('map/org.yaml', 'back');
    expect(await told(watch)).toEqual(['map/org.yaml']);
    await write('map/org.yaml', 'and again');
    expect(await told(watch)).toEqual(['map/org.yaml']);
  });
});

describe('what does not count', () => {
  it('hidden, ignored and other files', async () => {
    execFileSync('git', ['init', '-q', folder]);
    await write('.gitignore', 'dist/\n');
    await write('map/dist/old.yaml', 'x');
    const watch = await watching();
    await write('map/.hidden/a.yaml', 'x');
    await write('map/.hidden.yaml', 'x');
    await write('map/node_modules/p/rolemap.yaml', 'x');
    await write('map/dist/old.yaml', 'y');
    await write('map/dist/new.yaml', 'y');
    await write('map/pages/README.md', 'y');
    await write('other/map.yaml', 'y');
    await isSilent(watch);
  });
  it('files beside the one that was named', async () => {
    const watch = await watching({ paths: ['map/org.yaml'] });
    await write('map/other.yaml', 'x');
    await wait(200);
    await write('map/org.yaml', 'x');
    expect(await told(watch)).toEqual(['map/org.yaml']);
  });
});

describe('what counts besides', () => {
  it('files that are named, also hidden ones and those that are not there yet', async () => {
    const watch = await watching({ others: async () => ['.rolemap.yaml', 'shared/base.yaml'] });
    await write('.rolemap.yaml', 'rules: {}\n');
    expect(await told(watch)).toEqual(['.rolemap.yaml']);
    await write('shared/base.yaml', 'rules: {}\n');
    expect(await told(watch)).toEqual(['shared/base.yaml']);
    await write('shared/base.yaml', 'rules: {a: off}\n');
    expect(await told(watch)).toEqual(['shared/base.yaml']);
  });
  it('what a link leads to', async () => {
    await write('elsewhere/b.yaml', 'x');
    await symlink(join(folder, 'elsewhere'), join(folder, 'map/linked'));
    await symlink('..', join(folder, 'map/teams/loop'));
    const watch = await watching();
    await write('elsewhere/b.yaml', 'y');
    expect(await told(watch)).toEqual(['map/linked/b.yaml']);
  });
});

it('ends whoever waits when it is closed', async () => {
  const watch = await watching();
  const next = watch.next();
  await watch.close();
  expect(await next).toBeUndefined();
  await write('map/org.yaml', 'x');
  expect(await watch.next()).toBeUndefined();
});
