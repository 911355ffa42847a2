import { InvalidArgumentError, Option } from 'commander';
import { PAGE_FORMATS, PRINTED_FORMATS } from '../../render/formats.ts';
import { addDrawingOptions, addLoadOptions, addTodayOption, addWatchOption, readAmount } from '../options.ts';
import { addPageOptions } from '../options-of-pages.ts';
import type { Declaration } from './declaration.ts';

/** Declares `rolemap render`. */
export const declareRender: Declaration = ({ command, world, done }) => {
  addWatchOption(
    addTodayOption(
      addLoadOptions(
        addDrawingOptions(
          addPageOptions(
            command(
              'render',
              'Make pages or the map on one sheet: on stdout, or in the file or folder of --out; or a PDF.',
              ['rolemap render', 'one page of the map in this folder'],
              ['rolemap render map/ --out pages', 'a folder with a page per team'],
              ['rolemap render --format html --out page.html', 'one page to search, read and print'],
              [
                'rolemap render --format pdf --out map.pdf',
                'the same on paper, printed by the browser of this machine',
              ],
              ['rolemap render --format svg --out map.svg', 'the map as a drawing for the wall'],
              ['rolemap render --format png --out map.png', 'the same as a picture, for a chat'],
              ['rolemap render map/ --out pages --check', 'exit with 1 when those pages are out of date'],
              ['rolemap render map/ --out pages --watch', 'pages that follow the map while you write'],
              ['rolemap render --audience public --out website', 'for everyone: without persons and pay'],
              ['rolemap render --since v1.0 --out pages', 'with a page that tells what changed since then'],
              ['rolemap render --team shelter --view cards --lang de', 'the role cards of a team, labelled in German'],
            )
              .argument('[path]', 'file or folder; - for standard input')
              .addOption(
                new Option('--format <format>', 'what to make')
                  .choices([...Object.keys(PAGE_FORMATS), ...Object.keys(PRINTED_FORMATS)])
                  .default('markdown'),
              )
              .option('--out <target>', 'a folder, or a file that ends in .md, .html, .svg, .pdf or .png')
              .option('--check', 'write nothing; exit with 1 when the files on disk differ')
              .option('--force', 'overwrite files that rolemap did not write')
              .option(
                '--browser <path>',
                'the Chrome, Edge or Chromium that makes a PDF or PNG (default: one that is found)',
              )
              .addOption(
                new Option('--resolution <number>', 'dots per inch of a picture (png; default: 144)').argParser(
                  readResolution,
                ),
              )
              .option('--logo <file>', "the organisation's sign beside its name: PNG, JPEG or SVG (html, pdf)")
              .option('--css <file>', 'style that is added to that of the pages, and wins (html, pdf)'),
          ),
        ),
      ),
    ),
  ).action(async (path, _options, self) => {
    const { render } = await import('../commands/render.ts');
    done(await render(path, self.optsWithGlobals(), world));
  });
};

function readResolution(text: string): number {
  const resolution = readAmount(text);
  if (resolution >= 36 && resolution <= 1200) return resolution;
  throw new InvalidArgumentError('Write a number from 36 to 1200, for example 144.');
}
