import { quote } from '../../text/wording.ts';
import { type ChoiceQuestion, type Prompts, type TextQuestion, WentBack } from '../prompt/prompts.ts';
import { Failure } from '../world.ts';

/** How an answer can be had without asking. */
export interface FromOption<Value> {
  /** The option that gives it, as it is typed. */
  readonly option: string;
  /** What the option says. */
  readonly given?: Value | undefined;
  /** What counts where nobody can be asked; an answer is missing where there is none. */
  readonly otherwise?: Value;
}

/** A question that is answered with one line of text. */
export interface AskedText extends Omit<TextQuestion, 'canGoBack' | 'earlier'> {
  /** What is to be said of an answer that can be better, in plain words, or nothing; whoever answered decides whether it stays. */
  readonly advise?: (answer: string) => Promise<string | undefined>;
}

export type AskedChoice<Value> = Omit<ChoiceQuestion<Value>, 'canGoBack'>;

/** Asks what a script wants to know. Every question has a key, under which its answer is kept. */
export interface Interview {
  readonly text: (key: string, question: AskedText, from?: FromOption<string>) => Promise<string>;
  readonly choose: <Value>(key: string, question: AskedChoice<Value>, from?: FromOption<Value>) => Promise<Value>;
}

/** The words with which an interview itself speaks. */
export interface InterviewWords {
  readonly keep: string;
  readonly missing: (options: readonly string[]) => string;
}

/** What a script asks, from the first question to its outcome; undefined has it begin again, with all answers kept. */
export type Script<Outcome> = (interview: Interview) => Promise<Outcome | undefined>;

/**
 * Runs a script with somebody who answers. Whoever goes back sees the question before, with its answer, and whatever was said after it is kept for when its question comes
 * again. The script runs anew each time, so it only asks and has no other effect.
 */
export async function interviewSomebody<Outcome>(
  prompts: Prompts,
  words: InterviewWords,
  script: Script<Outcome>,
): Promise<Outcome> {
  const kept = new Map<string, unknown>();
  let settled: string[] = [];
  for (;;) {
    let at = 0;
    const answer = async <Value>(key: string, ask: (canGoBack: boolean) => Promise<Value>): Promise<Value> => {
      if (at < settled.length) {
        at++;
        return kept.get(key) as Value;
      }
      const value = await ask(settled.length > 0);
      kept.set(key, value);
      settled.push(key);
      at++;
      return value;
    };
    const interview: Interview = {
      text: async (key, question, from) =>
        givenText(question, from) ??
        answer(key, (canGoBack) => askText(prompts, words, question, kept.get(key) as string, canGoBack)),
      choose: async (key, question, from) => {
        if (from?.given !== undefined) return from.given;
        const earlier = kept.get(key) as typeof question.suggestion;
        return answer(key, (canGoBack) =>
          prompts.choose({ ...question, canGoBack, ...(earlier !== undefined && { suggestion: earlier }) }),
        );
      },
    };
    try {
      const outcome = await script(interview);
      if (outcome !== undefined) return outcome;
      settled = [];
    } catch (error) {
      if (!(error instanceof WentBack)) throw error;
      settled.pop();
    }
  }
}

/** One text, asked until it needs no advice or is to stay as it is. */
async function askText(
  prompts: Prompts,
  { keep }: InterviewWords,
  { advise, ...question }: AskedText,
  kept: string | undefined,
  canGoBack: boolean,
): Promise<string> {
  let earlier = kept;
  for (;;) {
    const typed: string = await prompts.text({ ...question, canGoBack, ...(earlier ? { earlier } : {}) });
    const advice = typed === '' || typed === kept ? undefined : await advise?.(typed);
    if (advice === undefined) return typed;
    const stays = await prompts
      .confirm({ message: keep, hint: advice, suggestion: false, canGoBack: true })
      .catch((error) => {
        if (error instanceof WentBack) return false;
        throw error;
      });
    if (stays) return typed;
    earlier = typed;
  }
}

/** What an option says, on one line. Throws a `Failure` where it is no answer to the question. */
function givenText({ check }: AskedText, from: FromOption<string> | undefined): string | undefined {
  if (from?.given === undefined) return undefined;
  const text = from.given.replace(/\s+/g, ' ').trim();
  const problem = check?.(text);
  if (problem !== undefined) throw new Failure(`${from.option} ${quote(text)}: ${problem}`);
  return text;
}

/** Runs a script with nobody there: answers come from options. Throws a `Failure` that names all options that are missing, or what is wrong with one. */
export async function interviewNobody<Outcome>(words: InterviewWords, script: Script<Outcome>): Promise<Outcome> {
  const missing: string[] = [];
  const outcome = await script({
    text: async (_key, question, from) => {
      const value = givenText(question, from) ?? from?.otherwise;
      if (value === undefined && from) missing.push(from.option);
      return value ?? '';
    },
    choose: async (_key, { choices }, from) => {
      const value = from?.given ?? from?.otherwise;
      if (value === undefined && from) missing.push(from.option);
      const [first] = choices;
      return value ?? (first as (typeof choices)[number]).value;
    },
  });
  if (missing.length > 0) throw new Failure(words.missing(missing));
  if (outcome === undefined) throw new Error('a script without questions has no outcome');
  return outcome;
}
