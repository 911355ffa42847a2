import { type Place, placeAt, type TextEdit } from '../finding/finding.ts';
import { endOfLine, lineBreakOf, startOfLine } from '../text/replace-ranges.ts';
import { skipBlank, type YamlNode } from './node-index.ts';
import { writeQuoted, writeScalar } from './write-scalar.ts';
import type { Location } from './yaml-document.ts';

/*
 * Edits of YAML by range. Each keeps indentation, block and flow style, comments and line ends, and touches nothing else. Where that cannot be done, or
 * where the part has an anchor or is reached through an alias, so that other things would change with it, they give no edit at all.
 */

/** The edits that put one more key at the end of a mapping; `value` is YAML on one line. */
export function insertPair(mapping: Location, key: string, value: string): TextEdit[] {
  const { source } = mapping.document;
  const node = mapping.document.find(mapping.path);
  if (!node?.pairs || node.anchored || node.pairs.has(key)) return [];
  const insert = (at: number, text: string) => ({ at: placeAt(source, at, at), text });
  const pair = `${key}: ${value}`;
  if (isBracket(source.text, node, '{')) return insertIntoFlow(source.text, node, pair, insert);
  const first = firstOf(node.pairs.values())?.key;
  const indent = first && indentOf(source.text, first.start);
  if (first === undefined || indent === undefined) return [];
  const lineBreak = lineBreakOf(source.text, endOfLine(source.text, first.start));
  // Line breaks behind a text with `+` belong to it: what comes behind them would cut them off.
  const keepsBreaks = /[|>][1-9]?\+/.test(source.text.slice(node.start, node.end));
  return keepsBreaks
    ? [insert(first.start, `${pair}${lineBreak}${indent}`)]
    : [insert(endOfLine(source.text, node.end), `${lineBreak}${indent}${pair}`)];
}

function insertIntoFlow(
  text: string,
  node: YamlNode,
  pair: string,
  insert: (at: number, text: string) => TextEdit,
): TextEdit[] {
  const last = [...(node.pairs?.values() ?? [])].at(-1);
  if (!last) return [insert(node.start + 1, pair)];
  let end = Math.max(last.key.end, last.value.end);
  // A key that was left without a value ends behind its colon.
  if (last.value.end === last.key.end && text[skipBlank(text, end)] === ':') end = skipBlank(text, end) + 1;
  const next = skipBlank(text, end);
  const comma = text[next] === ',' ? next : undefined;
  const indent = /^[ \t]*$/.exec(text.slice(startOfLine(text, last.key.start), last.key.start))?.[0];
  if (indent === undefined || startOfLine(text, last.key.start) <= node.start)
    return comma === undefined ? [insert(end, `, ${pair}`)] : [insert(comma + 1, ` ${pair}`)];
  const line = endOfLine(text, comma ?? end);
  const below = `${lineBreakOf(text, line)}${indent}${pair}`;
  const closesHere = node.end - 1 < line;
  if (closesHere) return [insert(end, `${comma === undefined ? ',' : ''}${below}`)];
  if (comma !== undefined) return [insert(line, below)];
  // A comment behind the last value stays there.
  return line === end ? [insert(end, `,${below}`)] : [insert(end, ','), insert(line, below)];
}

/** How much of what stands around an item goes with it. */
export interface RemovalOptions {
  /** Whether comments about the item go with it, in its last line and directly above it; otherwise an item with a comment stays. */
  readonly withComments?: boolean;
}

/** The edit that takes an item out of a list; the first one only where it has a line of its own. */
export function removeItem(list: Location, index: number, { withComments = false }: RemovalOptions = {}): TextEdit[] {
  const { source } = list.document;
  const { text } = source;
  const node = list.document.find(list.path);
  const item = node?.items?.[index];
  if (!node || !item || /&/.test(text.slice(item.start, item.end)) || item.anchored) return [];
  const remove = (start: number, end: number) => [{ at: placeAt(source, start, end), text: '' }];
  if (isBracket(text, node, '[')) {
    const before = node.items?.[index - 1];
    if (!before || !/^\s*,\s*$/.test(text.slice(before.end, item.start))) return [];
    return /^\s*,?[ \t]*#/.test(text.slice(item.end, endOfLine(text, item.end))) ? [] : remove(before.end, item.end);
  }
  let start = startOfLine(text, item.start);
  const end = endOfLine(text, item.end);
  if (!/^[ \t]*-[ \t]+$/.test(text.slice(start, item.start))) return [];
  for (;;) {
    const above = startOfLine(text, Math.max(0, start - (text.startsWith('\r\n', start - 2) ? 2 : 1)));
    if (start === 0 || !/^[ \t]*#/.test(text.slice(above, start))) break;
    if (!withComments) return [];
    start = above;
  }
  if (!withComments && text.slice(item.end, end).trim() !== '') return [];
  const lineBreak = end < text.length ? lineBreakOf(text, end).length : 0;
  // The last line of a text has no line break behind it: the one before it goes.
  return lineBreak > 0 || start === 0
    ? remove(start, end + lineBreak)
    : remove(start - (text.startsWith('\r\n', start - 2) ? 2 : 1), end);
}

/** The edit that writes another text in place of a key or a scalar value, in the same quotes. */
export function replaceScalar(at: Place, text: string): TextEdit {
  return { at, text: inStyleOf(at.source.text[at.locate().start], text) };
}

function inStyleOf(sign: string | undefined, text: string): string {
  if (sign === '"') return writeQuoted(text);
  return sign === "'" && !/[\r\n]/.test(text) ? `'${text.replace(/'/g, "''")}'` : writeScalar(text);
}

function isBracket(text: string, { start, end }: YamlNode, bracket: '{' | '['): boolean {
  return text[start] === bracket && text[end - 1] === (bracket === '{' ? '}' : ']');
}

function firstOf<Thing>(things: Iterable<Thing>): Thing | undefined {
  for (const thing of things) return thing;
  return undefined;
}

/** The blanks that bring a new line to the column of an offset; undefined where more than blanks and dashes stands before it. */
function indentOf(text: string, offset: number): string | undefined {
  const before = text.slice(startOfLine(text, offset), offset).replace(/^\ufeff/, '');
  return /^ *(?:- +)*$/.test(before) ? ' '.repeat(before.length) : undefined;
}
