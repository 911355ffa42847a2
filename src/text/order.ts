/** Compares two texts by their UTF-16 code units: the same order on every platform and in every language setting. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders things by one text of theirs, as `byText` does. */
export function by<Thing>(textOf: (thing: Thing) => string): (a: Thing, b: Thing) => number {
  return (a, b) => byText(textOf(a), textOf(b));
}

/**
 * Sorts things as a reader of an index expects: accents and upper case do not count, and where that leaves a
 * tie, the exact text decides. The order does not depend on the language of the machine.
 */
export function sortedForReading<Thing>(things: Iterable<Thing>, textOf: (thing: Thing) => string): Thing[] {
  return Array.from(things, (thing) => {
    const text = textOf(thing);
    return { thing, text, form: readingForm(text) };
  })
    .sort((a, b) => byText(a.form, b.form) || byText(a.text, b.text))
    .map(({ thing }) => thing);
}

/** A text as it is looked up: without accents and capitals. */
export function readingForm(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
