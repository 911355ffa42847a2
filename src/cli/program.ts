import { Command, CommanderError } from 'commander';
import type { CommandTree, Example } from './declarations/declaration.ts';
import { DECLARATIONS } from './declarations/declarations.ts';
import { EXIT_STATUSES } from './exit-status.ts';
import { addGlobalOptions } from './options.ts';
import { STATUS, type Status, type World } from './world.ts';

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
  const command: CommandTree['command'] = (name, description, ...shown) => {
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

  const hidden = (name: string) => program.command(name, { hidden: true });
  for (const declare of DECLARATIONS) declare({ command, hidden, world, done, args });
  return { program, examples };
}

function listExamples(examples: readonly Example[]): string {
  const widest = Math.max(...examples.map(([line]) => line.length));
  return examples.map(([line, does]) => `  ${line.padEnd(widest)}  ${does}`).join('\n');
}
