import { Parser } from 'saxen';
import type { Refusal } from '../draft/import-result.ts';
import { isDateFormat, isoFromSerial } from './excel-dates.ts';
import { ZipArchive } from './open-zip.ts';
import { LIMITS, type Table, type TableRow, tooLarge } from './table.ts';

/** A spreadsheet of which sheets can be read one by one. */
export interface Workbook {
  /** Visible sheets first, in the order of their tabs. */
  readonly sheets: readonly string[];
  /** The values of a sheet: what formulas gave when it was saved, dates as ISO dates, the value of merged cells in each of them. */
  readonly read: (sheet: string) => Promise<Table | Refusal>;
}

/**
 * Opens an XLSX file. What is read is bounded, whatever the file says of itself: rows and columns that hold nothing cost nothing.
 *
 * Source of the format: ECMA-376, part 1, chapter 18 (SpreadsheetML).
 */
export async function openXlsx(bytes: Uint8Array, name: string): Promise<Workbook | Refusal> {
  const archive = await ZipArchive.open(bytes, name);
  if ('problem' in archive) return archive;
  const parts = await partsOf(archive, name);
  if ('problem' in parts) return parts;
  const { sheets, epoch1904 } = parts;
  const [strings, styles] = [await archive.text(parts.strings), await archive.text(parts.styles)];
  if (typeof strings === 'object') return strings;
  if (typeof styles === 'object') return styles;
  const context = {
    strings: strings === undefined ? [] : sharedStrings(strings),
    isDate: styles === undefined ? [] : dateStyles(styles),
    epoch1904,
  };
  return {
    sheets: [...sheets.keys()],
    read: async (sheet) => {
      const xml = await archive.text(sheets.get(sheet) ?? '');
      if (xml === undefined) return { problem: `${name} has a sheet "${sheet}" without content.` };
      return typeof xml === 'object' ? xml : readSheet(xml, sheet, `Sheet "${sheet}" of ${name}`, context);
    },
  };
}

interface Parts {
  readonly sheets: ReadonlyMap<string, string>;
  readonly strings: string;
  readonly styles: string;
  readonly epoch1904: boolean;
}

/** Where the parts of a workbook are. */
async function partsOf(archive: ZipArchive, name: string): Promise<Parts | Refusal> {
  const relations = await archive.text('_rels/.rels');
  if (typeof relations === 'object') return relations;
  const book =
    targetsOf(relations ?? '', '').find(({ type }) => type.endsWith('/officeDocument'))?.path ?? 'xl/workbook.xml';
  const xml = await archive.text(book);
  if (typeof xml === 'object') return xml;
  if (xml === undefined || !/<(?:\w+:)?workbook[\s>]/.test(xml))
    return {
      problem: `${name} is a packed file, and no spreadsheet (XLSX). Give the spreadsheet itself, or a CSV file.`,
    };
  const folder = book.replace(/[^/]*$/, '');
  const own = await archive.text(`${folder}_rels/${book.slice(folder.length)}.rels`);
  if (typeof own === 'object') return own;
  const targets = targetsOf(own ?? '', folder);
  const found: { name: string; path: string; hidden: boolean }[] = [];
  let epoch1904 = false;
  parse(xml, {
    open(tag, attributes) {
      if (tag === 'workbookPr') epoch1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
      if (tag !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1];
      const path = targets.find((target) => target.id === id)?.path;
      if (path?.includes('worksheets/'))
        found.push({ name: attributes.name ?? '', path, hidden: (attributes.state ?? 'visible') !== 'visible' });
    },
  });
  if (found.length === 0) return { problem: `${name} has no sheet with cells.` };
  const inOrder = [...found.filter(({ hidden }) => !hidden), ...found.filter(({ hidden }) => hidden)];
  const pathOf = (type: string, otherwise: string) =>
    targets.find((target) => target.type.endsWith(`/${type}`))?.path ?? folder + otherwise;
  return {
    sheets: new Map(inOrder.map((sheet) => [sheet.name, sheet.path])),
    strings: pathOf('sharedStrings', 'sharedStrings.xml'),
    styles: pathOf('styles', 'styles.xml'),
    epoch1904,
  };
}

function targetsOf(xml: string, folder: string): { id: string; type: string; path: string }[] {
  const targets: { id: string; type: string; path: string }[] = [];
  parse(xml, {
    open(tag, { Id = '', Type = '', Target = '' }) {
      if (tag === 'Relationship')
        targets.push({ id: Id, type: Type, path: Target.startsWith('/') ? Target.slice(1) : folder + Target });
    },
  });
  return targets;
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text: string | undefined;
  let isText = false;
  let phonetic = 0;
  parse(xml, {
    open(tag) {
      if (tag === 'si') text = '';
      if (tag === 'rPh') phonetic++;
      isText = tag === 't' && phonetic === 0;
    },
    close(tag) {
      if (tag === 'rPh') phonetic--;
      if (tag === 't') isText = false;
      if (tag === 'si') strings.push(text ?? '');
    },
    text(part) {
      if (isText) text = (text ?? '') + part;
    },
  });
  return strings;
}

/** For each style of a cell, whether a number in it is a date. */
function dateStyles(xml: string): boolean[] {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let isCells = false;
  parse(xml, {
    open(tag, { numFmtId = '0', formatCode = '' }) {
      if (tag === 'numFmt') formats.set(Number(numFmtId), formatCode);
      if (tag === 'cellXfs') isCells = true;
      if (tag === 'xf' && isCells) styles.push(isDateFormat(Number(numFmtId), formats.get(Number(numFmtId))));
    },
    close(tag) {
      if (tag === 'cellXfs') isCells = false;
    },
  });
  return styles;
}

