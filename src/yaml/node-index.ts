import { COLLECTION_STYLE, EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { OffsetRange } from '../text/source.ts';

/** One value of a document with its place in the text: the shape of the value, without the value. */
export interface YamlNode extends OffsetRange {
  /** For a mapping: each key as written, with the places of key and value. */
  readonly pairs?: ReadonlyMap<string, YamlPair>;
  readonly items?: readonly YamlNode[];
  /** For an alias: the node that it repeats. */
  readonly target?: YamlNode;
  /** Whether it has an anchor, so that aliases may repeat it. */
  readonly anchored?: true;
}

/** A key of a mapping and its value. */
export interface YamlPair {
  readonly key: YamlNode;
  readonly value: YamlNode;
}

interface OpenNode {
  start: number;
  end: number;
  pairs?: Map<string, YamlPair>;
  items?: YamlNode[];
  anchored?: true;
  flow: boolean;
  /** Whether a bracket opens it; a pair written bare in a flow list has none. */
  bracket: boolean;
  key: YamlNode | undefined;
  keyText: string;
}

/**
 * The places of all values of one document, from the events that gave its value; `events[start]` is the document's own event.
 *
 * A value that was left empty has the place of its key, or the stretch behind the dash of its item.
 */
export function indexNodes(text: string, events: readonly Event[], start: number): YamlNode {
  const anchors = new Map<string, YamlNode>();
  const open: OpenNode[] = [];
  let root: YamlNode = { start: 0, end: 0 };
  let last = 0;

  const place = (node: YamlNode, keyText: string) => {
    last = Math.max(last, node.end);
    const parent = open.at(-1);
    if (!parent) {
      root = node;
    } else if (parent.items) {
      parent.items.push(node);
      parent.end = Math.max(parent.end, node.end);
    } else if (!parent.key) {
      parent.key = node;
      parent.keyText = keyText;
      parent.end = Math.max(parent.end, node.end);
    } else {
      if (!parent.pairs?.has(parent.keyText)) parent.pairs?.set(parent.keyText, { key: parent.key, value: node });
      parent.key = undefined;
      parent.end = Math.max(parent.end, node.end);
    }
  };

  for (let index = start + 1; index < events.length; index++) {
    const event = events[index] as Event;
    if (event.type === EVENT_ID.DOCUMENT) break;
    if (event.type === EVENT_ID.SCALAR) {
      const parent = open.at(-1);
      const range = event.valueStart === -1 ? emptyRange(text, last, event, parent) : scalarRange(text, event);
      const node: YamlNode = event.anchorStart === -1 ? range : { ...range, anchored: true };
      if (node.anchored) anchors.set(text.slice(event.anchorStart, event.anchorEnd), node);
      place(node, parent?.pairs && !parent.key ? getScalarValue(text, event) : '');
    } else if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) {
      const flow = event.style === COLLECTION_STYLE.FLOW;
      const bracket =
        flow && (text[event.start] === '[' || text[event.start] === '{') && !isBarePair(events, index, event.start);
      const node: OpenNode = { start: event.start, end: event.start, flow, bracket, key: undefined, keyText: '' };
      if (event.type === EVENT_ID.MAPPING) node.pairs = new Map();
      else node.items = [];
      if (event.anchorStart !== -1) {
        node.anchored = true;
        anchors.set(text.slice(event.anchorStart, event.anchorEnd), node);
      }
      open.push(node);
      if (bracket) last = Math.max(last, event.start + 1);
    } else if (event.type === EVENT_ID.ALIAS) {
      const name = text.slice(event.anchorStart, event.anchorEnd);
      const target = anchors.get(name);
      place({ start: event.anchorStart - 1, end: event.anchorEnd, ...(target && { target }) }, '');
    } else if (event.type === EVENT_ID.POP) {
      const node = open.pop();
      if (!node) break;
      if (node.bracket) node.end = closingBracket(text, Math.max(last, node.start + 1));
      place(node, '');
    }
  }
  return root;
}

/** A bare pair in a flow list (`[a: b]`) opens a mapping at the place of its key, where a bracket may stand too. */
function isBarePair(events: readonly Event[], index: number, start: number): boolean {
  const next = events[index + 1];
  return (next?.type === EVENT_ID.SEQUENCE || next?.type === EVENT_ID.MAPPING) && next.start === start;
}

/** The place of the value that one event stands for: a scalar, an alias, or the first word of a collection. */
export function nodeRange(text: string, events: readonly Event[], index: number): OffsetRange {
  const event = events[index] as Event;
  if (event.type === EVENT_ID.ALIAS) return { start: event.anchorStart - 1, end: event.anchorEnd };
  if (event.type === EVENT_ID.SCALAR) {
    if (event.valueStart !== -1) return scalarRange(text, event);
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

function scalarRange(text: string, event: ScalarEvent): OffsetRange {
  const { style } = event;
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) {
    return { start: event.valueStart - 1, end: Math.min(event.valueEnd + 1, text.length) };
  }
  if (style === SCALAR_STYLE.PLAIN) return { start: event.valueStart, end: event.valueEnd };
  let { valueStart: start, valueEnd: end } = event;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  return { start, end };
}

function emptyRange(text: string, last: number, event: ScalarEvent, parent: OpenNode | undefined): OffsetRange {
  const behindProperty = Math.max(event.anchorEnd, event.tagEnd);
  if (behindProperty > 0)
    return { start: Math.min(...[event.anchorStart, event.tagStart].filter((at) => at !== -1)), end: behindProperty };
  if (parent?.key) return { start: parent.key.start, end: parent.key.end };
  const at = skipBlank(text, last);
  return { start: at, end: Math.min(at + 1, text.length) };
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
