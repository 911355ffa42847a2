import { Command, CommanderError, Option } from 'commander';
import { MESSAGE_LANGUAGES } from '../lint/languages.ts';
import { PAGE_FORMATS, PRINTED_FORMATS } from '../render/formats.ts';
import { EXIT_STATUSES } from './exit-status.ts';
import {
  addConfigFileOptions,
  addConfigOptions,
  addDiffOptions,
  addDrawingOptions,
  addEarlierOptions,
  addFindingOptions,
  addFixOptions,
  addGlobalOptions,
  addLoadOptions,
  addLogOptions,
  addMergeOptions,
  addTodayOption,
} from './options.ts';
import { addPageOptions } from './options-of-pages.ts';
import { STATUS, type Status, type World } from './world.ts';

/** A line to type, and what it does. */
export type Example = readonly [line: string, does: string];

/** The tree of commands, with the examples of each by its name; `rolemap` is the program itself. */
export interface Program {
  readonly program: Command;
  readonly examples: ReadonlyMap<string, readonly Example[]>;
}

/** Reads the command line and runs the command; wrong use is said on stderr and gives status 2. */
export async function runProgram(args: readonly string[], version: string, world: World): Promise<Status> {
  let status: Status = STATUS.fine;
  const { program } = createProgram(
    version,
    world,
    (given) => {
      status = given;
    },
    args,
  );
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? STATUS.fine : STATUS.failure;
  }
  return status;
}