interface SheetContext {
  readonly strings: readonly string[];
  readonly isDate: readonly boolean[];
  readonly epoch1904: boolean;
}

function readSheet(xml: string, name: string, where: string, context: SheetContext): Table | Refusal {
  const rows: { number: number; cells: (string | undefined)[] }[] = [];
  const unknown = new Map<number, number>();
  const merged: string[] = [];
  let [row, column, cells] = [0, -1, 0];
  let values: (string | undefined)[] = [];
  let cell: { type: string; style: number; value?: string; hasFormula: boolean } | undefined;
  let isValue = false;
  let problem: string | undefined;
  parse(xml, {
    open(tag, attributes) {
      if (tag === 'row') {
        row = Number(attributes.r) || row + 1;
        column = -1;
        values = [];
      } else if (tag === 'c') {
        column = columnOf(attributes.r) ?? column + 1;
        cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? -1), hasFormula: false };
      } else if (tag === 'f' && cell) cell.hasFormula = true;
      else if (tag === 'mergeCell' && attributes.ref !== undefined && merged.length < MOST_MERGED)
        merged.push(attributes.ref);
      isValue = cell !== undefined && (tag === 'v' || tag === 't');
    },
    text(part) {
      if (isValue && cell) cell.value = (cell.value ?? '') + part;
    },
    close(tag, stop) {
      if (tag === 'v' || tag === 't') isValue = false;
      if (tag === 'c' && cell) {
        const text = textOf(cell, context);
        if (text === undefined) unknown.set(column, (unknown.get(column) ?? 0) + 1);
        else if (text !== '') {
          problem ??= tooLarge('columns', column + 1, where) ?? tooLarge('cells', ++cells, where);
          if (problem !== undefined) stop();
          else values[column] = text;
        }
        cell = undefined;
      }
      if (tag === 'row' && values.length > 0) {
        problem ??= tooLarge('rows', rows.length + 1, where);
        if (problem !== undefined) stop();
        rows.push({ number: row, cells: values });
      }
    },
  });
  if (problem !== undefined) return { problem };
  fillMerged(rows, merged);
  return { name, rows: rows as readonly TableRow[], unknown };
}

/** What a cell shows; undefined where that is not known: a formula that nobody computed, or an error. */
function textOf(
  { type, style, value, hasFormula }: { type: string; style: number; value?: string; hasFormula: boolean },
  { strings, isDate, epoch1904 }: SheetContext,
): string | undefined {
  if (value === undefined) return hasFormula ? undefined : '';
  switch (type) {
    case 's':
      return strings[Number(value)]?.trim() ?? '';
    case 'str':
    case 'inlineStr':
      return value.trim();
    case 'b':
      return value.trim() === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      return undefined;
    case 'd':
      return value.trim().replace(/T00:00:00(?:\.0+)?Z?$/, '');
    default: {
      const number = Number(value);
      if (!Number.isFinite(number)) return value.trim();
      return isDate[style] ? isoFromSerial(number, epoch1904) : String(number);
    }
  }
}

const MOST_MERGED = 20_000;

/** Merged cells have one value, and mean it everywhere. */
function fillMerged(
  rows: readonly { number: number; cells: (string | undefined)[] }[],
  merged: readonly string[],
): void {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const indexes = new Map(rows.map(({ number }, index) => [number, index]));
  let filled = 0;
  for (const range of merged) {
    const [from = '', to = from] = range.split(':');
    const [left, right] = [columnOf(from), columnOf(to)];
    const [top, bottom] = [rowOf(from), rowOf(to)];
    const start = indexes.get(top);
    if (left === undefined || right === undefined || start === undefined) continue;
    const value = rows[start]?.cells[left];
    if (value === undefined) continue;
    for (let at = start; at < rows.length && (rows[at]?.number ?? 0) <= bottom; at++)
      for (let column = left; column <= Math.min(right, width - 1); column++) {
        if (++filled > LIMITS.cells) return;
        (rows[at] as { cells: (string | undefined)[] }).cells[column] ??= value;
      }
  }
}

function columnOf(reference: string | undefined): number | undefined {
  const [letters] = /^[A-Z]{1,3}/.exec(reference ?? '') ?? [];
  if (letters === undefined) return undefined;
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

function rowOf(reference: string): number {
  return Number(/\d+$/.exec(reference)?.[0] ?? 0);
}

interface Hooks {
  readonly open?: (tag: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (tag: string, stop: () => void) => void;
  readonly text?: (text: string) => void;
}

/** Reads XML from the beginning to the end; prefixes of namespaces are left out. What is broken ends it: what stands before counts. Entities of a document type are not read. */
function parse(xml: string, { open, close, text }: Hooks): void {
  const parser = new Parser();
  const plain = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('openTag', (name, attributes, decode) => {
    const given = attributes();
    const decoded: Record<string, string> = {};
    for (const key in given) decoded[key] = decode(given[key] ?? '');
    open?.(plain(name), decoded);
  });
  parser.on('closeTag', (name) => close?.(plain(name), () => parser.stop()));
  parser.on('text', (part, decode) => text?.(decode(part)));
  parser.on('cdata', (part) => text?.(part));
  parser.on('error', () => parser.stop());
  parser.parse(xml);
}
