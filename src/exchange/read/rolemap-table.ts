import { LEVELS } from '../../model/org-map.ts';
import { isId } from '../../text/id-from-name.ts';
import { nameForm } from '../../text/normal-form.ts';
import { Account, type Target } from '../draft/account.ts';
import type { ImportResult } from '../draft/import-result.ts';
import { MapDraft, type PersonOfDraft, type RoleOfDraft, type TeamOfDraft } from '../draft/map-draft.ts';
import { meaningOf } from '../table/column-kinds.ts';
import { EXPORTED_COLUMNS, type ExportedColumn } from '../table/exported-columns.ts';
import { dateOf } from '../table/read-values.ts';
import { columnName, type Table } from '../table/table.ts';

const TARGETS: Readonly<Record<ExportedColumn, Target>> = {
  Team: 'team-name',
  'Team ID': 'identity',
  'Parent ID': 'team-parent',
  Kind: 'team-kind',
  'Team purpose': 'team-purpose',
  Role: 'role-name',
  'Role ID': 'identity',
  Core: 'role',
  Purpose: 'role-purpose',
  Responsibilities: 'role-responsibilities',
  Decides: 'role-decides',
  Domains: 'role-domains',
  Replaces: 'role-replaces',
  Vacant: 'role-vacant',
  Name: 'person-name',
  'Person ID': 'identity',
  Email: 'person-email',
  Title: 'person-title',
  Organization: 'person-organization',
  Focus: 'holder-focus',
  Share: 'holder-share',
  Since: 'holder-since',
  Until: 'holder-until',
  As: 'holder',
};

/** Whether a table is one that `rolemap export` wrote: its first row has the columns with ids. */
export function isRolemapTable({ rows }: Table): boolean {
  const headers = rows[0]?.cells ?? [];
  return ['Team ID', 'Role ID', 'Person ID'].every((header) => headers.includes(header));
}

/**
 * The table that `rolemap export` writes becomes the map again, as far as it has columns. Rows that people added may have no ids: then those follow from names. Texts are taken as they are.
 */
export function draftFromRolemapTable(table: Table): ImportResult {
  const rows = new ExportedRows(table);
  const draft = new MapDraft();
  const filler = new Filler(draft, rows);
  for (const cells of rows.cells) filler.addTeam(cells);
  for (const cells of rows.cells) filler.addParent(cells);
  for (const cells of rows.cells) filler.add(cells);
  return {
    draft,
    account: rows.account,
    format: 'rolemap',
    tallies: [{ of: 'rows', amount: rows.cells.length }],
    mapping: rows.mapping,
  };
}

type Cells = ReadonlyMap<ExportedColumn, string>;

/** The rows by header, with the account of all cells. */
class ExportedRows {
  readonly account = new Account();
  readonly cells: readonly Cells[];
  readonly mapping: { header: string; column: string; kind?: string; named: boolean }[] = [];

  constructor({ rows: [header, ...rows] }: Table) {
    const columns = new Map<number, ExportedColumn>();
    header?.cells.forEach((cell, index) => {
      const name = cell || columnName(index);
      const known = EXPORTED_COLUMNS.find((column) => column === name);
      const values = rows.filter(({ cells }) => (cells[index] ?? '') !== '').length;
      this.account.saw(name, values);
      this.mapping.push({ header: name, column: columnName(index), named: false, ...(known && { kind: known }) });
      if (known) {
        columns.set(index, known);
        this.account.went(name, TARGETS[known]);
      } else if (values > 0) this.account.left(name, meaningOf(name) === 'private' ? 'private' : 'unknown', values);
    });
    this.cells = rows.map(
      (row) =>
        new Map(
          Array.from(columns, ([index, column]) => [column, row.cells[index] ?? ''] as const).filter(
            ([, text]) => text !== '',
          ),
        ),
    );
  }

  /** A value that has to be one of some words; another one is left. */
  word<Word extends string>(cells: Cells, column: ExportedColumn, words: readonly Word[]): Word | undefined {
    const text = cells.get(column)?.toLowerCase();
    const word = words.find((one) => one === text);
    if (text !== undefined && word === undefined) this.account.left(column, 'unreadable');
    return word;
  }

  date(cells: Cells, column: ExportedColumn): string | undefined {
    const text = cells.get(column);
    const date = text === undefined ? undefined : dateOf(text, 'day-first');
    if (text !== undefined && date === undefined) this.account.left(column, 'unreadable');
    return date;
  }

  lines(cells: Cells, column: ExportedColumn): string[] {
    const texts = (cells.get(column) ?? '').split(/\r\n|\n|\r/).map((line) => line.trim());
    return texts.filter((line) => line !== '');
  }
}

const TEAM_KINDS = ['team', 'circle', 'department', 'project', 'council', 'crisis', 'guild'] as const;
const CORE_ROLES = ['lead', 'rep', 'facilitator', 'secretary'] as const;
const CAPACITIES = ['holder', 'deputy', 'acting', 'trainee', 'emeritus'] as const;
const NO = /^(?:|no|nee|false|0)$/i;

