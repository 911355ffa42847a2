/** One thing that can be configured about a rule: its JSON schema (draft-07) and what holds where nothing is configured. */
export interface RuleOption<Value = unknown> {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly default: Value;
}

/** The options of a rule by name: camelCase in code and in the configuration. */
export type RuleOptions = Readonly<Record<string, RuleOption>>;

/** The values that a rule gets for its options. */
export type ValuesOf<Options extends RuleOptions> = {
  readonly [Name in keyof Options]: Options[Name] extends RuleOption<infer Value> ? Value : never;
};

/** A whole number, such as the most words of a purpose. */
export function wholeNumber(description: string, value: number, least = 0): RuleOption<number> {
  return { schema: { type: 'integer', minimum: least, default: value, description }, default: value };
}

/** A number between two limits, such as a share of full time. */
export function decimal(description: string, value: number, least: number, most: number): RuleOption<number> {
  return { schema: { type: 'number', minimum: least, maximum: most, default: value, description }, default: value };
}

/** Yes or no. */
export function toggle(description: string, value: boolean): RuleOption<boolean> {
  return { schema: { type: 'boolean', default: value, description }, default: value };
}

/** One of several words. */
export function oneOf<Word extends string>(description: string, value: Word, words: readonly Word[]): RuleOption<Word> {
  return { schema: { type: 'string', enum: [...words], default: value, description }, default: value };
}

/** A list of words, such as names that are allowed all the same. */
export function wordList(description: string, value: readonly string[] = []): RuleOption<readonly string[]> {
  return {
    schema: { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true, default: value, description },
    default: value,
  };
}

/** The values that hold where nothing is configured. */
export function defaultsOf(options: RuleOptions | undefined): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(options ?? {}).map(([name, option]) => [name, option.default]));
}
