import { type Command, InvalidArgumentError, Option } from 'commander';
import { CHANGE_FORMAT_NAMES } from '../../report/diff-formats.ts';
import {
  addConfigFileOptions,
  addLoadOptions,
  addMatchOptions,
  addTodayOption,
  formatOption,
  gather,
} from '../options.ts';
import type { Declaration } from './declaration.ts';

/** Declares `rolemap diff`. */
export const declareDiff: Declaration = ({ command, args, world, done }) => {
  const diff = addConfigFileOptions(
    addDiffOptions(
      addLoadOptions(
        command(
          'diff',
          'Say what changed between two maps, and for whom.',
          ['rolemap diff', 'since the last commit'],
          ['rolemap diff before.yaml after.yaml', 'two files or folders'],
          ['rolemap diff main', 'since the branch main'],
          ['rolemap diff HEAD~3 HEAD maps/', 'the last three commits'],
          ['rolemap diff HEAD~3:old-maps maps/', 'a folder that was renamed'],
          ['rolemap diff main --by person', 'what changes for each person'],
          ['rolemap diff main --format html=changes.html', 'a page to print and hand out'],
          ['rolemap diff origin/main...HEAD --fail-on gap', 'status 1 where work lost owners'],
        ).argument(
          '[what...]',
          'files and folders (- for standard input), or git revisions (main, main..HEAD, main...HEAD, HEAD~3:maps), then the paths that count, behind -- where they are no longer there',
        ),
      ),
    ),
  );
  addTodayOption(diff).action(async (what, _options, self) => {
    const { diff } = await import('../commands/diff.ts');
    const dashes = args.indexOf('--');
    const behindDashes = dashes === -1 ? undefined : args.length - dashes - 1;
    done(await diff(what, { ...self.optsWithGlobals(), behindDashes }, world));
  });
};

/** The options of a comparison. */
function addDiffOptions(command: Command): Command {
  return addMatchOptions(command)
    .addOption(formatOption(CHANGE_FORMAT_NAMES))
    .addOption(
      new Option('--by <whom>', 'what changes in each team, or for each person (pretty, markdown, html)')
        .choices(['team', 'person'])
        .default('team'),
    )
    .option('--person <id>', 'only the page of this person; again for more', gather)
    .addOption(
      new Option('--fail-on <impact>', 'the least impact that makes the exit status 1')
        .choices(['gap', 'shift', 'any', 'none'])
        .default('any'),
    )
    .option(
      '--max-removal <share>',
      'the greatest share of roles, or of people with roles, that may go at once (default: 0.25, from three on); 1 allows all',
      readShare,
    )
    .option(
      '--only <what>',
      'only changes of this kind, impact or beginning of a kind (gap, holder); again for more',
      gather,
    )
    .option('--ignore <what>', 'no changes of this kind, impact or beginning of a kind; again for more', gather)
    .option('--team <id>', 'only what concerns this team and those below it; again for more', gather)
    .addOption(new Option('--lang <language>', 'the language of the messages').choices(['en', 'nl']).default('en'));
}

function readShare(text: string): number {
  if (/^(?:0|1|0?\.\d+|1\.0+|0\.0+)$/.test(text)) return Number(text);
  const percent = /^(\d{1,2}|100) ?%?$/.exec(text)?.[1];
  throw new InvalidArgumentError(
    `Write a share from 0 to 1${percent === undefined ? ', for example 0.25 for a quarter' : `: ${Number(percent) / 100} for ${percent}%`}.`,
  );
}