/** The tree of commands with their options, texts and examples; what each does is loaded when it runs and gives its status to `done`. */
export function createProgram(
  version: string,
  world: World,
  done: (status: Status) => void,
  args: readonly string[] = [],
): Program {
  const examples = new Map<string, readonly Example[]>();
  const program = addGlobalOptions(new Command('rolemap'))
    .description('Describe organisations as roles instead of job titles: validate, lint, compare and print role maps.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .exitOverride()
    // One width everywhere: the help is also a page of the documentation.
    .configureOutput({
      writeOut: world.out,
      writeErr: world.error,
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
    })
    .showHelpAfterError('Run `rolemap --help` to see what can be done.')
    .configureHelp({
      showGlobalOptions: true,
      subcommandDescription: (command) => command.description(),
      commandDescription: (command) =>
        `${command.description()}\n\nExamples:\n${listExamples(examples.get(command.name()) ?? [])}`,
    });
  const own = (name: string, description: string, ...shown: readonly Example[]) => {
    examples.set(name, shown);
    return program
      .command(name)
      .description(description)
      .showHelpAfterError(`Run \`rolemap ${name} --help\` to see what can be done.`);
  };
  program.addHelpText(
    'after',
    `\nExit status:\n${EXIT_STATUSES.map(({ status, meaning }) => `  ${String(status).padEnd(3)}  ${meaning}`).join('\n')}`,
  );
  examples.set('rolemap', [
    ['rolemap lint', 'look at the map in this folder'],
    ['rolemap lint shelter.yaml', 'look at one file'],
    ['rolemap diff before/ after/', 'say what changed'],
    ['rolemap render --out pages', 'make pages to read and print'],
  ]);

  addLoadOptions(
    addFindingOptions(
      own(
        'validate',
        'Check syntax, format and references.',
        ['rolemap validate', 'the map in this folder'],
        ['rolemap validate teams/ people.yaml', 'files and folders that make one map'],
        ['rolemap validate --format json', 'for programs'],
      ).argument('[paths...]', 'files and folders; - for standard input'),
    ),
  ).action(async (paths, _options, command) => {
    const { validate } = await import('./commands/validate.ts');
    done(await validate(paths, command.optsWithGlobals(), world));
  });

  const lint = addConfigOptions(
    addTodayOption(
      addLoadOptions(
        addFindingOptions(
          own(
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
  addEarlierOptions(addFixOptions(lint)).action(async (paths, _options, command) => {
    const { lint } = await import('./commands/lint.ts');
    done(await lint(paths, command.optsWithGlobals(), world));
  });

  const diff = addConfigFileOptions(
    addDiffOptions(
      addLoadOptions(
        own(
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
  addTodayOption(diff).action(async (what, _options, command) => {
    const { diff } = await import('./commands/diff.ts');
    const dashes = args.indexOf('--');
    const behindDashes = dashes === -1 ? undefined : args.length - dashes - 1;
    done(await diff(what, { ...command.optsWithGlobals(), behindDashes }, world));
  });

  addMergeOptions(
    own(
      'merge',
      'Merge two versions of a file of a map field by field; git can do so by itself.',
      ['rolemap merge --install', 'have git merge role maps so, and show what changed in them'],
      ['rolemap merge base.yaml ours.yaml theirs.yaml', 'by hand: the result goes into ours.yaml'],
      ['rolemap merge base.yaml ours.yaml theirs.yaml --output -', 'the same, on stdout'],
    ).argument('[files...]', 'the version that both began with, ours, and theirs'),
  ).action(async (paths, options, command) => {
    if (options.install || options.uninstall) {
      const { installDrivers } = await import('./commands/install-drivers.ts');
      done(await installDrivers(paths, command.optsWithGlobals(), world));
    } else {
      const { merge } = await import('./commands/merge.ts');
      done(await merge(paths, command.optsWithGlobals(), world));
    }
  });

  // What git itself calls, once it is set up; people have no use for it.
  program
    .command('git-diff', { hidden: true })
    .argument('<path>')
    .argument('[versions...]')
    .option('--lang <language>')
    .action(async (path, versions, _options, command) => {
      const { gitDiff } = await import('./commands/git-diff.ts');
      done(await gitDiff(path, versions, command.optsWithGlobals(), world));
    });
  program
    .command('git-text', { hidden: true })
    .argument('<file>')
    .action(async (file) => {
      const { gitText } = await import('./commands/git-text.ts');
      done(await gitText(file, world));
    });

  addLoadOptions(
    own(
      'apply',
      'Make the changes of a patch in the files of a map, all or none.',
      ['rolemap diff main --format patch > changes.json', 'the changes as a patch'],
      ['rolemap apply changes.json', 'make them in the map in this folder'],
      ['rolemap apply changes.json map/ --dry-run', 'show what would change in the files'],
      ['rolemap apply changes.json --reverse', 'undo them'],
    )
      .argument('<patch>', 'file that diff --format patch made; - for standard input')
      .argument('[path]', 'file or folder of the map; - for standard input')
      .option('--reverse', 'undo the changes instead')
      .option('--dry-run', 'show the changes of the files as a diff, and write nothing'),
  ).action(async (patch, path, _options, command) => {
    const { apply } = await import('./commands/apply.ts');
    done(await apply(patch, path, command.optsWithGlobals(), world));
  });

  addLogOptions(
    own(
      'log',
      'Tell what happened to a map, or to one role, person or team, through the history in git.',
      ['rolemap log', 'what each commit changed in the map in this folder'],
      ['rolemap log --role shelter/beds', 'the life of a role: names, teams, who held it, and every change'],
      ['rolemap log --person fatima --reverse', 'the roles of a person, the oldest commit first'],
      ['rolemap log v1.0..main map/ --format markdown', 'what came to a map between two revisions'],
    )
      .argument('[revision]', 'the newest commit, or a range (default: HEAD); may be left out before a path')
      .argument('[path]', 'file or folder of the map (default: this folder)'),
  ).action(async (revision, path, _options, command) => {
    const { log } = await import('./commands/log.ts');
    const given = [revision, path].filter((argument) => argument !== undefined);
    done(await log(given, command.optsWithGlobals(), world));
  });

  addTodayOption(
    addLoadOptions(
      addDrawingOptions(
        addPageOptions(
          own(
            'render',
            'Make pages or the map on one sheet: on stdout, or in the file or folder of --out; or a PDF.',
            ['rolemap render', 'one page of the map in this folder'],
            ['rolemap render map/ --out pages', 'a folder with a page per team'],
            ['rolemap render --format html --out page.html', 'one page to search, read and print'],
            ['rolemap render --format pdf --out map.pdf', 'the same on paper, printed by the browser of this machine'],
            ['rolemap render --format svg --out map.svg', 'the map as a drawing for the wall'],
            ['rolemap render map/ --out pages --check', 'exit with 1 when those pages are out of date'],
            ['rolemap render --audience public --out website', 'for everyone: without persons and pay'],
            ['rolemap render --team shelter --view cards --lang de', 'the role cards of a team, labelled in German'],
          )
            .argument('[path]', 'file or folder; - for standard input')
            .addOption(
              new Option('--format <format>', 'what to make')
                .choices([...Object.keys(PAGE_FORMATS), ...Object.keys(PRINTED_FORMATS)])
                .default('markdown'),
            )
            .option('--out <target>', 'a folder, or a file that ends in .md, .html, .svg or .pdf')
            .option('--check', 'write nothing; exit with 1 when the files on disk differ')
            .option('--force', 'overwrite files that rolemap did not write')
            .option('--browser <path>', 'the Chrome, Edge or Chromium that prints a PDF (default: one that is found)'),
        ),
      ),
    ),
  ).action(async (path, _options, command) => {
    const { render } = await import('./commands/render.ts');
    done(await render(path, command.optsWithGlobals(), world));
  });

  addConfigOptions(
    own(
      'config',
      'Show the configuration of lint, and where each value comes from.',
      ['rolemap config', 'for the map in this folder'],
      ['rolemap config teams/shelter.yaml', 'for a map or file elsewhere'],
    )
      .argument('[path]', 'file or folder of a map')
      .addOption(new Option('--format <format>', 'how to show it').choices(['pretty', 'json']).default('pretty')),
  ).action(async (path, _options, command) => {
    const { config } = await import('./commands/config.ts');
    done(await config(path, command.optsWithGlobals(), world));
  });

  own(
    'explain',
    'Say what a rule is about and why it matters.',
    ['rolemap explain role-unfilled', 'one rule'],
    ['rolemap explain title', 'its beginning is enough, where unique'],
  )
    .argument('<rule>', 'the id of a rule, or its beginning')
    .action(async (rule) => {
      const { explain } = await import('./commands/explain.ts');
      done(await explain(rule, world));
    });

  own('rules', 'List the rules.', ['rolemap rules', 'by group'], ['rolemap rules --format json', 'for programs'])
    .addOption(new Option('--format <format>', 'how to list them').choices(['pretty', 'json']).default('pretty'))
    .action(async (options) => {
      const { rules } = await import('./commands/rules.ts');
      done(await rules(options, world));
    });

  own('schema', 'Print the JSON Schema of the format.', [
    'rolemap schema > rolemap.schema.json',
    'for editors and other tools',
  ]).action(async () => {
    const { schema } = await import('./commands/schema.ts');
    done(await schema(world));
  });
  return { program, examples };
}

function listExamples(examples: readonly Example[]): string {
  const widest = Math.max(...examples.map(([line]) => line.length));
  return examples.map(([line, does]) => `  ${line.padEnd(widest)}  ${does}`).join('\n');
}
