import type { ImportRequest, ImportResult } from '../draft/import-result.ts';
import { decodeText } from '../table/decode-text.ts';
import { readCsv } from '../table/read-csv.ts';
import { openXlsx } from '../table/read-xlsx.ts';
import { LIMITS } from '../table/table.ts';
import { sheetOf } from './choose-sheet.ts';
import { draftFromTable } from './read-table.ts';

/** Reads a source in the format that is asked for, or that its content shows. */
export async function readFormat(request: ImportRequest): Promise<ImportResult> {
  const { files, name } = request;
  const [file] = files;
  if (!file) return { problem: `${name} holds nothing to import.` };
  const { bytes } = file;
  if (bytes.length === 0) return { problem: `${name} is empty: there is nothing to import.` };
  if (bytes.length > LIMITS.bytes)
    return { problem: `${name} is larger than ${LIMITS.bytes / 1024 / 1024} MB: that is no list of people.` };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return fromWorkbook(bytes, request);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return {
      problem: `${name} is a spreadsheet of the old kind (XLS), or one with a password. Save it as XLSX or CSV, without a password.`,
    };
  const decoded = decodeText(bytes);
  if (!decoded) return { problem: `${name} is no text and no spreadsheet (XLSX). Save the list as XLSX or CSV first.` };
  const table = readCsv(decoded.text, name);
  return 'problem' in table ? table : draftFromTable(table, request);
}

async function fromWorkbook(bytes: Uint8Array, request: ImportRequest): Promise<ImportResult> {
  const workbook = await openXlsx(bytes, request.name);
  if ('problem' in workbook) return workbook;
  const table = await sheetOf(workbook, request);
  return 'problem' in table ? table : draftFromTable(table, request);
}

function startsWith(bytes: Uint8Array, signs: readonly number[]): boolean {
  return signs.every((sign, index) => bytes[index] === sign);
}
