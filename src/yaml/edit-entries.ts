import { endOfLine, lineBreakOf, type Replacement, startOfLine } from '../text/replace-ranges.ts';
import type { OffsetRange } from '../text/source.ts';
import { behindLine, columnOf, type Entry, type EntryLines, isBlankLine, lineAbove, linesOf } from './entries.ts';
import { skipBlank, type YamlPart } from './node-index.ts';

/** Which entries of a mapping or list stay where they are, and what is put between them. */
export interface EntryPlan {
  /** For each entry whether it stays in its place; at least one does. */
  readonly stays: readonly boolean[];
  /** New entries in their order: as text whose first line is not indented, behind an entry that stays, or before the first of those (-1). */
  readonly inserted: readonly { readonly behind: number; readonly text: string }[];
}

/** The lines of all entries of a block, one behind the other. The comment at the top of a file is nobody's. */
export function linesOfAll(text: string, entries: readonly Entry[], isWhole: boolean): EntryLines[] {
  const all: EntryLines[] = [];
  for (const entry of entries) all.push(linesOf(text, entry, all.at(-1)?.end ?? 0, !isWhole || all.length > 0));
  return all;
}

/** The edits that make a plan true in a block. */
export function editBlock(
  text: string,
  entries: readonly Entry[],
  lines: readonly EntryLines[],
  { stays, inserted }: EntryPlan,
): Replacement[] {
  const edits: Replacement[] = [];
  const first = entries[0] as Entry;
  const lineBreak = lineBreakOf(text, endOfLine(text, first.start));
  const indent = ' '.repeat(columnOf(text, first.start));
  const gap = hasGaps(text, lines) ? lineBreak : '';
  const firstKept = stays.indexOf(true);
  const atFront = inserted.filter(({ behind }) => behind === -1);
  const sharesLine = lines[0]?.hasOwnLine === false && firstKept >= 0;

  if (sharesLine && (firstKept > 0 || atFront.length > 0)) {
    const next = lines[firstKept] as EntryLines;
    const kept = entries[firstKept] as Entry;
    const front = atFront.map((one) => one.text).join(lineBreak + indent);
    const hasComment = next.start < startOfLine(text, kept.start);
    // Behind the dash the next entry follows; a comment of its own stays above it.
    if (atFront.length > 0 && firstKept > 0)
      edits.push({ start: first.start, end: next.start, text: front + lineBreak });
    else if (atFront.length > 0) edits.push({ start: first.start, end: first.start, text: front + lineBreak + indent });
    else edits.push({ start: first.start, end: hasComment ? next.start : kept.start, text: '' });
  } else if (atFront.length > 0) {
    const at = (lines[firstKept] as EntryLines).start;
    const mark = at === 0 && text.startsWith('\ufeff') ? 1 : 0;
    const front = atFront.map((one) => indent + one.text + lineBreak + gap).join('');
    edits.push({ start: at + mark, end: at + mark, text: front });
  }
  lines.forEach((_own, index) => {
    if (stays[index] || (sharesLine && index < firstKept)) return;
    const above = lines[stays.lastIndexOf(true, index)];
    edits.push({ ...(above?.keepsBreaks ? withBlankLinesBelow : withoutBlankLines)(text, lines, index), text: '' });
  });
  for (const [behind, texts] of grouped(inserted)) {
    if (behind === -1) continue;
    const at = (lines[behind] as EntryLines).end;
    const endsLine = at === 0 || /[\r\n]/.test(text[at - 1] as string);
    // Blank lines that end a text belong to it, and one more would make it longer.
    const between = endsLine && isBlankLine(text, lineAbove(text, at)) ? '' : gap;
    const all = texts.map((one, index) => {
      const above = index === 0 ? between : gap;
      return endsLine ? `${above}${indent}${one}${lineBreak}` : `${lineBreak}${above}${indent}${one}`;
    });
    edits.push({ start: at, end: at, text: all.join('') });
  }
  return edits;
}

function grouped(inserted: EntryPlan['inserted']): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const { behind, text } of inserted) {
    const group = groups.get(behind);
    if (group) group.push(text);
    else groups.set(behind, [text]);
  }
  return groups;
}

