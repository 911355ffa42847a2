import { addLoadOptions } from '../options.ts';
import type { Declaration } from './declaration.ts';

/** Declares `rolemap fmt`. */
export const declareFmt: Declaration = ({ command, world, done }) => {
  addLoadOptions(
    command(
      'fmt',
      'Lay out the files of a map in one way: the order of keys, indentation, quotes. What they say stays, and so do comments.',
      ['rolemap fmt', 'the map in this folder'],
      ['rolemap fmt --dry-run', 'show what would change'],
      ['rolemap fmt --check', 'for CI: name the files that would change'],
      ['rolemap fmt - < map.yaml', 'from standard input to standard output'],
    ).argument('[paths...]', 'files and folders; - for standard input'),
  )
    .option('--check', 'name the files that would change, and write nothing; the status is then 1')
    .option('--dry-run', 'show the changes of the files as a diff, and write nothing')
    .action(async (paths, _options, self) => {
      const { fmt } = await import('../commands/fmt.ts');
      done(await fmt(paths, self.optsWithGlobals(), world));
    });
};
