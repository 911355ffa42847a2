import type { Argument, Command, Option } from 'commander';
import type { Example } from '../../src/cli/declarations/declaration.ts';
import { EXIT_STATUSES } from '../../src/cli/exit-status.ts';
import { createProgram, pathOf } from '../../src/cli/program.ts';
import type { World } from '../../src/cli/world.ts';
import { type GeneratedFile, pageNote } from './generated-file.ts';
import { capitalized, code, fence, table } from './markdown.ts';

/** The page of the command line, from the same tree that reads it. */
export async function generateCommandPage(): Promise<GeneratedFile[]> {
  const { program, examples } = createProgram('', {} as World, () => {});
  // Commands that only git calls are hidden.
  const shown = shownBelow(program);
  const commands = shown.map((command) => section(command, examples.get(pathOf(command)) ?? [])).join('\n');
  const index = table(
    ['command', 'does'],
    shown.map((command) => [
      `[rolemap ${pathOf(command)}](#rolemap-${pathOf(command).replaceAll(' ', '-')})`,
      command.description(),
    ]),
  );
  const text = `${pageNote('src/cli/declarations')}# The command line

${program.description()}

${index}
Results go to standard output; progress, notices and errors go to standard error. ${code('rolemap --version')} prints the version, and
${code('--help')} behind any command shows what it takes.

## Exit status

${table(
  ['status', 'means'],
  EXIT_STATUSES.map(({ status, meaning }) => [String(status), sentence(meaning)]),
)}
${commands}`;
  return [{ path: 'docs/cli.md', text }];
}

/** The commands that help names, those below a command in place of it. */
function shownBelow(parent: Command): Command[] {
  const shown = parent.commands.filter((command) => parent.createHelp().visibleCommands(parent).includes(command));
  return shown.flatMap((command) => (command.commands.length > 0 ? shownBelow(command) : [command]));
}

function section(command: Command, examples: readonly Example[]): string {
  const { registeredArguments, options } = command;
  return [
    `## rolemap ${pathOf(command)}`,
    `${sentence(command.description())}`,
    fence('text', command.createHelp().commandUsage(command)).trimEnd(),
    registeredArguments.length > 0 && table(['argument', 'is'], registeredArguments.map(argumentRow)).trimEnd(),
    options.length > 0 && table(['option', 'does'], options.filter(({ hidden }) => !hidden).map(optionRow)).trimEnd(),
    fence('sh', examples.map(([line, does]) => `${line}   # ${does}`).join('\n')).trimEnd(),
  ]
    .filter((part) => part !== false)
    .join('\n\n')
    .concat('\n');
}

function argumentRow(argument: Argument): string[] {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return [
    code(argument.required ? `<${name}>` : `[${name}]`),
    `${sentence(argument.description)}${choices(argument.argChoices)}`,
  ];
}

function optionRow(option: Option): string[] {
  const value = option.defaultValue;
  const standard =
    value === undefined || typeof value === 'boolean' || (Array.isArray(value) && value.length === 0)
      ? ''
      : ` Default: ${code(option.defaultValueDescription ?? String(value))}.`;
  return [code(option.flags), `${sentence(option.description)}${choices(option.argChoices)}${standard}`];
}

function choices(values: readonly string[] | undefined): string {
  return values ? ` One of ${values.map(code).join(', ')}.` : '';
}

function sentence(text: string): string {
  const start = capitalized(text);
  return start === '' || start.endsWith('.') ? start : `${start}.`;
}
