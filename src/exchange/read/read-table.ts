import { enumerate, quote } from '../../text/wording.ts';
import type { ImportRequest, ImportResult } from '../draft/import-result.ts';
import { COLUMN_KINDS } from '../table/column-kinds.ts';
import { findColumns, type ReadTable } from '../table/find-columns.ts';
import type { Table } from '../table/table.ts';
import { draftFromPeople } from './people-table.ts';
import { draftFromRoles } from './role-table.ts';
import { draftFromRolemapTable, isRolemapTable } from './rolemap-table.ts';

/** A table of people and their job titles, or of roles and who holds them, becomes a draft; which of the two it is, its columns say. */
export function draftFromTable(table: Table, request: ImportRequest): ImportResult {
  const { from, columns } = request;
  if ((from === undefined || from === 'rolemap') && columns === undefined && isRolemapTable(table))
    return draftFromRolemapTable(table);
  if (from === 'rolemap')
    return {
      problem: `${table.name} is no table that rolemap exported: it has no columns Team ID, Role ID and Person ID.`,
    };
  const read = findColumns(table, columns ?? []);
  if ('problem' in read) return read;
  const kinds = new Set(read.columns.map(({ meaning }) => meaning));
  if (kinds.has('role')) return draftFromRoles(read, from ?? formatOf(read), request);
  if (kinds.has('title') || kinds.has('name') || kinds.has('last-name') || kinds.has('first-name'))
    return draftFromPeople(read, request);
  const headers = read.columns.map(({ header }) => header).slice(0, 20);
  return {
    problem: `${table.name} has no column with job titles, roles or names of people, as far as its headers say${headers.length > 0 ? `: ${enumerate(headers.map((header) => quote(header, 30)))}` : ''}. Say which column holds what, for example --map "title=${headers[0] ?? 'A'}"; a column can also be called by its letter. What there is: ${enumerate(Object.keys(COLUMN_KINDS))}.`,
  };
}

/** Which tool a list of roles comes from, by its columns. */
function formatOf({ columns }: ReadTable): 'glassfrog' | 'peerdom' | 'table' {
  const headers = columns.map(({ header }) => header.toLowerCase());
  if (headers.includes('filled-by')) return 'glassfrog';
  return headers.some((header) => /^peers?$/.test(header)) ? 'peerdom' : 'table';
}
