import { addLoadOptions } from '../options.ts';
import type { Declaration } from './declaration.ts';

/** Declares `rolemap apply`. */
export const declareApply: Declaration = ({ command, world, done }) => {
  addLoadOptions(
    command(
      'apply',
      'Make the changes of a patch in the files of a map, all or none.',
      ['rolemap diff main --format patch > changes.json', 'the changes as a patch'],
      ['rolemap apply changes.json', 'make them in the map in this folder'],
      ['rolemap apply changes.json map/ --dry-run', 'show what would change in the files'],
      ['rolemap apply changes.json --reverse', 'undo them'],
    )
      .argument('<patch>', 'file that diff --format patch made; - for standard input')
      .argument('[path]', 'file or folder of the map; - for standard input')
      .option('--reverse', 'undo the changes instead')
      .option('--dry-run', 'show the changes of the files as a diff, and write nothing'),
  ).action(async (patch, path, _options, self) => {
    const { apply } = await import('../commands/apply.ts');
    done(await apply(patch, path, self.optsWithGlobals(), world));
  });
};
