import { parseAllDocuments } from 'yaml';

/** A mistake that the `yaml` library found, by its code there, and where. */
export interface SyntaxMistake {
  readonly code: string;
  readonly pos: readonly [number, number];
}

/**
 * All syntax errors of a text; undefined where it is nested too deeply for this reader. The library is slow to load: import this file where it is needed. (The library
 * itself cannot be imported late by name: what the build makes of it then has a default export alone.)
 */
export function syntaxMistakesIn(text: string): readonly SyntaxMistake[] | undefined {
  try {
    const documents = parseAllDocuments(text, { prettyErrors: false, logLevel: 'silent', version: '1.2' });
    return Array.isArray(documents) ? documents.flatMap(({ errors }) => errors) : [];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
