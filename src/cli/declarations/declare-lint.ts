import { type Command, Option } from 'commander';
import { MESSAGE_LANGUAGES } from '../../lint/languages.ts';
import { addConfigOptions, addFindingOptions, addLoadOptions, addTodayOption, addWatchOption } from '../options.ts';
import type { Declaration } from './declaration.ts';

/** Declares `rolemap lint`. */
export const declareLint: Declaration = ({ command, world, done }) => {
  const lint = addConfigOptions(
    addTodayOption(
      addLoadOptions(
        addFindingOptions(
          command(
            'lint',
            'Validate, then look at the map with the rules.',
            ['rolemap lint', 'the map in this folder'],
            ['rolemap lint --profile crisis', 'the bare minimum, for a team that has no time'],
            ['rolemap lint --fail-on warning', 'stop a pull request at warnings, too'],
            [
              'rolemap lint --baseline baseline.yaml --update-baseline',
              'start with what there is; later, without --update-baseline, only new findings count',
            ],
            ['rolemap lint --fix --dry-run', 'show what can be mended; without --dry-run, mend it'],
            ['rolemap lint --watch', 'again at each change, while you write'],
            ['rolemap lint --since origin/main', 'what a pull request adds, and nothing else'],
            ['cat map.yaml | rolemap lint -', 'standard input'],
          ).argument('[paths...]', 'files and folders; - for standard input'),
        )
          .option('--timing', 'say on stderr how long each rule took')
          .addOption(
            new Option('--lang <language>', 'the language of messages (default: en)').choices(MESSAGE_LANGUAGES),
          ),
      ),
    ),
  );
  addWatchOption(addEarlierOptions(addFixOptions(lint))).action(async (paths, _options, self) => {
    const { lint } = await import('../commands/lint.ts');
    done(await lint(paths, self.optsWithGlobals(), world));
  });
};

/** The options about findings that were there before: at a git revision, or when an organisation started. */
function addEarlierOptions(command: Command): Command {
  return command
    .option('--since <revision>', 'report only what is new since HEAD and this git revision parted, for example main')
    .option('--baseline <file>', 'leave out the findings that stand in this file')
    .option('--update-baseline', 'write all findings of rules into the baseline; what people wrote there stays')
    .option('--prune-baseline', 'take out of the baseline what is no longer found');
}

/** The options about mending what is found. */
function addFixOptions(command: Command): Command {
  return command
    .option('--fix', 'mend what can be mended without changing what the map means')
    .option('--unsafe', 'with --fix: make repairs, too, that are a guess or a choice')
    .option('--dry-run', 'with --fix: show the repairs as a diff, and write nothing');
}
