import { type NamedKind, thingsOfKind } from '../../model/find-things.ts';
import type { Entity, OrgMap } from '../../model/org-map.ts';
import type { Said } from '../../text/said.ts';
import { openPrompts, type PromptOptions } from '../prompt/open-prompts.ts';
import type { Choice, Prompts } from '../prompt/prompts.ts';
import type { World } from '../world.ts';
import { type FoundThing, findOne } from './find-one.ts';
import { isThere } from './is-there.ts';
import { SpokenFailure } from './spoken-failure.ts';

const WORDS = {
  required: { en: 'Type something, or stop with Ctrl-C.', nl: 'Typ iets, of stop met Ctrl-C.' },
  leave: { en: 'Enter alone passes it over.', nl: 'Alleen Enter slaat dit over.' },
  more: {
    en: 'One at a time; Enter alone when there is no more.',
    nl: 'Eén tegelijk; alleen Enter als er niet meer is.',
  },
  nobody: { en: '(none)', nl: '(geen)' },
  done: { en: '(no more)', nl: '(klaar)' },
} as const;

/** Asks for what was not given on the command line of an edit, in its language. */
export class EditQuestions {
  readonly #prompts: Prompts;
  readonly #language: keyof Said;

  constructor(prompts: Prompts, language: keyof Said) {
    this.#prompts = prompts;
    this.#language = language;
  }

  /** A text that has to be given; `check` says what is wrong with it. */
  text(question: Said, check?: (answer: string) => Said | undefined): Promise<string> {
    return this.#prompts.text({
      message: question[this.#language],
      check: (answer) => (answer === '' ? WORDS.required : problemOf(() => check?.(answer)))?.[this.#language],
    });
  }

  /** A text that may be left out. */
  async optional(question: Said): Promise<string | undefined> {
    const hint = WORDS.leave[this.#language];
    return (await this.#prompts.text({ message: question[this.#language], hint })) || undefined;
  }

  /** Texts until there is no more. */
  async texts(question: Said): Promise<string[]> {
    const hint = WORDS.more[this.#language];
    const texts: string[] = [];
    for (;;) {
      const text = await this.#prompts.text({ message: question[this.#language], hint });
      if (text === '') return texts;
      texts.push(text);
    }
  }

  /** One thing of some kinds, found by a part of its id, name or purpose; only those of which `among` is true. */
  thing(
    map: OrgMap,
    kinds: readonly NamedKind[],
    question: Said,
    among: (entity: Entity) => boolean = () => true,
  ): Promise<FoundThing> {
    return this.#prompts.search({ message: question[this.#language], choices: choicesOf(map, kinds, among) });
  }

  /** The same, where it may be none. */
  optionalThing(map: OrgMap, kinds: readonly NamedKind[], question: Said): Promise<FoundThing | undefined> {
    return this.#prompts.search<FoundThing | undefined>({
      message: question[this.#language],
      choices: [{ value: undefined, name: WORDS.nobody[this.#language] }, ...choicesOf(map, kinds, () => true)],
    });
  }

  /** Several things, each once, until there is no more. */
  async things(
    map: OrgMap,
    kinds: readonly NamedKind[],
    question: Said,
    among: (entity: Entity) => boolean = () => true,
  ): Promise<FoundThing[]> {
    const found: FoundThing[] = [];
    for (;;) {
      const left = choicesOf(map, kinds, among).filter(
        ({ value }) => !found.some(({ kind, reference }) => kind === value.kind && reference === value.reference),
      );
      if (left.length === 0) return found;
      const chosen = await this.#prompts.search<FoundThing | undefined>({
        message: question[this.#language],
        choices: [{ value: undefined, name: WORDS.done[this.#language] }, ...left],
      });
      if (!chosen) return found;
      found.push(chosen);
    }
  }

  /** One of a few answers. */
  choose<Value>(question: Said, choices: readonly Choice<Value>[]): Promise<Value> {
    return this.#prompts.choose({ message: question[this.#language], choices });
  }
}

/** What a check says, also where it ends with a failure of the command. */
function problemOf(check: () => Said | undefined): Said | undefined {
  try {
    return check();
  } catch (error) {
    if (error instanceof SpokenFailure) return error.said;
    throw error;
  }
}

function choicesOf(map: OrgMap, kinds: readonly NamedKind[], among: (entity: Entity) => boolean): Choice<FoundThing>[] {
  return kinds.flatMap((kind) =>
    [...thingsOfKind(map, kind).values()].filter(among).map((entity) => ({
      value: { kind, reference: entity.reference },
      name: kind === 'team' && kinds.length > 1 ? `${entity.reference}/` : entity.reference,
      description: [entity.name, (entity as { purpose?: string }).purpose].filter(Boolean).join(': '),
    })),
  );
}

/** Who asks for what is missing; undefined where nobody is there to answer. */
export async function openQuestions(options: QuestionOptions, world: World): Promise<EditQuestions | undefined> {
  const prompts = await openPrompts(options, world, options.lang);
  return prompts && new EditQuestions(prompts, options.lang);
}

/** The options of an edit that say whether and how to ask. */
interface QuestionOptions extends PromptOptions {
  readonly lang: keyof Said;
}

/** What was given on the command line of an edit, with whom to ask for the rest. */
export interface GivenArguments {
  /** The arguments before the path, in their order. */
  readonly given: readonly (string | undefined)[];
  readonly path: string | undefined;
  /** Undefined where nothing is missing, or nobody is there to answer. */
  readonly questions: EditQuestions | undefined;
}

/**
 * Reads the arguments of an edit, of which the last is the map's path. Where some are missing and somebody can be asked, the last one that was given is the path if it leads to a
 * file or folder. `lacks` says that an option is missing.
 */
export async function readGiven(
  args: readonly (string | undefined)[],
  options: QuestionOptions,
  world: World,
  lacks = false,
): Promise<GivenArguments> {
  const given = args.slice(0, -1);
  const path = args.at(-1);
  const last = given.findLastIndex((arg) => arg !== undefined);
  const isMissing = lacks || given.includes(undefined);
  const canBePath = path === undefined && last >= 0 && (isMissing || LOOKS_LIKE_PATH.test(given[last] as string));
  const isPath = canBePath && (await isThere(given[last] as string, world));
  const questions = isMissing || isPath ? await openQuestions(options, world) : undefined;
  if (!questions || !isPath) return { given, path, questions };
  return { given: given.map((arg, index) => (index === last ? undefined : arg)), path: given[last], questions };
}

/** What hardly anything in a map is called. */
const LOOKS_LIKE_PATH = /\.ya?ml$|\/$|^[.-]/;

/** The thing that an argument means; where there is no argument, the one that somebody chooses. */
export async function findOrAsk(
  map: OrgMap,
  kinds: readonly NamedKind[],
  wanted: string | undefined,
  {
    questions,
    question,
    hint,
    among,
  }: {
    readonly questions: EditQuestions | undefined;
    readonly question: Said;
    readonly hint?: Said;
    readonly among?: (entity: Entity) => boolean;
  },
): Promise<FoundThing> {
  if (wanted !== undefined) return findOne(map, kinds, wanted, hint);
  if (!questions) throw new Error('an argument is missing that nobody can be asked for');
  return questions.thing(map, kinds, question, among);
}
