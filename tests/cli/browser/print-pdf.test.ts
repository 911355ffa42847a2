import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BROWSER } from '../../support/browser.ts';
import { runInProcess } from '../../support/run-in-process.ts';

const MAP = `rolemap: 1
name: Opvang in twee dagen
teams: {shelter: {roles: {beds: {holders: [jan]}, night: {}, food: {}}}}
people: {jan: Łukasz}
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolemap-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const pdf = (...args: string[]) =>
  runInProcess(['render', '-', '--format', 'pdf', ...args], { stdin: MAP, cwd: folder, env: process.env });

describe.skipIf(BROWSER === undefined)('render --format pdf', () => {
  it('prints a tagged PDF with an outline, in which text is found, and writes over its own only', async () => {
    const { status, error } = await pdf('--out', 'map.pdf');
    expect({ status, error }).toEqual({ status: 0, error: '1 PDF written, in map.pdf\n' });
    const bytes = readFileSync(join(folder, 'map.pdf')).toString('latin1');
    for (const part of ['%PDF-', '/StructTreeRoot', '/Outlines', '/Creator (rolemap)']) expect(bytes).toContain(part);
    expect(bytes).not.toContain('HeadlessChrome');
    writeFileSync(join(folder, 'other.pdf'), '%PDF-1.4 mine');
    expect(await pdf('--out', 'map.pdf')).toMatchObject({ error: '1 PDF already up to date, in map.pdf\n' });
    expect(await pdf('--out', 'map.pdf', '--check')).toMatchObject({ status: 0 });
    expect(await pdf('--out', 'map.pdf', '--check', '--title', 'New')).toMatchObject({
      status: 1,
      error: expect.stringMatching(/^out of date: map\.pdf\nRender again/),
    });
    writeFileSync(join(folder, 'map.pdf'), `${bytes}% a note\n`, 'latin1');
    expect((await pdf('--out', 'map.pdf')).error).toContain('was changed since rolemap wrote it; nothing was changed.');
    expect((await pdf('--out', 'map.pdf', '--check')).error).toContain('changed by hand or by a merge: map.pdf');
    expect((await pdf('--out', 'other.pdf')).error).toContain('was not written by rolemap; nothing was changed.');
    expect(readFileSync(join(folder, 'other.pdf'), 'utf8')).toBe('%PDF-1.4 mine');
    let text: string;
    try {
      text = execFileSync('pdftotext', [join(folder, 'map.pdf'), '-'], { encoding: 'utf8' });
    } catch {
      console.log('skipped: no pdftotext on this machine');
      return;
    }
    expect(text).toContain('Łukasz');
    expect(text).toContain('Opvang in twee dagen');
  });
  it('prints the map as large as its sheet', async () => {
    expect((await pdf('--out', 'map.pdf', '--paper', 'a3')).status).toBe(0);
    let words: string;
    try {
      const args = ['-f', '2', '-l', '2', '-bbox', join(folder, 'map.pdf'), '-'];
      words = execFileSync('pdftotext', args, { encoding: 'utf8' });
    } catch {
      console.log('skipped: no pdftotext on this machine');
      return;
    }
    const farthest = (side: string) =>
      Math.max(...[...words.matchAll(new RegExp(`${side}="([\\d.]+)"`, 'g'))].map(([, at]) => Number(at)));
    const [, width, height] = /page width="([\d.]+)" height="([\d.]+)"/.exec(words)?.map(Number) ?? [];
    expect([width, height].map((size) => Math.round((size ?? 0) / 10))).toEqual([119, 84]);
    // At the size of the pages before it, it would end at 530.
    expect(farthest('xMax')).toBeGreaterThan(700);
    expect(farthest('yMax')).toBeGreaterThan(780);
  });
});

describe('render --format pdf without what it needs', () => {
  it.each([
    [[], 'A PDF cannot be shown in a terminal: name a file with --out, as in --out map.pdf.'],
    [['--out', 'map'], 'map is no name for a PDF: let --out end in .pdf.'],
    [['--out', 'map.pdf', '--browser', 'nowhere'], 'There is no program nowhere (--browser).'],
  ])('says what is wrong: %j', async (args, words) => {
    const { status, error } = await pdf(...args);
    expect(status).toBe(2);
    expect(error).toContain(words);
  });
  it('says that there is no browser, and what else can be done', async () => {
    const { status, error } = await runInProcess(['render', '-', '--format', 'pdf', '--out', 'map.pdf'], {
      stdin: MAP,
      cwd: folder,
      env: { PATH: folder },
    });
    // A browser may stand in one of the usual places.
    if (status === 0) return;
    expect(status).toBe(2);
    expect(error).toContain('no Chrome, Edge or Chromium was found');
  });
});
