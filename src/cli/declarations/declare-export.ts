import { Option } from 'commander';
import { EXPORT_FORMATS } from '../../exchange/write/export-formats.ts';
import { AUDIENCES } from '../../model/audience.ts';
import { addLoadOptions, addTodayOption } from '../options.ts';
import type { Declaration } from './declaration.ts';

/** Declares `rolemap export`. */
export const declareExport: Declaration = ({ command, world, done }) => {
  addTodayOption(
    addLoadOptions(
      command(
        'export',
        'Write a map for other programs, on standard output.',
        ['rolemap export --format csv > roles.csv', 'a row for each person who holds a role'],
        ['rolemap export --format xlsx-ready > roles.csv', 'the same, as Excel opens it'],
        ['rolemap export --format json --audience full > map.json', 'the whole map for a program of your own'],
        ['rolemap export map/ --format dot | dot -Tsvg > map.svg', 'a drawing by Graphviz'],
      )
        .argument('[path]', 'file or folder; - for standard input')
        .addOption(new Option('--format <format>', 'what to write').choices(EXPORT_FORMATS).default('csv'))
        .addOption(
          new Option('--separator <sign>', 'what stands between values: comma, semicolon or tab').choices([
            'comma',
            'semicolon',
            'tab',
          ]),
        )
        .addOption(
          new Option('--audience <audience>', 'for whom: public (no persons), internal (no contact data), full')
            .choices(AUDIENCES)
            .default('internal'),
        ),
    ),
  ).action(async (path, _options, self) => {
    const { exportMap } = await import('../commands/export.ts');
    done(await exportMap(path, self.optsWithGlobals(), world));
  });
};
