import type { ImportFormat } from '../../exchange/draft/import-formats.ts';
import type { ImportResult } from '../../exchange/draft/import-result.ts';
import { importMap } from '../../exchange/import-map.ts';
import type { Imported } from '../../exchange/report/import-report.ts';
import type { ReportLanguage } from '../../exchange/report/report-languages.ts';
import { Failure, type World } from '../world.ts';
import { readImport } from './read-import.ts';

/** What says how a source is to be read. */
export interface SourceOptions {
  readonly from?: ImportFormat;
  readonly map?: readonly string[];
  readonly sheet?: string;
  readonly name?: string;
  readonly fullTime?: number;
  readonly lang: ReportLanguage;
}

/** What came of reading a source, and how to read it again with its columns named. */
export interface Attempt {
  /** How messages call the source. */
  readonly name: string;
  readonly result: ImportResult;
  /** Reads the same with pairs as `--map` has them. */
  readonly again: (columns: readonly string[]) => Promise<ImportResult>;
}

/** Reads a source once. Throws a `Failure` where the file itself cannot be read. */
export async function tryImport(path: string, options: SourceOptions, world: World): Promise<Attempt> {
  const files = await readImport(path, world);
  const name = path === '-' ? 'standard input' : path.replace(/[/\\]+$/, '');
  const { from, sheet, map, name: organization, fullTime, lang: language } = options;
  const again = (columns: readonly string[] | undefined) =>
    importMap({ files, name, from, sheet, columns, organization, fullTime, language });
  return { name, again, result: await again(map) };
}

/** The draft of an attempt; throws a `Failure` where there is none. */
export function succeeded({ result, name }: Attempt): { readonly imported: Imported; readonly name: string } {
  if ('problem' in result) throw new Failure(result.problem);
  return { imported: result, name };
}
