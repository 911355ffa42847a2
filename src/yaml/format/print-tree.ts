import { writeScalar, writeText } from '../write-scalar.ts';
import type { Step } from '../yaml-document.ts';
import { withoutBlankLines } from './comment-lines.ts';
import type { Collection, Content, FormatEntry } from './format-tree.ts';

/** What is known of the things in a text besides how they are written. */
export interface FormatRules {
  /** The keys of the mapping at a path in the order in which they are to stand; undefined where they keep their order. */
  readonly orderAt: (path: readonly Step[]) => readonly string[] | undefined;
  /** Whether a comment counts for the line below it, so that this line may not be divided. */
  readonly holdsNextLine: (comment: string) => boolean;
  /** Whether a comment counts from where it stands, so that nothing around it may change places. */
  readonly holdsPlace: (comment: string) => boolean;
}

/** Brackets stay on one line up to this many characters. */
const LONGEST_LINE = 120;

/** The blanks by which things stand further in than what they belong to. */
const STEP = 2;

/** Lines without line breaks. */
type Lines = readonly string[];

/** Prints the value of a document in one layout, as lines. */
export function printTree(root: Content, rules: FormatRules): Lines {
  const printer = new Printer(rules);
  if (root.kind !== 'collection') return [inOneLine(root) ?? ''];
  const short = root.isFlow ? printer.inOneLine(root, []) : undefined;
  return short !== undefined && (short.length <= LONGEST_LINE || root.entries.length === 0)
    ? [short]
    : printer.block(root, 0, []);
}

class Printer {
  readonly #rules: FormatRules;

  constructor(rules: FormatRules) {
    this.#rules = rules;
  }

  /** The entries of a collection below each other. */
  block(collection: Collection, column: number, path: readonly Step[]): Lines {
    const entries = this.#ordered(collection, path);
    const spaced = this.#isSpaced(collection, entries, path);
    const lines = entries.flatMap((entry, index) => {
      const printed = this.#entry(entry, column, [...path, entry.key?.name ?? index]);
      const before = entries[index - 1];
      // An empty line behind a text that keeps them would become a part of it.
      if (!before || this.#keepsBreaks(before, [...path, before.key?.name ?? index - 1]))
        return withoutBlankLines(printed);
      return spaced && printed[0] !== '' ? ['', ...printed] : printed;
    });
    const foot = collection.foot.map((line) => indented(line, column));
    const last = entries.at(-1);
    const isKept = last && this.#keepsBreaks(last, [...path, last.key?.name ?? entries.length - 1]);
    return [...lines, ...(isKept ? withoutBlankLines(foot) : foot)];
  }

  /** Whether an entry ends with a text to which the empty lines below it belong. */
  #keepsBreaks({ content, below }: FormatEntry, path: readonly Step[]): boolean {
    if (below.length > 0) return false;
    if (content.kind === 'text') return content.header.includes('+');
    if (content.kind !== 'collection' || content.foot.length > 0) return false;
    const entries = this.#ordered(content, path);
    const last = entries.at(-1);
    return last !== undefined && this.#keepsBreaks(last, [...path, last.key?.name ?? entries.length - 1]);
  }

  /** A value on one line; undefined where it cannot be. */
  inOneLine(content: Content, path: readonly Step[]): string | undefined {
    if (content.kind !== 'collection') return inOneLine(content);
    if (!content.isFlow) return undefined;
    const parts: string[] = [];
    for (const [index, { key, content: value }] of this.#ordered(content, path).entries()) {
      const part = this.inOneLine(value, [...path, key?.name ?? index]);
      if (part === undefined) return undefined;
      parts.push(key ? `${printKey(key)}:${part === '' ? '' : ` ${part}`}` : part);
    }
    const [open, close] = content.isList ? '[]' : '{}';
    return withProperties(content.properties, `${open}${parts.join(', ')}${close}`);
  }

  #entry(entry: FormatEntry, column: number, path: readonly Step[]): Lines {
    const { key, content, above, head, tail, below } = entry;
    const sign = key ? `${printKey(key)}:` : '-';
    const start = ' '.repeat(column) + sign;
    const under = below.map((line) => indented(line, column + STEP));
    const on = (lines: Lines) => [...above.map((line) => indented(line, column)), ...lines, ...under];
    if (content.kind === 'text') return on(this.#text(start, column, content, head ?? tail));
    if (content.kind === 'scalar' && isOnLines(content)) {
      const [first, ...rest] = scalarLines(content);
      const inside = rest.map((line) => indented(line, column + STEP));
      return on(withTail([`${start} ${withProperties(content.properties, first as string)}`, ...inside], tail));
    }
    if (content.kind === 'verbatim' && content.isFlow)
      return on(
        withTail(shifted(content.lines, column - content.from, `${start} ${properties(content.properties)}`), tail),
      );
    const short = this.#short(entry, start.length + 1, path);
    if (short !== undefined) return on([`${start}${short === '' ? '' : ` ${short}`}${tail ?? ''}`]);
    return this.#below(entry, { start, column, path, under });
  }

