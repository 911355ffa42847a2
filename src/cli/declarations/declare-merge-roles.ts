import { addEditOptions } from '../edits/edit-options.ts';
import { gather } from '../options.ts';
import type { Declaration } from './declaration.ts';

/** Declares `rolemap merge-roles`. */
export const declareMergeRoles: Declaration = ({ command, world, done }) => {
  addEditOptions(
    command(
      'merge-roles',
      'Make several roles one: their work, holders and talents come together, and all that refers to one of them follows.',
      ['rolemap merge-roles cots linen --into beds', 'a new role'],
      ['rolemap merge-roles linen --into cots map/', 'into one that is there'],
      ['rolemap merge-roles cots linen --into beds --keep purpose=cots', 'whose purpose counts'],
    )
      .argument('[roles...]', 'the roles, and then the file or folder of the map (default: this folder)')
      .option('--into <role>', 'the role that they become: one of them, or a new id, team/role or name')
      .option('--name <name>', 'the name of the outcome')
      .option('--purpose <text>', 'what it is for')
      .option('--keep <field=role>', 'whose value counts where they differ; again for more', gather),
  ).action(async (roles, _options, self) => {
    const { mergeRoles } = await import('../commands/merge-roles.ts');
    done(await mergeRoles(roles, self.optsWithGlobals(), world));
  });
};
