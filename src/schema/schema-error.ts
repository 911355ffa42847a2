/** One error of the precompiled validator, as ajv gives it (with `verbose`, so that it carries the schema's part). */
export interface SchemaError {
  /** JSON pointer to the value that does not fit. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly parentSchema?: SchemaPart;
  readonly data?: unknown;
  /** The key that cannot be an id, where the error is about a key. */
  readonly propertyName?: string;
}

/** The part of the schema that an error is about, as far as messages need it. */
export interface SchemaPart {
  readonly title?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly examples?: readonly unknown[];
  readonly additionalProperties?: unknown;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly maximum?: number;
  readonly patternErrorMessage?: string;
  readonly anyOf?: readonly { readonly $ref?: string }[];
}

/** One thing to say: an error, with what the errors beside it add to it. */
export interface Problem extends SchemaError {
  /** The types that would do, where there are several. */
  readonly types?: readonly string[];
  /** The keys of which one is missing. */
  readonly oneOf?: readonly string[];
  /** For a key that the format does not know: the required key that is missing beside it, and was meant. */
  readonly meant?: string;
  /** For such a key: it is rather what should stand under the missing key (`- jan:`, or a sentence with a colon). */
  readonly isContent?: boolean;
}