  /** The value of an entry behind its sign, where it is to stand there. */
  #short({ content, above }: FormatEntry, column: number, path: readonly Step[]): string | undefined {
    if (content.kind !== 'collection') return inOneLine(content, false);
    const line = this.inOneLine(content, path);
    if (line === undefined || content.entries.length === 0) return line;
    const last = above.at(-1);
    const isHeld = last !== undefined && this.#rules.holdsNextLine(last);
    return isHeld || column + line.length <= LONGEST_LINE ? line : undefined;
  }

  /** An entry whose value stands on the lines below it, or begins behind its dash. */
  #below(
    { key, content, above, head, tail }: FormatEntry,
    {
      start,
      column,
      path,
      under,
    }: { readonly start: string; readonly column: number; readonly path: readonly Step[]; readonly under: Lines },
  ): Lines {
    const inside =
      content.kind === 'collection'
        ? this.block(content, column + STEP, path)
        : content.kind === 'verbatim'
          ? shifted(content.lines, column + STEP - content.from, ' '.repeat(column + STEP))
          : [];
    const comment = head ?? tail;
    const moved = head !== undefined && tail !== undefined ? [tail.trimStart()] : [];
    // Comments above the first part of an item stand above the item, which they are about.
    const ofFirst = key ? 0 : inside.findIndex((line) => line !== '' && !/^ *#/.test(line));
    const lifted = inside.slice(0, ofFirst).map((line) => line.trimStart());
    const rest = inside.slice(ofFirst);
    const all = [...above, ...lifted, ...moved].map((line) => indented(line, column));
    const opened = withProperties(content.properties, '').trimEnd();
    if (key || comment !== undefined || opened !== '')
      return [...all, `${start}${opened === '' ? '' : ` ${opened}`}${comment ?? ''}`, ...rest, ...under];
    const [first = '', ...others] = rest;
    return [...all, `${start} ${first.trimStart()}`, ...others, ...under];
  }

  #text(
    start: string,
    column: number,
    { header, lines, from, isCounted, properties: own }: Extract<Content, { kind: 'text' }>,
    comment: string | undefined,
  ): Lines {
    const by = (isCounted ? column : column + STEP) - from;
    return [`${start} ${withProperties(own, header)}${comment ?? ''}`, ...shifted(lines, by)];
  }

  #ordered({ entries, isList, comments }: Collection, path: readonly Step[]): readonly FormatEntry[] {
    const order = isList ? undefined : this.#rules.orderAt(path);
    if (!order || comments.some((comment) => this.#rules.holdsPlace(comment))) return entries;
    const rank = ({ key }: FormatEntry) => {
      const place = order.indexOf(key?.name ?? '');
      return place === -1 ? order.length : place;
    };
    return [...entries].sort((a, b) => rank(a) - rank(b));
  }

  /** Whether things under ids of their own are all to have an empty line between them: most of them have. */
  #isSpaced({ isList }: Collection, entries: readonly FormatEntry[], path: readonly Step[]): boolean {
    if (isList || this.#rules.orderAt(path)) return false;
    const gaps = entries.slice(1);
    return gaps.filter(({ above }) => above[0] === '').length > gaps.length / 2;
  }
}

/** Whether a text takes several lines outside brackets. */
function isOnLines({ raw }: Extract<Content, { kind: 'scalar' }>): boolean {
  return /[\r\n]/.test(raw);
}

function scalarLines({ raw, style }: Extract<Content, { kind: 'scalar' }>): Lines {
  return raw.split(/\r\n|\r|\n/).map((line, index) => {
    const text = index === 0 ? line : line.trimStart();
    return style === 'plain' ? text.trimEnd() : text;
  });
}

/** A single value on one line. */
function inOneLine(content: Content, inFlow = true): string | undefined {
  if (content.kind === 'empty') return content.properties;
  if (content.kind === 'scalar') return withProperties(content.properties, printScalar(content, inFlow));
  return content.kind === 'verbatim' && content.isFlow && content.lines.length === 1
    ? withProperties(content.properties, content.lines[0] as string)
    : undefined;
}

function printScalar(
  { style, raw, value, properties: own }: Extract<Content, { kind: 'scalar' }>,
  inFlow: boolean,
): string {
  const isTagged = own.includes('!');
  if (/[\r\n]/.test(raw)) return typeof value === 'string' ? writeScalar(value) : raw;
  if ((style !== 'single' && style !== 'double') || typeof value !== 'string' || isTagged) return raw;
  return unquoted(raw, value, inFlow ? writeScalar(value) : writeText(value));
}

/** A text without quotes where it can do without them, else between double ones, unless these would make more signs of it. */
function unquoted(raw: string, text: string, written: string): string {
  const isPlain = written === text;
  // Who wrote a character as a sign of its own had a reason.
  if (raw.startsWith('"')) return isPlain && !raw.includes('\\') ? text : raw;
  if (isPlain) return text;
  return /["\\]/.test(text) ? raw : `"${text}"`;
}

function printKey({ name, raw }: NonNullable<FormatEntry['key']>): string {
  return /^["']/.test(raw) ? unquoted(raw, name, writeScalar(name)) : raw;
}

function properties(own: string): string {
  return own === '' ? '' : `${own} `;
}

function withProperties(own: string, value: string): string {
  return properties(own) + value;
}

function withTail(lines: Lines, tail: string | undefined): Lines {
  return tail === undefined ? lines : [...lines.slice(0, -1), `${lines.at(-1)}${tail}`];
}

function indented(line: string, column: number): string {
  return line === '' ? '' : ' '.repeat(column) + line;
}

/** Lines that stand further in or out by some columns; where the first one goes on behind something, that comes before it. */
function shifted(lines: Lines, by: number, before?: string): Lines {
  return lines.map((line, index) => {
    if (index === 0 && before !== undefined) return before + line;
    if (by >= 0) return line === '' ? '' : ' '.repeat(by) + line;
    const blanks = line.length - line.trimStart().length;
    return line.slice(Math.min(blanks, -by));
  });
}
