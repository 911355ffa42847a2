import type { Argument, Command, Option } from 'commander';
import { excerpt } from '../../text/wording.ts';
import { suggestedValues } from './suggested-values.ts';
import { kindOf, type ValueKind } from './value-kinds.ts';

/** Something that can be typed, with what it is. */
export interface Candidate {
  readonly value: string;
  readonly description: string;
}

/** What can be typed at a place of the command line. */
export interface Completion {
  readonly candidates: readonly Candidate[];
  /** Whether the shell is to offer files, too. */
  readonly files: boolean;
}

/** Gives the values of a kind that only a map, or the rules, can tell. */
export type ListValues = (kind: ValueKind) => Promise<readonly Candidate[]>;

/**
 * What can be typed for the last of the words behind `rolemap`. Follows the tree of commands as commander reads it: options with their values, commands below commands,
 * arguments in their order; behind `--` there are only arguments. Shells that part words at `=` give that sign as a word of its own.
 */
export async function completeWords(program: Command, words: readonly string[], list: ListValues): Promise<Completion> {
  const place = findPlace(program, words.slice(0, -1));
  const word = words.at(-1) ?? '';
  if (place.option) return values(place.path, place.option, '', word === '=' ? '' : word, list);
  if (!place.onlyArguments) {
    const [, name, typed] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
    const option = name === undefined ? undefined : optionsOf(place.command).find(({ long }) => long === name);
    if (option && takesValue(option)) return values(place.path, option, `${name}=`, typed ?? '', list);
    if (word.startsWith('-') && word !== '-') return beginningWith(word, flagsOf(place.command));
    const below = place.command.commands.filter(isShown);
    const isFirst = place.given === 0 || (place.path === '' && place.given === 1 && words[0] === 'help');
    if (below.length > 0 && isFirst) return beginningWith(word, commandsOf(below, place.command));
  }
  const { registeredArguments } = place.command;
  const last = registeredArguments.at(-1);
  const argument = registeredArguments[place.given] ?? (last?.variadic ? last : undefined);
  return argument ? values(place.path, argument, '', word, list) : { candidates: [], files: false };
}

/** Where the words before the last one lead. */
interface PlaceInLine {
  readonly command: Command;
  /** The names that lead to the command, as `add role`. */
  readonly path: string;
  /** How many arguments the command has been given. */
  readonly given: number;
  /** The option whose value comes next. */
  readonly option: Option | undefined;
  /** Whether everything from here on is an argument. */
  readonly onlyArguments: boolean;
}

function findPlace(program: Command, words: readonly string[]): PlaceInLine {
  let [command, given, onlyArguments] = [program, 0, false];
  let option: Option | undefined;
  const names: string[] = [];
  for (const [index, word] of words.entries()) {
    if (option) {
      // `--format = json`: the sign is no value yet.
      if (word !== '=' || words[index - 1] !== option.long) option = undefined;
    } else if (!onlyArguments && word === '--') onlyArguments = true;
    else if (!onlyArguments && word.startsWith('-') && word !== '-') {
      const found = optionsOf(command).find(({ long, short }) => word === long || word === short);
      if (found && takesValue(found)) option = found;
    } else {
      const below = given === 0 ? command.commands.find((one) => one.name() === word) : undefined;
      if (below) {
        command = below;
        names.push(word);
      } else given++;
    }
  }
  return { command, path: names.join(' '), given, option, onlyArguments };
}

/** The options of a command and those of the program, which every command has. */
function optionsOf(command: Command): readonly Option[] {
  return [...command.options, ...(command.parent ? optionsOf(command.parent) : [])];
}

function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}

function flagsOf(command: Command): Candidate[] {
  const help = { value: '--help', description: 'show this help' };
  return [
    ...optionsOf(command)
      .filter(({ hidden }) => !hidden)
      .map(({ long, flags, description }) => ({ value: long ?? flags, description })),
    help,
  ];
}

function commandsOf(below: readonly Command[], of: Command): Candidate[] {
  const help = of.parent ? [] : [{ value: 'help', description: 'show the help of a command' }];
  return [...below.map((command) => ({ value: command.name(), description: command.description() })), ...help];
}

/** Whether the help names a command. */
function isShown(command: Command): boolean {
  return command.parent?.createHelp().visibleCommands(command.parent).includes(command) ?? true;
}

async function values(
  path: string,
  of: Option | Argument,
  before: string,
  typed: string,
  list: ListValues,
): Promise<Completion> {
  const known = suggestedValues(of);
  if (known)
    return beginningWith(
      before + typed,
      known.map((value) => ({ value: before + value, description: '' })),
    );
  const kind = kindOf(path, of) ?? 'unknown';
  if (kind === 'files') return { candidates: [], files: true };
  const found = kind === 'unknown' ? [] : await list(kind);
  return beginningWith(
    before + typed,
    found.map(({ value, description }) => ({ value: before + value, description })),
  );
}

function beginningWith(word: string, candidates: readonly Candidate[]): Completion {
  return { candidates: candidates.filter(({ value }) => value.startsWith(word)), files: false };
}

/** Longer descriptions would fill a terminal. */
const WIDEST = 72;

/** A completion as shells read it: `files` or `words` first, then each candidate with what it is behind a tab. */
export function printCompletion({ candidates, files }: Completion): string {
  const lines = candidates.map(({ value, description }) =>
    description === '' ? value : `${value}\t${excerpt(description, WIDEST)}`,
  );
  return `${[files ? 'files' : 'words', ...lines].join('\n')}\n`;
}
