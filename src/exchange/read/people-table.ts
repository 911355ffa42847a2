import { nameForm } from '../../text/normal-form.ts';
import { titleOfWork, workOf } from '../../text/title-work.ts';
import { addToRole } from '../draft/add-facts.ts';
import type { ImportRequest, ImportResult, Tally } from '../draft/import-result.ts';
import { MapDraft, type PersonOfDraft, type RoleOfDraft, type TeamOfDraft } from '../draft/map-draft.ts';
import { mappingOf, type ReadTable } from '../table/find-columns.ts';
import type { TableRow } from '../table/table.ts';
import { isNobody, isVacancy, PersonsOfRows } from './persons-of-rows.ts';
import { TableRows, type Targets } from './table-rows.ts';

const TARGETS: Targets = {
  name: 'person-name',
  'first-name': 'person-name',
  infix: 'person-name',
  'last-name': 'person-name',
  email: 'person-email',
  title: 'role-replaces',
  department: 'team',
  team: 'team',
  manager: 'person-notes',
  purpose: 'role-purpose',
  tasks: 'role-responsibilities',
  decides: 'role-decides',
  domains: 'role-domains',
  talents: 'person-talents',
  share: 'person-share',
  hours: 'person-share',
  focus: 'holder-focus',
  organization: 'person-organization',
  joined: 'person-joined',
  left: 'person-left',
  since: 'holder-since',
  until: 'holder-until',
  note: 'person-notes',
};

const NO_TEAM = { en: 'Not in a team yet', nl: 'Nog niet ingedeeld' } as const;

/**
 * A list of people with their job titles becomes a draft: each title a role draft that `replaces` it, with its tasks as responsibilities and its people as holders, in the team that the
 * department became. Titles that differ in level only become one role. Who reports to whom stays as a note.
 */
export function draftFromPeople(read: ReadTable, { fullTime, language }: ImportRequest): ImportResult {
  const rows = new TableRows(read, TARGETS, fullTime);
  const titles = new TitleDrafts(rows, NO_TEAM[language]);
  for (const row of rows.rows) titles.add(row);
  titles.finish();
  const tallies: Tally[] = [{ of: 'rows', amount: rows.rows.length }];
  if (rows.has('title')) tallies.push({ of: 'titles', amount: titles.distinct });
  return { draft: titles.draft, account: rows.account, format: 'table', tallies, mapping: mappingOf(read.columns) };
}

class TitleDrafts {
  readonly draft = new MapDraft();
  readonly #rows: TableRows;
  readonly #persons = new PersonsOfRows(this.draft);
  readonly #noTeam: string;
  /** The titles of each role as they are written, by their form. */
  readonly #titles = new Map<RoleOfDraft, Map<string, string>>();
  readonly #all = new Set<string>();
  readonly #titlesOf = new Map<PersonOfDraft, Set<string>>();
  readonly #shares = new Map<PersonOfDraft, number[]>();

  constructor(rows: TableRows, noTeam: string) {
    this.#rows = rows;
    this.#noTeam = noTeam;
  }

  /** How many titles there are, capitals and accents left aside. */
  get distinct(): number {
    return this.#all.size;
  }

