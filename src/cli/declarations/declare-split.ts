import { InvalidArgumentError } from 'commander';
import type { AskedPart } from '../commands/split.ts';
import { addEditOptions } from '../edits/edit-options.ts';
import type { Declaration } from './declaration.ts';

/** Declares `rolemap split`. */
export const declareSplit: Declaration = ({ command, world, done }) => {
  const parts: AskedPart[] = [];
  const last = () => {
    const part = parts.at(-1);
    if (!part) throw new InvalidArgumentError('Name the role that gets it before it: --into ROLE.');
    return part;
  };
  const share = (list: keyof AskedPart['shares']) => (text: string) => {
    const { shares } = last();
    shares[list] = [...(shares[list] ?? []), text];
    return text;
  };
  addEditOptions(
    command(
      'split',
      'Divide a role over several: each --into is followed by what that role gets. All else goes to --rest.',
      [
        'rolemap split beds --into beds --into register --responsibility "Keeping the list" --rest beds',
        'a new role; the old one stays',
      ],
      ['rolemap split beds --into cots --decision halls --into linen --rest cots --references cots', 'two new roles'],
    )
      .argument('[role]', 'the role: team/role, an id, or a name')
      .argument('[path]', 'file or folder of the map (default: this folder)')
      .option('--into <role>', 'a role that it becomes: an id, team/role or a name; again for each', (into: string) => {
        parts.push({ into, shares: {} });
        return into;
      })
      .option('--purpose <text>', 'what the role before it is for', (text: string) => {
        last().purpose = text;
        return text;
      })
      .option(
        '--responsibility <text>',
        'goes to the role before it: its text, a part of it, or its id; again for more',
        share('responsibilities'),
      )
      .option('--decision <text>', 'likewise, of what the role decides', share('decides'))
      .option('--domain <text>', 'likewise, of what it alone controls', share('domains'))
      .option('--delivery <text>', 'likewise, of what it delivers', share('delivers'))
      .option('--holder <person>', 'likewise, of those who hold it', share('holders'))
      .option('--rest <role>', 'the part that gets all that no part was given')
      .option('--references <role>', 'the part that others mean who refer to the old role'),
  ).action(async (role, path, _options, self) => {
    const { split } = await import('../commands/split.ts');
    done(await split(role, path, { ...self.optsWithGlobals(), parts }, world));
  });
};
