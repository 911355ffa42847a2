import { lineText, type OffsetRange, rangeOf, type Source } from './source.ts';
import type { TextWidth } from './text-width.ts';
import { visible } from './wording.ts';

/** A stretch to underline, with what is said about it. */
export interface Mark {
  readonly range: OffsetRange;
  readonly label: string;
  readonly main: boolean;
}

/** Longer lines are cut around the mark. */
const WIDEST = 110;
const TAB = '    ';

/**
 * Lines of a source with a mark under each stretch: `~` under what the finding is about, `-` under what explains it. One line of context stands before the main one.
 * `paint` colours the lines of a mark, `dim` what is not from the source; `widthOf` measures text.
 */
export function codeFrame(
  source: Source,
  marks: readonly Mark[],
  paint: (text: string, main: boolean) => string,
  dim: (text: string) => string,
  widthOf: TextWidth,
): string[] {
  const placed = marks
    .map((mark) => ({ ...mark, at: rangeOf(source, mark.range) }))
    .sort((a, b) => a.at.start.line - b.at.start.line || a.at.start.column - b.at.start.column);
  const wanted = new Set<number>();
  for (const { at, main } of placed) {
    if (main && at.start.line > 1) wanted.add(at.start.line - 1);
    wanted.add(at.start.line);
  }
  const lines = [...wanted].sort((a, b) => a - b);
  const gutter = String(lines.at(-1) ?? 1).length;
  const frame: string[] = [];
  let before = lines[0];
  for (const line of lines) {
    if (before !== undefined && line > before + 1) frame.push(dim(`  ${' '.repeat(gutter)} …`));
    before = line;
    const text = lineText(source, line);
    const here = placed.filter(({ at }) => at.start.line === line);
    const first = here[0]?.at.start.column ?? 1;
    const cut = text.length > WIDEST && first > WIDEST - 40 ? first - 40 : 0;
    const shown = text.slice(cut, cut + WIDEST);
    const left = cut > 0 ? '…' : '';
    frame.push(
      `${dim(`  ${String(line).padStart(gutter)} │ `)}${left}${printable(shown)}${cut + WIDEST < text.length ? '…' : ''}`.trimEnd(),
    );
    for (const { at, label, main } of here) {
      const start = at.start.column - 1 - cut;
      const end = at.end.line === line ? at.end.column - 1 - cut : shown.length;
      const indent = widthOf(left + printable(shown.slice(0, Math.max(0, start))));
      const width = Math.max(1, widthOf(printable(shown.slice(Math.max(0, start), Math.max(start, end))).trimEnd()));
      const sign = (main ? '~' : '-').repeat(width);
      frame.push(
        `${dim(`  ${' '.repeat(gutter)} │ `)}${' '.repeat(indent)}${paint(label ? `${sign} ${visible(label)}` : sign, main)}`,
      );
    }
  }
  return frame;
}

function printable(text: string): string {
  return visible(text.replace(/\t/g, TAB));
}
