/** What a text must look like, in words, for each pattern that the format uses; a test holds the list complete. */
const PATTERN_WORDS: Readonly<Record<string, string>> = {
  '^[a-z0-9]+(-[a-z0-9]+)*$': 'an id has lower-case letters, digits and single hyphens',
  '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$': 'a language is written as en, nl or nl-BE',
  '^([1-9][0-9]* )?(day|week|month|quarter|year)s?$': 'a rhythm is written as day, week, 2 weeks or 6 months',
  '^[A-Z]{3}$': 'a currency has three capitals',
};

/** The rule behind a pattern of the schema, as the end of a sentence. */
export function wordsForPattern(pattern: string): string {
  return PATTERN_WORDS[pattern] ?? `it must match ${pattern}`;
}
