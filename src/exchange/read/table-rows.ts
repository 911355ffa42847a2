import { nameForm } from '../../text/normal-form.ts';
import { Account, type Target } from '../draft/account.ts';
import { addToPerson, holderFacts, type RoleFacts } from '../draft/add-facts.ts';
import type { PersonOfDraft } from '../draft/map-draft.ts';
import type { ColumnKind } from '../table/column-kinds.ts';
import type { Column, ReadTable } from '../table/find-columns.ts';
import {
  type DateOrder,
  dateOf,
  dateOrder,
  itemsOf,
  nameReading,
  type ShareReading,
  shareReading,
  wordsOf,
} from '../table/read-values.ts';
import type { TableRow } from '../table/table.ts';
import { oneLine, withoutPrivateData } from './clean-text.ts';

/** Where columns go, as far as that does not depend on the table. */
export type Targets = Readonly<Partial<Record<ColumnKind, Target>>>;

/**
 * The rows of a table with what their columns hold, by kind. Keeps account of every cell: what no reader asks for by its kind is left, with the reason.
 */
export class TableRows {
  readonly account = new Account();
  readonly rows: readonly TableRow[];
  readonly #columns: readonly Column[];
  readonly #byKind = new Map<ColumnKind, Column[]>();
  readonly #nameOf: (text: string) => string;
  readonly #share: ShareReading;
  readonly #orders = new Map<Column, DateOrder>();
  readonly #numbers: readonly Column[];

