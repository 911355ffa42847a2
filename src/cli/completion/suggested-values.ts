import type { Argument, Option } from 'commander';

/** The values that shells offer, of options that are read in another way than by a list of choices. */
const SUGGESTED = new WeakMap<Option, readonly string[]>();

/** Has shells offer values for an option; gives the option. */
export function suggest(option: Option, values: readonly string[]): Option {
  SUGGESTED.set(option, values);
  return option;
}

/** The values that can be typed for an option or argument, as far as there is a list of them. */
export function suggestedValues(of: Option | Argument): readonly string[] | undefined {
  return of.argChoices ?? SUGGESTED.get(of as Option);
}
