import { resolve } from 'node:path';
import { type ImportPlan, planImport } from '../../edit/plans/plan-import.ts';
import type { ReportLanguage } from '../../exchange/report/report-languages.ts';
import { readIfThere, writeFile } from '../../load/write-file.ts';
import type { OrgMap } from '../../model/org-map.ts';
import { readMap } from '../../model/read-map.ts';
import type { Said } from '../../text/said.ts';
import { count, enumerate, quote, visible } from '../../text/wording.ts';
import { type EditOptions, makeEdit } from '../edits/make-edit.ts';
import { Failure, STATUS, type Status, type World } from '../world.ts';
import { recordPath } from './import-record.ts';

/** A newer export, for a map that is there. */
export interface NewerExport {
  /** What the export makes by itself. */
  readonly next: OrgMap;
  /** The same as the text of a record. */
  readonly record: string;
  /** What the map was made of, where it was named; else the record beside the map says it. */
  readonly base: OrgMap | undefined;
  /** Whether it is a list of people, in which work goes with whoever left. */
  readonly isListOfPeople: boolean;
  readonly lang: ReportLanguage;
  /** ISO date. */
  readonly today: string;
}

/**
 * Proposes what a newer export changes in a map, tells it as `rolemap diff` would, and writes it, wholly or not at all. What people wrote stays; the record of the import follows.
 */
export async function importInto(
  path: string,
  export_: NewerExport,
  options: EditOptions,
  world: World,
): Promise<Status> {
  if (path === '-') throw new Failure('--into names a map on disk: its folder, or its file.');
  const isFile = /\.ya?ml$/i.test(path);
  const record = resolve(world.cwd, recordPath(path, isFile));
  const { next, lang, today } = export_;
  const base = export_.base ?? (await readRecord(record));
  const words = WORDS[lang];
  if (!base) world.error(`${words.noRecord}\n`);
  const status = await makeEdit(path, options, world, (map) => {
    const { operations, homes, ...outcome } = planImport(map, { base, next, today, keepsWork: export_.isListOfPeople });
    return { operations, homes, notes: notesOf(outcome) };
  });
  if (status === STATUS.fine && !options.dryRun) {
    const problem = await writeFile(record, export_.record);
    if (problem) throw new Failure(problem);
  }
  return status;
}

async function readRecord(path: string): Promise<OrgMap | undefined> {
  const text = await readIfThere(path);
  if (text === undefined) return undefined;
  const { map, findings } = await readMap([{ path, text, named: true }]);
  if (map && findings.length === 0) return map;
  throw new Failure(
    `Nothing was written: ${visible(path)}, the record of the first import, was changed and is no map any more. Delete it to go on without, or name the first export with --base.`,
  );
}

const MOST_NAMED = 10;

function few(references: readonly string[], and: string): string {
  const shown = references.slice(0, MOST_NAMED).map((reference) => quote(reference));
  return references.length > MOST_NAMED ? `${shown.join(', ')} … (${references.length})` : enumerate(shown, and);
}

/** What is worth knowing about a plan, in both languages. */
function notesOf(outcome: Omit<ImportPlan, 'operations' | 'homes'>): Said[] {
  const dutch = notesIn(WORDS.nl, outcome);
  return notesIn(WORDS.en, outcome).map((en, index) => ({ en, nl: dutch[index] ?? en }));
}

function notesIn(
  words: IntoWords,
  { left, gone, kept, passedOver }: Omit<ImportPlan, 'operations' | 'homes'>,
): string[] {
  const notes: string[] = [];
  if (left.length > 0) notes.push(words.left(left));
  if (gone.length > 0) notes.push(words.gone(gone));
  if (kept.length > 0) notes.push(words.kept(kept.map(({ reference, field }) => `${reference}: ${field}`)));
  if (passedOver.length > 0) notes.push(words.passedOver(passedOver));
  return notes;
}

interface IntoWords {
  readonly noRecord: string;
  readonly left: (people: readonly string[]) => string;
  readonly gone: (references: readonly string[]) => string;
  readonly kept: (fields: readonly string[]) => string;
  readonly passedOver: (references: readonly string[]) => string;
}

const WORDS: Readonly<Record<ReportLanguage, IntoWords>> = {
  en: {
    noRecord:
      'No record of a first import stands beside the map: only what is new in the export is taken over. With --base OLD, the export that the map was made of, changes and leavers are seen as well.',
    left: (people) =>
      `${count(people.length, 'person is', 'persons are')} in the export no more and marked as having left today: ${few(people, 'and')}. Nobody is deleted.`,
    gone: (references) =>
      `In the export no more, and left as they are: ${few(references, 'and')}. Decide what becomes of the work; \`rolemap retire\` puts a role away.`,
    kept: (fields) => `You and the export changed the same, and yours was kept: ${few(fields, 'and')}.`,
    passedOver: (references) => `Not taken over, for you took it out of the map: ${few(references, 'and')}.`,
  },
  nl: {
    noRecord:
      'Naast de kaart staat niet wat er de eerste keer is geïmporteerd: alleen wat nieuw is in het bestand wordt overgenomen. Met --base OUD, het bestand waarvan de kaart is gemaakt, zijn ook wijzigingen en vertrek te zien.',
    left: (people) =>
      `${count(people.length, 'persoon staat', 'personen staan')} niet meer in het bestand en kregen vandaag als laatste dag: ${few(people, 'en')}. Niemand is verwijderd.`,
    gone: (references) =>
      `Niet meer in het bestand, en gelaten zoals ze zijn: ${few(references, 'en')}. Beslis wat er met het werk gebeurt; met \`rolemap retire\` vervalt een rol.`,
    kept: (fields) => `Jij en het bestand wijzigden hetzelfde; wat jij schreef, is gebleven: ${few(fields, 'en')}.`,
    passedOver: (references) => `Niet overgenomen, want jij haalde het uit de kaart: ${few(references, 'en')}.`,
  },
};
