import { Command, CommanderError } from 'commander';
import { nearest } from '../text/did-you-mean.ts';
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
      outputError: (text, write) => write(withNearestChoice(text)),
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
    })
    .showHelpAfterError('Run `rolemap --help` to see what can be done.')
    .configureHelp({
      showGlobalOptions: true,
      // Every command has options: without that word there is room for what a command does.
      subcommandTerm: (command) => `${command.name()} ${argumentsOf(command)}`.trim(),
      subcommandDescription: (command) => command.description(),
      commandDescription: (command) =>
        `${command.description()}\n\nExamples:\n${listExamples(examples.get(pathOf(command)) ?? [])}`,
    });
  const command: CommandTree['command'] = (path, description, ...shown) => {
    examples.set(path, shown);
    const [name = path, ...above] = path.split(' ').reverse();
    const parent = program.commands.find((one) => one.name() === above[0]) ?? program;
    return parent
      .command(name)
      .description(description)
      .showHelpAfterError(`Run \`rolemap ${path} --help\` to see what can be done.`);
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

/** What commander says of a value that is none of the choices, with the nearest of them. */
function withNearestChoice(text: string): string {
  const [, value = '', choices] = /argument '(.*)' is invalid\. Allowed choices are (.*)\.\n/s.exec(text) ?? [];
  const near = choices === undefined ? undefined : nearest(value, choices.split(', '));
  return near === undefined ? text : text.replace('Allowed choices', `Did you mean ${near}? Allowed choices`);
}

/** The names that lead to a command, as they are typed behind `rolemap`; the program itself is `rolemap`. */
export function pathOf(command: Command): string {
  const { parent } = command;
  return parent?.parent ? `${pathOf(parent)} ${command.name()}` : command.name();
}

/** The arguments of a command, as its usage shows them. */
function argumentsOf({ registeredArguments }: Command): string {
  return registeredArguments
    .map((argument) => {
      const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
      return argument.required ? `<${name}>` : `[${name}]`;
    })
    .join(' ');
}

function listExamples(examples: readonly Example[]): string {
  const widest = Math.max(...examples.map(([line]) => line.length));
  return examples.map(([line, does]) => `  ${line.padEnd(widest)}  ${does}`).join('\n');
}
