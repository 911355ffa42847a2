import { endOfLine, type Replacement } from '../text/replace-ranges.ts';
import { columnOf, type Entry } from './entries.ts';
import { skipBlank, type YamlPart } from './node-index.ts';
import { type Layout, printAfter, printFlow, printFolded, printLiteral, type Spot } from './print-value.ts';
import { writeQuoted, writeScalar, writeText } from './write-scalar.ts';

/** Anchors and tags between a colon or dash and its value. */
const PROPERTIES = /(?:[ \t]*[&!][^\s,[\]{}]*)*/y;

/** The edits that write a whole new value behind a colon or dash. Comments at the end of a line stay; those inside the old value go with it. */
export function replaceValue(text: string, entry: Entry, wanted: unknown, spot: Spot, layout: Layout): Replacement[] {
  const { after, end, value } = entry;
  if (spot.inFlow) return replaceInFlow(text, entry, wanted);
  PROPERTIES.lastIndex = after;
  const properties = after + (PROPERTIES.exec(text)?.[0].length ?? 0);
  const line = endOfLine(text, after);
  const isTaken = isComment(text.slice(end, endOfLine(text, end))) || isComment(text.slice(properties, line));
  const written = printAfter(wanted, { ...spot, isLineTaken: isTaken }, layout);
  const isBelow = /^[\r\n]/.test(written);
  if (value.style === 'empty') {
    const gone = { start: after, end: properties, text: isBelow ? '' : written };
    return isBelow ? [gone, { start: line, end: line, text: written }] : [gone];
  }
  const from = skipBlank(text, properties);
  const isBlockText = value.style === 'literal' || value.style === 'folded';
  if (isBlockText || from > line) {
    const head = isBlockText ? headerEnd(text, from) : properties;
    if (!isBelow && /[\r\n]/.test(written)) return [{ start: after, end, text: written }];
    return [
      { start: after, end: head, text: isBelow ? '' : written },
      { start: line, end: Math.max(line, end), text: isBelow ? written : '' },
    ];
  }
  if (!isBelow) return [{ start: after, end, text: written }];
  const last = endOfLine(text, end);
  return [
    { start: after, end, text: '' },
    { start: last, end: last, text: written },
  ];
}

function replaceInFlow(text: string, { after, end, value }: Entry, wanted: unknown): Replacement[] {
  if (value.style === 'empty') return [{ start: after, end, text: ` ${printFlow(wanted)}` }];
  return [{ start: skipBlank(text, after), end, text: printFlow(wanted) }];
}

/** The edits that write another single value in the quotes, or below the sign, that were there; undefined where it cannot be written so. */
export function replaceScalarValue(
  text: string,
  { after, end, value }: Entry,
  wanted: unknown,
  spot: Spot,
  layout: Layout,
): Replacement[] | undefined {
  if (typeof wanted === 'object' && wanted !== null) return undefined;
  if (value.style === 'literal' || value.style === 'folded')
    return typeof wanted === 'string' ? replaceBlockText(text, { after, end, value }, wanted, layout) : undefined;
  if (value.style === 'empty') return undefined;
  const written = inStyle(value.style, wanted, spot.inFlow);
  return written === undefined ? undefined : [{ start: value.start, end: value.end, text: written }];
}

function inStyle(style: YamlPart['style'], wanted: unknown, inFlow: boolean): string | undefined {
  if (typeof wanted !== 'string') return style === 'plain' ? printFlow(wanted) : undefined;
  if (style === 'double') return /\n/.test(wanted) && !inFlow ? undefined : writeQuoted(wanted);
  if (style === 'single' && isPrintable(wanted)) return `'${wanted.replace(/'/g, "''")}'`;
  if (/\n/.test(wanted) && !inFlow) return undefined;
  return inFlow ? writeScalar(wanted) : writeText(wanted);
}

/** Whether single quotes can hold a text as it is. */
function isPrintable(text: string): boolean {
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u.test(text);
}

function replaceBlockText(
  text: string,
  { after, end, value }: Pick<Entry, 'after' | 'end' | 'value'>,
  wanted: string,
  layout: Layout,
): Replacement[] | undefined {
  const header = skipBlank(text, after);
  const head = headerEnd(text, header);
  const line = endOfLine(text, after);
  // With a number the author says how far in the text begins.
  if (value.start >= value.end || value.start < line || /[1-9]/.test(text.slice(header, head))) return undefined;
  const print = value.style === 'literal' ? printLiteral : printFolded;
  const written = print(wanted, columnOf(text, value.start), layout.lineBreak);
  if (written === undefined) return undefined;
  const [sign = '', ...lines] = written.split(layout.lineBreak);
  return [
    { start: header, end: head, text: sign },
    { start: line, end, text: [''].concat(lines).join(layout.lineBreak) },
  ];
}

function headerEnd(text: string, from: number): number {
  let at = from;
  while (/[^\s]/.test(text[at] ?? ' ')) at++;
  return at;
}

/** The edit that gives a pair another key, in the quotes that were there. */
export function renameKey(text: string, { start, after }: Entry, key: string): Replacement {
  const old = text.slice(start, after - 1).trimEnd();
  const written = old.startsWith('"')
    ? writeQuoted(key)
    : old.startsWith("'")
      ? inStyle('single', key, true)
      : undefined;
  return { start, end: start + old.length, text: written ?? writeScalar(key) };
}

/** Whether the rest of a line has a comment. */
export function isComment(rest: string): boolean {
  return /(?:^|\s)#/.test(rest);
}
