import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { GALLERY_FOLDER, galleryPage } from '../../tools/gallery/gallery-page.ts';
import { PICTURES } from '../../tools/gallery/pictures.ts';
import { runInProcess } from '../support/run-in-process.ts';

const FOLDER = join('docs', GALLERY_FOLDER);
/** Bytes; pictures stay in the history of the repository for ever. */
const MOST = 2_500_000;

it('the gallery has the pictures that it names, small enough together (else: npm run gallery)', () => {
  expect(readFileSync('docs/gallery.md', 'utf8')).toBe(galleryPage());
  const files = readdirSync(FOLDER);
  expect(files.sort()).toEqual(PICTURES.map(({ file }) => `${file}.webp`).sort());
  expect(files.reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0)).toBeLessThan(MOST);
});

it.each(PICTURES.filter(({ shot }) => shot.of !== 'sheet'))('the command below "$title" works', async ({ command }) => {
  const { status, out, error } = await runInProcess(command);
  expect(status, error).toBe(0);
  expect(out).not.toBe('');
});
