import { basename, resolve } from 'node:path';
import type { ImportFormat } from '../../exchange/draft/import-formats.ts';
import { printDraft } from '../../exchange/draft/print-draft.ts';
import { importMap } from '../../exchange/import-map.ts';
import { type Imported, markdownReport, openQuestions, shortReport } from '../../exchange/report/import-report.ts';
import { jsonReport } from '../../exchange/report/json-report.ts';
import type { ReportLanguage } from '../../exchange/report/report-languages.ts';
import { REPORT_WORDS } from '../../exchange/report/words.ts';
import { writeFile } from '../../load/write-file.ts';
import { readMap } from '../../model/read-map.ts';
import { readImport } from '../import/read-import.ts';
import { writeDraft } from '../import/write-draft.ts';
import { Failure, STATUS, type Status, type World } from '../world.ts';

/** What can be chosen for an import. */
export interface ImportOptions {
  /** A folder, or a file that ends in `.yaml`; stdout where there is none. */
  readonly out?: string;
  readonly from?: ImportFormat;
  readonly map?: readonly string[];
  readonly sheet?: string;
  readonly name?: string;
  readonly fullTime?: number;
  readonly report?: string;
  readonly lang: ReportLanguage;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly color?: boolean;
}

/** `rolemap import`: what another program wrote becomes the draft of a map, in a folder, a file or on stdout. What went where is said on stderr, and in full in `--report`. */
export async function importFile(path: string, options: ImportOptions, world: World): Promise<Status> {
  const { out, lang } = options;
  const files = await readImport(path, world);
  const name = path === '-' ? 'standard input' : path.replace(/[/\\]+$/, '');
  const imported = await importMap({
    files,
    name,
    from: options.from,
    sheet: options.sheet,
    columns: options.map,
    organization: options.name,
    fullTime: options.fullTime,
    language: lang,
  });
  if ('problem' in imported) throw new Failure(imported.problem);
  const isFile = out === undefined || /\.ya?ml$/i.test(out);
  const texts = await draftTexts(imported, name, lang, isFile);
  world.error(shortReport(imported, name, lang));
  if (options.report !== undefined) await writeReport(options.report, imported, name, options, world);
  if (out === undefined) {
    if (!options.dryRun) world.out(texts.map(({ text }) => text).join(''));
    return STATUS.fine;
  }
  await writeDraft(texts, { ...options, out, isFile }, world);
  return STATUS.fine;
}

/** The draft as files; that they make a map without errors is checked before anything is written. */
async function draftTexts(imported: Imported, name: string, lang: ReportLanguage, isFile: boolean) {
  const words = REPORT_WORDS[lang];
  const texts = printDraft(imported.draft, {
    file: isFile ? 'map.yaml' : undefined,
    head: words.head(basename(name), openQuestions(imported)),
    say: words.ask,
  });
  const { findings } = await readMap(texts.map((text) => ({ ...text, named: true })));
  const [finding] = findings;
  if (finding) throw new Error(`the draft would not be a valid map: ${finding.message}`);
  return texts;
}

async function writeReport(
  path: string,
  imported: Imported,
  name: string,
  { lang, dryRun }: ImportOptions,
  world: World,
): Promise<void> {
  if (/\.ya?ml$/i.test(path)) throw new Failure(`No report is written to ${path}: it could be a map.`);
  if (dryRun && path === '-') return;
  const text = /\.json$/i.test(path) ? jsonReport(imported, name) : markdownReport(imported, name, lang);
  const problem = await writeFile(resolve(world.cwd, path), text);
  if (problem) throw new Failure(problem);
}
