import { nameForm } from '../../text/normal-form.ts';
import type { ImportFormat } from '../draft/import-formats.ts';
import type { ImportRequest, ImportResult } from '../draft/import-result.ts';
import { MapDraft, type TeamOfDraft, withNote, withTexts } from '../draft/map-draft.ts';
import { mappingOf, type ReadTable } from '../table/find-columns.ts';
import { wordsOf } from '../table/read-values.ts';
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
        draft.hold(lead, person.person, this.#details(row));
      }
      return;
    }
    const role = draft.role(circle ?? this.#top(), nameForm(name), name);
    const { fields } = role;
    const core = coreRoleOf(name);
    if (core) fields.core = core;
    const purpose = rows.text(row, 'purpose');
    if (purpose !== undefined) fields.purpose ??= purpose;
    const tasks = rows.items(row, 'tasks');
    if (tasks.length > 0) fields.responsibilities = withTexts(fields.responsibilities, tasks, ({ text }) => text);
    const decides = rows.items(row, 'decides');
    if (decides.length > 0) fields.decides = withTexts(fields.decides, decides, ({ what }) => what);
    const domains = rows.items(row, 'domains');
    if (domains.length > 0) fields.domains = [...new Set([...(fields.domains ?? []), ...domains])];
    for (const line of rows.labelled(row, 'note')) fields.notes = withNote(fields.notes, line);
    if (person) {
      draft.hold(role, person.person, this.#details(row));
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
    const { fields } = person;
    const [title, employer] = [rows.text(row, 'title'), rows.text(row, 'organization')];
    const [joined, left] = [rows.date(row, 'joined'), rows.date(row, 'left')];
    if (title !== undefined) fields.title ??= title;
    if (employer !== undefined) fields.organization ??= employer;
    if (joined !== undefined) fields.joined ??= joined;
    if (left !== undefined && left >= (fields.joined ?? '')) fields.left ??= left;
    const talents = rows.items(row, 'talents', wordsOf);
    if (talents.length > 0) fields.talents = withTexts(fields.talents, talents, ({ talent }) => talent);
    for (const line of rows.labelled(row, 'manager')) fields.notes = withNote(fields.notes, line);
    return { person };
  }

  #details(row: TableRow) {
    const rows = this.#rows;
    const [focus, share] = [rows.text(row, 'focus'), rows.share(row)];
    const [since, until] = [rows.date(row, 'since'), rows.date(row, 'until')];
    return {
      ...(focus !== undefined && { focus }),
      ...(share !== undefined && { share }),
      ...(since !== undefined && { since }),
      ...(until !== undefined && (since === undefined || until >= since) && { until }),
    };
  }

  #isVacant(row: TableRow): boolean {
    const name = this.#rows.personName(row);
    return name !== undefined && isVacancy(name);
  }
}
