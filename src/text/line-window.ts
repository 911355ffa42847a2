import type { OffsetRange, Source } from './source.ts';
import type { TextWidth } from './text-width.ts';
import { visible } from './wording.ts';

const TAB = '    ';

/** How wide lines may be, how text is measured, and what shows that something was cut. */
export interface LineLook {
  readonly columns: number;
  readonly cut: string;
  readonly widthOf: TextWidth;
}

/** The part of a line that is shown, as offsets of its source. */
export interface LineWindow extends OffsetRange {
  readonly cutBefore: boolean;
  readonly cutBehind: boolean;
}

/**
 * The part of a line that fits into the columns and shows a stretch of it: the whole line where that fits, else a third of the columns before the stretch
 * and the rest behind its beginning. Looks at no more of the line than that.
 */
export function windowOn(source: Source, line: OffsetRange, stretch: OffsetRange, look: LineLook): LineWindow {
  if (line.end - line.start <= look.columns && fits(source, line, look))
    return { ...line, cutBefore: false, cutBehind: false };
  const room = Math.min(look.columns, line.end - line.start);
  const showsFromStart =
    fits(source, { start: line.start, end: Math.min(stretch.end, line.start + room) }, look) &&
    stretch.end - line.start <= room;
  let start = showsFromStart ? line.start : Math.max(line.start, stretch.start - Math.floor(look.columns / 3));
  if (!showsFromStart) start = Math.max(line.start, Math.min(start, line.end - room));
  if (start > line.start && isLowSurrogate(source, start)) start--;
  let end = Math.min(line.end, start + room);
  // Wide characters take two columns: fewer of them fit.
  while (end > start + 1 && !fits(source, { start, end }, look)) end -= Math.max(1, Math.floor((end - start) / 16));
  if (end < line.end && isLowSurrogate(source, end)) end--;
  return { start, end, cutBefore: start > line.start, cutBehind: end < line.end };
}

/** The text of a window as it is printed. */
export function windowText(source: Source, window: LineWindow, look: LineLook): string {
  const text = printable(source.text.slice(window.start, window.end));
  return `${window.cutBefore ? look.cut : ''}${text}${window.cutBehind ? look.cut : ''}`.trimEnd();
}

/** How many columns stand before an offset in the text of a window. */
export function columnIn(source: Source, window: LineWindow, offset: number, look: LineLook): number {
  const before = source.text.slice(window.start, Math.min(offset, window.end));
  return look.widthOf((window.cutBefore ? look.cut : '') + printable(before));
}

/** How many columns a stretch of text takes, without the white space at its end; one at least. */
export function widthBetween(source: Source, { start, end }: OffsetRange, look: LineLook): number {
  return Math.max(1, look.widthOf(printable(source.text.slice(start, end)).trimEnd()));
}

function fits(source: Source, { start, end }: OffsetRange, { columns, widthOf }: LineLook): boolean {
  return widthOf(printable(source.text.slice(start, end))) <= columns;
}

function isLowSurrogate(source: Source, offset: number): boolean {
  const code = source.text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** A text of one line as a terminal may show it. */
export function printable(text: string): string {
  return visible(text.replace(/\t/g, TAB));
}
