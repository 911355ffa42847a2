import { Option } from 'commander';
import { addEditOptions } from '../edits/edit-options.ts';
import type { Declaration } from './declaration.ts';

/** Declares `rolemap move`. */
export const declareMove: Declaration = ({ command, world, done }) => {
  addEditOptions(
    command(
      'move',
      'Put a role, or a team with all that is in it, in another team.',
      ['rolemap move shelter/beds kitchen', 'the role goes to the team'],
      ['rolemap move night-shelter/ municipality', 'the team goes into another one'],
      ['rolemap move night-shelter --top', 'the team stands by itself'],
      ['rolemap move beds kitchen map/ --dry-run', 'show it, write nothing'],
    )
      .argument('[thing]', 'the role or team: team/role, an id, or a name')
      .argument('[team]', 'the team where it goes; left out with --top')
      .argument('[path]', 'file or folder of the map (default: this folder)')
      .option('--top', 'make a team one that is part of no other')
      .addOption(new Option('--thing <kind>', 'the kind of thing, where both are called so').choices(['role', 'team'])),
  ).action(async (thing, team, path, _options, self) => {
    const { move } = await import('../commands/move.ts');
    done(await move([thing, team, path], self.optsWithGlobals(), world));
  });
};
