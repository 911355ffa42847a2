import { input, search, select } from '@inquirer/prompts';
import { visible, visibleLine } from '../../text/wording.ts';
import { Interrupted, type PromptSettings } from '../world.ts';
import { findChoices } from './find-choices.ts';
import { PROMPT_WORDS, type PromptWords } from './prompt-words.ts';
import { type ChoiceQuestion, type Prompts, type TextQuestion, WentBack, type YesNoQuestion } from './prompts.ts';

/** Where questions are shown and answered. */
export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

/** How many choices are seen at once. */
const PAGE_SIZE = 10;

/** Asks questions in a terminal, with the words of a language. Texts of a map in questions and choices cannot change the terminal. */
export function terminalPrompts({ language, style }: PromptSettings, terminal: Terminal): Prompts {
  const words = PROMPT_WORDS[language];
  const ask = <Answer>(canGoBack: boolean | undefined, prompt: (context: PromptContext) => Promise<Answer>) =>
    askIn(terminal, canGoBack ?? false, words, prompt);

  const askText = ({ check, earlier, suggestion, ...question }: TextQuestion, told?: (typed: string) => string) =>
    ask(question.canGoBack, (context) =>
      input(
        {
          message: question.message,
          ...(earlier !== undefined
            ? { default: earlier, prefill: 'editable' }
            : suggestion !== undefined && { default: visibleLine(suggestion) }),
          ...(told && {
            transformer: (typed: string, { isFinal }: { readonly isFinal: boolean }) =>
              isFinal ? style.colors.cyan(told(typed)) : typed,
          }),
          validate: (typed) => check?.(typed.trim()) ?? true,
          theme: themeFor(question, words, style, true),
        },
        context,
      ),
    ).then((typed) => typed.trim());

  const choicesOf = <Value>({ choices }: ChoiceQuestion<Value>) =>
    choices.map(({ value, name, description }) => ({
      value,
      name: visibleLine(name),
      ...(description !== undefined && { description: visible(description) }),
    }));

  return {
    text: (question) => askText(question),
    choose: (question) =>
      ask(question.canGoBack, (context) =>
        select(
          {
            message: question.message,
            choices: choicesOf(question),
            ...(question.suggestion !== undefined && { default: question.suggestion }),
            pageSize: PAGE_SIZE,
            loop: false,
            theme: themeFor(question, words, style, false),
          },
          context,
        ),
      ),
    search: (question) => {
      const choices = choicesOf(question);
      return ask(question.canGoBack, (context) =>
        search(
          {
            message: question.message,
            source: (typed) => findChoices(typed ?? '', choices),
            ...(question.suggestion !== undefined && { default: question.suggestion }),
            pageSize: PAGE_SIZE,
            theme: themeFor(question, words, style, false),
          },
          context,
        ),
      );
    },
    confirm: async ({ suggestion, ...question }: YesNoQuestion) => {
      const [yes, no] = [initial(words.yes), initial(words.no)];
      const read = (typed: string) => (typed === '' ? suggestion : readYesNo(typed, words));
      const answer = await askText(
        {
          ...question,
          message: `${question.message} (${suggestion ? `${yes.toUpperCase()}/${no}` : `${yes}/${no.toUpperCase()}`})`,
          check: (typed) => (read(typed) === undefined ? words.yesOrNo : undefined),
        },
        (typed) => (read(typed) ? words.yes : words.no),
      );
      return read(answer) ?? suggestion;
    },
  };
}

function initial(word: string): string {
  return word.slice(0, 1);
}

/** English answers are understood in every language. */
function readYesNo(typed: string, { yes, no }: PromptWords): boolean | undefined {
  const word = typed.toLowerCase();
  if ([yes, initial(yes), 'yes', 'y'].includes(word)) return true;
  if ([no, initial(no), 'no', 'n'].includes(word)) return false;
  return undefined;
}

/** What a prompt of inquirer is given besides its question. */
interface PromptContext extends Terminal {
  readonly signal: AbortSignal;
}

/**
 * One question. Inquirer knows neither a way back nor the end of the input (it waits forever once readline has closed), so both are seen here and end the prompt.
 */
async function askIn<Answer>(
  terminal: Terminal,
  canGoBack: boolean,
  words: PromptWords,
  prompt: (context: PromptContext) => Promise<Answer>,
): Promise<Answer> {
  const back = new AbortController();
  const end = new AbortController();
  const onKey = (_text: string, key?: { readonly name?: string }) => {
    if (canGoBack && key?.name === 'escape') back.abort();
  };
  const onEnd = () => end.abort();
  terminal.input.on('keypress', onKey).on('pause', onEnd).on('end', onEnd);
  try {
    return await prompt({ ...terminal, signal: AbortSignal.any([back.signal, end.signal]) });
  } catch (error) {
    if (!(error instanceof Error) || !ENDED.has(error.name)) throw error;
    throw back.signal.aborted ? new WentBack() : new Interrupted(words.stopped);
  } finally {
    terminal.input.off('keypress', onKey).off('pause', onEnd).off('end', onEnd);
  }
}

/** The errors with which inquirer ends a question that was not answered, by their names: the classes belong to a package below the one that is imported. */
const ENDED = new Set(['ExitPromptError', 'AbortPromptError', 'CancelPromptError']);

/** How a question looks: with the colours of the command, and words of its language. Inquirer's own colours know nothing of `--no-color`. */
function themeFor(
  { hint, canGoBack }: TextQuestion | ChoiceQuestion<unknown>,
  words: PromptWords,
  { colors, signs }: PromptSettings['style'],
  isText: boolean,
) {
  const tellKeys = (tips: readonly (readonly [key: string, does: string])[]) =>
    tips.map(([key, does]) => `${colors.bold(key)} ${colors.dim(does)}`).join(colors.dim(` ${signs.dot} `));
  const back = canGoBack ? ([[words.escape, words.back]] as const) : [];
  const help = [
    ...(hint === undefined
      ? []
      : visible(hint)
          .split('\n')
          .map((line) => colors.dim(line))),
    ...(isText && canGoBack ? [tellKeys(back)] : []),
  ];
  return {
    prefix: { idle: colors.blue('?'), done: colors.green(signs.done) },
    icon: { cursor: signs.cursor },
    style: {
      message: (message: string, status: string) => {
        const lines = [colors.bold(visible(message)), ...(status === 'done' ? [] : help.map((line) => `  ${line}`))];
        return lines.length > 1 && isText ? `${lines.join('\n')}\n ${colors.blue(signs.cursor)}` : lines.join('\n');
      },
      answer: colors.cyan,
      // The only error of a search is that nothing was found, in English.
      error: (message: string) => colors.red(`! ${message === 'No results found' ? words.nothingFound : message}`),
      defaultAnswer: (answer: string) => colors.dim(`(${answer})`),
      highlight: colors.cyan,
      searchTerm: colors.cyan,
      description: colors.dim,
      keysHelpTip: () => tellKeys([[words.arrows, words.move], [words.enter, words.choose], ...back]),
    },
  };
}
