import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstLine, writePages } from '../../src/load/write-pages.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const A = { path: 'README.md', text: '# A\n' };
const B = { path: 'teams/b.md', text: '# B\n' };
const write = (pages = [A, B], options = {}) =>
  writePages(folder, pages, { check: false, force: false, prune: true, ...options });
const read = (path: string) => readFile(join(folder, path), 'utf8');

describe('writing pages', () => {
  it('writes each under its first line, and only what changed', async () => {
    expect(await write()).toEqual({ changed: ['README.md', 'teams/b.md'], removed: [] });
    expect(await read('teams/b.md')).toBe(`${firstLine('teams/b.md')}\n\n# B\n`);
    expect(await write([A, { ...B, text: '# C\n' }])).toEqual({ changed: ['teams/b.md'], removed: [] });
    expect(await write([A, { ...B, text: '# C\n' }])).toEqual({ changed: [], removed: [] });
  });
  it('takes a check-out with line ends of Windows for the same', async () => {
    await write();
    await writeFile(join(folder, 'README.md'), (await read('README.md')).replaceAll('\n', '\r\n'));
    expect(await write()).toEqual({ changed: [], removed: [] });
    expect(await read('README.md')).toContain('\r\n');
  });
  it('removes pages that it wrote there and no longer makes, and nothing else', async () => {
    await write();
    const others: Record<string, string> = {
      'notes.md': '# mine\n',
      'teams/mine.md': '# mine\n',
      'teams/copy.md': await read('teams/b.md'),
      'teams/deeper/b.md': firstLine('teams/deeper/b.md'),
      'other/b.md': firstLine('other/b.md'),
      'teams/b.txt': firstLine('teams/b.txt'),
      'teams/quoted.md': `# about\n${firstLine('teams/quoted.md')}\n`,
    };
    await mkdir(join(folder, 'teams/deeper'));
    await mkdir(join(folder, 'other'));
    for (const [path, text] of Object.entries(others)) await writeFile(join(folder, path), text);
    expect(await write([A], { check: true })).toEqual({ changed: [], removed: ['teams/b.md'] });
    expect(await read('teams/b.md')).toContain('# B');
    expect(await write([A], { prune: false })).toEqual({ changed: [], removed: [] });
    expect(await write([A])).toEqual({ changed: [], removed: ['teams/b.md'] });
    for (const [path, text] of Object.entries(others)) expect(await read(path)).toBe(text);
    expect((await readdir(join(folder, 'teams'))).sort()).toEqual([
      'b.txt',
      'copy.md',
      'deeper',
      'mine.md',
      'quoted.md',
    ]);
  });
  it('does not follow a link out of the folder to remove', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'rolemap-'));
    await writeFile(join(outside, 'b.md'), firstLine('teams/b.md'));
    await symlink(outside, join(folder, 'teams'));
    expect(await write([A])).toEqual({ changed: ['README.md'], removed: [] });
    expect(await readdir(outside)).toEqual(['b.md']);
    await rm(outside, { recursive: true });
  });
  it('writes nothing at all where one file is not its own, unless forced', async () => {
    await writeFile(join(folder, 'README.md'), 'mine');
    expect(await write()).toMatchObject({
      changed: [],
      problem: expect.stringContaining('README.md was not written by rolemap'),
    });
    expect(await readdir(folder)).toEqual(['README.md']);
    expect(await write([A, B], { force: true })).toMatchObject({ changed: ['README.md', 'teams/b.md'] });
  });
  it('says what cannot be written', async () => {
    await writeFile(join(folder, 'teams'), 'a file');
    expect(await write()).toMatchObject({ problem: expect.stringMatching(/^Cannot write .*teams/) });
  });
  it('writes many and counts them', async () => {
    const pages = Array.from({ length: 300 }, (_, index) => ({ path: `teams/t${index}.md`, text: `# ${index}\n` }));
    const seen: number[] = [];
    const { changed } = await write(pages, { onProgress: (done: number) => seen.push(done) });
    expect(changed).toEqual(pages.map(({ path }) => path));
    expect(seen).toEqual(pages.map((_, index) => index + 1));
    expect((await stat(join(folder, 'teams/t299.md'))).isFile()).toBe(true);
  });
});
