import { resolve } from 'node:path';
import { writeDocument } from '../../load/write-document.ts';
import type { PrintedFormatName } from '../../render/formats.ts';
import { drawingDocument } from '../../render/html/drawing-document.ts';
import { Failure, STATUS, type Status, type World } from '../world.ts';
import { findBrowser, isFile } from './find-browser.ts';
import { type Ask, CREATOR, openDocument } from './open-document.ts';
import { printPdf } from './print-pdf.ts';
import { PNG_MARK, takePicture } from './take-picture.ts';

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
  readonly whyNoCheck: string;
  /** What stands in such a file when rolemap made it. */
  readonly mark: string;
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
    whyNoCheck:
      'Two PDFs of one map are never the same, for each has its date in it: use --check with Markdown or HTML.',
    mark: `/Creator (${CREATOR})`,
    plan: (html) => ({ html, make: printPdf }),
  },
  png: {
    name: 'PNG',
    extension: '.png',
    whyNoCheck: 'Pictures differ from browser to browser: use --check with the drawing itself (--format svg).',
    mark: PNG_MARK,
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

/** Makes of a page the document that `--out` names. What is wrong with the options is said before any page is made. */
export function printerFor(options: PrintOptions, world: World): { print: (page: string) => Promise<Status> } {
  const { out, check, force = false, browser } = options;
  const { name, extension, whyNoCheck, mark, plan } = PRINTINGS[options.format];
  if (out === undefined)
    throw new Failure(`A ${name} cannot be shown in a terminal: name a file with --out, as in --out map${extension}.`);
  if (!out.toLowerCase().endsWith(extension))
    throw new Failure(`${out} is no name for a ${name}: let --out end in ${extension}.`);
  if (check) throw new Failure(whyNoCheck);
  return {
    async print(page) {
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
      const problem = await writeDocument(resolve(world.cwd, out), bytes, { force, mark });
      if (problem !== undefined) throw new Failure(problem);
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
