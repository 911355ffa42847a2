import { type Command, Option } from 'commander';
import { LEVELS } from '../../model/org-map.ts';
import { addEditOptions, readTime } from '../edits/edit-options.ts';
import { gather, readDate } from '../options.ts';
import type { Declaration } from './declaration.ts';

/** Declares `rolemap add` and the commands below it. */
export const declareAdd: Declaration = (tree) => {
  tree.command(
    'add',
    'Add a team, role, person, responsibility or decision, where a person would write it.',
    ['rolemap add team "Night shelter"', 'a team'],
    ['rolemap add role "Night beds" --to shelter', 'a role in a team'],
    ['rolemap add person "Eva Jansen"', 'a person'],
    ['rolemap add responsibility "Making beds" --to beds', 'what a role does'],
    ['rolemap add decision "Opening halls" --to beds', 'what it may decide'],
  );
  for (const declare of [declareTeam, declareRole, declarePerson, declareResponsibility, declareDecision])
    declare(tree);
};

const declareTeam: Declaration = ({ command, world, done }) => {
  addNewName(
    command(
      'add team',
      'Add a team.',
      ['rolemap add team "Night shelter" --to shelter', 'a part of another team'],
      ['rolemap add team press --kind crisis', 'one that stands by itself'],
      ['rolemap add team press map/ --file map/press.yaml', 'in its own file'],
    ),
    'the id or name of the team',
  )
    .option('--to <team>', 'the team of which it is a part')
    .addOption(
      new Option('--kind <kind>', 'what kind of team it is').choices([
        'team',
        'circle',
        'department',
        'project',
        'council',
        'crisis',
        'guild',
      ]),
    )
    .option('--purpose <text>', 'what it is for')
    .option('--file <file>', 'the file where it is to stand; a new one is made')
    .action(async (called, path, _options, self) => {
      const { addTeam } = await import('../commands/add.ts');
      done(await addTeam(called, path, self.optsWithGlobals(), world));
    });
};

const declareRole: Declaration = ({ command, world, done }) => {
  addNewName(
    command(
      'add role',
      'Add a role to a team.',
      ['rolemap add role "Night beds" --to shelter', 'by its name'],
      ['rolemap add role shelter/night-beds --purpose "A bed"', 'by its id'],
      ['rolemap add role press --to shelter --holder jan', 'with a holder'],
    ),
    'the id or name of the role; or team/role',
  )
    .option('--to <team>', 'the team')
    .option('--purpose <text>', 'what it is for')
    .option('--responsibility <text>', 'what it takes care of; again for more', gather)
    .option('--holder <person>', 'who holds it; again for more', gather)
    .option('--like <template>', 'the template from which it takes over the rest')
    .action(async (called, path, _options, self) => {
      const { addRole } = await import('../commands/add.ts');
      done(await addRole(called, path, self.optsWithGlobals(), world));
    });
};

const declarePerson: Declaration = ({ command, world, done }) => {
  addNewName(
    command(
      'add person',
      'Add a person.',
      ['rolemap add person "Eva Jansen"', 'by the name'],
      ['rolemap add person Eva --share 80% --role shelter/beds', 'with a role'],
      ['rolemap add person Eva map/ --file map/people.yaml', 'in a file of map/'],
    ),
    'the name or id of the person',
  )
    .option('--title <text>', 'the job title')
    .option('--organization <name>', 'for whom the person works')
    .option('--share <fraction>', 'how much of full time: 0.8 or 80%', readTime)
    .option('--email <address>', 'the e-mail address')
    .option('--joined <date>', 'the first day, for example 2026-09-01', readDate)
    .option('--role <role>', 'a role to hold; again for more', gather)
    .option('--file <file>', 'the file where the person is to stand; a new one is made')
    .action(async (called, path, _options, self) => {
      const { addPerson } = await import('../commands/add.ts');
      done(await addPerson(called, path, self.optsWithGlobals(), world));
    });
};

const declareResponsibility: Declaration = ({ command, world, done }) => {
  addEditOptions(
    command(
      'add responsibility',
      'Add a responsibility to a role.',
      ['rolemap add responsibility "Making beds" --to shelter/beds', 'what it does'],
      ['rolemap add responsibility "Keeping a list" --to beds --id list', 'with an id'],
    ),
  )
    .argument('[text]', 'the responsibility, in words')
    .argument('[path]', 'file or folder of the map (default: this folder)')
    .option('--to <role>', 'the role: team/role, an id, or a name')
    .option('--id <id>', 'an id for the responsibility')
    .action(async (text, path, _options, self) => {
      const { addResponsibility } = await import('../commands/add.ts');
      done(await addResponsibility(text, path, self.optsWithGlobals(), world));
    });
};

const declareDecision: Declaration = ({ command, world, done }) => {
  addEditOptions(
    command(
      'add decision',
      'Add a decision to what a role may decide.',
      ['rolemap add decision "Opening halls" --to shelter/beds', 'it decides by itself'],
      ['rolemap add decision Buying --to beds --limit "500 EUR"', 'up to an amount'],
      ['rolemap add decision Hours --to beds --level agree', 'with others'],
    ),
  )
    .argument('[text]', 'the decision, in words')
    .argument('[path]', 'file or folder of the map (default: this folder)')
    .option('--to <role>', 'the role: team/role, an id, or a name')
    .addOption(
      new Option('--level <level>', 'how much room the role has (default: it decides by itself)').choices(LEVELS),
    )
    .option('--limit <text>', 'how far it goes, for example "5000 EUR"')
    .option('--consult <work>', 'a role or team to ask before; again for more', gather)
    .option('--inform <work>', 'a role or team to tell afterwards; again for more', gather)
    .action(async (text, path, _options, self) => {
      const { addDecision } = await import('../commands/add.ts');
      done(await addDecision(text, path, self.optsWithGlobals(), world));
    });
};

function addNewName(command: Command, what: string): Command {
  return addEditOptions(command)
    .argument('[name]', what)
    .argument('[path]', 'file or folder of the map (default: this folder)')
    .option('--id <id>', 'the id (default: made from the name)')
    .option('--name <name>', 'the name (default: made from the id)');
}
