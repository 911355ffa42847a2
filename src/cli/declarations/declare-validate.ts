import { addFindingOptions, addLoadOptions, addWatchOption } from '../options.ts';
import type { Declaration } from './declaration.ts';

/** Declares `rolemap validate`. */
export const declareValidate: Declaration = ({ command, world, done }) => {
  addWatchOption(
    addLoadOptions(
      addFindingOptions(
        command(
          'validate',
          'Check syntax, format and references.',
          ['rolemap validate', 'the map in this folder'],
          ['rolemap validate teams/ people.yaml', 'files and folders that make one map'],
          ['rolemap validate --format json', 'for programs'],
        ).argument('[paths...]', 'files and folders; - for standard input'),
      ),
    ),
  ).action(async (paths, _options, self) => {
    const { validate } = await import('../commands/validate.ts');
    done(await validate(paths, self.optsWithGlobals(), world));
  });
};
