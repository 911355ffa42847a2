import { readingForm } from '../../text/order.ts';
import type { Choice } from './prompts.ts';

/**
 * The choices whose name or description has every word that was typed, in their order; those whose name begins with the text come first. Accents and capitals do not
 * count.
 */
export function findChoices<Value>(typed: string, choices: readonly Choice<Value>[]): readonly Choice<Value>[] {
  const wanted = readingForm(typed).trim();
  if (wanted === '') return choices;
  const words = wanted.split(/\s+/);
  const first: Choice<Value>[] = [];
  const others: Choice<Value>[] = [];
  for (const choice of choices) {
    const name = readingForm(choice.name);
    const text = `${name} ${readingForm(choice.description ?? '')}`;
    if (words.every((word) => text.includes(word))) (name.startsWith(wanted) ? first : others).push(choice);
  }
  return [...first, ...others];
}
