/** The rows of a sheet or of a file of values between commas. */
export interface Table {
  /** The name of the sheet; that of the file for a file without sheets. */
  readonly name: string;
  /** The rows that hold something, in order. */
  readonly rows: readonly TableRow[];
  /** Cells of which the value is not known, by column from 0: formulas that nobody computed, errors. */
  readonly unknown: ReadonlyMap<number, number>;
}

export interface TableRow {
  /** From 1, as people see it: the row of a sheet, the line of a file. */
  readonly number: number;
  /** The texts of its cells, without blanks around them; a cell that is not there is undefined or empty. */
  readonly cells: readonly (string | undefined)[];
}

/** More than this is no table of people: what it costs to read is bounded. */
export const LIMITS = {
  /** Bytes of a file. */
  bytes: 64 * 1024 * 1024,
  columns: 1_000,
  rows: 100_000,
  cells: 2_000_000,
} as const;

/** How a column is called where it has no header: A, B … Z, AA. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** What is said of a table with too much in it; undefined where it is small enough. */
export function tooLarge(what: 'columns' | 'rows' | 'cells', amount: number, where: string): string | undefined {
  if (amount <= LIMITS[what]) return undefined;
  const most = LIMITS[what].toLocaleString('en');
  const advice =
    what === 'columns'
      ? 'Delete the columns that are not about people and their work'
      : 'Keep only the rows that are about people and their work';
  return `${where} has more than ${most} ${what}: that is no list of people. ${advice}, and save it again.`;
}
