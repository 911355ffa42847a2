import { type Place, placeAt, type TextEdit } from '../finding/finding.ts';
import { endOfLine, lineBreakOf, startOfLine } from '../text/replace-ranges.ts';
import type { OffsetRange, Source } from '../text/source.ts';
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

/** The edit that takes an item out of a list; the only one stays, and so does one with a comment. */
export function removeItem(list: Location, index: number): TextEdit[] {
  const { source } = list.document;
  const { text } = source;
  const node = list.document.find(list.path);
  const item = node?.items?.[index];
  if (!node || !item || node.items.length === 1 || item.anchored || /&/.test(text.slice(item.start, item.end)))
    return [];
  const remove = (start: number, end: number) => [{ at: placeAt(source, start, end), text: '' }];
  if (isBracket(text, node, '[')) {
    const own = stretchInFlow(text, item, node.items?.[index - 1], node.items?.[index + 1]);
    return own ? remove(own.start, own.end) : [];
  }
  const [start, end] = [startOfLine(text, item.start), endOfLine(text, item.end)];
  if (!/^[ \t]*-[ \t]+$/.test(text.slice(start, item.start)) || text.slice(item.end, end).trim() !== '') return [];
  if (isComment(lineAbove(text, start))) return [];
  const lines = wholeLines(text, start, end);
  return remove(lines.start, lines.end);
}

/** The edit that takes a key and its value out of a mapping; one with a comment stays, and so does the only key. */
export function removePair(mapping: Location, key: string): TextEdit[] {
  const { source } = mapping.document;
  const { text } = source;
  const node = mapping.document.find(mapping.path);
  const pairs = [...(node?.pairs ?? [])];
  const index = pairs.findIndex(([other]) => other === key);
  const stretches = pairs.map(([, pair]) => ({ start: pair.key.start, end: Math.max(pair.key.end, pair.value.end) }));
  const own = stretches[index];
  if (!node || !own || pairs.length === 1) return [];
  const isInFlow = isBracket(text, node, '{');
  // An anchor that others need, and a comment that would get lost or stand below something else.
  if (/(?:^|[\s:,[{])(?:&\S|#)/.test(text.slice(own.start, isInFlow ? own.end : endOfLine(text, own.end)))) return [];
  const remove = ({ start, end }: OffsetRange) => [{ at: placeAt(source, start, end), text: '' }];
  if (isInFlow) {
    const stretch = stretchInFlow(text, own, stretches[index - 1], stretches[index + 1]);
    return stretch ? remove(stretch) : [];
  }
  const start = startOfLine(text, own.start);
  if (text.slice(start, own.start).trim() !== '' || isComment(lineAbove(text, start))) return [];
  return remove(wholeLines(text, start, endOfLine(text, own.end)));
}

/** The last line above an offset that is not blank. */
function lineAbove(text: string, offset: number): string {
  const above = text.slice(0, offset).trimEnd();
  return above.slice(startOfLine(above, above.length));
}

function isComment(line: string): boolean {
  return /^[ \t]*#/.test(line);
}

/** What goes with a thing between brackets: the comma before it, or behind the first one. Undefined where it is the only one, and where it has a comment. */
function stretchInFlow(
  text: string,
  own: OffsetRange,
  before: OffsetRange | undefined,
  behind: OffsetRange | undefined,
): OffsetRange | undefined {
  const isComma = (start: number, end: number) => /^\s*,\s*$/.test(text.slice(start, end));
  if (/^\s*,?[ \t]*#/.test(text.slice(own.end, endOfLine(text, own.end)))) return undefined;
  if (before) return isComma(before.end, own.start) ? { start: before.end, end: own.end } : undefined;
  return behind && isComma(own.end, behind.start) ? { start: own.start, end: behind.start } : undefined;
}

/** Lines with their line break; the last line of a text has none behind it, so that the one before it goes. */
function wholeLines(text: string, start: number, end: number): OffsetRange {
  const lineBreak = end < text.length ? lineBreakOf(text, end).length : 0;
  return lineBreak > 0 || start === 0
    ? { start, end: end + lineBreak }
    : { start: start - (text.startsWith('\r\n', start - 2) ? 2 : 1), end };
}

/** The edit that takes out a comment, with the line where it stands alone there. */
export function removeComment(source: Source, { start, end }: OffsetRange): TextEdit {
  const { text } = source;
  const line = startOfLine(text, start);
  const before = text.slice(line, start).replace(/^\ufeff/, '');
  const own = before.trim() === '' ? wholeLines(text, start - before.length, endOfLine(text, end)) : undefined;
  const blanks = before.length - before.trimEnd().length;
  return { at: own ? placeAt(source, own.start, own.end) : placeAt(source, start - blanks, end), text: '' };
}

/** The edit that writes YAML in place of a value on one line: no text that stands below its key, with `|` or `>`. */
export function replaceValue({ document, path, value: at }: Location, yaml: string): TextEdit[] {
  const node = document.find(path);
  const { text } = document.source;
  const isBlock = node && BLOCK_HEADER.test(lineAbove(text, node.start));
  if (!node || node.anchored || isBlock || /[\r\n]/.test(text.slice(node.start, node.end))) return [];
  return [{ at, text: yaml }];
}

/** What stands at the end of the line above a text that keeps or folds its line breaks. */
const BLOCK_HEADER = /(?:^|\s)[|>][-+\d]*[ \t]*(?:#.*)?$/;

/** The edit that writes another text in place of one on one line, in the same quotes. */
export function rewriteText(location: Location, text: string): TextEdit[] {
  const { document, path, value } = location;
  const node = document.find(path);
  return node && !node.pairs && !node.items ? replaceValue(location, replaceScalar(value, text).text) : [];
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
