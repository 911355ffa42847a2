import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { drawingDocument } from '../../src/render/html/drawing-document.ts';
import type { Picture, Shot, Step } from './pictures.ts';

/** How sharp pictures are: pixels for each pixel of CSS. */
const SHARPNESS = 1.5;
/** Of WebP, from 0 to 1. */
const QUALITY = 0.82;

const ENDINGS: Readonly<Record<Shot['of'], string>> = { drawing: 'svg', screen: 'html', sheet: 'pdf' };

/** Renders what a picture shows into `folder` with the built command, and takes the picture of it, as WebP. Throws where rolemap, the browser or `pdftoppm` (Poppler) fails. */
export async function takePicture({ file, command, shot }: Picture, browser: Browser, folder: string): Promise<Buffer> {
  const document = join(folder, `${file}.${ENDINGS[shot.of]}`);
  execFileSync(process.execPath, ['bin/rolemap.js', ...command, '--out', document], {
    stdio: 'pipe',
  });
  if (shot.of === 'screen') return pictureOf(pathToFileURL(document).href, shot, browser);
  if (shot.of === 'drawing') {
    const { html, width, height } = drawingDocument(readFileSync(document, 'utf8'));
    writeFileSync(`${document}.html`, html);
    const [wide, high] = [width, height].map((points) => Math.round((points / 72) * 96)) as [number, number];
    const sharpness = (SHARPNESS * shot.width) / wide;
    return pictureOf(pathToFileURL(`${document}.html`).href, { width: wide, height: high, sharpness }, browser);
  }
  const { width } = shot;
  const sheet = join(folder, file);
  const only = ['-f', String(shot.page), '-l', String(shot.page), '-singlefile'];
  execFileSync('pdftoppm', ['-png', '-r', '144', ...only, document, sheet], { stdio: 'inherit' });
  const png = readFileSync(`${sheet}.png`);
  const height = Math.round((width * png.readUInt32BE(20)) / png.readUInt32BE(16));
  return pictureOf(image(`${sheet}.png`), { width, height }, browser);
}

/** The address of a page that shows one image over its whole width; it is written beside the image. */
function image(path: string): string {
  const page = `${path}.html`;
  writeFileSync(page, `<body style="margin:0"><img style="display:block;width:100%" src="${basename(path)}" alt="">`);
  return pathToFileURL(page).href;
}

interface View {
  readonly width: number;
  readonly height: number;
  readonly dark?: true;
  readonly steps?: readonly Step[];
  readonly sharpness?: number;
}

async function pictureOf(
  address: string,
  { width, height, dark, steps = [], sharpness = SHARPNESS }: View,
  browser: Browser,
): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: sharpness,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    await page.goto(address);
    for (const step of steps) await take(step, page);
    const png = await page.screenshot();
    return await asWebp(png, await context.newPage());
  } finally {
    await context.close();
  }
}

/** A picture as WebP, which is a third as large; an empty page does the work. */
async function asWebp(png: Buffer, empty: Page): Promise<Buffer> {
  const base64 = await empty.evaluate<string>(`new Promise((resolve, reject) => {
    const image = new Image();
    image.onerror = reject;
    image.onload = () => {
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      canvas.getContext('2d').drawImage(image, 0, 0);
      resolve(canvas.toDataURL('image/webp', ${QUALITY}).replace(/^.*,/, ''));
    };
    image.src = 'data:image/png;base64,${png.toString('base64')}';
  })`);
  return Buffer.from(base64, 'base64');
}

async function take(step: Step, page: Page): Promise<void> {
  if ('type' in step) await page.fill(step.into, step.type);
  else if ('press' in step) await page.locator(step.on).press(step.press);
  else await page.locator(`[id="${step.goTo}"]`).evaluate((target: Target) => target.scrollIntoView());
}

/** What is needed here of an element of a page. */
interface Target {
  readonly scrollIntoView: () => void;
}
