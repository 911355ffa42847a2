import type { MessageLanguage } from '../../lint/languages.ts';
import { chooseStyle } from '../choose-style.ts';
import type { World } from '../world.ts';
import type { Prompts } from './prompts.ts';

/** The options of every command that say whether and how to ask. */
export interface PromptOptions {
  /** False with `--no-input`. */
  readonly input?: boolean;
  readonly color?: boolean;
}

/**
 * What asks questions, or undefined where nobody is there to answer them: stdin or stdout is no terminal, the environment says CI, or `--no-input` is given. What a
 * question would ask must then come from options.
 */
export async function openPrompts(
  { input = true, color }: PromptOptions,
  world: World,
  language: MessageLanguage,
): Promise<Prompts | undefined> {
  if (!input || !world.prompts || isContinuousIntegration(world.env)) return undefined;
  return world.prompts({ language, style: await chooseStyle(color, world) });
}

/** Some set CI to say that it is not. */
function isContinuousIntegration({ CI }: World['env']): boolean {
  return CI !== undefined && !['', '0', 'false'].includes(CI);
}
