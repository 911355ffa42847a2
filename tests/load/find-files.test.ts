import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFiles } from '../../src/load/find-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-find-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (path: string) => writeFile(join(folder, path), 'rolemap: 1\n');
const find = async (...paths: string[]) => {
  const { files, problems } = await findFiles(paths, folder);
  return { files: files.map(({ path }) => path).sort(), problems };
};

describe('links', () => {
  it('in a circle are a problem, and followed no further', async () => {
    await mkdir(join(folder, 'a'));
    await write('a/map.yaml');
    await symlink('.', join(folder, 'self'));
    await symlink('..', join(folder, 'a/up'));
    const message = 'this link leads back to a folder that it stands in';
    expect(await find('.')).toEqual({
      files: ['a/map.yaml'],
      problems: [
        { path: 'a/up', message },
        { path: 'self', message },
      ],
    });
  });
  it('to a folder beside them are followed once', async () => {
    await mkdir(join(folder, 'a'));
    await write('a/map.yaml');
    await symlink('a', join(folder, 'b'));
    expect(await find('.')).toEqual({ files: ['a/map.yaml'], problems: [] });
  });
  it('to nothing are passed over, unless they are named like a map or by the user', async () => {
    await write('map.yaml');
    await symlink('gone', join(folder, 'latest'));
    expect(await find('.')).toEqual({ files: ['map.yaml'], problems: [] });
    await symlink('gone.yaml', join(folder, 'people.yaml'));
    const missing = { path: 'people.yaml', message: 'there is no such file or folder' };
    expect(await find('.')).toEqual({ files: ['map.yaml'], problems: [missing] });
    expect((await find('latest')).problems).toEqual([{ ...missing, path: 'latest' }]);
  });
  it('back to themselves are a problem', async () => {
    await symlink('map.yaml', join(folder, 'map.yaml'));
    expect(await find('.')).toEqual({
      files: [],
      problems: [{ path: 'map.yaml', message: 'its links lead back to themselves' }],
    });
  });
});

// The superuser may read everything.
it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a folder that may not be read is a problem',
  async () => {
    await mkdir(join(folder, 'closed'), { mode: 0o000 });
    await write('map.yaml');
    expect(await find('.')).toEqual({
      files: ['map.yaml'],
      problems: [{ path: 'closed', message: 'permission is denied' }],
    });
    await chmod(join(folder, 'closed'), 0o700);
  },
);

it('a file is found once, however often it is named', async () => {
  await write('map.yaml');
  expect(await find('map.yaml', '.', './map.yaml')).toEqual({ files: ['map.yaml'], problems: [] });
});
