/** What every question has. */
interface Question {
  /** The question itself, one line. */
  readonly message: string;
  /** Help and examples, shown until it is answered; may have several lines. */
  readonly hint?: string;
  /** Whether Esc leads back to the question before: it then ends with `WentBack`. */
  readonly canGoBack?: boolean;
}

/** A question that is answered with one line of text. */
export interface TextQuestion extends Question {
  /** What counts where nothing is typed; shown behind the question. */
  readonly suggestion?: string;
  /** An earlier answer, to be changed or left. */
  readonly earlier?: string;
  /** Says what is wrong with an answer, as a sentence, or nothing. */
  readonly check?: (answer: string) => string | undefined;
}

/** One of the answers to choose from. */
export interface Choice<Value> {
  readonly value: Value;
  readonly name: string;
  /** Said of the choice under the cursor. */
  readonly description?: string;
}

/** A question that is answered by choosing one. */
export interface ChoiceQuestion<Value> extends Question {
  readonly choices: readonly Choice<Value>[];
  /** Where the cursor stands at first; the first choice otherwise. */
  readonly suggestion?: Value;
}

/** A question that is answered with yes or no. */
export interface YesNoQuestion extends Question {
  /** What counts where nothing is typed. */
  readonly suggestion: boolean;
}

/**
 * Asks questions in a terminal, one at a time. Whoever stops (Ctrl-C, Ctrl-D, a terminal that closes) ends the question with `Interrupted`. A command asks
 * everything before it writes anything.
 */
export interface Prompts {
  /** One line of text, without white space around it. */
  readonly text: (question: TextQuestion) => Promise<string>;
  /** One of a few. */
  readonly choose: <Value>(question: ChoiceQuestion<Value>) => Promise<Value>;
  /** One of many, found by typing a part of its name; accents and capitals do not count. */
  readonly search: <Value>(question: ChoiceQuestion<Value>) => Promise<Value>;
  readonly confirm: (question: YesNoQuestion) => Promise<boolean>;
}

/** Somebody wants to see the question before. */
export class WentBack extends Error {}
