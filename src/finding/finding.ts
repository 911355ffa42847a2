import type { OffsetRange, Source } from '../text/source.ts';

/** How much a finding weighs; `error` makes a map invalid or work impossible, `info` is worth a thought. */
export type Severity = 'error' | 'warning' | 'info';

/** A stretch of a source that is looked up only when it is printed. */
export interface Place {
  readonly source: Source;
  /** The UTF-16 offsets of the place in `source.text`; always inside the text. */
  locate(): OffsetRange;
}

/** A second place that explains a finding, with a label such as "first defined here". */
export interface RelatedPlace {
  readonly message: string;
  readonly at: Place;
}

/** One text edit: the stretch of the source is replaced by `text`. */
export interface TextEdit {
  readonly at: Place;
  readonly text: string;
}

/** A repair that rolemap can make; `safe` when it cannot change what the map means. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/** The part of a finding that says how to repair it; nothing where there is no edit, because the repair cannot be made in this place. */
export function repair(title: string, safe: boolean, edits: readonly TextEdit[]): { readonly fix?: Fix } {
  return edits.length > 0 ? { fix: { title, safe, edits } } : {};
}

/**
 * Something that a reader should know about a map: a syntax error, an unknown key, a reference that leads nowhere, or
 * what a lint rule noticed. All of them have this one shape.
 */
export interface Finding {
  /** The id of the rule or check: `unknown-reference`, `role-unfilled`. */
  readonly rule: string;
  readonly severity: Severity;
  /** One or two plain sentences: what is wrong. */
  readonly message: string;
  readonly at: Place;
  /** What stands under the underlined text in a code frame, where that helps. */
  readonly label?: string;
  /** The reference of the thing meant: `org`, a team's or person's id, `team/role`. */
  readonly subject: string;
  readonly related?: readonly RelatedPlace[];
  /** How to mend it, as an instruction. */
  readonly help?: string;
  readonly fix?: Fix;
  /** Whether the text at the place is nobody's business: reports say where it stands and do not show it. */
  readonly sensitive?: boolean;
  /** What tells this finding from others of the same rule on the same subject, whatever the language of the message. */
  readonly detail?: string;
}

/** The subject of findings about the organisation as a whole. */
export const ORGANIZATION = 'org';

/** The place that covers given offsets of a source. */
export function placeAt(source: Source, start: number, end: number): Place {
  return { source, locate: () => ({ start, end }) };
}
