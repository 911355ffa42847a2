import { writeQuoted, writeScalar, writeText } from './write-scalar.ts';

/** How new values are laid out, so that they look like what is around them. */
export interface Layout {
  /** The blanks by which a mapping stands further in than its key. */
  readonly step: number;
  /** The blanks by which the dashes of a list stand further in than its key; 0 in many files. */
  readonly dash: number;
  readonly lineBreak: string;
  /** What stands between brackets: only things that are empty, or also items of lists; without an answer, short lists too. */
  readonly brackets?: 'empty' | 'items';
}

/** Where a new value is to stand. */
export interface Spot {
  /** The column of the key or dash before it, from 0. */
  readonly column: number;
  /** Behind a dash, where a mapping may begin on the same line. */
  readonly isItem: boolean;
  /** Whether it stands between brackets, where everything is on one line. */
  readonly inFlow: boolean;
  /** Whether its neighbours stand between brackets; undefined where there are none. */
  readonly prefersFlow?: boolean;
  /** Whether the rest of the line is taken, so that a text cannot go on below it. */
  readonly isLineTaken?: boolean;
}

/** Brackets go on one line up to this many characters, unless they must. */
const LONGEST_LINE = 100;

/** A value as YAML, as it follows a colon or dash: with the blank or line break before it, and without one behind it. */
export function printAfter(value: unknown, spot: Spot, layout: Layout): string {
  if (spot.inFlow) return ` ${printFlow(value)}`;
  if (typeof value === 'string') return ` ${printText(value, spot, layout)}`;
  if (typeof value !== 'object' || value === null) return ` ${printFlow(value)}`;
  if (isShort(value, spot, layout)) return ` ${printFlow(value)}`;
  const isList = Array.isArray(value);
  const column = spot.column + (spot.isItem ? 2 : isList ? layout.dash : layout.step);
  const { isLineTaken } = spot;
  const inside = { column, inFlow: false, ...(isLineTaken !== undefined && { isLineTaken }) };
  const entries = isList
    ? value.map((item) => `-${printAfter(item, { ...inside, isItem: true }, layout)}`)
    : Object.entries(value).map(
        ([key, part]) => `${writeScalar(key)}:${printAfter(part, { ...inside, isItem: false }, layout)}`,
      );
  const lines = entries.join(layout.lineBreak + ' '.repeat(column));
  return spot.isItem ? ` ${lines}` : layout.lineBreak + ' '.repeat(column) + lines;
}

/** A value on one line, with brackets, as it can stand anywhere. */
export function printFlow(value: unknown): string {
  if (typeof value === 'string') return writeScalar(value);
  if (Array.isArray(value)) return `[${value.map(printFlow).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, part]) => `${writeScalar(key)}: ${printFlow(part)}`)
      .join(', ')}}`;
  return printNumber(value);
}

function printNumber(value: unknown): string {
  if (typeof value !== 'number' || Number.isFinite(value)) return String(value);
  return Number.isNaN(value) ? '.nan' : value > 0 ? '.inf' : '-.inf';
}

function printText(text: string, { column, isLineTaken = false }: Spot, layout: Layout): string {
  if (!/[\r\n]/.test(text) || isLineTaken) return writeText(text);
  return printLiteral(text, column + layout.step, layout.lineBreak) ?? writeQuoted(text);
}

/** A text of several lines below a `|`; undefined where that cannot hold it exactly. */
export function printLiteral(text: string, column: number, lineBreak: string): string | undefined {
  const [, body = '', breaks = ''] = /^(.*?)(\n*)$/s.exec(text) ?? [];
  if (body === '' || breaks.length > 1 || !CAN_BE_LITERAL.test(body) || /[ \t]$/m.test(body)) return undefined;
  const indent = ' '.repeat(column);
  const lines = body.split('\n').map((line) => (line === '' ? '' : indent + line));
  return [breaks === '' ? '|-' : '|', ...lines].join(lineBreak);
}

/** A text of several paragraphs below a `>`, each on one line; undefined where that cannot hold it exactly. */
export function printFolded(text: string, column: number, lineBreak: string): string | undefined {
  const [, body = '', last = ''] = /^(.*?)(\n*)$/s.exec(text) ?? [];
  if (body === '' || last.length > 1 || !CAN_BE_LITERAL.test(body) || /^[ \t]|[ \t]$/m.test(body)) return undefined;
  const indent = ' '.repeat(column);
  // One line break in the text is an empty line here.
  const paragraphs = body.replace(/\n+/g, (breaks) => `${breaks}\n`);
  const lines = paragraphs
    .split('\n')
    .flatMap((line) => (line === '' ? [''] : wrap(line).map((piece) => indent + piece)));
  return [last === '' ? '>-' : '>', ...lines].join(lineBreak);
}

/** Every character may stand in a block of text, and its first line does not begin with a blank, from which the indentation is told. */
const CAN_BE_LITERAL =
  /^(?![ \t\n])[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]*$/u;

const LINE_WIDTH = 80;

/** A paragraph as lines; broken only at single blanks, where folding puts one back. */
function wrap(paragraph: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/(?<=\S) (?=\S)/)) {
    if (line !== '' && line.length + word.length + 1 > LINE_WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Whether a list or mapping reads best between brackets: it is empty, its neighbours are, or it is a short list or item of single values. */
function isShort(value: object, spot: Spot, { brackets }: Layout): boolean {
  const parts = Object.values(value);
  if (parts.length === 0 || brackets === 'empty' || (brackets === 'items' && !spot.isItem)) return parts.length === 0;
  if (spot.prefersFlow) return fitsOnLine(value, spot);
  if (parts.some((part) => typeof part === 'object' && part !== null && Object.keys(part).length > 0)) return false;
  if (parts.some((part) => typeof part === 'string' && /[\r\n]/.test(part))) return false;
  if (Array.isArray(value))
    return parts.every((part) => typeof part !== 'string' || !/\s/.test(part)) && fitsOnLine(value, spot);
  return spot.isItem && spot.prefersFlow !== false && fitsOnLine(value, spot);
}

function fitsOnLine(value: object, { column }: Spot): boolean {
  return column + printFlow(value).length < LONGEST_LINE;
}
