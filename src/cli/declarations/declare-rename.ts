import { Option } from 'commander';
import { NAMED_KINDS } from '../../model/find-things.ts';
import { addEditOptions } from '../edits/edit-options.ts';
import type { Declaration } from './declaration.ts';

/** Declares `rolemap rename`. */
export const declareRename: Declaration = ({ command, world, done }) => {
  addEditOptions(
    command(
      'rename',
      'Give a role, team, person or other thing a new id or name; all that refers to it follows.',
      ['rolemap rename beds night-beds', 'a new id; the old one is kept'],
      ['rolemap rename shelter/beds "Night beds"', 'a new name, and its id'],
      ['rolemap rename beds --name "Night beds"', 'a new name; the id stays'],
      ['rolemap rename shelter/ refuge map/', 'a team of the map in map/'],
      ['rolemap rename shelter/beds kitchen/cots', 'another team and id'],
    )
      .argument('[old]', 'what it is called now: team/role, an id, or a name')
      .argument('[new]', 'the new id, or a new name; may be left out with --name')
      .argument('[path]', 'file or folder of the map (default: this folder)')
      .option('--name <name>', 'the new name, where the id is to stay or to be another one')
      .addOption(new Option('--thing <kind>', 'the kind of thing, where several are called so').choices(NAMED_KINDS)),
  ).action(async (old, renamed, path, _options, self) => {
    const { rename } = await import('../commands/rename.ts');
    done(await rename([old, renamed, path], self.optsWithGlobals(), world));
  });
};