  add(row: TableRow): void {
    const rows = this.#rows;
    const name = rows.personName(row);
    const title = rows.text(row, 'title');
    const isPerson = name !== undefined && !isNobody(name);
    const person = isPerson ? this.#persons.of(row, rows, name) : undefined;
    if (person) this.#describe(person, row, title);
    const team = this.#teamOf(row);
    if (title === undefined || isNobody(title)) return;
    const role = this.#roleOf(team ?? this.draft.team('', this.#noTeam), title, row);
    if (person) this.draft.hold(role, person, this.#rows.holderFacts(row));
    else if (name === undefined || isVacancy(name)) role.fields.vacant = true;
  }

  /** Says what is only known when all rows were read, and what is left to decide. */
  finish(): void {
    const { draft } = this;
    for (const [person, shares] of this.#shares) {
      const sum = shares.reduce((total, share) => total + share, 0);
      person.fields.share = Math.min(1, Math.round(sum * 1000) / 1000);
    }
    for (const [role, titles] of this.#titles) {
      const about = `${role.team}/${role.id}`;
      role.fields.replaces = [...titles.values()];
      draft.ask(about, { ask: 'role-of-titles', lacksTasks: role.fields.responsibilities === undefined });
      if (titles.size > 1) draft.ask(about, { ask: 'levels', titles: [...titles.values()] });
      if ((role.fields.holders ?? []).length === 0 && role.fields.vacant === undefined)
        draft.ask(about, { ask: 'unfilled' });
    }
    this.#askAboutAlike();
    for (const [person, titles] of this.#titlesOf)
      if (titles.size > 1) draft.ask(`person ${person.id}`, { ask: 'several-titles', titles: [...titles] });
    for (const person of draft.people.values())
      if (!this.#titlesOf.has(person)) draft.ask(`person ${person.id}`, { ask: 'no-role' });
    if (!this.#rows.has('department') && !this.#rows.has('team')) draft.ask('org', { ask: 'teams' });
    const { fullTime } = this.#rows;
    if (fullTime !== undefined) draft.ask('org', { ask: 'full-time', hours: fullTime });
  }

  #describe(person: PersonOfDraft, row: TableRow, title: string | undefined): void {
    const { fields } = person;
    const rows = this.#rows;
    if (title !== undefined && !isNobody(title)) {
      fields.title ??= title;
      const titles = this.#titlesOf.get(person) ?? new Set();
      this.#titlesOf.set(person, titles.add(title));
    }
    const share = rows.share(row);
    if (share !== undefined) this.#shares.set(person, [...(this.#shares.get(person) ?? []), share]);
    rows.describe(person, row, rows.labelled(row, 'note'));
  }

  #teamOf(row: TableRow): TeamOfDraft | undefined {
    const whole = this.#rows.text(row, 'department');
    const inner = this.#rows.text(row, 'team');
    const path = [
      ...(whole?.split(/\s+[>»›]\s+|\s*→\s*/) ?? []),
      ...(inner === undefined || inner === whole ? [] : [inner]),
    ];
    let team: TeamOfDraft | undefined;
    let key = '';
    for (const name of path.filter((part) => part !== '' && !isNobody(part))) {
      key = `${key} › ${nameForm(name)}`;
      const isNew = this.draft.knownTeam(key) === undefined;
      const made = this.draft.team(key, name);
      if (isNew && team) made.parent = team.id;
      if (isNew && name !== inner) made.fields.kind = 'department';
      team = made;
    }
    return team;
  }

  #roleOf(team: TeamOfDraft, title: string, row: TableRow): RoleOfDraft {
    const rows = this.#rows;
    const role = this.draft.role(team, workOf(title), titleOfWork(title));
    const titles = this.#titles.get(role) ?? new Map<string, string>();
    this.#titles.set(role, titles);
    const form = title.toLowerCase();
    this.#all.add(form);
    if (!titles.has(form)) titles.set(form, title);
    addToRole(role, rows.roleFacts(row), rows.header('purpose'));
    return role;
  }

  /** Titles that go on behind a comma, a dash or a bracket may be one role with a focus for each. */
  #askAboutAlike(): void {
    const groups = new Map<string, RoleOfDraft[]>();
    for (const role of this.#titles.keys()) {
      const start = nameForm((role.fields.name ?? '').split(/\s*[,(/:]\s*|\s+[-–—]\s+/)[0] ?? '');
      const key = `${role.team} ${start}`;
      groups.set(key, [...(groups.get(key) ?? []), role]);
    }
    for (const roles of groups.values()) {
      const [first] = roles;
      if (!first || roles.length < 2) continue;
      const titles = roles.map(({ fields }) => fields.name ?? '');
      this.draft.ask(`${first.team}/${first.id}`, { ask: 'alike', titles });
    }
  }
}
