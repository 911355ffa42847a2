import { Option } from 'commander';
import { addEditOptions } from '../edits/edit-options.ts';
import { readDate } from '../options.ts';
import type { Declaration } from './declaration.ts';

/** Declares `rolemap retire`. */
export const declareRetire: Declaration = ({ command, world, done }) => {
  addEditOptions(
    command(
      'retire',
      'Take a role or team out of force, or have a person leave.',
      ['rolemap retire shelter/beds', 'the role stays for the record'],
      ['rolemap retire jan --to fatima', 'Fatima takes over all roles'],
      ['rolemap retire jan --date 2026-12-31 --force', 'on a day to come'],
    )
      .argument('[thing]', 'the role, team or person: team/role, an id, or a name')
      .argument('[path]', 'file or folder of the map (default: this folder)')
      .option('--date <date>', 'the last day of a person (default: today)', readDate)
      .option('--to <person>', 'who takes over the roles of a person')
      .option('--emeritus', 'keep a person as a former holder of the roles')
      .addOption(
        new Option('--thing <kind>', 'the kind of thing, where several are called so').choices([
          'role',
          'team',
          'person',
        ]),
      ),
  ).action(async (thing, path, _options, self) => {
    const { retire } = await import('../commands/retire.ts');
    done(await retire(thing, path, self.optsWithGlobals(), world));
  });
};
