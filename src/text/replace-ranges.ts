import type { OffsetRange } from './source.ts';

/** A stretch of a text and what is to stand there instead. */
export interface Replacement extends OffsetRange {
  readonly text: string;
}

/**
 * A text, or the part of it that is asked for, with stretches of it replaced, all else untouched. The stretches must not overlap; of two at one place, the first
 * given comes first.
 */
export function replaceRanges(
  text: string,
  replacements: readonly Replacement[],
  part: OffsetRange = { start: 0, end: text.length },
): string {
  const parts: string[] = [];
  let at = part.start;
  for (const { start, end, text: inserted } of [...replacements].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at || end < start) throw new RangeError(`replacements overlap at ${start}`);
    parts.push(text.slice(at, start), inserted);
    at = end;
  }
  return parts.join('') + text.slice(at, part.end);
}

/** Where the line ends that an offset is in: the offset of its line break, or of the end of the text. */
export function endOfLine(text: string, offset: number): number {
  const lineBreak = /[\r\n]/g;
  lineBreak.lastIndex = offset;
  return lineBreak.exec(text)?.index ?? text.length;
}

/** Where the line starts that an offset is in. */
export function startOfLine(text: string, offset: number): number {
  // `lastIndexOf` would look for a CR through all of a text that has none.
  let at = Math.min(offset, text.length);
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

/** The line break that a text uses: the one at an offset, else its first one, else LF. */
export function lineBreakOf(text: string, offset = text.length): string {
  const here = /^(?:\r\n|\n|\r)/.exec(text.slice(offset, offset + 2));
  return (here ?? /\r\n|\n|\r/.exec(text))?.[0] ?? '\n';
}
