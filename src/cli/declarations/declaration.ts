import type { Command } from 'commander';
import type { Status, World } from '../world.ts';

/** A line to type, and what it does. */
export type Example = readonly [line: string, does: string];

/** What a declaration of a command is given. */
export interface CommandTree {
  /** Adds a command that the help names, with its examples; `add role` is a command below `add`. */
  readonly command: (path: string, description: string, ...examples: readonly Example[]) => Command;
  /** Adds a command that the help passes over. */
  readonly hidden: (name: string) => Command;
  readonly world: World;
  /** Takes the exit status of the command that ran. */
  readonly done: (status: Status) => void;
  /** The command line as it was typed. */
  readonly args: readonly string[];
}

/** Adds one command with its arguments, options and examples; what it does is loaded when it runs. */
export type Declaration = (tree: CommandTree) => void;
