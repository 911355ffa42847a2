import { Option } from 'commander';
import { IMPORT_FORMATS } from '../../exchange/draft/import-formats.ts';
import { REPORT_LANGUAGES } from '../../exchange/report/report-languages.ts';
import { addTodayOption, gather, readAmount } from '../options.ts';
import type { Declaration } from './declaration.ts';

/** Declares `rolemap import`. */
export const declareImport: Declaration = ({ command, world, done }) => {
  addTodayOption(
    command(
      'import',
      'Make a draft of a map of a spreadsheet of job titles, or of what another tool exports.',
      ['rolemap import titles.csv --out map', 'a folder with the draft of a map'],
      ['rolemap import staff.xlsx --sheet 2 --out map.yaml', 'one file, from the second sheet'],
      ['rolemap import titles-2.csv --into map --dry-run', 'what a newer export would change in a map that you edited'],
      ['rolemap import staff.csv --map name=Wie,title=Werk', 'say which column holds what'],
      ['rolemap import staff.csv --dry-run --report import.md', 'only say what would go where'],
    )
      .argument('<file>', 'file or folder that another program wrote; - for standard input')
      .option('--out <target>', 'a folder, or a file that ends in .yaml (default: standard output)')
      .option('--into <map>', 'take what is new in a newer export into a map: its folder or file; what you wrote stays')
      .option('--base <file>', 'with --into: the export that the map was made of, where no record stands beside it')
      .addOption(
        new Option('--from <format>', 'what it is (default: told by the content)').choices(Object.keys(IMPORT_FORMATS)),
      )
      .option(
        '--map <pairs>',
        'what columns hold, by header or letter: name=Naam,title=Functie; again for more',
        gather,
      )
      .option('--sheet <sheet>', 'the sheet of a spreadsheet, by name or number')
      .option('--name <name>', 'what the organisation is called')
      .option('--full-time <hours>', 'the hours of a week of full time', readAmount)
      .option('--report <file>', 'write the whole account into this file: Markdown, or JSON where it ends in .json')
      .addOption(
        new Option('--lang <language>', 'the language of the report and the comments')
          .choices(REPORT_LANGUAGES)
          .default('en'),
      )
      .option('--dry-run', 'say what would be written, and write nothing')
      .option('--force', 'overwrite files that are there; with --into, write also what leaves a gap'),
  ).action(async (file, _options, self) => {
    const { importFile } = await import('../commands/import.ts');
    done(await importFile(file, self.optsWithGlobals(), world));
  });
};
