import { basename, resolve } from 'node:path';
import { printDraft } from '../../exchange/draft/print-draft.ts';
import { type Imported, markdownReport, openQuestions, shortReport } from '../../exchange/report/import-report.ts';
import { jsonReport } from '../../exchange/report/json-report.ts';
import type { ReportLanguage } from '../../exchange/report/report-languages.ts';
import { REPORT_WORDS } from '../../exchange/report/words.ts';
import { writeFile } from '../../load/write-file.ts';
import { readMap } from '../../model/read-map.ts';
import { confirmColumns } from '../import/confirm-columns.ts';
import { importInto } from '../import/import-into.ts';
import { type SourceOptions, succeeded, tryImport } from '../import/try-import.ts';
import { writeDraft } from '../import/write-draft.ts';
import { openPrompts, type PromptOptions } from '../prompt/open-prompts.ts';
import { Failure, STATUS, type Status, type World } from '../world.ts';

/** What can be chosen for an import. */
export interface ImportOptions extends SourceOptions, PromptOptions {
  /** A folder, or a file that ends in `.yaml`; stdout where there is none. */
  readonly out?: string;
  /** The map that a newer export is taken into. */
  readonly into?: string;
  /** The export that this map was made of. */
  readonly base?: string;
  readonly report?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly color?: boolean;
  /** ISO date. */
  readonly today?: string;
}

/** `rolemap import`: what another program wrote becomes the draft of a map, in a folder, a file or on stdout. What went where is said on stderr, and in full in `--report`. */
export async function importFile(path: string, options: ImportOptions, world: World): Promise<Status> {
  const { out, into, base, lang } = options;
  if (into !== undefined && out !== undefined)
    throw new Failure('--out makes a new map, --into takes a newer export into one that is there: choose one of them.');
  if (base !== undefined && into === undefined) throw new Failure('--base goes with --into.');
  const prompts = path === '-' || options.map !== undefined ? undefined : await openPrompts(options, world, lang);
  const first = await tryImport(path, options, world);
  const isTable =
    first.result.mapping !== undefined && !('format' in first.result && first.result.format === 'rolemap');
  const isConfirmed = isTable && prompts !== undefined;
  const { imported, name } = isConfirmed ? await confirmColumns(first, prompts, lang, world) : succeeded(first);
  const target = into ?? out;
  const isFile = target === undefined || /\.ya?ml$/i.test(target);
  const { texts, map } = await draftTexts(imported, name, lang, isFile);
  world.error(shortReport(imported, name, lang, { columns: !isConfirmed, questions: into === undefined }));
  if (options.report !== undefined) await writeReport(options.report, imported, name, options, world);
  const record = recordOf(imported, name, lang);
  if (into !== undefined) {
    const before = base === undefined ? undefined : await importPath(base, options, world);
    const made = before && (await draftTexts(before.imported, before.name, lang, true));
    const today = options.today ?? world.today();
    const edit = { ...options, format: [{ format: 'pretty' }] as const };
    return importInto(
      into,
      { next: map, record, base: made?.map, isListOfPeople: imported.format === 'table', lang, today },
      edit,
      world,
    );
  }
  if (out === undefined) {
    if (!options.dryRun) world.out(texts.map(({ text }) => text).join(''));
    return STATUS.fine;
  }
  await writeDraft(texts, { ...options, out, isFile, record }, world);
  return STATUS.fine;
}

async function importPath(path: string, options: ImportOptions, world: World) {
  return succeeded(await tryImport(path, options, world));
}

/** What the source says, as the text of a record. */
function recordOf({ draft }: Imported, name: string, lang: ReportLanguage): string {
  const [file] = printDraft(draft, { file: 'record', head: REPORT_WORDS[lang].record(basename(name)) });
  return file?.text ?? '';
}

/** The draft as files, and the map that they make; that they make a map without errors is checked before anything is written. */
async function draftTexts(imported: Imported, name: string, lang: ReportLanguage, isFile: boolean) {
  const words = REPORT_WORDS[lang];
  const texts = printDraft(imported.draft, {
    file: isFile ? 'map.yaml' : undefined,
    head: words.head(basename(name), openQuestions(imported)),
    say: words.ask,
  });
  const { map, findings } = await readMap(texts.map((text) => ({ ...text, named: true })));
  const [finding] = findings;
  if (!map || finding) throw new Error(`the draft would not be a valid map: ${finding?.message}`);
  return { texts, map };
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
