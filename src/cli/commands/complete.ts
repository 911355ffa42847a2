import type { Command } from 'commander';
import { completeWords, printCompletion } from '../completion/complete-words.ts';
import { listValues } from '../completion/list-values.ts';
import { STATUS, type Status, type World } from '../world.ts';

/** `rolemap complete`: what can be typed for a word behind others; the scripts of `rolemap completion` ask it. */
export async function complete(
  program: Command,
  words: readonly string[],
  { word }: { readonly word: string },
  world: World,
): Promise<Status> {
  world.out(printCompletion(await completeWords(program, [...words, word], (kind) => listValues(kind, world))));
  return STATUS.fine;
}
