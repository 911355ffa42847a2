import { findChoices } from '../../src/cli/prompt/find-choices.ts';
import { type ChoiceQuestion, type Prompts, type TextQuestion, WentBack } from '../../src/cli/prompt/prompts.ts';
import { Interrupted, type World } from '../../src/cli/world.ts';

/** What somebody does instead of answering. */
export const BACK = Symbol('Esc');
export const STOP = Symbol('Ctrl-C');

/** What is done at a question: a text that is typed ('' for Enter alone), a choice by a part of its name, yes or no. */
export type Scripted = string | boolean | typeof BACK | typeof STOP;

/**
 * Answers questions from a list, as somebody at a terminal would: an answer that is refused is followed by the next one. `asked` are the questions, `refused` what was said of
 * wrong answers, `left` the answers that no question asked for.
 */
export function scriptedPrompts(answers: readonly Scripted[]) {
  const left = [...answers];
  const asked: string[] = [];
  const refused: string[] = [];
  const next = ({ message, canGoBack }: TextQuestion | ChoiceQuestion<unknown>): string | boolean => {
    const answer = left.shift();
    if (answer === undefined) throw new Error(`No answer is left for: ${message}`);
    if (answer === STOP) throw new Interrupted('Stopped; nothing was written.');
    if (answer !== BACK) return answer;
    if (!canGoBack) throw new Error(`There is no way back from: ${message}`);
    throw new WentBack();
  };
  const prompts: Prompts = {
    text: async (question) => {
      asked.push(question.message);
      for (;;) {
        const typed = next(question);
        if (typeof typed !== 'string') throw new Error(`This is answered with a text: ${question.message}`);
        const answer = (typed || question.earlier || question.suggestion || '').trim();
        const problem = question.check?.(answer);
        if (problem === undefined) return answer;
        refused.push(problem);
      }
    },
    choose: async (question) => chooseFrom(question),
    search: async (question) => chooseFrom(question),
    confirm: async (question) => {
      asked.push(question.message);
      const answer = next({ ...question, choices: [] });
      return typeof answer === 'boolean' ? answer : question.suggestion;
    },
  };
  function chooseFrom<Value>(question: ChoiceQuestion<Value>): Value {
    asked.push(question.message);
    const typed = next(question);
    const [choice] =
      typed === ''
        ? question.choices.filter(({ value }) => value === question.suggestion).concat(question.choices)
        : findChoices(String(typed), question.choices);
    if (!choice) throw new Error(`No choice is called ${String(typed)}: ${question.message}`);
    return choice.value;
  }
  const world: Pick<World, 'prompts' | 'isTerminal'> = { prompts: async () => prompts, isTerminal: true };
  return { world, prompts, asked, refused, left };
}
