import { nameForm } from '../../text/normal-form.ts';
import { Account, type Reason, type Target } from '../draft/account.ts';
import type { ImportRequest, ImportResult, Refusal } from '../draft/import-result.ts';
import { dateOf, itemsOf, nameReading, type ShareReading, shareReading, wordsOf } from '../table/read-values.ts';
import type { Workbook } from '../table/read-xlsx.ts';
import type { Table } from '../table/table.ts';
import { CircleDraft, type CircleNode } from './circles.ts';
import { oneLine, withoutPrivateData } from './clean-text.ts';
import { coreRoleOf } from './core-role.ts';
import { type HolaspiritColumn, type HolaspiritSheet, meaningOfHeader, sheetCalled } from './holaspirit-columns.ts';
import { textOfHtml } from './text-of-html.ts';

/** Whether a workbook is one that Holaspirit exports, by the names of its sheets; members alone could be any list of people. */
export function isHolaspirit({ sheets }: Workbook): boolean {
  return sheets.some((sheet) => ['roles', 'assignments'].includes(sheetCalled(sheet) ?? ''));
}

/**
 * The workbook that Holaspirit exports becomes a draft, from any of its sheets: circles with their roles, who fills them, the members with their job titles and competences, and policies. Circles
 * are found by id where rows give one, else by name.
 */
export async function draftFromHolaspirit(workbook: Workbook, request: ImportRequest): Promise<ImportResult> {
  const account = new Account();
  const sheets = new Map<HolaspiritSheet, SheetRows>();
  for (const name of workbook.sheets) {
    const sheet = sheetCalled(name);
    if (!sheet || sheets.has(sheet)) {
      account.saw(name);
      account.left(name, sheet ? 'twice' : 'no-place');
      continue;
    }
    const table = await workbook.read(name);
    if ('problem' in table) return table as Refusal;
    sheets.set(sheet, new SheetRows(table, sheet, account));
  }
  const reader = new Reader(sheets, account, request);
  const draft = reader.read();
  const tallies = [
    { of: 'circles', amount: reader.circles },
    { of: 'roles', amount: reader.roles },
    { of: 'fillings', amount: sheets.get('assignments')?.rows.length ?? 0 },
    { of: 'persons', amount: draft.people.size },
  ] as const;
  return { draft, account, format: 'holaspirit', tallies };
}

type Row = ReadonlyMap<HolaspiritColumn, string>;

/** The rows of a sheet by what its columns hold, with the account of all cells. */
class SheetRows {
  readonly rows: readonly Row[];
  readonly account: Account;
  readonly #sheet: string;
  readonly #headers = new Map<HolaspiritColumn, string>();

  constructor({ name, rows: [header, ...rows], unknown }: Table, sheet: HolaspiritSheet, account: Account) {
    this.account = account;
    this.#sheet = name;
    const columns = new Map<number, HolaspiritColumn>();
    header?.cells.forEach((cell, index) => {
      if (!cell) return;
      const field = `${name}: ${oneLine(cell)}`;
      const values = rows.filter(({ cells }) => (cells[index] ?? '') !== '').length;
      const formulas = unknown.get(index) ?? 0;
      account.saw(field, values + formulas);
      if (formulas > 0) account.left(field, 'formula', formulas);
      const meaning: { readonly to: Target; readonly column: HolaspiritColumn } | { readonly left: Reason } =
        meaningOfHeader(sheet, cell);
      if ('left' in meaning) {
        if (values > 0) account.left(field, meaning.left, values);
        return;
      }
      account.went(field, meaning.to);
      columns.set(index, meaning.column);
      this.#headers.set(meaning.column, field);
    });
    this.rows = rows.map(
      ({ cells }) =>
        new Map(
          Array.from(columns, ([index, column]) => [column, cells[index] ?? ''] as const).filter(
            ([, text]) => text !== '',
          ),
        ),
    );
  }

  /** How the account calls a column. */
  field(column: HolaspiritColumn): string {
    return this.#headers.get(column) ?? `${this.#sheet}: ${column}`;
  }

  text(row: Row, column: HolaspiritColumn): string | undefined {
    const text = row.get(column);
    if (text === undefined) return undefined;
    return oneLine(withoutPrivateData(textOfHtml(text), this.field(column), this.account)) || undefined;
  }

  items(row: Row, column: HolaspiritColumn, split: (text: string) => string[] = itemsOf): string[] {
    return split(textOfHtml(row.get(column) ?? '')).map((item) =>
      withoutPrivateData(item, this.field(column), this.account),
    );
  }

