/**
 * One text to read, with the name that messages give it.
 *
 * `path` is relative to the folder where rolemap was started, with `/` between folders; `-` or the name
 * given with `--stdin-filename` for standard input.
 */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** How people are told the path, where the text is not the one that stands there now: `main:maps/shelter.yaml` at a git revision. */
  readonly shown?: string;
}

/** The path of a source as people are told it; programs are told `path`. */
export function shownPath({ path, shown }: Source): string {
  return shown ?? path;
}

/** A stretch of text, as UTF-16 offsets: `start` is inside it, `end` is just behind it. */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

/** A position in a text: 1-based line, 1-based column counted in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of text in lines and columns; `end` is just behind the last character. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

const lineStartsOf = new WeakMap<Source, readonly number[]>();

/** The offsets at which the lines of a text start. A line ends with LF, CRLF or a lone CR, as in YAML 1.2. */
function lineStarts(source: Source): readonly number[] {
  let starts = lineStartsOf.get(source);
  if (!starts) {
    starts = findLineStarts(source.text);
    lineStartsOf.set(source, starts);
  }
  return starts;
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  const lineBreak = /\r\n|\n|\r/g;
  while (lineBreak.exec(text)) starts.push(lineBreak.lastIndex);
  return starts;
}

/** The line and column of an offset; an offset outside the text is moved to its nearest end. */
export function positionAt(source: Source, offset: number): Position {
  const starts = lineStarts(source);
  const inside = Math.max(0, Math.min(offset, source.text.length));
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= inside) low = middle;
    else high = middle - 1;
  }
  // A byte order mark takes no column: editors do not show it.
  const hidden = low === 0 && source.text.charCodeAt(0) === 0xfeff && inside > 0 ? 1 : 0;
  return { line: low + 1, column: inside - (starts[low] as number) + 1 - hidden };
}

/** The lines and columns of a stretch of text. */
export function rangeOf(source: Source, { start, end }: OffsetRange): Range {
  return { start: positionAt(source, start), end: positionAt(source, Math.max(start, end)) };
}

/**
 * The offsets of one line, without its line break and without a byte order mark; lines are counted from 1. A line that the text does not
 * have is empty, at its end. Takes as long for a line of a million characters as for an empty one.
 */
export function lineRange(source: Source, line: number): OffsetRange {
  const { text } = source;
  const starts = lineStarts(source);
  const start = starts[line - 1];
  if (start === undefined) return { start: text.length, end: text.length };
  const next = starts[line];
  const lineBreak = next === undefined ? 0 : text.startsWith('\r\n', next - 2) ? 2 : 1;
  const hidden = start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { start: start + hidden, end: (next ?? text.length) - lineBreak };
}
