import { Option } from 'commander';
import { QUESTION_LANGUAGES } from '../../questions/question.ts';
import { addConfigOptions, addLoadOptions, addTodayOption } from '../options.ts';
import type { Declaration } from './declaration.ts';

/** Declares `rolemap questions`. */
export const declareQuestions: Declaration = ({ command, world, done }) => {
  addConfigOptions(
    addTodayOption(
      addLoadOptions(
        command(
          'questions',
          'List what to ask next, from the gaps in a map: a checklist for each team or person.',
          ['rolemap questions > questions.md', 'for each team, as Markdown'],
          ['rolemap questions --by person --out interviews.md', 'for each person'],
          ['rolemap questions --person fatima --lang nl', 'for one person, in Dutch'],
          ['rolemap questions --profile recommended', 'ask more than the map’s own profile does'],
        ).argument('[path]', 'file or folder; - for standard input'),
      ),
    ),
  )
    .addOption(new Option('--by <who>', 'for whom (default: team)').choices(['team', 'person']))
    .option('--team <team>', 'only this team, and those inside it')
    .option('--person <person>', 'only this person')
    .addOption(
      new Option(
        '--lang <language>',
        'the language of the questions (default: that of the configuration or the map)',
      ).choices(QUESTION_LANGUAGES),
    )
    .addOption(new Option('--format <format>', 'how to write them').choices(['markdown', 'json']).default('markdown'))
    .option('--out <file>', 'write them into a file (default: standard output)')
    .option('--force', 'overwrite a file that is there')
    .action(async (path, _options, self) => {
      const { questions } = await import('../commands/questions.ts');
      done(await questions(path, self.optsWithGlobals(), world));
    });
};
