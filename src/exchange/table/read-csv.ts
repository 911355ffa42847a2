import { CsvError, parse } from 'csv-parse/sync';
import { visible } from '../../text/wording.ts';
import type { Refusal } from '../draft/import-result.ts';
import { type Table, type TableRow, tooLarge } from './table.ts';

/** The signs that stand between values. */
const SEPARATORS = [';', ',', '\t', '|'] as const;
type Separator = (typeof SEPARATORS)[number];

/** Longer than any row of a list of people: a quotation mark that is never closed is found here and not at the end of the file. */
const LONGEST_ROW = 1_000_000;

/** Reads values that commas, semicolons, tabs or upright strokes part; which of them is told by the text. Never throws over what is in it. */
export function readCsv(text: string, name: string): Table | Refusal {
  // Excel writes and heeds a first line that names the separator.
  const [hint = '', named] = /^sep=([;,\t|])\r?\n/.exec(text) ?? [];
  const body = text.slice(hint.length);
  const delimiter = (named as Separator | undefined) ?? separatorOf(body);
  const rows: TableRow[] = [];
  let cells = 0;
  let problem: string | undefined;
  try {
    parse(body, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
      on_record: (record: string[], { lines }) => {
        cells += record.length;
        problem ??=
          tooLarge('columns', record.length, `Line ${lines} of ${name}`) ??
          tooLarge('rows', rows.length + 1, name) ??
          tooLarge('cells', cells, name);
        if (problem !== undefined) throw new Error(problem);
        // An apostrophe keeps a text from being a formula; it is no part of it.
        const texts = record.map((value) => value.trim().replace(/^'(?=\s*'*[=+\-@＝＋－＠])/, ''));
        if (texts.some((value) => value !== '')) rows.push({ number: lines + (hint === '' ? 0 : 1), cells: texts });
        return null;
      },
    });
  } catch (error) {
    if (problem !== undefined) return { problem };
    if (!(error instanceof CsvError)) throw error;
    return { problem: wordsFor(error, name, text) };
  }
  return { name, rows, unknown: new Map() };
}

function wordsFor(error: CsvError, name: string, text: string): string {
  const { code, lines } = error as CsvError & { lines?: number };
  const isOpen = code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE';
  const line = isOpen ? lineOfOpenQuote(text) : (lines ?? 1);
  const shown = visible((text.split(/\r\n|\n|\r/, line)[line - 1] ?? '').slice(0, 80));
  const where = `${name}, line ${line}`;
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
    case 'CSV_MAX_RECORD_SIZE':
      return `${where}: a quotation mark (") is opened and never closed. A value in quotation marks has one at its end, too; one inside it is written twice. Mend the line, or save the list again from the spreadsheet.\n  ${shown}`;
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE' as typeof code:
      return `${where}: a quotation mark (") stands inside a value. Inside quotation marks it is written twice; a value with one in it stands in quotation marks. Mend the line, or save the list again from the spreadsheet.\n  ${shown}`;
    default:
      return `${where} cannot be read (${error.message}). Save the list again from the spreadsheet, as CSV.\n  ${shown}`;
  }
}

/** The line in which a quotation mark is opened that nothing closes. */
function lineOfOpenQuote(text: string): number {
  let [line, opened] = [1, 1];
  let isOpen = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\n') line++;
    if (text[at] !== '"') continue;
    isOpen = !isOpen;
    if (isOpen) opened = line;
  }
  return opened;
}

const LOOKED_AT = 200_000;

/** The sign that parts most rows into the same number of values, more than one. */
function separatorOf(text: string): Separator {
  const counts = new Map(SEPARATORS.map((separator) => [separator, [] as number[]]));
  let row = new Map<string, number>();
  let quoted = false;
  let isEmpty = true;
  const close = () => {
    if (!isEmpty) for (const separator of SEPARATORS) counts.get(separator)?.push(row.get(separator) ?? 0);
    row = new Map();
    isEmpty = true;
  };
  for (let at = 0; at < Math.min(text.length, LOOKED_AT); at++) {
    const sign = text[at] as string;
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === '\n' || sign === '\r')) {
      close();
      continue;
    } else if (!quoted && (SEPARATORS as readonly string[]).includes(sign)) row.set(sign, (row.get(sign) ?? 0) + 1);
    isEmpty = false;
  }
  close();
  const scores = SEPARATORS.map((separator) => ({ separator, ...commonest(counts.get(separator) ?? []) }));
  const [best] = scores.filter(({ value }) => value > 0).sort((a, b) => b.times - a.times || b.value - a.value);
  return best?.separator ?? ',';
}

/** The number that comes up most often, none but zero left aside. */
function commonest(numbers: readonly number[]): { readonly value: number; readonly times: number } {
  const times = new Map<number, number>();
  for (const number of numbers) if (number > 0) times.set(number, (times.get(number) ?? 0) + 1);
  const [best] = [...times].sort(([a, x], [b, y]) => y - x || b - a);
  return best ? { value: best[0], times: best[1] } : { value: 0, times: 0 };
}
