import {
  type Decision,
  type Holder,
  LEVELS,
  type OrgMap,
  type Person,
  type Role,
  type Team,
} from '../../model/org-map.ts';
import { EXPORTED_COLUMNS, type ExportedColumn } from '../table/exported-columns.ts';

/** How values are written. */
export interface CsvOptions {
  readonly separator: ',' | ';' | '\t';
  /** As Excel opens it with a double click: with a byte order mark and the line ends of Windows. */
  readonly forExcel: boolean;
}

type Cells = Readonly<Partial<Record<ExportedColumn, string | undefined>>>;

/**
 * A map as a table: a row for each person who holds a role, one for a role that nobody holds, one for a team without roles, one for a person without a role. Lists are one item a line.
 * `rolemap import` takes back what has a column.
 *
 * No value can become a formula: where one begins with a sign that spreadsheets heed, an apostrophe stands before it (OWASP, CSV injection).
 */
export function writeCsv(map: OrgMap, { separator, forExcel }: CsvOptions): string {
  // Where semicolons part values, a comma parts decimals: Excel would make a text or a date of a full stop.
  const decimal = separator === ';' ? ',' : '.';
  const rows: Cells[] = [];
  for (const team of map.teams.values()) {
    const ofTeam = teamCells(team);
    if (team.roles.length === 0) rows.push(ofTeam);
    for (const role of team.roles) {
      const own = { ...ofTeam, ...roleCells(role) };
      if (role.holders.length === 0) rows.push(own);
      for (const holder of role.holders)
        rows.push({ ...own, ...personCells(holder.person), ...holderCells(holder, decimal) });
    }
  }
  for (const person of map.people.values()) if (person.holds.length === 0) rows.push(personCells(person));
  const lineBreak = forExcel ? '\r\n' : '\n';
  const lines = [EXPORTED_COLUMNS, ...rows.map((cells) => EXPORTED_COLUMNS.map((column) => cells[column] ?? ''))];
  const text = lines.map((cells) => cells.map((cell) => quoted(cell)).join(separator)).join(lineBreak);
  return `${forExcel ? '\ufeff' : ''}${text}${lineBreak}`;
}

function teamCells({ id, name, parent, kind, purpose }: Team): Cells {
  return { Team: name, 'Team ID': id, 'Parent ID': parent?.id, Kind: kind, 'Team purpose': purpose };
}

function roleCells({ id, name, core, purpose, responsibilities, decides, domains, replaces, vacant }: Role): Cells {
  return {
    Role: name,
    'Role ID': id,
    Core: core,
    Purpose: purpose,
    Responsibilities: lines(responsibilities.map(({ text }) => text)),
    Decides: lines(decides.map(decision)),
    Domains: lines(domains.map(({ text }) => text)),
    Replaces: lines(replaces.map(({ text }) => text)),
    Vacant: vacant && 'yes',
  };
}

function personCells({ id, name, email, title, organization }: Person): Cells {
  return { Name: name, 'Person ID': id, Email: email, Title: title, Organization: organization };
}

function holderCells({ focus, share, since, until, as }: Holder, decimal: string): Cells {
  return { Focus: focus, Share: share?.toString().replace('.', decimal), Since: since, Until: until, As: as };
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/\s*[\r\n]+\s*/g, ' ')).join('\n');
}

/** How far a decision goes stands in brackets behind it, unless it goes as far as can be; and there, too, where its own words end so. */
function decision({ what, level }: Decision): string {
  const endsSo = LEVELS.some((one) => what.endsWith(` (${one})`));
  return level === 'delegate' && !endsSo ? what : `${what} (${level})`;
}

/** Between quotation marks, whatever is in it; signs that begin a formula, also in full width, do not come first. */
function quoted(text: string): string {
  const safe = /^\s*'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
