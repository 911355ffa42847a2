import { resolve } from 'node:path';
import { type DocumentStamping, PDF_STAMPING, PNG_STAMPING } from '../../load/document-stamp.ts';
import { fingerprint } from '../../load/page-mark.ts';
import { stateOfDocument, writeDocument } from '../../load/write-document.ts';
import type { PrintedFormatName } from '../../render/formats.ts';
import { drawingDocument } from '../../render/html/drawing-document.ts';
import { tellStale } from '../render/tell-stale.ts';
import { Failure, Obstacle, STATUS, type Status, type World } from '../world.ts';
import { findBrowser, isFile } from './find-browser.ts';
import { type Ask, openDocument } from './open-document.ts';
import { printPdf } from './print-pdf.ts';
import { takePicture } from './take-picture.ts';

/** What is said of a document that a browser makes, on the command line. */
interface PrintOptions {
  readonly format: PrintedFormatName;
  readonly out?: string;
  readonly check?: boolean;
  readonly force?: boolean;
  readonly browser?: string;
  /** Dots per inch. */
  readonly resolution?: number;
}

/** How a browser makes a format of a page. */
interface Printing {
  readonly name: string;
  readonly extension: string;
  /** How such a file says what it was made of. */
  readonly stamping: DocumentStamping;
  /** The HTML document that is opened for a page, and what is made of it there. */
  readonly plan: (
    page: string,
    options: PrintOptions,
  ) => { readonly html: string; readonly make: (ask: Ask) => Promise<Uint8Array> };
}

const PRINTINGS: Readonly<Record<PrintedFormatName, Printing>> = {
  pdf: {
    name: 'PDF',
    extension: '.pdf',
    stamping: PDF_STAMPING,
    plan: (html) => ({ html, make: printPdf }),
  },
  png: {
    name: 'PNG',
    extension: '.png',
    stamping: PNG_STAMPING,
    plan(svg, { resolution = DEFAULT_RESOLUTION }) {
      const { html, ...sheet } = drawingDocument(svg);
      const longest = Math.round((Math.max(sheet.width, sheet.height) / 72) * resolution);
      if (longest > LONGEST_SIDE)
        throw new Failure(
          `At ${resolution} dots per inch the picture would be ${longest} pixels long, and browsers draw ${LONGEST_SIDE} at the most. Choose a smaller --resolution, or make an SVG, which is sharp at any size.`,
        );
      return { html, make: (ask) => takePicture(ask, sheet, resolution) };
    },
  },
};

/** An A3 sheet is 2,380 pixels wide: sharp on a screen, and small enough for a chat. */
const DEFAULT_RESOLUTION = 144;
/** Pixels; beyond that Chromium leaves a part of a picture empty. */
const LONGEST_SIDE = 16_000;

/** Starting takes a second or two, and a hundred pages take as long again; on a busy machine, many times that. */
const LONGEST = 180_000;

/**
 * Makes of a page the document that `--out` names, where the one that is there is made of another page; with `--check`, says whether it is. Two documents of one page are never the same, so that what
 * counts is the page. What is wrong with the options is said before any page is made.
 */
export function printerFor(options: PrintOptions, world: World): { print: (page: string) => Promise<Status> } {
  const { out, check, force = false, browser } = options;
  const { name, extension, stamping, plan } = PRINTINGS[options.format];
  if (out === undefined)
    throw new Failure(`A ${name} cannot be shown in a terminal: name a file with --out, as in --out map${extension}.`);
  if (!out.toLowerCase().endsWith(extension))
    throw new Failure(`${out} is no name for a ${name}: let --out end in ${extension}.`);
  return {
    async print(page) {
      const path = resolve(world.cwd, out);
      const source = fingerprint(`${options.resolution ?? ''}\n${page}`);
      const found = await stateOfDocument(path, source, stamping);
      if ('problem' in found) throw new Obstacle(found.problem);
      const { state } = found;
      if (check) return tellStale({ [state]: [out] }, world);
      if (state === 'same' && !force) {
        world.error(`1 ${name} already up to date, in ${out}\n`);
        return STATUS.fine;
      }
      if (state === 'foreign' && !force)
        throw new Obstacle(
          `${path} was not written by rolemap; nothing was changed. Choose another name, or use --force to overwrite it.`,
        );
      if (state === 'edited' && !force)
        throw new Obstacle(
          `${path} was changed since rolemap wrote it; nothing was changed. Choose another name, or use --force to write over it.`,
        );
      const { html, make } = plan(page, options);
      const program = await chooseBrowser(browser, name, world);
      let bytes: Uint8Array;
      try {
        bytes = await openDocument(html, program, LONGEST, make);
      } catch (error) {
        throw new Failure(
          `${program} could not make the ${name}: ${(error as Error).message}\nName another browser with --browser, or make ${instead(name)}.`,
        );
      }
      const problem = await writeDocument(path, bytes, source, stamping);
      if (problem !== undefined) throw new Obstacle(problem);
      world.error(`1 ${name} written, in ${out}\n`);
      return STATUS.fine;
    },
  };
}

async function chooseBrowser(browser: string | undefined, name: string, { cwd, env }: World): Promise<string> {
  if (browser !== undefined) {
    const program = resolve(cwd, browser);
    if (await isFile(program)) return program;
    throw new Failure(`There is no program ${browser} (--browser). Give the path of Chrome, Edge or Chromium.`);
  }
  const found = await findBrowser({ platform: process.platform, env, isFile });
  if (found !== undefined) return found;
  throw new Failure(
    `A browser makes the ${name}, and no Chrome, Edge or Chromium was found. Install one, name it with --browser, or make ${instead(name)}.`,
  );
}

/** What can be had without a browser. */
function instead(name: string): string {
  return name === 'PNG' ? 'the drawing itself (--format svg)' : 'HTML pages (--format html) and print those';
}
