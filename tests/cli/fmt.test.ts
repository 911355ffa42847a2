import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runInProcess } from '../support/run-in-process.ts';

const WRITTEN = 'name: "W"\nrolemap: 1 # first\nteams:\n    t: {purpose: x}\n';
const LAID_OUT = 'rolemap: 1 # first\nname: W\nteams:\n  t: {purpose: x}\n';

let folder: string;
const run = (...args: string[]) => runInProcess(['fmt', ...args], { cwd: folder });
const read = (path: string) => readFile(join(folder, path), 'utf8');
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-'));
  await mkdir(join(folder, 'map'));
  await writeFile(join(folder, 'map/a.yaml'), WRITTEN);
  await writeFile(join(folder, 'map/b.yaml'), 'rolemap: 1\npeople: {jan: Jan}\n');
  await writeFile(join(folder, 'map/other.yaml'), 'b:   1\na: {rolemap:   x}\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('rolemap fmt', () => {
  it('lays out the files of a map, names those that change, and leaves all others alone', async () => {
    expect(await run('map')).toEqual({
      status: 0,
      out: 'map/a.yaml\n',
      error: 'Laid out 1 file; 1 more already so.\n',
    });
    expect(await read('map/a.yaml')).toBe(LAID_OUT);
    expect(await read('map/other.yaml')).toBe('b:   1\na: {rolemap:   x}\n');
    const { mtimeMs } = await stat(join(folder, 'map/a.yaml'));
    expect(await run('map')).toEqual({ status: 0, out: '', error: 'Laid out 0 files; 2 files already so.\n' });
    expect((await stat(join(folder, 'map/a.yaml'))).mtimeMs).toBe(mtimeMs);
  });

  it('names with --check what would change, with status 1, and writes nothing', async () => {
    expect(await run('--check', 'map')).toEqual({
      status: 1,
      out: 'map/a.yaml\n',
      error: '1 file would change: run `rolemap fmt`.\n',
    });
    expect(await read('map/a.yaml')).toBe(WRITTEN);
    await run('map');
    expect(await run('--check', 'map')).toEqual({ status: 0, out: '', error: '2 files in the layout of rolemap.\n' });
  });

  it('shows with --dry-run the lines that would change', async () => {
    const { status, out, error } = await run('--dry-run', 'map');
    expect(status).toBe(0);
    expect(out).toContain('-name: "W"\n');
    expect(out).toContain('+name: W\n');
    expect(error).toContain('nothing was written');
    expect(await read('map/a.yaml')).toBe(WRITTEN);
  });

  it('takes standard input to standard output', async () => {
    expect(await runInProcess(['fmt', '-'], { stdin: WRITTEN })).toEqual({ status: 0, out: LAID_OUT, error: '' });
    expect(await runInProcess(['fmt', '-'], { stdin: LAID_OUT })).toEqual({ status: 0, out: LAID_OUT, error: '' });
    expect((await runInProcess(['fmt', '--check', '-', '--stdin-filename', 'x.yaml'], { stdin: WRITTEN })).out).toBe(
      'x.yaml\n',
    );
  });

  it.each<[string, string, string]>([
    ['a broken file', 'rolemap: 1\nteams: [\n', 'error[yaml-syntax]'],
    ['a key that comes twice', 'rolemap: 1\nname: a\nname: b\n', 'error[duplicate-key]'],
    ['several documents', 'rolemap: 1\n---\nrolemap: 1\n', 'error[several-documents]'],
  ])('writes nothing where there is %s', async (_, text, said) => {
    await writeFile(join(folder, 'map/broken.yaml'), text);
    const { status, out, error } = await run('map');
    expect([status, out]).toEqual([2, '']);
    expect(error).toContain(said);
    expect(error).toContain('Nothing was written: mend these errors first.');
    expect(await read('map/a.yaml')).toBe(WRITTEN);
  });

  it('lays out what has other errors', async () => {
    await writeFile(join(folder, 'map/b.yaml'), "purose: 'x'\nrolemap: 1\n");
    expect((await run('map')).status).toBe(0);
    expect(await read('map/b.yaml')).toBe('rolemap: 1\npurose: x\n');
  });

  it('says where there is no map', async () => {
    expect(await run('map/other.yaml', '--check')).toMatchObject({ status: 1 });
    await rm(join(folder, 'map/a.yaml'));
    await rm(join(folder, 'map/b.yaml'));
    expect(await run('map')).toMatchObject({ status: 2, out: '' });
    expect((await run('map')).error).toContain('No role map found in map.');
  });
});

describe('the examples', () => {
  it('are laid out as rolemap does it', async () => {
    expect(await runInProcess(['fmt', '--check', 'examples'])).toMatchObject({ status: 0, out: '' });
  });
});
