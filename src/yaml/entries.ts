import { endOfLine, lineBreakOf, startOfLine } from '../text/replace-ranges.ts';
import type { OffsetRange } from '../text/source.ts';
import { skipBlank, type YamlPart } from './node-index.ts';
import type { Step, YamlDocument } from './yaml-document.ts';

/** A pair of a mapping or an item of a list, with all that is written of it. */
export interface Entry {
  /** Of a pair: its key. */
  readonly key?: string;
  /** Where its key or dash begins; of an item between brackets, the item itself. */
  readonly start: number;
  /** Behind its colon or dash; of an item between brackets, its start. */
  readonly after: number;
  /** Behind its value, or behind its colon or dash where it has none. */
  readonly end: number;
  readonly value: YamlPart;
}

/**
 * The entries of a mapping or list in their order. Undefined where it is written in a way that is not edited in detail: with `?` before a key, with a key that is no
 * text or comes twice, as a bare pair between brackets.
 */
export function entriesOf(text: string, part: YamlPart): Entry[] | undefined {
  if (part.style === 'flow' && !/^[[{]$/.test(text[part.start] ?? '')) return undefined;
  const entries = part.kind === 'mapping' ? pairsOf(text, part) : itemsOf(text, part);
  if (!entries || part.style !== 'flow') return entries;
  return text[part.end - 1] === (part.kind === 'mapping' ? '}' : ']') ? entries : undefined;
}

function pairsOf(text: string, part: YamlPart): Entry[] | undefined {
  const entries: Entry[] = [];
  const known = new Set<string>();
  let end = part.style === 'flow' ? part.start + 1 : part.start;
  for (const { text: name, key, value } of part.pairs()) {
    const colon = skipBlank(text, key.end);
    const isUsual = key.kind === 'scalar' && !key.anchored && key.style !== 'empty' && text[colon] === ':';
    if (!isUsual || known.has(name) || startOfNext(text, end) !== key.start) return undefined;
    known.add(name);
    end = endOf(text, colon + 1, value);
    entries.push({ key: name, start: key.start, after: colon + 1, end, value });
  }
  return entries;
}

function itemsOf(text: string, part: YamlPart): Entry[] | undefined {
  const entries: Entry[] = [];
  const isFlow = part.style === 'flow';
  let end = isFlow ? part.start + 1 : part.start;
  for (const value of part.items()) {
    const start = startOfNext(text, end);
    if (isFlow ? value.style === 'empty' || value.start < start : text[start] !== '-') return undefined;
    const after = isFlow ? start : start + 1;
    end = endOf(text, after, value);
    // A bare pair stands for a mapping of its own.
    if (isFlow && value.kind === 'mapping' && text[value.start] !== '{') return undefined;
    entries.push({ start, after, end, value });
  }
  return entries;
}

function startOfNext(text: string, end: number): number {
  const at = skipBlank(text, end);
  return text[at] === ',' ? skipBlank(text, at + 1) : at;
}

function endOf(text: string, after: number, value: YamlPart): number {
  const isBlockText = value.style === 'literal' || value.style === 'folded';
  if (isBlockText && value.start >= value.end) return endOfLine(text, after);
  return value.style === 'empty' && !value.anchored ? after : Math.max(after, endOfPart(text, value));
}

/** Where a value ends; a block whose last key has no value ends behind its colon. */
export function endOfPart(text: string, { end, style }: YamlPart): number {
  const colon = style === 'block' ? /[ \t]*:(?=\s|$)/y : undefined;
  if (!colon) return end;
  colon.lastIndex = end;
  return end + (colon.exec(text)?.[0].length ?? 0);
}

/** All lines of an entry: with the comments directly above it and those below it that stand further in. */
export interface EntryLines {
  readonly start: number;
  readonly end: number;
  /** Whether it begins on a line of its own, and not behind the dash of the item that it is in. */
  readonly hasOwnLine: boolean;
  /** Whether a text with `+` is in it: blank lines that come to stand behind it may become a part of that. */
  readonly keepsBreaks: boolean;
}

/** The lines of an entry of a block. `previous` is the end of the lines of the entry before it. */
export function linesOf(text: string, entry: Entry, previous: number, withCommentsAbove: boolean): EntryLines {
  const column = columnOf(text, entry.start);
  const line = startOfLine(text, entry.start);
  const hasOwnLine = /^\ufeff?[ \t]*$/.test(text.slice(line, entry.start));
  let start = hasOwnLine ? line : entry.start;
  while (hasOwnLine && withCommentsAbove && start > previous) {
    const above = lineAbove(text, start);
    const comment = /^([ \t]*)#/.exec(text.slice(above, start));
    if (above < previous || !comment || (comment[1] as string).length > column) break;
    start = above;
  }
  let end = behindLine(text, entry.end);
  const keepsBreaks = KEEPS_BREAKS.test(text.slice(entry.start, entry.end));
  if (keepsBreaks) while (end < text.length && isBlankLine(text, end)) end = behindLine(text, end);
  for (;;) {
    const comment = /^([ \t]*)#/.exec(text.slice(end, endOfLine(text, end)));
    if (!comment || (comment[1] as string).length <= column) break;
    end = behindLine(text, end);
  }
  return { start, end, hasOwnLine, keepsBreaks };
}

/** The blank lines behind a text with `+` are a part of it. */
const KEEPS_BREAKS = /[|>](?:[1-9]?\+|\+[1-9])[ \t]*(?:#.*)?$/m;

/** The offset behind a line and its line break. */
export function behindLine(text: string, offset: number): number {
  const end = endOfLine(text, offset);
  return end < text.length ? end + lineBreakOf(text, end).length : end;
}

/** Where the line above one begins, by the offset at which that one begins. */
export function lineAbove(text: string, start: number): number {
  return start === 0 ? 0 : startOfLine(text, start - (text.startsWith('\r\n', start - 2) ? 2 : 1));
}

/** Whether nothing but blanks stands on the line that begins at an offset. */
export function isBlankLine(text: string, start: number): boolean {
  return /^[ \t]*$/.test(text.slice(start, endOfLine(text, start)));
}

/** The column of an offset, from 0, without a byte order mark. */
export function columnOf(text: string, offset: number): number {
  const line = startOfLine(text, offset);
  return offset - line - (text.startsWith('\ufeff', line) ? 1 : 0);
}

/** The smallest entry on lines of its own that a path leads into, with the path to it. */
export interface EntryOnLines extends OffsetRange {
  readonly path: readonly Step[];
}

/** The lines of the entry that a path leads to, without comments above it; of the one around it, where it stands between brackets. Undefined where there is none. */
export function entryOnLines(document: YamlDocument, path: readonly Step[]): EntryOnLines | undefined {
  const { text } = document.source;
  let part: YamlPart | undefined = document.whole;
  let found: EntryOnLines | undefined;
  for (const [depth, step] of path.entries()) {
    const entries: Entry[] | undefined = part?.style === 'block' ? entriesOf(text, part) : undefined;
    const entry: Entry | undefined =
      typeof step === 'number' ? entries?.[step] : entries?.find(({ key }) => key === step);
    if (!entry) break;
    const lines = linesOf(text, entry, 0, false);
    found = { path: path.slice(0, depth + 1), start: startOfLine(text, entry.start), end: lines.end };
    part = entry.value;
  }
  return found;
}
