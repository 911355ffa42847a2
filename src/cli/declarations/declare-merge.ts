import { type Command, InvalidArgumentError, Option } from 'commander';
import { gather, readAmount } from '../options.ts';
import type { Declaration } from './declaration.ts';

/** Declares `rolemap merge`. */
export const declareMerge: Declaration = ({ command, world, done }) => {
  addMergeOptions(
    command(
      'merge',
      'Merge two versions of a file of a map field by field; git can do so by itself.',
      ['rolemap merge --install', 'have git merge role maps so, and show what changed in them'],
      ['rolemap merge base.yaml ours.yaml theirs.yaml', 'by hand: the result goes into ours.yaml'],
      ['rolemap merge base.yaml ours.yaml theirs.yaml --output -', 'the same, on stdout'],
    ).argument('[files...]', 'the version that both began with, ours, and theirs'),
  ).action(async (paths, options, self) => {
    if (options.install || options.uninstall) {
      const { installDrivers } = await import('../commands/install-drivers.ts');
      done(await installDrivers(paths, self.optsWithGlobals(), world));
    } else {
      const { merge } = await import('../commands/merge.ts');
      done(await merge(paths, self.optsWithGlobals(), world));
    }
  });
};

/** The options of a merge. */
function addMergeOptions(command: Command): Command {
  return command
    .option('--output <file>', 'where the result goes; - for stdout (default: into the file of ours)')
    .option('--path <path>', 'the name that messages give to the file')
    .option('-L, --label <name>', 'what the markers call ours; again for base, and for theirs', gather)
    .addOption(
      new Option('--marker-size <number>', 'how many signs a conflict marker has').argParser(readMarkerSize).default(7),
    )
    .option('--install', 'set up this git repository so that git merges and compares role maps')
    .option('--uninstall', 'take that out again')
    .option('--files <pattern>', 'with --install: the files meant, as in .gitattributes; again for more', gather)
    .addOption(
      new Option('--lang <language>', 'with --install: the language in which git tells changes').choices(['en', 'nl']),
    )
    .option('--command <command>', 'with --install: how git starts rolemap (default: rolemap)')
    .option('--dry-run', 'with --install and --uninstall: say what would be done, and do nothing');
}

function readMarkerSize(text: string): number {
  const size = readAmount(text);
  if (size >= 1 && size <= 1000) return size;
  throw new InvalidArgumentError('Write a whole number from 1 on, for example 7.');
}
