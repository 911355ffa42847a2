import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser, isFile } from '../src/cli/browser/find-browser.ts';
import { GALLERY_FOLDER, galleryPage } from './gallery/gallery-page.ts';
import { PICTURES } from './gallery/pictures.ts';
import { takePicture } from './gallery/take-picture.ts';

/** `npm run gallery`: docs/gallery.md with pictures of what rolemap makes of the examples; `npm run gallery -- circles page` takes only these pictures again. */
const PAGE = 'docs/gallery.md';
const FOLDER = join('docs', GALLERY_FOLDER);

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => PICTURES.every(({ file }) => file !== name));
if (unknown.length > 0) throw new Error(`no picture is called ${unknown.join(', ')}: see tools/gallery/pictures.ts`);

const executablePath = await findBrowser({ platform: process.platform, env: process.env, isFile });
if (executablePath === undefined) {
  console.error('The gallery needs a Chrome, Edge or Chromium, and none was found; nothing was changed.');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'rolemap-gallery-'));
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath, args: asRoot });
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const picture of PICTURES) {
    if (wanted.length > 0 && !wanted.includes(picture.file)) continue;
    const path = join(FOLDER, `${picture.file}.webp`);
    writeFileSync(path, await takePicture(picture, browser, folder));
    console.log(`${path}: ${Math.round(statSync(path).size / 1000)} kB`);
  }
  for (const file of readdirSync(FOLDER))
    if (!PICTURES.some((picture) => file === `${picture.file}.webp`)) rmSync(join(FOLDER, file));
  writeFileSync(PAGE, galleryPage());
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