  constructor({ table, columns, rows }: ReadTable, targets: Targets, fullTime: number | undefined) {
    this.#columns = columns;
    this.rows = rows.filter((row) => !this.#isNoRow(row));
    this.#numbers = columns.filter(({ meaning }) => meaning === 'personnel-number');
    for (const column of columns) {
      const { header, meaning, index } = column;
      const values = this.#valuesOf(column).length;
      this.account.saw(header, values);
      const unknown = table.unknown.get(index) ?? 0;
      if (unknown > 0) {
        this.account.saw(header, unknown);
        this.account.left(header, 'formula', unknown);
      }
      const target = meaning === undefined ? undefined : targets[meaning as ColumnKind];
      if (target !== undefined) {
        this.account.went(header, target);
        this.#put(meaning as ColumnKind, column);
      } else if (meaning === 'private' || meaning === 'personnel-number') this.account.left(header, 'private', values);
      else if (values > 0) this.account.left(header, column.repeated ? 'repeated' : 'unknown', values);
    }
    this.#nameOf = nameReading(this.#valuesOf(this.#byKind.get('name')?.[0]));
    const isHours = !this.#byKind.has('share');
    this.#share = shareReading(this.#valuesOf(this.#byKind.get(isHours ? 'hours' : 'share')?.[0]), isHours, fullTime);
    const isEnglish = columns.every(({ header }) => /^(?:[\w\s().\-/%]*|)$/.test(header)) && !this.#looksDutch();
    for (const kind of ['joined', 'left', 'since', 'until'] as const)
      for (const column of this.#byKind.get(kind) ?? [])
        this.#orders.set(column, dateOrder(this.#valuesOf(column), isEnglish));
  }

  has(kind: ColumnKind): boolean {
    return this.#byKind.has(kind);
  }

  /** The header of the first column of a kind. */
  header(kind: ColumnKind): string {
    return this.#byKind.get(kind)?.[0]?.header ?? kind;
  }

  /** The hours that were taken for full time. */
  get fullTime(): number | undefined {
    return this.has('hours') || this.has('share') ? this.#share.fullTime : undefined;
  }

  /** The text of a row in the first column of a kind, on one line; undefined where there is none. */
  text(row: TableRow, kind: ColumnKind): string | undefined {
    const [column] = this.#byKind.get(kind) ?? [];
    const text = column && oneLine(row.cells[column.index] ?? '');
    return text ? oneLine(withoutPrivateData(text, column.header, this.account)) : undefined;
  }

  /** The items in all columns of a kind. */
  items(row: TableRow, kind: ColumnKind, split: (text: string) => string[] = itemsOf): string[] {
    return (this.#byKind.get(kind) ?? []).flatMap(({ index, header }) =>
      split(row.cells[index] ?? '').map((item) => withoutPrivateData(item, header, this.account)),
    );
  }

  /** The texts in all columns of a kind, each behind its header. */
  labelled(row: TableRow, kind: ColumnKind): string[] {
    return (this.#byKind.get(kind) ?? []).flatMap(({ index, header }) => {
      const text = oneLine(row.cells[index] ?? '');
      return text === '' ? [] : [`${header}: ${withoutPrivateData(text, header, this.account)}`];
    });
  }

  /** The name of the person in a row: whole, or put together; undefined where there is none. */
  personName(row: TableRow): string | undefined {
    const whole = this.text(row, 'name');
    if (whole !== undefined) return this.#nameOf(whole);
    const parts = (['first-name', 'infix', 'last-name'] as const).map((kind) => this.text(row, kind));
    return oneLine(parts.filter((part) => part !== undefined).join(' ')) || undefined;
  }

  /** The numbers of the personnel system in a row, which tell persons apart and are kept nowhere. */
  personnelNumber(row: TableRow): string | undefined {
    return this.#numbers.map(({ index }) => oneLine(row.cells[index] ?? '')).find((text) => text !== '');
  }

  share(row: TableRow): number | undefined {
    const kind = this.has('share') ? 'share' : 'hours';
    const text = this.text(row, kind);
    if (text === undefined) return undefined;
    const share = this.#share.read(text);
    if (share === undefined && !/^0+(?:[.,]0+)?\s*%?$/.test(text)) this.account.left(this.header(kind), 'unreadable');
    return share;
  }

  date(row: TableRow, kind: 'joined' | 'left' | 'since' | 'until'): string | undefined {
    const [column] = this.#byKind.get(kind) ?? [];
    const text = column && oneLine(row.cells[column.index] ?? '');
    if (!text) return undefined;
    const date = dateOf(text, this.#orders.get(column));
    if (date === undefined) this.account.left(column.header, 'unreadable');
    if (date !== 'ambiguous') return date;
    this.account.left(column.header, 'ambiguous-date');
    return undefined;
  }

  /** What a row says about a role. */
  roleFacts(row: TableRow): RoleFacts {
    return {
      purpose: this.text(row, 'purpose'),
      responsibilities: this.items(row, 'tasks'),
      decides: this.items(row, 'decides'),
      domains: this.items(row, 'domains'),
    };
  }

  /** Adds what a row says about a person. */
  describe(person: PersonOfDraft, row: TableRow, notes: readonly string[]): void {
    const isTold = addToPerson(person, {
      organization: this.text(row, 'organization'),
      joined: this.date(row, 'joined'),
      left: this.date(row, 'left'),
      talents: this.items(row, 'talents', wordsOf),
      notes: [...this.labelled(row, 'manager'), ...notes],
    });
    if (!isTold) this.account.left(this.header('left'), 'unreadable');
  }

  /** How the person of a row holds the role. */
  holderFacts(row: TableRow) {
    return holderFacts({
      focus: this.text(row, 'focus'),
      since: this.date(row, 'since'),
      until: this.date(row, 'until'),
    });
  }

  #put(kind: ColumnKind, column: Column): void {
    const columns = this.#byKind.get(kind);
    if (columns) columns.push(column);
    else this.#byKind.set(kind, [column]);
  }

  #valuesOf(column: Column | undefined): string[] {
    if (!column) return [];
    return this.rows.map(({ cells }) => cells[column.index] ?? '').filter((text) => text.trim() !== '');
  }

  #looksDutch(): boolean {
    return this.#columns.some(({ header }) =>
      /^(?:naam|functie|afdeling|leidinggevende|sinds|tot|in dienst|voornaam|achternaam|nachname|vorname|abteilung|nom|prenom|poste)\b/i.test(
        header,
      ),
    );
  }

  /** A row that repeats the header, or adds up the others. */
  #isNoRow({ cells }: TableRow): boolean {
    const texts = cells.map((cell) => cell ?? '').filter((cell) => cell !== '');
    const first = nameForm(texts[0] ?? '');
    if (/^(?:totaal|total|totals|summe|gesamt|subtotaal|subtotal|eindtotaal|grand total|total general)$/.test(first))
      return true;
    return (
      this.#columns.length > 1 &&
      texts.length > 1 &&
      this.#columns.every(({ index, header }) => (cells[index] ?? '') === header || (cells[index] ?? '') === '')
    );
  }
}