  date(row: Row, column: HolaspiritColumn): string | undefined {
    const text = row.get(column);
    const date = text === undefined ? undefined : dateOf(text.slice(0, 10), 'day-first');
    if (text !== undefined && date === undefined) this.account.left(this.field(column), 'unreadable');
    return date;
  }

  values(column: HolaspiritColumn): string[] {
    return this.rows.flatMap((row) => row.get(column) ?? []);
  }
}

const YES = /^(?:true|1|yes|oui|ja|x|vrai|waar)$/i;
const NO = /^(?:|false|0|no|non|nee|faux|onwaar)$/i;

class Reader {
  readonly #sheets: ReadonlyMap<HolaspiritSheet, SheetRows>;
  readonly #account: Account;
  readonly #out: CircleDraft;
  /** Circles and roles by the name of the circle and of the role. */
  readonly #byName = new Map<string, string>();
  readonly #circlesByName = new Map<string, string>();
  readonly #circles = new Map<string, CircleNode>();
  readonly #share: ShareReading;
  circles = 0;
  roles = 0;

  constructor(
    sheets: ReadonlyMap<HolaspiritSheet, SheetRows>,
    account: Account,
    { organization, name, fullTime }: ImportRequest,
  ) {
    this.#sheets = sheets;
    this.#account = account;
    this.#out = new CircleDraft(organization ?? name.replace(/^.*[/\\]|\.[^.]*$/g, ''), {
      purpose: 'Purpose',
      responsibilities: 'Accountability',
    });
    this.#share = shareReading(sheets.get('assignments')?.values('time-spent') ?? [], false, fullTime);
  }

  read() {
    this.#addCircles();
    this.#addMembers();
    this.#addAssignments();
    this.#addPolicies();
    return this.#out.finish();
  }

  #addCircles(): void {
    const nodes = this.#listedNodes();
    // Assignments and policies name circles and roles, too, where the sheet of roles is not there.
    for (const name of ['assignments', 'policies'] as const) {
      const sheet = this.#sheets.get(name);
      for (const row of sheet?.rows ?? []) nodes.push(...this.#namedNodes(sheet as SheetRows, row));
    }
    this.circles = nodes.filter(({ isCircle }) => isCircle).length;
    this.roles = nodes.length - this.circles;
    this.#out.addNodes(nodes);
  }

  #listedNodes(): CircleNode[] {
    const sheet = this.#sheets.get('roles');
    if (!sheet) return [];
    const rows = sheet.rows.filter((row) => row.has('role'));
    const keyOf = (row: Row) => row.get('role-id') ?? `${row.get('circle')} › ${row.get('role')}`;
    const isCircle = (row: Row) => YES.test(row.get('is-circle') ?? '') || !(row.has('circle') || row.has('circle-id'));
    for (const row of rows) {
      if (isCircle(row)) this.#circlesByName.set(nameForm(row.get('role') ?? ''), keyOf(row));
      this.#byName.set(pair(row.get('circle'), row.get('role')), keyOf(row));
    }
    const keys = new Set(rows.filter(isCircle).map(keyOf));
    return rows.map((row) => {
      const [id, name] = [row.get('circle-id'), row.get('circle')];
      const isRoot = id === undefined && name === undefined;
      const role = sheet.text(row, 'role') ?? '';
      if (isRoot && this.#out.draft.parts.name === undefined) this.#out.draft.parts.name = role;
      const strategy = sheet.text(row, 'strategy');
      const circle = isCircle(row);
      const node: CircleNode = {
        key: keyOf(row),
        name: role,
        parent: id !== undefined && keys.has(id) ? id : this.#circlesByName.get(nameForm(name ?? '')),
        isCircle: circle,
        purpose: sheet.text(row, 'purpose'),
        responsibilities: sheet.items(row, 'accountabilities'),
        domains: sheet.items(row, 'domains'),
        strategy,
        vacant: !NO.test(row.get('hiring') ?? ''),
        notes: circle || strategy === undefined ? [] : [`${sheet.field('strategy').replace(/^.*: /, '')}: ${strategy}`],
      };
      if (circle) this.#circles.set(node.key, node);
      return node;
    });
  }

  /** The circle and the role that a row names, where no row lists them. */
  #namedNodes(sheet: SheetRows, row: Row): CircleNode[] {
    const [circle, role] = [sheet.text(row, 'circle'), sheet.text(row, 'role')];
    const made: CircleNode[] = [];
    if (circle !== undefined && !this.#circlesByName.has(nameForm(circle)) && !this.#isListed(row.get('circle-id'))) {
      const key = row.get('circle-id') ?? `circle ${nameForm(circle)}`;
      this.#circlesByName.set(nameForm(circle), key);
      this.#circles.set(key, { key, name: circle, isCircle: true });
      made.push({ key, name: circle, isCircle: true });
    }
    if (role === undefined || this.#nodeOf(row) !== undefined) return made;
    const [inner, name] = this.#coreOf(role);
    const around = inner ?? this.#circleOf(row);
    const key = row.get('role-id') ?? pair(circle, role);
    this.#byName.set(pair(circle, role), key);
    made.push({ key, name, parent: around, isCircle: false });
    return made;
  }

  /** A role of a circle inside is written as "Circle (Leader de Cercle)": that circle, and the name alone. */
  #coreOf(role: string): readonly [string | undefined, string] {
    const [, circle, name] = /^(.+) \(([^()]+)\)$/.exec(role) ?? [];
    const inner = circle === undefined ? undefined : this.#circlesByName.get(nameForm(circle));
    return inner !== undefined && name !== undefined && coreRoleOf(name) ? [inner, name] : [undefined, role];
  }

  #isListed(circle: string | undefined): boolean {
    return circle !== undefined && this.#circles.has(circle);
  }

  #circleOf(row: Row): string | undefined {
    const id = row.get('circle-id');
    return this.#isListed(id) ? id : this.#circlesByName.get(nameForm(row.get('circle') ?? ''));
  }

  /** The key of the role or circle that a row is about. */
  #nodeOf(row: Row): string | undefined {
    const [id, role] = [row.get('role-id'), row.get('role')];
    if (id !== undefined && (this.#out.role(id) || this.#circles.has(id) || this.#ids.has(id))) return id;
    return role === undefined ? this.#circleOf(row) : this.#byName.get(pair(row.get('circle'), role));
  }

  get #ids(): ReadonlySet<string> {
    this.#listedIds ??= new Set(this.#sheets.get('roles')?.values('role-id'));
    return this.#listedIds;
  }
  #listedIds: ReadonlySet<string> | undefined;

  #addMembers(): void {
    const sheet = this.#sheets.get('members');
    for (const row of sheet?.rows ?? []) if (sheet) this.#member(sheet, row);
  }

  /** The person of a row, by e-mail address, else by name. */
  #member(sheet: SheetRows, row: Row): string | undefined {
    const email = row.get('email')?.toLowerCase();
    const name = oneLine([row.get('first-name'), row.get('last-name')].filter((part) => part !== undefined).join(' '));
    const shown = nameReading([])(name) || email?.replace(/@.*$/, '').replace(/[._-]+/g, ' ');
    if (shown === undefined || shown === '') return undefined;
    const key = email ?? nameForm(shown);
    const isAddress = email !== undefined && /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email);
    const manager = sheet.text(row, 'manager');
    this.#out.person(key, shown, {
      title: sheet.text(row, 'title'),
      ...(isAddress && { email }),
      talents: sheet.items(row, 'talents', wordsOf),
      notes: manager === undefined ? [] : [`${sheet.field('manager').replace(/^.*: /, '')}: ${manager}`],
    });
    return key;
  }

  #addAssignments(): void {
    const sheet = this.#sheets.get('assignments');
    for (const row of sheet?.rows ?? []) {
      if (!sheet) return;
      const person = this.#member(sheet, row);
      const role = row.has('role');
      const node = this.#nodeOf(row);
      if (person === undefined || node === undefined) {
        this.#account.left(sheet.field(role ? 'role' : 'circle'), 'not-found');
        continue;
      }
      const time = row.get('time-spent');
      const details = {
        focus: sheet.text(row, 'scope'),
        share: time === undefined ? undefined : this.#share.read(time),
        since: sheet.date(row, 'since'),
        until: sheet.date(row, 'until'),
      };
      if (role) this.#out.fill({ node, person, ...details });
      else this.#out.addMember(node, person);
    }
  }

  #addPolicies(): void {
    const sheet = this.#sheets.get('policies');
    for (const row of sheet?.rows ?? []) {
      if (!sheet) return;
      const [name, body, domain] = [
        sheet.text(row, 'policy'),
        sheet.text(row, 'description'),
        sheet.text(row, 'domain'),
      ];
      const text = body ?? name;
      if (text === undefined) continue;
      const policy = {
        ...(body !== undefined && name !== undefined && { name }),
        text,
        ...(domain !== undefined && { domain }),
      };
      if (!this.#out.addPolicy(this.#nodeOf(row) ?? '', policy)) this.#account.left(sheet.field('policy'), 'not-found');
    }
  }
}

function pair(circle: string | undefined, role: string | undefined): string {
  return `${nameForm(circle ?? '')} › ${nameForm(role ?? '')}`;
}
