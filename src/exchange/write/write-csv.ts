import type { Holder, OrgMap, Role } from '../../model/org-map.ts';

/** How values are written. */
export interface CsvOptions {
  readonly separator: ',' | ';' | '\t';
  /** As Excel opens it with a double click: with a byte order mark and the line ends of Windows. */
  readonly forExcel: boolean;
}

const HEADERS = ['Team', 'Role', 'Purpose', 'Responsibilities', 'Decides', 'Domains', 'Replaces'] as const;
const HOLDER_HEADERS = ['Name', 'Email', 'Title', 'Focus', 'Share', 'Since', 'Until', 'As'] as const;

/**
 * A map as a table: a row for each person who holds a role, one for a role that nobody holds, one for a person without a role. Lists are one item a line. `rolemap import` reads it as a
 * list of roles.
 *
 * No value can become a formula: where one begins with a sign that spreadsheets heed, an apostrophe stands before it (OWASP, CSV injection).
 */
export function writeCsv(map: OrgMap, { separator, forExcel }: CsvOptions): string {
  const rows: (readonly string[])[] = [[...HEADERS, ...HOLDER_HEADERS]];
  for (const role of map.roles.values()) {
    const own = roleCells(role);
    if (role.holders.length === 0) rows.push([...own, ...HOLDER_HEADERS.map(() => '')]);
    for (const holder of role.holders) rows.push([...own, ...holderCells(holder)]);
  }
  for (const { name, email, title, holds } of map.people.values())
    if (holds.length === 0) rows.push([...HEADERS.map(() => ''), name, email ?? '', title ?? '', '', '', '', '', '']);
  const lineBreak = forExcel ? '\r\n' : '\n';
  const text = rows.map((row) => row.map((cell) => quoted(cell)).join(separator)).join(lineBreak);
  return `${forExcel ? '\ufeff' : ''}${text}${lineBreak}`;
}

function roleCells({ team, name, purpose = '', responsibilities, decides, domains, replaces }: Role): string[] {
  const lines = (texts: readonly string[]) => texts.map((text) => text.replace(/\s*[\r\n]+\s*/g, ' ')).join('\n');
  return [
    team.name,
    name,
    purpose,
    lines(responsibilities.map(({ text }) => text)),
    lines(decides.map(({ what, level }) => (level === 'delegate' ? what : `${what} (${level})`))),
    lines(domains.map(({ text }) => text)),
    lines(replaces.map(({ text }) => text)),
  ];
}

function holderCells({ person, focus = '', share, since = '', until = '', as }: Holder): string[] {
  return [
    person.name,
    person.email ?? '',
    person.title ?? '',
    focus,
    share === undefined ? '' : String(share),
    since,
    until,
    as,
  ];
}

/** Between quotation marks, whatever is in it; signs that begin a formula, also in full width, do not come first. */
function quoted(text: string): string {
  const safe = /^\s*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
