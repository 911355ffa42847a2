import { endOfLine } from '../../text/replace-ranges.ts';
import { behindLine, columnOf, type Entry, entriesOf, isBlankLine } from '../entries.ts';
import type { YamlPart } from '../node-index.ts';
import { type GapLine, readGap, splitByColumn, textsOfLines, withoutBlankLines } from './comment-lines.ts';

/** A pair or item with the comments that go with it; an empty text among them is an empty line. */
export interface FormatEntry {
  /** Of a pair: its key, and that as it is written. */
  readonly key?: { readonly name: string; readonly raw: string };
  /** On lines of their own above it. */
  readonly above: readonly string[];
  /** Behind its colon or dash, where the value stands below that; with the blanks before it. */
  readonly head?: string;
  readonly content: Content;
  /** Behind its value; with the blanks before it. */
  readonly tail?: string;
  /** On lines of their own below it that stand further in. */
  readonly below: readonly string[];
}

/** What stands behind a colon or dash; `properties` are its anchor and tag. */
export type Content = { readonly properties: string } & (
  | { readonly kind: 'empty' }
  /** An alias, a number, a text on one or several lines. */
  | { readonly kind: 'scalar'; readonly style: YamlPart['style']; readonly raw: string; readonly value: unknown }
  /** A text below `|` or `>`; the first column of its lines is the one at which they begin, or that of its key where the header says how far in that is. */
  | {
      readonly kind: 'text';
      readonly header: string;
      readonly lines: readonly string[];
      readonly from: number;
      readonly isCounted: boolean;
    }
  | Collection
  /** What is written in a way of its own, with the column at which it begins. */
  | { readonly kind: 'verbatim'; readonly lines: readonly string[]; readonly from: number; readonly isFlow: boolean }
);

/** A mapping or list. */
export interface Collection {
  readonly kind: 'collection';
  readonly properties: string;
  readonly isList: boolean;
  /** Whether it stands between brackets, without comments. */
  readonly isFlow: boolean;
  readonly entries: readonly FormatEntry[];
  /** Comments below its last entry. */
  readonly foot: readonly string[];
  /** All comments in it, and in what is in it. */
  readonly comments: readonly string[];
}

/** What a value gave, with the lines behind it that belong to something else. */
interface Built {
  readonly entry: FormatEntry;
  readonly rest: readonly GapLine[];
}

/** A whole document: its value with the comments in it, those above it, and those behind it. */
export interface FormatTree {
  readonly root: Content;
  readonly above: readonly string[];
  readonly foot: readonly string[];
}

/** Where a document stands in its text, from the first comment to behind the last one, and what it says. */
interface WholeDocument {
  readonly whole: YamlPart;
  readonly value: unknown;
  readonly from: number;
  readonly to: number;
}

/** Reads the value of a document with all its comments. */
export function readFormatTree(text: string, { whole, value, from, to }: WholeDocument): FormatTree {
  const { entry, rest } = new TreeReader(text).entry(
    { start: from, after: from, end: whole.end, value: whole },
    { value, above: [], to, column: -1, inFlow: false, isRoot: true },
  );
  const { content, above, tail, below } = entry;
  const foot = [...(tail === undefined ? [] : [tail.trimStart()]), ...below, ...textsOfLines(rest)];
  return { root: content, above: withoutBlankLines(above), foot };
}

interface EntryContext {
  readonly value: unknown;
  /** Lines above the entry. */
  readonly above: readonly GapLine[];
  /** Where the next thing begins. */
  readonly to: number;
  readonly column: number;
  readonly inFlow: boolean;
  readonly isRoot?: boolean;
}

