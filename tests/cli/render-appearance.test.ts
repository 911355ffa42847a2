import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.ts';
import { runInProcess } from '../support/run-in-process.ts';

const MAP = 'rolemap: 1\nname: Opvang\nteams: {shelter: {roles: {beds: {holders: [jan]}}}}\npeople: {jan: Jan}\n';
const SVG = '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolemap-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const render = (...args: string[]) =>
  runInProcess(['render', '-', ...args], { stdin: MAP, cwd: folder, env: process.env });

describe('render --logo', () => {
  it('puts a picture beside the name, where no script in it runs', async () => {
    writeFileSync(join(folder, 'sign.svg'), SVG);
    const { out } = await render('--format', 'html', '--logo', 'sign.svg');
    expect(out).toContain(
      `<img class="logo" src="data:image/svg+xml;base64,${Buffer.from(SVG).toString('base64')}" alt="">`,
    );
    expect(out).toContain('img-src data:');
    expect((await render('--format', 'html')).out).not.toContain('img-src');
  });
  it.each([
    ['nowhere.png', 'Cannot read nowhere.png (--logo): there is no such file or folder.'],
    ['text.png', 'text.png (--logo) is no PNG, JPEG or SVG, whatever its name says.'],
    ['large.png', 'large.png (--logo) has 1001 kB, and it would stand in every page'],
  ])('says what is wrong with %s', async (name, words) => {
    writeFileSync(join(folder, 'text.png'), 'a sign');
    writeFileSync(join(folder, 'large.png'), Buffer.alloc(1_000_001));
    const { status, error } = await render('--format', 'html', '--logo', name);
    expect(status).toBe(2);
    expect(error).toContain(words);
  });
  it('is for formats with a place for it', async () => {
    expect(await render('--logo', 'sign.svg')).toMatchObject({
      status: 2,
      error: '--logo is for HTML pages and PDFs: give --format html or --format pdf with it.\n',
    });
  });
});

describe('render --css', () => {
  it('adds style that cannot end its element', async () => {
    writeFileSync(join(folder, 'own.css'), 'h1{color:#c00}</style><script>alert(1)</script>');
    const { out } = await render('--format', 'html', '--css', 'own.css');
    expect(out.match(/<\/style>/g)).toHaveLength(1);
    expect(out.indexOf('alert(1)')).toBeLessThan(out.indexOf('</style>'));
    expect(out).toContain('h1{color:#c00}');
  });
  it.each([
    ['@import "more.css";', 'own.css:1:1 '],
    ['/* url(https://example.org) */\nh1{background:url( "https://example.org/x.png")}', 'own.css:2:15 '],
    ['h1{background:image-set("x.png" 1x)}', 'own.css:1:15 '],
  ])('refuses what asks for something outside the page: %s', async (style, place) => {
    writeFileSync(join(folder, 'own.css'), style);
    const { status, error } = await render('--format', 'html', '--css', 'own.css');
    expect(status).toBe(2);
    expect(error).toContain(place);
    expect(error).toContain('A page asks nothing of any server.');
  });
  it('lets pictures and fonts stand in the style itself', async () => {
    writeFileSync(join(folder, 'own.css'), 'h1{background:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)}');
    expect((await render('--format', 'html', '--css', 'own.css')).status).toBe(0);
  });
});

describe.skipIf(BROWSER === undefined)('render --format png', () => {
  const size = () => {
    const png = readFileSync(join(folder, 'map.png'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
  };
  it('makes a picture of the sheet, and writes over its own only', async () => {
    expect(await render('--format', 'png', '--out', 'map.png', '--paper', 'a5')).toMatchObject({
      status: 0,
      error: '1 PNG written, in map.png\n',
    });
    const [width = 0, height = 0] = size();
    expect(width / height).toBeCloseTo(Math.SQRT2, 1);
    await render('--format', 'png', '--out', 'map.png', '--paper', 'a5', '--resolution', '288');
    expect(size()[0]).toBeGreaterThan(width * 1.9);
    writeFileSync(join(folder, 'map.png'), 'mine');
    expect((await render('--format', 'png', '--out', 'map.png')).error).toContain('was not written by rolemap');
    expect(readFileSync(join(folder, 'map.png'), 'utf8')).toBe('mine');
  });
});

describe('render --format png without what it needs', () => {
  it.each([
    [['--format', 'png'], 'A PNG cannot be shown in a terminal: name a file with --out, as in --out map.png.'],
    [['--format', 'png', '--out', 'x'], 'x is no name for a PNG: let --out end in .png.'],
    [['--format', 'svg', '--resolution', '99'], '--resolution is that of a picture: give --format png with it.'],
    [['--format', 'png', '--out', 'x.png', '--resolution', '9'], 'Write a number from 36 to 1200, for example 144.'],
    [['--format', 'png', '--out', 'x.png', '--paper', 'a0', '--resolution', '1200'], 'browsers draw 16000 at the most'],
  ])('says what is wrong: %j', async (args, words) => {
    const { status, error } = await render(...args);
    expect(status).toBe(2);
    expect(error).toContain(words);
  });
});
