import { resolve } from 'node:path';
import { writeDocument } from '../../load/write-document.ts';
import { Failure, STATUS, type Status, type World } from '../world.ts';
import { findBrowser, isFile } from './find-browser.ts';
import { PDF_CREATOR, printPdf } from './print-pdf.ts';

/** What is said of a PDF on the command line. */
interface PrintOptions {
  readonly out?: string;
  readonly check?: boolean;
  readonly force?: boolean;
  readonly browser?: string;
}

/** Starting takes a second or two, and a hundred pages take as long again; on a busy machine, many times that. */
const LONGEST = 180_000;

/** How the properties of a PDF name the program that made it. */
const WRITTEN_BY_ROLEMAP = `/Creator (${PDF_CREATOR})`;

/** Prints HTML to the PDF that `--out` names. What is wrong with the options is said before any page is made. */
export function pdfPrinter(
  extension: string,
  { out, check, force = false, browser }: PrintOptions,
  world: World,
): { print: (html: string) => Promise<Status> } {
  if (out === undefined)
    throw new Failure(`A PDF cannot be shown in a terminal: name a file with --out, as in --out map${extension}.`);
  if (!out.toLowerCase().endsWith(extension))
    throw new Failure(`${out} is no name for a PDF: let --out end in ${extension}.`);
  if (check)
    throw new Failure(
      'Two PDFs of one map are never the same, for each has its date in it: use --check with Markdown or HTML.',
    );
  return {
    async print(html) {
      const program = await chooseBrowser(browser, world);
      let bytes: Uint8Array;
      try {
        bytes = await printPdf(html, program, LONGEST);
      } catch (error) {
        throw new Failure(
          `${program} could not print the pages: ${(error as Error).message}\nName another browser with --browser, or make HTML pages (--format html) and print those.`,
        );
      }
      const problem = await writeDocument(resolve(world.cwd, out), bytes, { force, mark: WRITTEN_BY_ROLEMAP });
      if (problem !== undefined) throw new Failure(problem);
      world.error(`1 PDF written, in ${out}\n`);
      return STATUS.fine;
    },
  };
}

async function chooseBrowser(browser: string | undefined, { cwd, env }: World): Promise<string> {
  if (browser !== undefined) {
    const program = resolve(cwd, browser);
    if (await isFile(program)) return program;
    throw new Failure(`There is no program ${browser} (--browser). Give the path of Chrome, Edge or Chromium.`);
  }
  const found = await findBrowser({ platform: process.platform, env, isFile });
  if (found !== undefined) return found;
  throw new Failure(
    'A browser prints the PDF, and no Chrome, Edge or Chromium was found. Install one, name it with --browser, or make HTML pages (--format html) and print those.',
  );
}
