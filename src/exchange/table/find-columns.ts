import { nearest } from '../../text/did-you-mean.ts';
import { nameForm } from '../../text/normal-form.ts';
import { enumerate, quote } from '../../text/wording.ts';
import type { ColumnMapping, Refusal } from '../draft/import-result.ts';
import { COLUMN_KIND_NAMES, type ColumnKind, type HeaderMeaning, meaningOf } from './column-kinds.ts';
import { columnName, type Table, type TableRow } from './table.ts';

/** A column with what it holds. */
export interface Column {
  readonly index: number;
  /** Its header; its letter where it has none. */
  readonly header: string;
  readonly meaning: HeaderMeaning;
  /** Whether the command line says what it holds. */
  readonly named: boolean;
  /** Whether an earlier column holds the same, so that this one counts for nothing. */
  readonly repeated: boolean;
}

/** A table whose header is known. */
export interface ReadTable {
  readonly table: Table;
  readonly columns: readonly Column[];
  /** The rows below the header. */
  readonly rows: readonly TableRow[];
}

/** Headers are looked for in the first rows: above them stands what the list is called, and of when it is. */
const MOST_ABOVE = 25;

/**
 * Finds the header of a table and what its columns hold. A header may take two rows, of which the upper one has groups; it may stand below a title.
 *
 * `asked` are pairs as on the command line, `title=Functie`: the header, or the letter of a column. A wrong one is refused with the nearest name.
 */
export function findColumns(table: Table, asked: readonly string[]): ReadTable | Refusal {
  const pairs = readPairs(asked);
  if ('problem' in pairs) return pairs;
  const [first] = table.rows;
  if (!first) return { problem: `${table.name} is empty: there are no rows to import.` };
  const candidates = table.rows.slice(0, MOST_ABOVE).map((_, index) => headersAt(table, index));
  const scores = candidates.map((headers) => scoreOf(headers, pairs));
  const best = scores.indexOf(Math.max(...scores));
  const headers = candidates[best] as readonly Header[];
  const wanted = new Map<number, ColumnKind>();
  for (const { kind, header } of pairs) {
    const column = columnCalled(header, headers);
    if (!column) return { problem: unknownColumn(kind, header, headers) };
    wanted.set(column.index, kind);
  }
  const taken = new Set(wanted.values());
  const columns = headers.map(({ index, header, meaning }): Column => {
    const named = wanted.get(index);
    if (named) return { index, header, meaning: named, named: true, repeated: false };
    const isTaken = meaning !== undefined && taken.has(meaning as ColumnKind) && !SEVERAL.has(meaning);
    if (meaning !== undefined && !isTaken) taken.add(meaning as ColumnKind);
    return { index, header, meaning: isTaken ? undefined : meaning, named: false, repeated: isTaken };
  });
  return { table, columns, rows: table.rows.slice(best + 1) };
}

/** Kinds of which several columns add up. */
const SEVERAL: ReadonlySet<HeaderMeaning> = new Set([
  'tasks',
  'talents',
  'decides',
  'domains',
  'note',
  'ignore',
  'private',
]);

/** How the columns of a table were understood, for people to look at, with some of their values; none of private ones. */
export function mappingOf({ columns, rows }: ReadTable): ColumnMapping[] {
  return columns.map(({ index, header, meaning, named }) => ({
    header,
    column: columnName(index),
    kind: meaning,
    named,
    examples: meaning === 'private' || meaning === 'personnel-number' ? [] : examplesIn(rows, index),
  }));
}

const MOST_EXAMPLES = 2;

function examplesIn(rows: readonly TableRow[], index: number): string[] {
  const examples = new Set<string>();
  for (const { cells } of rows) {
    const text = oneLine(cells[index]);
    if (text !== '') examples.add(text);
    if (examples.size === MOST_EXAMPLES) break;
  }
  return [...examples];
}

interface Header {
  readonly index: number;
  readonly header: string;
  readonly meaning: HeaderMeaning;
}

