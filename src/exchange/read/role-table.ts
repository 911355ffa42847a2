import { nameForm } from '../../text/normal-form.ts';
import { addToRole } from '../draft/add-facts.ts';
import type { ImportFormat } from '../draft/import-formats.ts';
import type { ImportRequest, ImportResult } from '../draft/import-result.ts';
import { MapDraft, type TeamOfDraft, withNote } from '../draft/map-draft.ts';
import { mappingOf, type ReadTable } from '../table/find-columns.ts';
import type { TableRow } from '../table/table.ts';
import { coreRoleOf } from './core-role.ts';
import { isNobody, isVacancy, PersonsOfRows } from './persons-of-rows.ts';
import { TableRows, type Targets } from './table-rows.ts';

const TARGETS: Targets = {
  name: 'holder',
  'first-name': 'holder',
  infix: 'holder',
  'last-name': 'holder',
  email: 'person-email',
  title: 'person-title',
  role: 'role-name',
  department: 'team',
  team: 'team',
  manager: 'person-notes',
  purpose: 'role-purpose',
  tasks: 'role-responsibilities',
  decides: 'role-decides',
  domains: 'role-domains',
  talents: 'person-talents',
  share: 'holder-share',
  hours: 'holder-share',
  focus: 'holder-focus',
  organization: 'person-organization',
  joined: 'person-joined',
  left: 'person-left',
  since: 'holder-since',
  until: 'holder-until',
  kind: 'team-kind',
  note: 'role-notes',
};

/** The key of the circle in which everything stands that the table puts in none. */
const TOP = '';

/**
 * A list of roles, a row for each person who holds one, becomes a draft. A role that is called like a circle of the list is that circle, inside the one where the role stands; who fills it leads it.
 * GlassFrog and Peerdom export such lists.
 */
export function draftFromRoles(
  read: ReadTable,
  format: ImportFormat,
  { fullTime, organization }: ImportRequest,
): ImportResult {
  const rows = new TableRows(read, TARGETS, fullTime);
  const list = new RoleList(rows, organization ?? read.table.name);
  for (const row of rows.rows) list.addCircle(row);
  for (const row of rows.rows) list.add(row);
  list.finish();
  const { draft } = list;
  return {
    draft,
    account: rows.account,
    format,
    tallies: [{ of: 'rows', amount: rows.rows.length }],
    mapping: mappingOf(read.columns),
  };
}

class RoleList {
  readonly draft = new MapDraft();
  readonly #persons = new PersonsOfRows(this.draft);
  readonly #rows: TableRows;
  readonly #topName: string;

  constructor(rows: TableRows, topName: string) {
    this.#rows = rows;
    this.#topName = topName;
  }

  /** Circles first: a role is one of them only if the list says so somewhere. */
  addCircle(row: TableRow): void {
    const name = this.#circleName(row);
    if (name !== undefined) this.#circle(name);
    const role = this.#rows.text(row, 'role');
    if (role !== undefined && this.#saysCircle(row)) this.#circle(role);
  }

  add(row: TableRow): void {
    const rows = this.#rows;
    const { draft } = this;
    const circleName = this.#circleName(row);
    const circle = circleName === undefined ? undefined : this.#circle(circleName);
    const name = rows.text(row, 'role');
    const person = this.#person(row);
    if (name === undefined || isNobody(name)) return;
    const inner = draft.knownTeam(nameForm(name));
    if (inner && inner !== circle) {
      if (circle) draft.putInside(inner, circle);
      this.#describeCircle(inner, row);
      if (person) {
        const lead = draft.role(inner, 'lead', 'Lead');
        lead.fields.core = 'lead';
        draft.hold(lead, person, this.#details(row));
      }
      return;
    }
    const role = draft.role(circle ?? this.#top(), nameForm(name), name);
    const { fields } = role;
    const core = coreRoleOf(name);
    if (core) fields.core = core;
    addToRole(role, { ...rows.roleFacts(row), notes: rows.labelled(row, 'note') }, rows.header('purpose'));
    if (person) {
      draft.hold(role, person, this.#details(row));
      if (rows.date(row, 'until') !== undefined && /elect|gekozen|gewahlt|elu/.test(nameForm(rows.header('until'))))
        fields.elected = true;
    } else if (this.#isVacant(row)) fields.vacant = true;
  }

  finish(): void {
    for (const role of this.draft.roles())
      if ((role.fields.holders ?? []).length === 0 && role.fields.vacant === undefined)
        this.draft.ask(`${role.team}/${role.id}`, { ask: 'unfilled' });
  }

  #circleName(row: TableRow): string | undefined {
    const name = this.#rows.text(row, 'team') ?? this.#rows.text(row, 'department');
    return name === undefined || isNobody(name) ? undefined : name;
  }

  #circle(name: string): TeamOfDraft {
    const team = this.draft.team(nameForm(name) || name, name);
    team.fields.kind = 'circle';
    return team;
  }

  #top(): TeamOfDraft {
    return this.draft.team(TOP, this.#topName);
  }

  #saysCircle(row: TableRow): boolean {
    return /^(?:circle|cirkel|kring|kreis|cercle|true|yes|ja|oui|team|1)$/i.test(this.#rows.text(row, 'kind') ?? '');
  }

  #describeCircle({ fields }: TeamOfDraft, row: TableRow): void {
    const rows = this.#rows;
    const purpose = rows.text(row, 'purpose');
    if (purpose !== undefined) fields.purpose ??= purpose;
    const domains = rows.items(row, 'domains');
    if (domains.length > 0) fields.domains = [...new Set([...(fields.domains ?? []), ...domains])];
    for (const task of rows.items(row, 'tasks'))
      fields.notes = withNote(fields.notes, `${rows.header('tasks')}: ${task}`);
    for (const line of rows.labelled(row, 'note')) fields.notes = withNote(fields.notes, line);
  }

  #person(row: TableRow) {
    const rows = this.#rows;
    const name = rows.personName(row);
    if (name === undefined || isNobody(name)) return undefined;
    const person = this.#persons.of(row, rows, name);
    const title = rows.text(row, 'title');
    if (title !== undefined) person.fields.title ??= title;
    rows.describe(person, row, []);
    return person;
  }

  #details(row: TableRow) {
    const share = this.#rows.share(row);
    return { ...this.#rows.holderFacts(row), ...(share !== undefined && { share }) };
  }

  #isVacant(row: TableRow): boolean {
    const name = this.#rows.personName(row);
    return name !== undefined && isVacancy(name);
  }
}
