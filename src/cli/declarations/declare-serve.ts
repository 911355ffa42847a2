import { InvalidArgumentError, Option } from 'commander';
import { addConfigOptions, addDrawingOptions, addTodayOption, readAmount } from '../options.ts';
import { addPageOptions } from '../options-of-pages.ts';
import type { Declaration } from './declaration.ts';

/** Declares `rolemap serve`. */
export const declareServe: Declaration = ({ command, world, done }) => {
  addConfigOptions(
    addTodayOption(
      addDrawingOptions(
        addPageOptions(
          command(
            'serve',
            'Show the page in the browsers of this machine, made anew each time a file is saved.',
            ['rolemap serve', 'the map in this folder; the address is printed'],
            ['rolemap serve map/ --port 8080', 'at a port of your choice'],
            ['rolemap serve --no-findings', 'the page and what is open, for a big screen'],
            ['rolemap serve --audience public --hide talents', 'as others will see it'],
          )
            .argument('[path]', 'file or folder of the map (default: this folder)')
            .addOption(
              new Option(
                '--port <number>',
                'the port on 127.0.0.1 (default: the first free one from 7653 on)',
              ).argParser(readPort),
            )
            .option('--findings', 'show findings, which quote the files, also where the audience is public')
            .option('--no-findings', 'show no findings')
            .option('--logo <file>', "the organisation's sign beside its name: PNG, JPEG or SVG")
            .option('--css <file>', 'style that is added to that of the page, and wins'),
        ),
      ),
    ),
  ).action(async (path, _options, self) => {
    const { serve } = await import('../commands/serve.ts');
    done(await serve(path, self.optsWithGlobals(), world));
  });
};

function readPort(text: string): number {
  const port = readAmount(text);
  if (port <= 65_535) return port;
  throw new InvalidArgumentError('Write a number from 1024 to 65535, for example 8080.');
}