/** The headers that a row gives; where a header alone says nothing, the group above it helps. */
function headersAt({ rows }: Table, at: number): Header[] {
  const own = rows[at]?.cells ?? [];
  const above = at > 0 ? (rows[at - 1]?.cells ?? []) : [];
  const below = rows.slice(at + 1);
  const width = below.reduce((widest, { cells }) => Math.max(widest, cells.length), own.length);
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, index) => {
    const [text, group] = [oneLine(own[index]), oneLine(above[index])];
    const isGroup = group !== '' && group !== text && isGroupRow(above);
    const meaning = meaningOf(text) ?? (isGroup ? meaningOf(`${group} ${text}`) : undefined);
    const header = text || (isGroup ? group : '') || columnName(index);
    const times = (seen.get(header) ?? 0) + 1;
    seen.set(header, times);
    return {
      index,
      header: times > 1 ? `${isGroup ? `${group} ` : ''}${header} (${columnName(index)})` : header,
      meaning: text === '' ? (isGroup ? meaningOf(group) : undefined) : meaning,
    };
  }).filter(({ index }) => own[index] !== undefined || below.some(({ cells }) => (cells[index] ?? '') !== ''));
}

/** Whether a row can hold groups of headers: it says more than one thing. A title over the whole width says one. */
function isGroupRow(cells: readonly (string | undefined)[]): boolean {
  return new Set(cells.filter((cell) => (cell ?? '') !== '')).size > 1;
}

/** How likely headers are the headers of the table: by the kinds that are known, and the columns that are asked for. */
function scoreOf(headers: readonly Header[], pairs: readonly Pair[]): number {
  const kinds = new Set(headers.map(({ meaning }) => meaning).filter((meaning) => meaning !== undefined));
  const privates = headers.filter(({ meaning }) => meaning === 'private').length;
  const called = pairs.filter(({ header }) => headers.some((own) => nameForm(own.header) === nameForm(header))).length;
  return kinds.size + Math.min(privates, 3) / 4 + 2 * called;
}

interface Pair {
  readonly kind: ColumnKind;
  readonly header: string;
}

/** Reads `name=Naam,title=Functie`: a comma parts two only where another kind and an equals sign follow. */
function readPairs(asked: readonly string[]): Pair[] | Refusal {
  const pairs: Pair[] = [];
  for (const text of asked.flatMap((part) => part.split(/,(?=\s*[\w-]+\s*=)/))) {
    const [, key = '', header = ''] = /^\s*([\w-]*)\s*=\s*(.*?)\s*$/s.exec(text) ?? [];
    if (key === '' || header === '')
      return {
        problem: `--map: write what a column holds, an equals sign and its header: title=Functie. ${quote(text)} is no such pair.`,
      };
    const kind = COLUMN_KIND_NAMES.find((known) => known === key.toLowerCase());
    if (!kind) {
      const near = nearest(key, COLUMN_KIND_NAMES) ?? (meaningOf(key) as string | undefined);
      return {
        problem: `--map: no column can hold ${quote(key)}.${near === undefined ? '' : ` Did you mean ${near}?`} Known are ${enumerate(COLUMN_KIND_NAMES)}.`,
      };
    }
    pairs.push({ kind, header });
  }
  return pairs;
}

function columnCalled(header: string, headers: readonly Header[]): Header | undefined {
  const form = nameForm(header);
  return (
    headers.find((own) => own.header === header) ??
    headers.find((own) => nameForm(own.header) === form && form !== '') ??
    headers.find((own) => columnName(own.index) === header.toUpperCase())
  );
}

function unknownColumn(kind: ColumnKind, header: string, headers: readonly Header[]): string {
  const names = headers.map((own) => own.header);
  const near = nearest(header, names);
  return `--map: no column is called ${quote(header)}, for ${kind}.${near === undefined ? '' : ` Did you mean ${quote(near)}?`} The columns are ${enumerate(names.slice(0, 30).map((name) => quote(name, 40)))}.`;
}

function oneLine(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