/** Whether an empty line stands between every two entries. */
function hasGaps(text: string, lines: readonly EntryLines[]): boolean {
  return (
    lines.length > 1 && lines.every(({ start }, index) => index === 0 || isBlankLine(text, lineAbove(text, start)))
  );
}

/** The lines of an entry that goes, with blank lines of which there would otherwise be twice as many. */
function withoutBlankLines(text: string, lines: readonly EntryLines[], index: number): OffsetRange {
  let { start, end } = lines[index] as EntryLines;
  const previous = lines[index - 1];
  const next = lines[index + 1];
  if (!previous) {
    while (next && end < next.start && isBlankLine(text, end)) end = behindLine(text, end);
  } else if (end >= text.length || isBlankLine(text, end) || !next) {
    while (start > previous.end && isBlankLine(text, lineAbove(text, start))) start = lineAbove(text, start);
  }
  return { start, end };
}

/** The lines of an entry that goes, with all blank lines below it: they would make the text above it longer. */
function withBlankLinesBelow(text: string, lines: readonly EntryLines[], index: number): OffsetRange {
  const { start, end: own } = lines[index] as EntryLines;
  let end = own;
  while (end < (lines[index + 1]?.start ?? text.length) && isBlankLine(text, end)) end = behindLine(text, end);
  return { start, end };
}

/** The edits that make a plan true between brackets; undefined where a comment stands in the way. */
export function editFlow(
  text: string,
  part: YamlPart,
  entries: readonly Entry[],
  { stays, inserted }: EntryPlan,
): Replacement[] | undefined {
  const edits: Replacement[] = [];
  const firstKept = stays.indexOf(true);
  const lineBreak = lineBreakOf(text, endOfLine(text, part.start));
  const indentOf = (index: number) => {
    const { start } = entries[index] as Entry;
    const before = text.slice(startOfLine(text, start), start);
    return startOfLine(text, start) > part.start && /^[ \t]*$/.test(before) ? before : undefined;
  };
  for (let index = 0; index < entries.length; index++) {
    if (stays[index]) continue;
    const entry = entries[index] as Entry;
    const tail = text.slice(entry.end, endOfLine(text, entry.end));
    if (indentOf(index) !== undefined && /^[ \t]*,?[ \t]*(?:#.*)?$/.test(tail)) {
      edits.push({ start: startOfLine(text, entry.start), end: behindLine(text, entry.end), text: '' });
      continue;
    }
    const [from, to] =
      index < firstKept
        ? [entry.start, (entries[index + 1] as Entry).start]
        : [(entries[index - 1] as Entry).end, entry.end];
    const between = index < firstKept ? text.slice(entry.end, to) : text.slice(from, entry.start);
    if (!/^\s*,\s*$/.test(between)) return undefined;
    edits.push({ start: from, end: to, text: '' });
  }
  for (const [behind, texts] of grouped(inserted)) {
    const indent = indentOf(behind === -1 ? firstKept : behind);
    if (behind === -1) {
      const at = (entries[firstKept] as Entry).start;
      const between = indent === undefined ? ', ' : `,${lineBreak}${indent}`;
      edits.push({ start: at, end: at, text: texts.map((one) => one + between).join('') });
      continue;
    }
    const { end } = entries[behind] as Entry;
    const comma = skipBlank(text, end);
    const line = behindLine(text, text[comma] === ',' ? comma : end);
    const closes = part.end <= line && !/^[ \t]*,?[ \t]*(?:#.*)?$/.test(text.slice(end, endOfLine(text, end)));
    if (indent === undefined || closes) {
      const between = indent === undefined ? ', ' : `,${lineBreak}${indent}`;
      edits.push({ start: end, end, text: texts.map((one) => between + one).join('') });
    } else {
      const isLast = text[comma] !== ',';
      if (isLast) edits.push({ start: end, end, text: ',' });
      const written = texts.map(
        (one, at) => `${indent}${one}${isLast && at === texts.length - 1 ? '' : ','}${lineBreak}`,
      );
      edits.push({ start: line, end: line, text: written.join('') });
    }
  }
  return edits;
}
