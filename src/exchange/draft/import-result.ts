import type { Account } from './account.ts';
import type { ImportFormat } from './import-formats.ts';
import type { MapDraft } from './map-draft.ts';

/** A file to import, with its path inside what was named: one for a file, several for a folder. */
export interface ImportFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What is asked of an import. */
export interface ImportRequest {
  readonly files: readonly ImportFile[];
  /** How messages call what is imported: the path that was named. */
  readonly name: string;
  /** The format; told by the content where none is given. */
  readonly from?: ImportFormat | undefined;
  /** The sheet of a spreadsheet, by its name or its number from 1; the first that holds something where none is given. */
  readonly sheet?: string | undefined;
  /** Columns by what they hold, as written on the command line: `title=Functie`. */
  readonly columns?: readonly string[] | undefined;
  /** The name of the organisation. */
  readonly organization?: string | undefined;
  /** Hours in a week of someone who works full time. */
  readonly fullTime?: number | undefined;
  /** In which language names of things are that the source has no word for. */
  readonly language: 'en' | 'nl';
}

/** A number that the report tells of what was read, such as rows or distinct titles. */
export interface Tally {
  readonly of:
    | 'rows'
    | 'titles'
    | 'columns'
    | 'documents'
    | 'files'
    | 'groups'
    | 'sheets'
    | 'circles'
    | 'roles'
    | 'persons'
    | 'fillings';
  readonly amount: number;
}

/** A draft made of a source, with what became of each of its values; or why there is none, in plain words. */
export type ImportResult =
  | {
      readonly draft: MapDraft;
      readonly account: Account;
      readonly format: ImportFormat;
      readonly tallies: readonly Tally[];
      /** How columns were understood: header, and what it was taken for; none for other formats. */
      readonly mapping?: readonly ColumnMapping[];
    }
  | Refusal;

/** One column of a table: what it was taken for, or that it was left. */
export interface ColumnMapping {
  readonly header: string;
  /** Its letter in a spreadsheet. */
  readonly column: string;
  readonly kind?: string | undefined;
  /** Whether it was named on the command line. */
  readonly named: boolean;
}

/** Why something cannot be imported: whole sentences, with what to do. */
export interface Refusal {
  readonly problem: string;
}
