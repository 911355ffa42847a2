import type { MessageLanguage } from '../lint/languages.ts';
import type { Style } from '../report/style.ts';
import type { Prompts } from './prompt/prompts.ts';

/** How questions are asked. */
export interface PromptSettings {
  readonly language: MessageLanguage;
  readonly style: Style;
}

/** All that a command needs of the world around it; tests give their own. */
export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: () => Promise<Uint8Array>;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Whether stdout is a terminal. */
  readonly isTerminal: boolean;
  /** Whether stderr is a terminal. */
  readonly isErrorTerminal: boolean;
  /** The width of the terminal that stdout is, where it is one. */
  readonly columns?: number | undefined;
  /** Asks questions, where stdin and stdout are both a terminal. Commands take `openPrompts`, which knows when not to ask. */
  readonly prompts?: ((settings: PromptSettings) => Promise<Prompts>) | undefined;
  /** Today as an ISO date. */
  readonly today: () => string;
  /** From this call on, Ctrl-C aborts the signal instead of ending the process at once; a second Ctrl-C still does. So does a reader of stdout that goes away. */
  readonly interruption: () => AbortSignal;
}

/** The exit statuses of all commands (DESIGN section 5). */
export const STATUS = { fine: 0, findings: 1, failure: 2, interrupted: 130 } as const;
export type Status = (typeof STATUS)[keyof typeof STATUS];

/** Wrong use, an unreadable file, no map: said on stderr in one or a few lines, exit status 2. */
export class Failure extends Error {}

/** A `Failure` that can be mended while a command goes on, such as a file that cannot be read. */
export class Obstacle extends Failure {}

/** Somebody stopped a question: the message says what that left undone, exit status 130. */
export class Interrupted extends Error {}
