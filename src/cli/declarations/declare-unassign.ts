import { addEditOptions } from '../edits/edit-options.ts';
import { readDate } from '../options.ts';
import type { Declaration } from './declaration.ts';

/** Declares `rolemap unassign`. */
export const declareUnassign: Declaration = ({ command, world, done }) => {
  addEditOptions(
    command(
      'unassign',
      'End what a person holds of a role.',
      ['rolemap unassign jan beds', 'Jan stops'],
      ['rolemap unassign jan beds --focus Nights', 'only the nights'],
      ['rolemap unassign jan beds --emeritus', 'keep the name'],
      ['rolemap unassign jan beds --until 2026-12-31', 'until that day'],
    )
      .argument('[person]', 'the id or name of the person')
      .argument('[role]', 'the role: team/role, an id, or a name')
      .argument('[path]', 'file or folder of the map (default: this folder)')
      .option('--focus <text>', 'only what the person holds with this focus')
      .option('--until <date>', 'write this last day, and leave the name until then', readDate)
      .option('--emeritus', 'keep the person as a former holder'),
  ).action(async (person, role, path, _options, self) => {
    const { unassign } = await import('../commands/assign.ts');
    done(await unassign([person, role, path], self.optsWithGlobals(), world));
  });
};
