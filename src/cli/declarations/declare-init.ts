import { Option } from 'commander';
import { STARTER_LANGUAGES } from '../../starter/languages.ts';
import { TEAM_TYPE_IDS, WAY_IDS } from '../../starter/way-ids.ts';
import { addTodayOption, gather } from '../options.ts';
import type { Declaration } from './declaration.ts';

/** Declares `rolemap init`. */
export const declareInit: Declaration = ({ command, world, done }) => {
  addTodayOption(
    command(
      'init',
      'Begin a map: questions in a terminal, or all of it from options.',
      ['rolemap init', 'asks what is needed, in this folder'],
      ['rolemap init kaart --lang nl', 'the same in Dutch, in a folder'],
      ['rolemap init --way simple --ci github', 'what is given is not asked'],
    )
      .argument('[dir]', 'the folder of the map (default: this folder)')
      .addOption(
        new Option(
          '--lang <language>',
          'the language of the questions and the map (default: that of the environment)',
        ).choices(STARTER_LANGUAGES),
      )
      .option('--organization <name>', 'what the organisation is called')
      .addOption(new Option('--way <way>', 'the way of working').choices(WAY_IDS))
      .option('--purpose <text>', 'what the organisation is for')
      .option('--team <name>', 'what the first team is called')
      .option('--team-purpose <text>', 'what the team is for')
      .addOption(new Option('--kind <kind>', 'what kind of team it is').choices(TEAM_TYPE_IDS))
      .option('--until <date>', 'the day on which a crisis team or project ends')
      .option(
        '--role <text>',
        'a role: "Beds (Everyone sleeps dry): Arranging camp beds; decides: Which halls are opened; @Fatima"; again for more (default: the roles that the way of working has)',
        gather,
      )
      .option('--term-ends <date>', 'the last day of those who are elected (default: in a year)')
      .option(
        '--works-with <text>',
        'another team, with team-topologies: "Platform (Nobody has to wait): x-as-a-service"',
      )
      .addOption(
        new Option('--ci <service>', 'have a service look at every change').choices(['github', 'gitlab', 'none']),
      )
      .option('--accept-remarks', 'write also what lint says something of')
      .option('--dry-run', 'show what would be written, and write nothing')
      .option('--force', 'overwrite files that are there'),
  ).action(async (dir, _options, self) => {
    const { init } = await import('../commands/init.ts');
    done(await init(dir, self.optsWithGlobals(), world));
  });
};
