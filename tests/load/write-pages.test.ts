import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withMark } from '../../src/load/page-mark.ts';
import { writePages } from '../../src/load/write-pages.ts';

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
    expect(await write()).toMatchObject({ changed: ['README.md', 'teams/b.md'], removed: [] });
    expect(await read('teams/b.md')).toBe(withMark('teams/b.md', '# B\n'));
    expect(await write([A, { ...B, text: '# C\n' }])).toMatchObject({ changed: ['teams/b.md'], removed: [] });
    expect(await write([A, { ...B, text: '# C\n' }])).toMatchObject({ changed: [], removed: [] });
  });
  it('takes a check-out with line ends of Windows for the same', async () => {
    await write();
    await writeFile(join(folder, 'README.md'), (await read('README.md')).replaceAll('\n', '\r\n'));
    expect(await write()).toMatchObject({ changed: [], removed: [] });
    expect(await read('README.md')).toContain('\r\n');
  });
  it('removes pages that it wrote there and no longer makes, and nothing else', async () => {
    await write();
    const others: Record<string, string> = {
      'notes.md': '# mine\n',
      'teams/mine.md': '# mine\n',
      'teams/copy.md': await read('teams/b.md'),
      'teams/deeper/b.md': withMark('teams/deeper/b.md', ''),
      'other/b.md': withMark('other/b.md', ''),
      'teams/b.txt': withMark('teams/b.txt', ''),
      'teams/quoted.md': `# about\n${withMark('teams/quoted.md', '')}\n`,
    };
    await mkdir(join(folder, 'teams/deeper'));
    await mkdir(join(folder, 'other'));
    for (const [path, text] of Object.entries(others)) await writeFile(join(folder, path), text);
    expect(await write([A], { check: true })).toMatchObject({ changed: [], removed: ['teams/b.md'] });
    expect(await read('teams/b.md')).toContain('# B');
    expect(await write([A], { prune: false })).toMatchObject({ changed: [], removed: [] });
    expect(await write([A])).toMatchObject({ changed: [], removed: ['teams/b.md'] });
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
    await writeFile(join(outside, 'b.md'), withMark('teams/b.md', ''));
    await symlink(outside, join(folder, 'teams'));
    expect(await write([A])).toMatchObject({ changed: ['README.md'], removed: [] });
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
  it('does not write over what somebody changed in a page, unless forced', async () => {
    await write();
    const edited = (await read('teams/b.md')).replace('# B', '# B, by hand');
    await writeFile(join(folder, 'teams/b.md'), edited);
    const changed = [
      { ...A, text: '# New\n' },
      { ...B, text: '# New\n' },
    ];
    expect(await write(changed)).toMatchObject({
      changed: [],
      problem: expect.stringMatching(/b\.md was changed since rolemap wrote it, by hand or by a merge; nothing was/),
    });
    expect(await read('README.md')).toContain('# A');
    expect(await write(changed, { check: true })).toMatchObject({
      changed: ['README.md', 'teams/b.md'],
      edited: ['teams/b.md'],
    });
    expect(await write([A])).toMatchObject({ removed: [], held: ['teams/b.md'] });
    expect(await read('teams/b.md')).toBe(edited);
    expect(await write(changed, { force: true })).toMatchObject({ changed: ['README.md', 'teams/b.md'] });
    expect(await read('teams/b.md')).toBe(withMark('teams/b.md', '# New\n'));
  });
  it('takes a part that is to be kept, blank lines and other line ends for no change', async () => {
    await write();
    const kept = (await read('teams/b.md')).replace(
      '# B\n',
      '# B\n\n<!-- keep:begin -->\nMine\n<!-- keep:end -->\n\n\n',
    );
    await writeFile(join(folder, 'teams/b.md'), kept.replaceAll('\n', '\r\n'));
    expect(await write([A, { ...B, text: '# B\n\nMore\n' }])).toMatchObject({ changed: ['teams/b.md'], edited: [] });
    expect(await read('teams/b.md')).toContain('# B\n\n<!-- keep:begin -->\nMine\n<!-- keep:end -->\n');
  });
  it('keeps a part right below the first line where it is', async () => {
    await write();
    const mine = '<!-- keep:begin -->\nMine\n<!-- keep:end -->';
    await writeFile(join(folder, 'README.md'), (await read('README.md')).replace('\n\n', `\n\n${mine}\n\n`));
    expect(await write()).toMatchObject({ changed: [] });
    expect(await write([{ ...A, text: '# Other\n' }, B])).toMatchObject({ changed: ['README.md'] });
    expect(await read('README.md')).toMatch(
      /^<!-- Written[^\n]+\n\n<!-- keep:begin -->\nMine\n<!-- keep:end -->\n\n# Other\n$/,
    );
  });
  it('writes over pages of before there were fingerprints', async () => {
    await writeFile(
      join(folder, 'README.md'),
      '<!-- Written by rolemap as README.md: change the map instead. -->\n\n# Old\n',
    );
    expect(await write([A])).toMatchObject({ changed: ['README.md'], edited: [] });
  });
  it.each(['.html', '.svg'])('takes care of %s likewise, and names what other formats left', async (ending) => {
    const page = { path: `index${ending}`, text: '<p>a</p>\n' };
    await write([A]);
    expect(await write([page])).toMatchObject({ changed: [page.path], others: ['README.md'], removed: [] });
    await writeFile(join(folder, 'old.txt'), 'mine');
    const other = { path: `other${ending}`, text: '<p>b</p>\n' };
    expect(await write([other], { check: true })).toMatchObject({ missing: [other.path], removed: [page.path] });
    await writeFile(join(folder, page.path), (await read(page.path)).replace('<p>', '<p class="mine">'));
    expect(await write([page])).toMatchObject({
      problem: expect.stringContaining('was changed since rolemap wrote it'),
    });
    expect(await write([other])).toMatchObject({ changed: [other.path], removed: [], held: [page.path] });
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