class TreeReader {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  entry(entry: Entry, context: EntryContext): Built {
    const { value: part } = entry;
    if (part.kind === 'scalar' && (part.style === 'literal' || part.style === 'folded'))
      return this.#blockText(entry, context);
    const isCollection = part.kind === 'mapping' || part.kind === 'sequence';
    const entries = isCollection ? entriesOf(this.#text, part) : undefined;
    const before =
      part.style === 'empty'
        ? { behind: undefined, lines: [], signs: this.#text.slice(entry.after, entry.end).trim() }
        : readGap(this.#text, entry.after, part.start, context.isRoot);
    if (isCollection && entries && part.style === 'block') return this.#block(entry, entries, before, context);
    const gap = readGap(this.#text, Math.max(entry.end, part.style === 'empty' ? 0 : part.end), context.to);
    const content =
      isCollection && entries
        ? this.#flow(part, entries, context.value, before.signs)
        : this.#single(entry, context.value, before.signs);
    // A comment before a value on the next line has no place of its own there.
    const [tail, moved] = gap.behind === undefined ? [before.behind, undefined] : [gap.behind, before.behind];
    const [below, rest] = context.inFlow ? [[], gap.lines] : splitByColumn(gap.lines, context.column);
    const above = [
      ...textsOfLines(context.above),
      ...(moved === undefined ? [] : [moved.trimStart()]),
      ...textsOfLines(before.lines).filter((line) => line !== '' || context.isRoot),
    ];
    return {
      entry: { ...this.#keyOf(entry), above, content, ...(tail !== undefined && { tail }), below: textsOfLines(below) },
      rest,
    };
  }

  #keyOf({ key, start, after }: Entry): Pick<FormatEntry, 'key'> {
    return key === undefined ? {} : { key: { name: key, raw: this.#text.slice(start, after - 1).trimEnd() } };
  }

  #block(entry: Entry, entries: readonly Entry[], before: ReturnType<typeof readGap>, context: EntryContext): Built {
    const { value: part } = entry;
    const { nodes, rest } = this.#entries(part, entries, {
      value: context.value,
      above: context.isRoot ? [] : before.lines,
      to: context.to,
      inFlow: false,
    });
    const [foot, outside] = splitByColumn(rest, context.column);
    return {
      entry: {
        ...this.#keyOf(entry),
        above: [...textsOfLines(context.above), ...(context.isRoot ? textsOfLines(before.lines) : [])],
        ...(before.behind !== undefined && { head: before.behind }),
        content: collection(part, nodes, textsOfLines(foot), before.signs),
        below: [],
      },
      rest: outside,
    };
  }

  #flow(part: YamlPart, entries: readonly Entry[], value: unknown, properties: string): Content {
    const [first] = entries;
    const inside = readGap(this.#text, part.start + 1, first ? first.start : part.end - 1);
    const above = [
      ...(inside.behind === undefined ? [] : [{ text: inside.behind.trimStart(), column: 0 }]),
      ...inside.lines,
    ];
    const { nodes, rest } = this.#entries(part, entries, { value, above, to: part.end - 1, inFlow: true });
    return collection(part, nodes, textsOfLines(rest), properties);
  }

  #entries(
    part: YamlPart,
    entries: readonly Entry[],
    { value, above, to, inFlow }: Omit<EntryContext, 'column'>,
  ): { readonly nodes: readonly FormatEntry[]; readonly rest: readonly GapLine[] } {
    const nodes: FormatEntry[] = [];
    let rest = above;
    entries.forEach((entry, index) => {
      const step = part.kind === 'sequence' ? index : (entry.key as string);
      const built = this.entry(entry, {
        value: (value as Record<string | number, unknown>)[step],
        above: rest,
        to: entries[index + 1]?.start ?? to,
        column: columnOf(this.#text, entry.start),
        inFlow,
      });
      nodes.push(built.entry);
      rest = built.rest;
    });
    return { nodes, rest };
  }

  #single({ value: part, start, end }: Entry, value: unknown, properties: string): Content {
    if (part.style === 'empty') return { kind: 'empty', properties };
    const raw = this.#text.slice(part.start, part.end);
    if (part.kind === 'scalar' || part.kind === 'alias')
      return { kind: 'scalar', style: part.kind === 'alias' ? 'empty' : part.style, raw, value, properties };
    const isFlow = part.style === 'flow';
    const from = columnOf(this.#text, isFlow ? start : part.start);
    return { kind: 'verbatim', lines: this.#text.slice(part.start, end).split(/\r\n|\r|\n/), from, isFlow, properties };
  }

  #blockText(entry: Entry, context: EntryContext): Built {
    const text = this.#text;
    const { value: part, after } = entry;
    HEADER.lastIndex = after;
    const headerEnd = after + (HEADER.exec(text)?.[0].length ?? 0);
    const before = readGap(text, after, endOfLine(text, headerEnd));
    const [, properties = '', header = ''] = /^(.*?) ?([|>][-+\d]*)$/.exec(before.signs) ?? [];
    const start = behindLine(text, headerEnd);
    const keeps = header.includes('+');
    let end = part.start < part.end ? endOfLine(text, part.end) : endOfLine(text, headerEnd);
    for (let next = behindLine(text, end); keeps && next < text.length && isBlankLine(text, next); ) {
      end = endOfLine(text, next);
      next = behindLine(text, end);
      if (next === end) break;
    }
    const lines = start > end ? [] : text.slice(start, end).split(/\r\n|\r|\n/);
    const isCounted = /\d/.test(header);
    const first = lines.find((line) => line.trim() !== '');
    const from =
      isCounted || first === undefined ? Math.max(0, context.column) : first.length - first.trimStart().length;
    const gap = readGap(text, end, context.to);
    return {
      entry: {
        ...this.#keyOf(entry),
        above: [...textsOfLines(context.above), ...textsOfLines(before.lines).filter((line) => line !== '')],
        ...(before.behind !== undefined && { head: before.behind }),
        content: { kind: 'text', header, lines, from, isCounted, properties },
        // A comment that stands as far in as the text would be a part of it.
        below: [],
      },
      rest: gap.lines,
    };
  }
}

/** The header of a text below its key, with all that may stand before it. */
const HEADER = /(?:\s+#[^\r\n]*|\s+|[&!][^\s]*)*[|>][-+\d]*/y;

function collection(
  part: YamlPart,
  entries: readonly FormatEntry[],
  foot: readonly string[],
  properties: string,
): Collection {
  const comments = [...entries.flatMap(commentsIn), ...foot.filter((line) => line !== '')];
  return {
    kind: 'collection',
    isList: part.kind === 'sequence',
    isFlow: part.style === 'flow' && comments.length === 0,
    entries,
    foot,
    comments,
    properties,
  };
}

function commentsIn({ above, head, tail, below, content }: FormatEntry): string[] {
  return [
    ...above,
    ...(head === undefined ? [] : [head]),
    ...(tail === undefined ? [] : [tail]),
    ...below,
    ...(content.kind === 'collection' ? content.comments : []),
  ].filter((line) => line !== '');
}
