import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { PAGE_FORMATS } from '../render/formats.ts';
import { FAIL_ON, FINDING_FORMATS } from './report-findings.ts';
import { STATUS, type Status, type World } from './world.ts';

/** Reads the command line and runs the command; wrong use is said on stderr and gives status 2. */
export async function runProgram(args: readonly string[], version: string, world: World): Promise<Status> {
  let status: Status = STATUS.fine;
  const program = new Command('rolemap')
    .description('Describe organisations as roles instead of job titles: validate, lint, compare and print role maps.')
    .version(version)
    .option('--debug', 'show details when rolemap itself goes wrong')
    .exitOverride()
    .configureOutput({ writeOut: world.out, writeErr: world.error })
    .showHelpAfterError('Run with --help to see what can be done.');

  const reading = (command: Command) =>
    command
      .argument('[paths...]', 'files and folders; - for standard input', [])
      .addOption(new Option('--format <format>', 'how to report').choices(FINDING_FORMATS).default('pretty'))
      .addOption(
        new Option('--fail-on <severity>', 'the least severity that makes the exit status 1')
          .choices(FAIL_ON)
          .default('error'),
      )
      .option('--stdin-filename <name>', 'the name that messages give to standard input')
      .option('--verbose', 'name the files that are passed over')
      .option('--debug', 'show details when rolemap itself goes wrong')
      .option('--color', 'use colours')
      .option('--no-color', 'use no colours')
      .configureOutput({ writeOut: world.out, writeErr: world.error })
      .exitOverride();
  const own = (name: string, description: string) => program.command(name).description(description);

  reading(own('validate', 'check syntax, format and references')).action(async (paths, _options, command) => {
    const { validate } = await import('./commands/validate.ts');
    status = await validate(paths, withColor(command), world);
  });
  reading(own('lint', 'validate, then look at the map with the rules'))
    .addOption(
      new Option('--profile <profile>', 'which rules').choices(['recommended', 'crisis']).default('recommended'),
    )
    .option('--today <date>', 'the day that counts as today', date)
    .action(async (paths, _options, command) => {
      const { lint } = await import('./commands/lint.ts');
      status = await lint(paths, withColor(command), world);
    });
  own('diff', 'say what changed between two maps')
    .argument('<old>', 'file or folder; - for standard input')
    .argument('<new>', 'file or folder; - for standard input')
    .addOption(new Option('--format <format>', 'how to report').choices(['pretty', 'json']).default('pretty'))
    .addOption(
      new Option('--fail-on <impact>', 'the least impact that makes the exit status 1')
        .choices(['gap', 'shift', 'any', 'none'])
        .default('any'),
    )
    .option('--stdin-filename <name>', 'the name that messages give to standard input')
    .option('--verbose', 'name the files that are passed over')
    .option('--debug', 'show details when rolemap itself goes wrong')
    .option('--color', 'use colours')
    .option('--no-color', 'use no colours')
    .action(async (before, after, _options, command) => {
      const { diff } = await import('./commands/diff.ts');
      status = await diff(before, after, withColor(command), world);
    });
  own('render', 'make pages: Markdown on stdout, or in the file or folder of --out')
    .argument('[path]', 'file or folder; - for standard input')
    .addOption(new Option('--format <format>', 'what to make').choices(Object.keys(PAGE_FORMATS)).default('markdown'))
    .option('--out <target>', 'a folder, or a file that ends in .md')
    .option('--check', 'write nothing; exit with 1 when the files on disk differ')
    .option('--force', 'overwrite files that rolemap did not write')
    .addOption(
      new Option('--lang <language>', 'the language of the labels (default: that of the map)').choices(['en', 'nl']),
    )
    .option('--today <date>', 'the day that counts as today', date)
    .option('--stdin-filename <name>', 'the name that messages give to standard input')
    .option('--verbose', 'name the files that are passed over')
    .option('--debug', 'show details when rolemap itself goes wrong')
    .action(async (path, options) => {
      const { render } = await import('./commands/render.ts');
      status = await render(path, options, world);
    });
  own('explain', 'say what a rule is about and why it matters')
    .argument('<rule>', 'the id of a rule, or its beginning')
    .action(async (rule) => {
      const { explain } = await import('./commands/explain.ts');
      status = await explain(rule, world);
    });
  own('rules', 'list the rules')
    .addOption(new Option('--format <format>', 'how to list them').choices(['pretty', 'json']).default('pretty'))
    .action(async (options) => {
      const { rules } = await import('./commands/rules.ts');
      status = await rules(options, world);
    });
  own('schema', 'print the JSON Schema of the format').action(async () => {
    const { schema } = await import('./commands/schema.ts');
    status = await schema(world);
  });

  try {
    if (args.length === 0) {
      program.outputHelp();
      return STATUS.fine;
    }
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? STATUS.fine : STATUS.failure;
  }
  return status;
}

/** The options of a command; colour only where a flag says so, for it has a default of its own. */
function withColor(command: Command) {
  const { color, ...options } = command.opts();
  return { ...options, ...(command.getOptionValueSource('color') === 'cli' && { color }) } as never;
}

function date(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError('Write a date as year-month-day, for example 2026-09-01.');
}
