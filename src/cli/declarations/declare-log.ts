import { type Command, Option } from 'commander';
import { addMatchOptions, readAmount, readDate } from '../options.ts';
import type { Declaration } from './declaration.ts';

/** Declares `rolemap log`. */
export const declareLog: Declaration = ({ command, world, done }) => {
  addLogOptions(
    command(
      'log',
      'Tell what happened to a map, or to one role, person or team, through the history in git.',
      ['rolemap log', 'what each commit changed in the map in this folder'],
      ['rolemap log --role shelter/beds', 'the life of a role: names, teams, who held it, and every change'],
      ['rolemap log --person fatima --reverse', 'the roles of a person, the oldest commit first'],
      ['rolemap log v1.0..main map/ --format markdown', 'what came to a map between two revisions'],
    )
      .argument('[revision]', 'the newest commit, or a range (default: HEAD); may be left out before a path')
      .argument('[path]', 'file or folder of the map (default: this folder)'),
  ).action(async (revision, path, _options, self) => {
    const { log } = await import('../commands/log.ts');
    const given = [revision, path].filter((argument) => argument !== undefined);
    done(await log(given, self.optsWithGlobals(), world));
  });
};

/** The options of a history. */
function addLogOptions(command: Command): Command {
  return addMatchOptions(command)
    .option('--role <role>', 'the life of one role: team/role, a bare id, a former one, or its name')
    .option('--person <person>', 'the life of one person: an id, a former one, or the name')
    .option('--team <team>', 'the life of one team and its roles: an id, a former one, or the name')
    .option('--since <date>', 'leave out commits before this day, for example 2026-09-01', readDate)
    .option('--until <date>', 'leave out commits after this day', readDate)
    .option('-n, --max-count <number>', 'tell no more than so many commits, the newest ones', readAmount)
    .option('--reverse', 'the oldest commit first')
    .addOption(
      new Option('--format <format>', 'how to report').choices(['pretty', 'json', 'markdown']).default('pretty'),
    )
    .addOption(new Option('--lang <language>', 'the language of the messages').choices(['en', 'nl']).default('en'));
}
