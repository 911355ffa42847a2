import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runInProcess } from '../support/run-in-process.ts';

const MUNICIPALITY = resolve('examples/municipality');
const MAP =
  'rolemap: 1\nname: Opvang\nteams: {shelter: {roles: {beds: {holders: [jan]}, night: {}}}}\npeople: {jan: Jan}\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolemap-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const draw = (...args: string[]) =>
  runInProcess(['render', '-', '--format', 'svg', ...args], { stdin: MAP, cwd: folder });
const drawMunicipality = (...args: string[]) =>
  runInProcess(['render', MUNICIPALITY, '--format', 'svg', '--today', '2026-11-24', ...args], { cwd: folder });
const sizeOf = (svg: string) =>
  /viewBox="0 0 ([\d.]+) ([\d.]+)"/
    .exec(svg)
    ?.slice(1)
    .map((side) => Math.round(Number(side)));

describe('render --format svg', () => {
  it('draws the map on stdout, on A3 as it lies, and says nothing where all is as asked', async () => {
    const { status, out, error } = await draw();
    expect({ status, error }).toEqual({ status: 0, error: '' });
    expect(out).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" [\s\S]*<\/svg>\n$/);
    expect(sizeOf(out)).toEqual([1191, 842]);
    expect((await draw()).out).toBe(out);
  });
  it.each([
    [
      ['--paper', 'a4'],
      [842, 595],
    ],
    [
      ['--paper', 'a4', '--orientation', 'portrait'],
      [595, 842],
    ],
    [
      ['--paper', 'letter', '--orientation', 'landscape'],
      [792, 612],
    ],
  ])('holds the sheet as it is told: %j', async (args, size) => {
    expect(sizeOf((await draw(...args)).out)).toEqual(size);
  });
  it('draws circles, boxes or an outline', async () => {
    const shapeOfRoles = async (diagram: string) => {
      const [, role = ''] = (await draw('--diagram', diagram)).out.split(/data-target="role:/);
      return /<(circle|rect)[ >]/.exec(role)?.[1];
    };
    expect(await shapeOfRoles('circles')).toBe('circle');
    expect(await shapeOfRoles('poster')).toBe('rect');
    expect((await draw('--diagram', 'tree')).out).not.toBe((await draw('--diagram', 'poster')).out);
  });
  it('has no colour with --bw', async () => {
    const colors = async (...args: string[]) =>
      [...(await draw(...args)).out.matchAll(/#([\da-f]{2})([\da-f]{2})([\da-f]{2})\b/g)].filter(
        ([, red, green, blue]) => red !== green || green !== blue,
      );
    expect(await colors()).not.toEqual([]);
    expect(await colors('--bw')).toEqual([]);
  });
  it('says on stderr what was chosen otherwise than asked, and draws it all the same', async () => {
    const other = await drawMunicipality('--paper', 'a5');
    expect(other.status).toBe(0);
    expect(other.error).toMatch(
      /^Drawn as a (poster|tree): as circles, some names would be too small to read\. Choose with --diagram\.\n$/,
    );
    const larger = await drawMunicipality('--paper', 'a5', '--diagram', 'circles');
    expect(larger.error).toMatch(/^Made for A\d: on A5 some names would be too small to read\.\n$/);
    expect(sizeOf(larger.out)?.[0]).toBeGreaterThan(600);
  });
});

describe('render --format svg --out', () => {
  it('writes a file once, and --check says whether it is up to date', async () => {
    expect(await draw('--out', 'map.svg')).toMatchObject({
      status: 0,
      out: '',
      error: '1 page written, 0 already up to date, in map.svg\n',
    });
    const written = readFileSync(join(folder, 'map.svg'), 'utf8');
    expect((await draw('--out', 'map.svg')).error).toBe('0 pages written, 1 already up to date, in map.svg\n');
    expect(await draw('--out', 'map.svg', '--check')).toMatchObject({
      status: 0,
      error: 'All pages are up to date.\n',
    });
    const { status, error } = await draw('--out', 'map.svg', '--check', '--bw');
    expect(status).toBe(1);
    expect(error).toContain('out of date: map.svg');
    expect(readFileSync(join(folder, 'map.svg'), 'utf8')).toBe(written);
  });
  it('puts one drawing into a folder', async () => {
    await draw('--out', 'drawings');
    expect(readFileSync(join(folder, 'drawings/map.svg'), 'utf8')).toContain((await draw()).out.trim());
  });
  it('leaves a file alone that rolemap did not write', async () => {
    writeFileSync(join(folder, 'mine.svg'), '<svg/>');
    const { status, error } = await draw('--out', 'mine.svg');
    expect(status).toBe(2);
    expect(error).toContain('mine.svg was not written by rolemap');
    expect(readFileSync(join(folder, 'mine.svg'), 'utf8')).toBe('<svg/>');
    expect((await draw('--out', 'mine.svg', '--force')).status).toBe(0);
  });
});

describe('what cannot be drawn', () => {
  it.each([
    [
      ['--diagram', 'cirles'],
      "argument 'cirles' is invalid. Did you mean circles? Allowed choices are auto, circles, poster, tree.",
    ],
    [['--paper', 'a9'], 'Allowed choices are a5, a4, letter, a3, a2, a1, a0.'],
    [['--orientation', 'portret'], 'Did you mean portrait? Allowed choices are auto, landscape, portrait.'],
    [
      ['--out', 'map.png'],
      'map.png is the name of a file that --format png makes, and --format svg was asked for: give --format png',
    ],
    [['--out', 'map.HTML'], 'give --format html, or another name with --out.'],
    [['--view', 'people'], 'A drawing shows the map and no other view: --view goes with the other formats.'],
    [['--since', 'v1'], 'A drawing has no place for changes'],
    [['--check'], '--check compares with what --out names: give both.'],
    [['--team', 'shelters'], 'No team has the id "shelters". Did you mean "shelter"?'],
  ])('is said, and nothing is written: %j', async (args, words) => {
    const { status, out, error } = await draw(...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain(words);
    for (const name of ['map.png', 'map.HTML']) expect(existsSync(join(folder, name))).toBe(false);
  });
  it('is no folder of Markdown pages with the name of an HTML page', async () => {
    const { status, error } = await runInProcess(['render', '-', '--out', 'page.html'], { stdin: MAP, cwd: folder });
    expect(status).toBe(2);
    expect(error).toBe(
      'page.html is the name of a file that --format html makes, and --format markdown was asked for: give --format html, or another name with --out.\n',
    );
  });
});