class Filler {
  readonly #draft: MapDraft;
  readonly #rows: ExportedRows;
  readonly #described = new Set<object>();

  constructor(draft: MapDraft, rows: ExportedRows) {
    this.#draft = draft;
    this.#rows = rows;
  }

  addTeam(cells: Cells): void {
    const team = this.#team(cells);
    if (!team || !this.#isNew(team)) return;
    const kind = this.#rows.word(cells, 'Kind', TEAM_KINDS);
    const purpose = cells.get('Team purpose');
    if (kind !== undefined && kind !== 'team') team.fields.kind = kind;
    if (purpose !== undefined) team.fields.purpose = purpose;
  }

  addParent(cells: Cells): void {
    const [team, parent] = [this.#team(cells), cells.get('Parent ID')];
    if (!team || parent === undefined || team.parent !== undefined) return;
    const outer = this.#draft.knownTeam(parent) ?? this.#draft.knownTeam(nameForm(parent));
    if (outer) this.#draft.putInside(team, outer);
    else this.#rows.account.left('Parent ID', 'not-found');
  }

  add(cells: Cells): void {
    const team = this.#team(cells);
    const role = team && this.#role(team, cells);
    const person = this.#person(cells);
    if (!role || !person) return;
    const rows = this.#rows;
    const [focus, share, as] = [cells.get('Focus'), this.#share(cells), rows.word(cells, 'As', CAPACITIES)];
    const [since, until] = [rows.date(cells, 'Since'), rows.date(cells, 'Until')];
    const isBackwards = since !== undefined && until !== undefined && until < since;
    if (isBackwards) rows.account.left('Until', 'unreadable');
    this.#draft.hold(role, person, {
      ...(focus !== undefined && { focus }),
      ...(share !== undefined && { share }),
      ...(since !== undefined && { since }),
      ...(until !== undefined && !isBackwards && { until }),
      ...(as !== undefined && as !== 'holder' && { as }),
    });
  }

  #team(cells: Cells): TeamOfDraft | undefined {
    const [name, id] = [cells.get('Team'), cells.get('Team ID')];
    const given = id !== undefined && isId(id) ? id : undefined;
    if (name === undefined && given === undefined) return undefined;
    return this.#draft.team(given ?? nameForm(name ?? ''), name ?? given ?? '', given);
  }

  #role(team: TeamOfDraft, cells: Cells): RoleOfDraft | undefined {
    const [name, id] = [cells.get('Role'), cells.get('Role ID')];
    const given = id !== undefined && isId(id) ? id : undefined;
    if (name === undefined && given === undefined) return undefined;
    const role = this.#draft.role(team, given ?? nameForm(name ?? ''), name ?? given ?? '', given);
    if (this.#isNew(role)) this.#describe(role, cells);
    return role;
  }

  #describe({ fields }: RoleOfDraft, cells: Cells): void {
    const rows = this.#rows;
    const [core, purpose] = [rows.word(cells, 'Core', CORE_ROLES), cells.get('Purpose')];
    if (core !== undefined) fields.core = core;
    if (purpose !== undefined) fields.purpose = purpose;
    fields.responsibilities = rows.lines(cells, 'Responsibilities');
    fields.decides = rows.lines(cells, 'Decides').map(decision);
    fields.domains = [...new Set(rows.lines(cells, 'Domains'))];
    fields.replaces = [...new Set(rows.lines(cells, 'Replaces'))];
    if (!NO.test(cells.get('Vacant') ?? '')) fields.vacant = true;
  }

  #person(cells: Cells): PersonOfDraft | undefined {
    const [name, id] = [cells.get('Name'), cells.get('Person ID')];
    const given = id !== undefined && isId(id) ? id : undefined;
    if (name === undefined && given === undefined) return undefined;
    const person = this.#draft.person(given ?? nameForm(name ?? ''), name ?? given ?? '', given);
    if (!this.#isNew(person)) return person;
    const { fields } = person;
    const [email, title, organization] = [cells.get('Email'), cells.get('Title'), cells.get('Organization')];
    if (title !== undefined) fields.title = title;
    if (organization !== undefined) fields.organization = organization;
    if (email !== undefined && /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email)) fields.email = email;
    else if (email !== undefined) this.#rows.account.left('Email', 'unreadable');
    return person;
  }

  #share(cells: Cells): number | undefined {
    const text = cells.get('Share');
    if (text === undefined) return undefined;
    const share = Number(text.replace(',', '.'));
    if (share > 0 && share <= 1) return share;
    this.#rows.account.left('Share', 'unreadable');
    return undefined;
  }

  /** Whether this is the first row about a thing: what later ones say about it is the same. */
  #isNew(thing: object): boolean {
    if (this.#described.has(thing)) return false;
    this.#described.add(thing);
    return true;
  }
}

/** A decision with how far it goes, where that stands in brackets behind it. */
function decision(text: string) {
  const [, what, word] = /^(.+) \((\w+)\)$/.exec(text) ?? [];
  const level = LEVELS.find((one) => one === word);
  if (what === undefined || level === undefined) return text;
  return level === 'delegate' ? what : { what, level };
}
