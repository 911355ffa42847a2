import { nearest } from '../../text/did-you-mean.ts';
import { enumerate, quote } from '../../text/wording.ts';
import type { ImportRequest, Refusal } from '../draft/import-result.ts';
import { findColumns } from '../table/find-columns.ts';
import type { Workbook } from '../table/read-xlsx.ts';
import type { Table } from '../table/table.ts';

/** Sheets that are looked at for one that can be imported. */
const MOST_TRIED = 10;

/** The sheet that is asked for, by its name or number; else the first of which columns are known, else the first that holds something. */
export async function sheetOf(
  workbook: Workbook,
  { sheet: asked, name, columns }: ImportRequest,
): Promise<Table | Refusal> {
  const { sheets } = workbook;
  if (asked !== undefined) {
    const named = sheets.find((sheet) => sheet.toLowerCase() === asked.toLowerCase()) ?? sheets[Number(asked) - 1];
    if (named !== undefined) return workbook.read(named);
    const near = nearest(asked, sheets);
    return {
      problem: `${name} has no sheet ${quote(asked)}.${near === undefined ? '' : ` Did you mean ${quote(near)}?`} Its sheets are ${enumerate(sheets.map((sheet) => quote(sheet)))}.`,
    };
  }
  let first: Table | undefined;
  for (const sheet of sheets.slice(0, MOST_TRIED)) {
    const table = await workbook.read(sheet);
    if ('problem' in table) return table;
    if (table.rows.length === 0) continue;
    first ??= table;
    const read = findColumns(table, columns ?? []);
    if (!('problem' in read) && read.columns.some(({ meaning }) => KNOWN.has(meaning ?? ''))) return table;
  }
  return first ?? { problem: `${name} is empty: no sheet of it holds anything.` };
}

const KNOWN: ReadonlySet<string> = new Set(['name', 'last-name', 'title', 'role']);
