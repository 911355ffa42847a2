/** What is said to the person at the keyboard, in each language in which edits speak. */
export interface Said {
  readonly en: string;
  readonly nl: string;
}

/** A text made in each language. */
export function inEach(make: (language: keyof Said) => string): Said {
  return { en: make('en'), nl: make('nl') };
}
