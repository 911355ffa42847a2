import {
  CHOMPING_MODE,
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml';
import type { OffsetRange } from '../text/source.ts';

/** What an event is kept as: its type and style, where it begins and ends, and where the walk goes on behind it. */
const SLOTS = 4;
const START = 1;
const END = 2;
/** Behind a collection, the event with which the next value begins; of an alias, the event that it repeats (0 where that is unknown). */
const NEXT = 3;
const STYLE_BITS = 4;
const TYPE = (1 << STYLE_BITS) - 1;

interface OpenNode {
  readonly index: number;
  readonly isMapping: boolean;
  /** Whether a bracket opens it; a pair written bare in a flow list has none. */
  readonly bracket: boolean;
  end: number;
  /** The event of the key that waits for its value; 0 where none does. */
  key: number;
}

/** A value with its place, and what is directly inside it: the shape of the value, without the value. */
export interface YamlNode extends OffsetRange {
  /** For a mapping: each key as written, with the places of key and value. */
  readonly pairs?: ReadonlyMap<string, { readonly key: OffsetRange; readonly value: OffsetRange }>;
  readonly items?: readonly YamlNode[];
  /** Whether it has an anchor, so that aliases may repeat it. */
  readonly anchored: boolean;
}

/** A value as its text has it, for those who write it anew. What is inside is worked out when it is asked for. */
export interface YamlPart extends OffsetRange {
  readonly kind: 'scalar' | 'mapping' | 'sequence' | 'alias';
  /** The number of the value in its document. */
  readonly node: number;
  /** Of a scalar, or whether a collection stands in brackets or below its key. */
  readonly style: 'empty' | 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'flow' | 'block';
  /** Whether it has an anchor, so that aliases may repeat it. */
  readonly anchored: boolean;
  /** Of an alias: the number of the value that it repeats. */
  readonly repeats?: number;
  /** All pairs of a mapping in their order, also those whose key comes twice; none of anything else. */
  pairs(): readonly { readonly text: string; readonly key: YamlPart; readonly value: YamlPart }[];
  /** The items of a list; none of anything else. */
  items(): readonly YamlPart[];
}

/** A key of a mapping and its value, by their events. */
export interface IndexedPair {
  readonly key: number | undefined;
  readonly value: number;
}

/**
 * The places of all values of one document, by the events that gave its value; a value goes by the number of its event, counted from the document's own.
 *
 * A value that was left empty has the place of its key, or the stretch behind the dash of its item. Of each event only 16 bytes are kept, a tenth of what
 * it takes itself. Places are worked out when the first one is asked for, and the keys of a mapping when a path enters it: most files have little to report.
 */
export class NodeIndex {
  readonly #text: string;
  readonly #nodes: Int32Array;
  /** Events with an anchor or a tag, and block scalars: they have more to tell. */
  readonly #rare = new Map<number, ScalarEvent | (Event & { type: 2 | 3 })>();
  readonly #pairs = new Map<number, ReadonlyMap<string, number>>();
  readonly #items = new Map<number, readonly number[]>();
  /** Scalars that were left out, so that nothing stands in their place. */
  readonly #empty = new Set<number>();
  #hasAliases = false;
  #isPlaced = false;

  /** `events[start]` is the document's own event; `end` is just behind its last one. */
  constructor(text: string, events: readonly Event[], start: number, end: number) {
    this.#text = text;
    this.#nodes = new Int32Array((end - start) * SLOTS);
    for (let index = start + 1; index < end; index++) this.#keep(events[index] as Event, index - start);
  }

  /** The value of the whole document; undefined where it has none. */
  get root(): number | undefined {
    return this.#nodes.length > SLOTS && this.#typeOf(1) !== EVENT_ID.POP ? 1 : undefined;
  }

  /** Whether anything is repeated by an alias. */
  get hasAliases(): boolean {
    return this.#hasAliases;
  }

  /** Where a value stands. */
  rangeOf(node: number): OffsetRange {
    if (!this.#isPlaced) this.#place();
    return { start: this.#slot(node, START), end: this.#slot(node, END) };
  }

  /** What stands under a key or an index of a value; undefined where nothing does. */
  child(node: number, step: string | number): IndexedPair | undefined {
    if (!this.#isPlaced) this.#place();
    const inside = this.isAlias(node) ? this.#slot(node, NEXT) : node;
    const type = this.#typeOf(inside);
    if (type === EVENT_ID.MAPPING) {
      const key = this.#pairsOf(inside).get(String(step));
      return key === undefined ? undefined : { key, value: this.#behind(key) };
    }
    if (type !== EVENT_ID.SEQUENCE || typeof step !== 'number') return undefined;
    const value = this.#itemsOf(inside)[step];
    return value === undefined ? undefined : { key: undefined, value };
  }

  /** Whether a value only repeats another one. */
  isAlias(index: number): boolean {
    return this.#typeOf(index) === EVENT_ID.ALIAS;
  }

  /** The shape of a value, to be edited; undefined for an alias, whose value is a part of something else. */
  node(index: number): YamlNode | undefined {
    const type = this.#typeOf(index);
    if (this.isAlias(index)) return undefined;
    const shape = this.#outline(index);
    if (type === EVENT_ID.SEQUENCE) return { ...shape, items: this.#itemsOf(index).map((item) => this.#outline(item)) };
    if (type !== EVENT_ID.MAPPING) return shape;
    const pairs = [...this.#pairsOf(index)].map(
      ([text, key]) => [text, { key: this.rangeOf(key), value: this.rangeOf(this.#behind(key)) }] as const,
    );
    return { ...shape, pairs: new Map(pairs) };
  }

  /** A value as its text has it. */
  part(index: number): YamlPart {
    const range = this.rangeOf(index);
    const type = this.#typeOf(index);
    const style = this.#slot(index, 0) >> STYLE_BITS;
    const kind =
      type === EVENT_ID.ALIAS
        ? 'alias'
        : type === EVENT_ID.MAPPING
          ? 'mapping'
          : type === EVENT_ID.SEQUENCE
            ? 'sequence'
            : 'scalar';
    const isCollection = kind === 'mapping' || kind === 'sequence';
    return {
      ...range,
      kind,
      node: index,
      style: isCollection
        ? style === COLLECTION_STYLE.FLOW
          ? 'flow'
          : 'block'
        : this.#empty.has(index)
          ? 'empty'
          : (SCALAR_STYLES[style] ?? 'plain'),
      anchored: (this.#rare.get(index)?.anchorStart ?? -1) !== -1,
      ...(kind === 'alias' && { repeats: this.#slot(index, NEXT) }),
      pairs: () => (kind === 'mapping' ? this.#allPairsOf(index) : []),
      items: () => (kind === 'sequence' ? this.#itemsOf(index).map((item) => this.part(item)) : []),
    };
  }

  #allPairsOf(mapping: number): { text: string; key: YamlPart; value: YamlPart }[] {
    const pairs = [];
    for (let key = mapping + 1; this.#isInside(key); key = this.#behind(this.#behind(key)))
      pairs.push({ text: this.#textOf(key), key: this.part(key), value: this.part(this.#behind(key)) });
    return pairs;
  }

  #outline(index: number): YamlNode {
    const anchorStart = this.#rare.get(index)?.anchorStart ?? -1;
    return { ...this.rangeOf(index), anchored: anchorStart !== -1 };
  }

  #keep(event: Event, index: number): void {
    const at = index * SLOTS;
    const nodes = this.#nodes;
    nodes[at] = event.type;
    if (event.type === EVENT_ID.SCALAR) {
      nodes[at] = event.type | (event.style << STYLE_BITS);
      nodes[at + START] = event.valueStart;
      nodes[at + END] = event.valueEnd;
      if (event.valueStart === -1) this.#empty.add(index);
      if (event.anchorStart !== -1 || event.tagStart !== -1 || isBlock(event.style)) this.#rare.set(index, event);
    } else if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) {
      nodes[at] = event.type | (event.style << STYLE_BITS);
      nodes[at + START] = event.start;
      if (event.anchorStart !== -1) this.#rare.set(index, event);
    } else if (event.type === EVENT_ID.ALIAS) {
      nodes[at + START] = event.anchorStart;
      nodes[at + END] = event.anchorEnd;
      this.#hasAliases = true;
    }
  }

  #slot(index: number, slot: number): number {
    return this.#nodes[index * SLOTS + slot] as number;
  }

  #typeOf(index: number): number {
    return this.#slot(index, 0) & TYPE;
  }

  /** The event behind a value and all that is inside it. */
  #behind(index: number): number {
    const type = this.#typeOf(index);
    return type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING ? this.#slot(index, NEXT) : index + 1;
  }

  /** Puts the places of values where the offsets of their events stood. */
  #place(): void {
    this.#isPlaced = true;
    const [text, nodes] = [this.#text, this.#nodes];
    const anchors = new Map<string, number>();
    const open: OpenNode[] = [];
    let parent: OpenNode | undefined;
    let last = 0;

    const place = (index: number, start: number, end: number) => {
      nodes[index * SLOTS + START] = start;
      nodes[index * SLOTS + END] = end;
      last = Math.max(last, end);
      if (!parent) return;
      parent.end = Math.max(parent.end, end);
      if (parent.isMapping) parent.key = parent.key === 0 ? index : 0;
    };

    for (let index = 1; index * SLOTS < nodes.length; index++) {
      const type = this.#typeOf(index);
      const start = this.#slot(index, START);
      const end = this.#slot(index, END);
      if (type === EVENT_ID.SCALAR) {
        const rare = this.#rare.get(index);
        const style = this.#slot(index, 0) >> STYLE_BITS;
        if (rare && rare.anchorStart !== -1) anchors.set(text.slice(rare.anchorStart, rare.anchorEnd), index);
        if (start !== -1 && style === SCALAR_STYLE.PLAIN) {
          // Most values: the place is where the text is.
          place(index, start, end);
          continue;
        }
        const range = start === -1 ? this.#emptyRange(last, rare, parent) : scalarRange(text, style, { start, end });
        place(index, range.start, range.end);
      } else if (type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING) {
        const isFlow = this.#slot(index, 0) >> STYLE_BITS === COLLECTION_STYLE.FLOW;
        const bracket = isFlow && (text[start] === '[' || text[start] === '{') && !this.#isBarePair(index, start);
        const rare = this.#rare.get(index);
        if (rare) anchors.set(text.slice(rare.anchorStart, rare.anchorEnd), index);
        if (parent) open.push(parent);
        parent = { index, isMapping: type === EVENT_ID.MAPPING, bracket, end: start, key: 0 };
        last = Math.max(last, bracket ? start + 1 : start);
      } else if (type === EVENT_ID.ALIAS) {
        nodes[index * SLOTS + NEXT] = anchors.get(text.slice(start, end)) ?? 0;
        place(index, start - 1, end);
      } else if (type === EVENT_ID.POP) {
        const closed = parent;
        if (!closed) break; // the document's own end
        const from = this.#slot(closed.index, START);
        nodes[closed.index * SLOTS + NEXT] = index + 1;
        parent = open.pop();
        place(closed.index, from, closed.bracket ? closingBracket(text, Math.max(last, from + 1)) : closed.end);
      }
    }
  }

  /** A bare pair in a flow list (`[a: b]`) opens a mapping at the place of its key, where a bracket may stand too. */
  #isBarePair(index: number, start: number): boolean {
    const next = this.#typeOf(index + 1);
    return (next === EVENT_ID.SEQUENCE || next === EVENT_ID.MAPPING) && this.#slot(index + 1, START) === start;
  }

  #emptyRange(last: number, rare: Event | undefined, parent: OpenNode | undefined): OffsetRange {
    if (rare?.type === EVENT_ID.SCALAR) {
      const { anchorStart, anchorEnd, tagStart, tagEnd } = rare;
      return {
        start: Math.min(...[anchorStart, tagStart].filter((at) => at !== -1)),
        end: Math.max(anchorEnd, tagEnd),
      };
    }
    if (parent?.key) return { start: this.#slot(parent.key, START), end: this.#slot(parent.key, END) };
    const at = skipBlank(this.#text, last);
    return { start: at, end: Math.min(at + 1, this.#text.length) };
  }

  /** The events of the keys of a mapping, by their text; where a key comes twice, the first counts. A key that is no text has none. */
  #pairsOf(mapping: number): ReadonlyMap<string, number> {
    let pairs = this.#pairs.get(mapping);
    if (!pairs) {
      const found = new Map<string, number>();
      for (let key = mapping + 1; this.#isInside(key); key = this.#behind(this.#behind(key))) {
        const text = this.#textOf(key);
        if (!found.has(text)) found.set(text, key);
      }
      pairs = found;
      this.#pairs.set(mapping, pairs);
    }
    return pairs;
  }

  #itemsOf(sequence: number): readonly number[] {
    let items = this.#items.get(sequence);
    if (!items) {
      const found: number[] = [];
      for (let item = sequence + 1; this.#isInside(item); item = this.#behind(item)) found.push(item);
      items = found;
      this.#items.set(sequence, items);
    }
    return items;
  }

  #isInside(index: number): boolean {
    return index * SLOTS < this.#nodes.length && this.#typeOf(index) !== EVENT_ID.POP;
  }

  #textOf(index: number): string {
    if (this.#typeOf(index) !== EVENT_ID.SCALAR) return '';
    const rare = this.#rare.get(index);
    if (rare?.type === EVENT_ID.SCALAR) return getScalarValue(this.#text, rare);
    const style = (this.#slot(index, 0) >> STYLE_BITS) as ScalarEvent['style'];
    if (style === SCALAR_STYLE.PLAIN) {
      const written = this.#text.slice(this.#slot(index, START), this.#slot(index, END));
      // In one line, a bare text is what it looks like.
      if (!/[\r\n]/.test(written)) return written;
    }
    const inQuotes = isQuoted(style) ? 1 : 0;
    const [valueStart, valueEnd] = [this.#slot(index, START) + inQuotes, this.#slot(index, END) - inQuotes];
    return getScalarValue(this.#text, { ...NO_PROPERTIES, style, valueStart, valueEnd });
  }
}

const SCALAR_STYLES: Readonly<Record<number, YamlPart['style']>> = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
};

/** What a scalar in one line, without an anchor or a tag, has in common with others. */
const NO_PROPERTIES = {
  type: EVENT_ID.SCALAR,
  anchorStart: -1,
  anchorEnd: -1,
  tagStart: -1,
  tagEnd: -1,
  chomping: CHOMPING_MODE.CLIP,
  indent: -1,
  fast: false,
} as const;

function isQuoted(style: number): boolean {
  return style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
}

function isBlock(style: number): boolean {
  return !isQuoted(style) && style !== SCALAR_STYLE.PLAIN;
}

/** The place of the value that one event stands for: a scalar, an alias, or the first word of a collection. */
export function nodeRange(text: string, events: readonly Event[], index: number): OffsetRange {
  const event = events[index] as Event;
  if (event.type === EVENT_ID.ALIAS) return { start: event.anchorStart - 1, end: event.anchorEnd };
  if (event.type === EVENT_ID.SCALAR) {
    if (event.valueStart !== -1)
      return scalarRange(text, event.style, { start: event.valueStart, end: event.valueEnd });
    let last = 0;
    for (let before = index - 1; before >= 0 && last === 0; before--) {
      const earlier = events[before] as Event;
      if (earlier.type === EVENT_ID.SCALAR) last = earlier.valueEnd;
      else if (earlier.type === EVENT_ID.ALIAS) last = earlier.anchorEnd;
      else if (earlier.type === EVENT_ID.SEQUENCE || earlier.type === EVENT_ID.MAPPING) last = earlier.start;
      last = Math.max(0, last);
    }
    const at = skipBlank(text, last);
    return { start: at, end: Math.min(at + 1, text.length) };
  }
  if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING)
    return { start: event.start, end: Math.min(event.start + 1, text.length) };
  return { start: 0, end: 0 };
}

function scalarRange(text: string, style: number, value: OffsetRange): OffsetRange {
  if (style === SCALAR_STYLE.PLAIN) return value;
  let { start, end } = value;
  if (isQuoted(style)) return { start: start - 1, end: Math.min(end + 1, text.length) };
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  return { start, end };
}

function closingBracket(text: string, from: number): number {
  let at = skipBlank(text, from);
  while (text[at] === ',' || text[at] === ':' || text[at] === '?') at = skipBlank(text, at + 1);
  return Math.min(at + 1, text.length);
}

/** The first offset from `from` on that is neither blank nor inside a comment. */
export function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    if (isBlank(text.charCodeAt(at))) at++;
    else if (text[at] === '#' && isBlank(text.charCodeAt(at - 1))) {
      while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
    } else break;
  }
  return at;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}
