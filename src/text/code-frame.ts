import { contextOf } from './line-context.ts';
import { columnIn, type LineLook, type LineWindow, widthBetween, windowOn, windowText } from './line-window.ts';
import { lineRange, type OffsetRange, rangeOf, type Source } from './source.ts';
import { visibleLine } from './wording.ts';

/** A stretch to underline, with what is said about it. */
export interface Mark {
  readonly range: OffsetRange;
  readonly label: string;
  /** Whether it is what the finding is about; else it is what explains it. */
  readonly main: boolean;
}

/** How a frame is drawn. `paint` colours what belongs to a mark, `dim` what is not from the source. */
export interface FrameLook extends LineLook {
  readonly bar: string;
  /** Keys that say little about where something stands; see `contextOf`. */
  readonly collections: ReadonlySet<string>;
  readonly paint: (text: string, main: boolean) => string;
  readonly dim: (text: string) => string;
}

/** The marks of one source. */
export interface FramePart {
  readonly source: Source;
  readonly marks: readonly Mark[];
}

/** A mark spanning more lines is underlined in its first and its last one only. */
const MOST_LINES = 4;

/** The part of a mark that stands in one line. */
interface Underline extends OffsetRange {
  readonly line: number;
  readonly main: boolean;
  readonly label: string;
}

interface Plan {
  readonly source: Source;
  readonly underlines: readonly Underline[];
  readonly lines: readonly number[];
}

/**
 * Lines of sources with a mark under each stretch: `~` under what a finding is about, `-` under what explains it. The line that the main mark stands
 * under, and the first one below it, show where it is; long lines are cut around their marks. One frame for each part, all with bars in the same column. The work does not grow with the length of lines.
 */
export function codeFrames(parts: readonly FramePart[], look: FrameLook): string[][] {
  const plans = parts.map((part) => plan(part, look));
  const gutter = Math.max(...plans.map(({ lines }) => String(lines.at(-1) ?? 1).length));
  return plans.map((planned) => draw(planned, gutter, look));
}

function plan({ source, marks }: FramePart, { collections }: FrameLook): Plan {
  const drawn = marks.map((mark) => ({ main: mark.main, underlines: underlinesOf(source, mark) }));
  const underlines = drawn.flatMap((mark) => mark.underlines).sort((a, b) => a.start - b.start);
  const wanted = new Set(underlines.map(({ line }) => line));
  for (const { main, underlines: own } of drawn) {
    const [first, last] = [own[0], own.at(-1)];
    if (main && first && last)
      for (const near of contextOf(source, first.line, last.line, collections)) wanted.add(near);
  }
  const lines = [...wanted].sort((a, b) => a - b);
  // A sign that one line is left out takes as much room as the line.
  const gaps = lines.flatMap((line, index) => (lines[index + 1] === line + 2 ? [line + 1] : []));
  return { source, underlines, lines: [...lines, ...gaps].sort((a, b) => a - b) };
}

function underlinesOf(source: Source, { range, label, main }: Mark): Underline[] {
  const { text } = source;
  let { end } = range;
  while (end > range.start + 1 && /\s/.test(text.charAt(end - 1))) end--;
  const at = rangeOf(source, { start: range.start, end });
  const first: Underline = {
    line: at.start.line,
    start: range.start,
    end: Math.min(end, lineRange(source, at.start.line).end),
    main,
    label,
  };
  // What explains a finding is told by where it begins.
  if (at.end.line === at.start.line || !main) return [first];
  const whole = at.end.line - at.start.line < MOST_LINES;
  const others: Underline[] = [];
  for (let line = whole ? at.start.line + 1 : at.end.line; line <= at.end.line; line++) {
    const content = lineRange(source, line);
    let start = content.start;
    while (start < content.end && /\s/.test(text.charAt(start))) start++;
    if (start < content.end) others.push({ line, start, end: Math.min(end, content.end), main, label: '' });
  }
  const last = others.pop();
  return last ? [{ ...first, label: '' }, ...others, { ...last, label }] : [first];
}

function draw({ source, underlines, lines }: Plan, gutter: number, look: FrameLook): string[] {
  const frame: string[] = [];
  const row = (number: string, text: string) =>
    frame.push(`${look.dim(`  ${number.padStart(gutter)} ${look.bar} `)}${text}`.trimEnd());
  const main = underlines.find((underline) => underline.main) ?? underlines[0];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before !== undefined && line > before + 1) frame.push(look.dim(`  ${' '.repeat(gutter)} ${look.cut}`));
    const own = underlines.filter((underline) => underline.line === line);
    if (own.length === 0) row(String(line), windowText(source, contextWindow(source, line, main, look), look));
    for (const { window, inside } of windowsFor(source, line, own, look)) {
      row(String(line), windowText(source, window, look));
      for (const text of underlineRows(source, window, inside, look)) row('', text);
    }
  });
  return frame;
}

/** A line without a mark is cut where the line of the main mark is, so that columns stay under each other; a shorter one is shown from its start. */
function contextWindow(source: Source, line: number, main: Underline | undefined, look: LineLook): LineWindow {
  const range = lineRange(source, line);
  const shift = main ? main.start - lineRange(source, main.line).start : 0;
  const start = range.start + shift < range.end ? range.start + shift : range.start;
  return windowOn(source, range, { start, end: Math.min(start + 1, range.end) }, look);
}

/** The windows through which the marks of a line are seen: one where they stand near to each other. */
function windowsFor(source: Source, line: number, underlines: readonly Underline[], look: LineLook) {
  const windows: { window: LineWindow; inside: Underline[] }[] = [];
  for (const underline of underlines) {
    const current = windows.at(-1);
    if (current && underline.start < current.window.end) current.inside.push(underline);
    else windows.push({ window: windowOn(source, lineRange(source, line), underline, look), inside: [underline] });
  }
  return windows;
}

/** Rows of signs below a line. A mark shares the row of the one before it where that has no label. */
function underlineRows(
  source: Source,
  window: LineWindow,
  underlines: readonly Underline[],
  look: FrameLook,
): string[] {
  const rows: { text: string; width: number; open: boolean }[] = [];
  for (const { start, end, main, label } of underlines) {
    const column = columnIn(source, window, start, look);
    const width = widthBetween(source, { start, end: Math.min(end, window.end) }, look);
    const signs = (main ? '~' : '-').repeat(width);
    const text = look.paint(label === '' ? signs : `${signs} ${visibleLine(label)}`, main);
    const last = rows.at(-1);
    if (last?.open && column > last.width) {
      last.text += ' '.repeat(column - last.width) + text;
      last.width = column + width;
      last.open = label === '';
    } else rows.push({ text: ' '.repeat(column) + text, width: column + width, open: label === '' });
  }
  return rows.map(({ text }) => text);
}
