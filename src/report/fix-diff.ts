import type { Fix } from '../finding/finding.ts';
import { locateEdits } from '../finding/locate-edits.ts';
import { type LineLook, printable, windowOn, windowText } from '../text/line-window.ts';
import { type Replacement, replaceRanges } from '../text/replace-ranges.ts';
import { lineRange, type OffsetRange, rangeOf, type Source } from '../text/source.ts';
import { visible } from '../text/wording.ts';
import { groupBySource } from './group-by-source.ts';
import type { MeasuredStyle } from './style.ts';

/** Longer changes are cut, with the number of lines left out. */
const MOST_LINES = 8;
/** How much of a long line around an edit is looked at. */
const NEAR = 500;

/** Edits on the same or neighbouring lines, and the stretch of the source that is shown for them. */
interface Hunk extends OffsetRange {
  readonly line: number;
  readonly edits: readonly Replacement[];
}

/** What a fix would do, as lines with `-` and `+`; those of other files stand below the name of the file. */
export function fixDiff({ edits }: Fix, home: Source, style: MeasuredStyle): string[] {
  const { colors } = style;
  return [...groupBySource(edits, ({ at }) => at.source)].flatMap(([source, own]) => [
    ...(source === home ? [] : [`  ${colors.bold(visible(source.path))}`]),
    ...hunksOf(source, locateEdits(own)).flatMap((hunk) => print(source, hunk, style)),
  ]);
}

function hunksOf(source: Source, edits: readonly Replacement[]): Hunk[] {
  const groups: { first: number; last: number; edits: Replacement[] }[] = [];
  for (const edit of edits) {
    const { start, end } = rangeOf(source, edit);
    const group = groups.at(-1);
    if (group && start.line <= group.last + 1) {
      group.edits.push(edit);
      group.last = Math.max(group.last, end.line);
    } else groups.push({ first: start.line, last: end.line, edits: [edit] });
  }
  return groups.map(({ first, last, edits: own }) => ({
    line: first,
    edits: own,
    start: Math.max(lineRange(source, first).start, (own[0]?.start ?? 0) - NEAR),
    end: Math.min(lineRange(source, last).end, Math.max(...own.map(({ end }) => end)) + NEAR),
  }));
}

function print(source: Source, hunk: Hunk, style: MeasuredStyle): string[] {
  const { colors, signs } = style;
  let before = source.text.slice(hunk.start, hunk.end).split(/\r\n|\r|\n/);
  let after = replaceRanges(source.text, hunk.edits, hunk).split(/\r\n|\r|\n/);
  // An edit that adds or takes whole lines touches lines that stay as they are.
  let same = 0;
  while (same < Math.min(before.length, after.length) && before[same] === after[same]) same++;
  [before, after] = [before.slice(same), after.slice(same)];
  while (before.length > 0 && after.length > 0 && before.at(-1) === after.at(-1)) {
    before.pop();
    after.pop();
  }
  const line = hunk.line + same;
  const gutter = String(line + before.length).length;
  const row = (number: string, text: string) =>
    `${colors.dim(`  ${number.padStart(gutter)} ${signs.bar} `)}${text}`.trimEnd();
  const look = { columns: style.columns, cut: signs.cut, widthOf: style.widthOf };
  const rows = [
    ...before.map((text, index) => ({
      number: String(line + index),
      text: colors.red(`- ${around(text, after[index], look)}`),
    })),
    ...after.map((text, index) => ({
      // Lines that are added take the number that they will have; replaced ones have it already.
      number: before.length === 0 ? String(line + index) : '',
      text: colors.green(`+ ${around(text, before[index], look)}`),
    })),
  ];
  const cut = rows.length - 2 * MOST_LINES;
  const shown =
    cut > 1
      ? [
          ...rows.slice(0, MOST_LINES),
          { number: '', text: colors.dim(`${signs.cut} ${cut} more lines`) },
          ...rows.slice(-MOST_LINES),
        ]
      : rows;
  return shown.map(({ number, text }) => row(number, text));
}

/** A line, cut around the place where it differs from the other one. */
function around(text: string, other: string | undefined, look: LineLook): string {
  let start = 0;
  while (start < text.length && text[start] === other?.[start]) start++;
  const source = { path: '', text };
  const whole = { start: 0, end: text.length };
  if (other === undefined) return windowText(source, windowOn(source, whole, { start: 0, end: 0 }, look), look);
  return printable(
    windowText(source, windowOn(source, whole, { start, end: Math.min(text.length, start + 1) }, look), look),
  );
}
