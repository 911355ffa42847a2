import { Option } from 'commander';
import { addEditOptions, readTime } from '../edits/edit-options.ts';
import { readDate } from '../options.ts';
import type { Declaration } from './declaration.ts';

/** Declares `rolemap assign`. */
export const declareAssign: Declaration = ({ command, world, done }) => {
  addEditOptions(
    command(
      'assign',
      'Have a person hold a role; who holds it already gets the share, focus or days that are given.',
      ['rolemap assign fatima beds', 'she holds it too'],
      ['rolemap assign "Jan de Boer" beds --share 40% --focus Nights', 'two days a week'],
      ['rolemap assign jan beds --as deputy --until 2026-12-31', 'for a time'],
      ['rolemap assign jan beds map/ --dry-run', 'write nothing'],
    )
      .argument('[person]', 'the id or name of the person')
      .argument('[role]', 'the role: team/role, an id, or a name')
      .argument('[path]', 'file or folder of the map (default: this folder)')
      .option('--focus <text>', 'the part of the role that the person does')
      .option('--share <fraction>', 'how much of full time: 0.4 or 40%', readTime)
      .option('--since <date>', 'the first day, for example 2026-09-01', readDate)
      .option('--until <date>', 'the last day', readDate)
      .addOption(
        new Option('--as <capacity>', 'in which capacity').choices([
          'holder',
          'deputy',
          'acting',
          'trainee',
          'emeritus',
        ]),
      ),
  ).action(async (person, role, path, _options, self) => {
    const { assign } = await import('../commands/assign.ts');
    done(await assign([person, role, path], self.optsWithGlobals(), world));
  });
};
