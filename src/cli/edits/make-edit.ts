import { dirname, relative, resolve, sep } from 'node:path';
import type { Change, Language } from '../../diff/change.ts';
import { relateMaps } from '../../diff/compare-maps.ts';
import { tellChanges } from '../../diff/tell-changes.ts';
import { namesIn } from '../../diff/tell-value.ts';
import { applyPatch } from '../../edit/apply-patch.ts';
import type { EditPlan, Planned } from '../../edit/plans/edit-plan.ts';
import type { Finding } from '../../finding/finding.ts';
import { identityOf } from '../../finding/identity.ts';
import { readIfThere } from '../../load/write-file.ts';
import { type LoadedMap, mapFrom } from '../../load-map.ts';
import type { OrgMap } from '../../model/org-map.ts';
import type { ChangeFormatName } from '../../report/diff-formats.ts';
import type { Said } from '../../text/said.ts';
import type { Source } from '../../text/source.ts';
import { enumerate, visible, visibleLine } from '../../text/wording.ts';
import { type ChangedSource, deliverTexts } from '../deliver-texts.ts';
import { reportChanges } from '../diff/report-changes.ts';
import { type LoadOptions, loadMap } from '../load-map.ts';
import { reportObstacles } from '../report-findings.ts';
import type { ReportTarget } from '../send-report.ts';
import { Failure, STATUS, type Status, type World } from '../world.ts';
import { EDIT_WORDS } from './edit-words.ts';
import { oldNamesInTexts } from './old-names-in-texts.ts';
import { SpokenFailure } from './spoken-failure.ts';

/** What can be chosen for every edit. */
export interface EditOptions extends LoadOptions {
  /** Show what would change in the files, and write nothing. */
  readonly dryRun?: boolean;
  /** Write also what leaves a gap. */
  readonly force?: boolean;
  /** The file for what is new. */
  readonly file?: string;
  /** How the changes are told. */
  readonly format: readonly ReportTarget<ChangeFormatName>[];
  readonly lang: Language;
  readonly color?: boolean;
}

/** Plans an edit of a map; `file` is the path of the file for new things, as messages name it. */
export type PlanEdit = (map: OrgMap, file: string | undefined) => Planned | Promise<Planned>;

/**
 * Makes an edit in the files of a map, wholly or not at all, and says what changed as `rolemap diff` would. The status is 1 where it would leave a gap and `--force` is not given.
 *
 * Throws a `Failure` where the map cannot be read, the edit cannot be done, or the outcome would have errors that the map does not have yet.
 */
export async function makeEdit(
  path: string | undefined,
  options: EditOptions,
  world: World,
  planEdit: PlanEdit,
): Promise<Status> {
  const say = EDIT_WORDS[options.lang];
  try {
    return await makeAnEdit(path, options, world, planEdit);
  } catch (error) {
    throw error instanceof SpokenFailure ? new Failure(say.nothing(error.said[options.lang])) : error;
  }
}

async function makeAnEdit(
  path: string | undefined,
  options: EditOptions,
  world: World,
  planEdit: PlanEdit,
): Promise<Status> {
  const say = EDIT_WORDS[options.lang];
  const { loaded, newFile } = await open(path, options, world);
  const { map } = loaded;
  const plan = await planEdit(map, newFile?.path ?? filePath(options, world));
  if ('refused' in plan) throw new SpokenFailure(plan.refused);
  if (plan.operations.length === 0) {
    world.error(`${say.nothingToDo}\n`);
    return STATUS.fine;
  }
  const { after, changed } = await edited(loaded, plan, options, world);
  const { changes, comparison } = relateMaps(map, after);
  const isPiped = path === '-';
  const showsTexts = options.dryRun === true || isPiped;
  // What the command gives goes to stdout: the changes, or the texts where these are asked for.
  const tell = showsTexts ? { ...world, out: world.error, isTerminal: world.isErrorTerminal } : world;
  const gaps = options.force ? [] : changes.filter(({ impact }) => impact === 'gap');
  if (gaps.length > 0 && !options.dryRun) return refuseGaps(gaps, { before: map, after }, options, world);
  const [piped] = isPiped ? loaded.sources : [];
  const writes = newFile ? changed.map((one) => (one.source === newFile ? { ...one, isNew: true } : one)) : changed;
  const pipedText = piped && (changed.find(({ source }) => source === piped)?.text ?? piped.text);
  await deliverTexts(writes, { ...options, ...(piped && { piped: [piped.path, pipedText as string] }) }, world);
  const paths = [path ?? '.'];
  await reportChanges(changes, comparison, { before: { paths }, after: { paths } }, { ...options, by: 'team' }, tell);
  const notes = plan.notes.map((note) => note[options.lang]);
  for (const note of [...notes, ...oldNamesInTexts(map, after, plan, { today: world.today(), language: options.lang })])
    world.error(`${visibleLine(note)}\n`);
  if (!isPiped) world.error(`${filesNote(changed, options)}\n`);
  if (gaps.length === 0) return STATUS.fine;
  world.error(`${say.leavesGap}\n`);
  return STATUS.findings;
}

type Opened = LoadedMap & { readonly map: OrgMap };

/** The map, with an empty file for what is new where one is asked for that is not there. */
async function open(
  path: string | undefined,
  options: EditOptions,
  world: World,
): Promise<{ readonly loaded: Opened; readonly newFile?: Source }> {
  const say = EDIT_WORDS[options.lang];
  const loaded = await loadMap(path === undefined ? [] : [path], options, world);
  if (!isUsable(loaded)) {
    await reportObstacles(loaded, options, world);
    throw new Failure(say.mendFirst);
  }
  const file = filePath(options, world);
  if (file === undefined || loaded.sources.some((source) => source.path === file)) return { loaded };
  const obstacle = await whyNoPart(file, path ?? '.', world);
  if (obstacle !== undefined) throw new SpokenFailure(obstacle);
  const first = loaded.sources[0]?.text ?? '';
  const lineBreak = first.includes('\r\n') ? '\r\n' : '\n';
  const newFile = { path: file, text: `rolemap: 1${lineBreak}` };
  const extended = await mapFrom({ sources: [...loaded.sources, newFile], findings: [], problems: [] });
  const source = extended.sources.find((one) => one.path === file);
  if (!isUsable(extended) || !source) throw new Error('an empty file made a map unreadable');
  return { loaded: extended, newFile: source };
}

/** Whether a map can be edited: all of its files could be read. References that lead nowhere stand in nobody's way. */
function isUsable(loaded: LoadedMap): loaded is Opened {
  return loaded.map !== undefined && !loaded.findings.some(({ rule }) => rule === 'invalid-encoding');
}

function filePath({ file }: EditOptions, { cwd }: World): string | undefined {
  return file === undefined ? undefined : relative(cwd, resolve(cwd, file)).split(sep).join('/');
}

/** Why a file that is not there yet, or says nothing of the map, cannot be a part of it. */
async function whyNoPart(file: string, path: string, { cwd }: World): Promise<Said | undefined> {
  if (!/\.ya?ml$/i.test(file))
    return {
      en: `--file names a YAML file: ${visible(file)} does not end in .yaml or .yml.`,
      nl: `--file noemt een YAML-bestand: ${visible(file)} eindigt niet op .yaml of .yml.`,
    };
  if (path === '-')
    return {
      en: 'What comes from standard input has no other files: leave --file out.',
      nl: 'Wat van de standaardinvoer komt, heeft geen andere bestanden: laat --file weg.',
    };
  if (/\.ya?ml$/i.test(path))
    return {
      en: `The map is one file, ${visible(path)}: name its folder to use another one, too.`,
      nl: `De kaart is één bestand, ${visible(path)}: noem de map waarin het staat om ook een ander te gebruiken.`,
    };
  if (relative(resolve(cwd, path), resolve(cwd, file)).startsWith('..'))
    return {
      en: `${visible(file)} is not in the folder of the map (${visible(path)}).`,
      nl: `${visible(file)} staat niet in de map van de kaart (${visible(path)}).`,
    };
  const there = await readIfThere(resolve(cwd, file)).catch(() => '');
  if (there !== undefined)
    return {
      en: `${visible(file)} is no part of the map: it lacks the line \`rolemap: 1\`, or git ignores it.`,
      nl: `${visible(file)} is geen deel van de kaart: de regel \`rolemap: 1\` ontbreekt, of git negeert het.`,
    };
  const hidden = relative(resolve(cwd, path), resolve(cwd, dirname(file))).split(sep);
  return hidden.some((folder) => /^\.[^.]/.test(folder))
    ? { en: `${visible(file)} is in a hidden folder.`, nl: `${visible(file)} staat in een verborgen map.` }
    : undefined;
}

/** The map after a plan, and the texts that this takes. */
async function edited(
  { map, findings: known, sources }: Opened,
  plan: EditPlan,
  options: EditOptions,
  world: World,
): Promise<{ readonly after: OrgMap; readonly changed: readonly ChangedSource[] }> {
  const say = EDIT_WORDS[options.lang];
  const outcome = applyPatch(map, plan, { homes: plan.homes });
  if ('conflicts' in outcome)
    throw new Failure(say.nothing(outcome.conflicts.map(({ message }) => message).join('\n')));
  if ('refused' in outcome)
    throw new Failure(say.cannotEdit(visible(outcome.refused.source.path), outcome.refused.reason));
  const after = await mapFrom({
    sources: sources.map((source) => ({ ...source, text: outcome.texts.get(source) ?? source.text })),
    findings: [],
    problems: [],
  });
  const fresh = newFindings(known, after.findings);
  if (!after.map || fresh.length > 0) {
    await reportObstacles({ ...after, findings: fresh }, options, world);
    throw new Failure(say.wouldHaveErrors);
  }
  if (!outcome.isOutcome(after.map)) {
    if (known.length === 0) throw new Error('the files would not say what the edit makes of the map');
    throw new Failure(say.changesMore);
  }
  return { after: after.map, changed: [...outcome.texts].map(([source, text]) => ({ source, text })) };
}

/** The findings that were not there before. */
function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = new Set(before.map(identityOf));
  return after.filter((finding) => !known.has(identityOf(finding)));
}

function refuseGaps(
  gaps: readonly Change[],
  maps: { readonly before: OrgMap; readonly after: OrgMap },
  { lang }: EditOptions,
  world: World,
): Status {
  const told = tellChanges(gaps, lang, { before: namesIn(maps.before), after: namesIn(maps.after) });
  world.error(`${EDIT_WORDS[lang].gap}\n`);
  for (const { message } of told) world.error(`  ${visibleLine(message)}\n`);
  world.error(`${EDIT_WORDS[lang].force}\n`);
  return STATUS.findings;
}

/** Files are named up to this many. */
const MOST_FILES = 5;

function filesNote(changed: readonly ChangedSource[], { dryRun, lang }: EditOptions): string {
  const paths = changed.map(({ source }) => visible(source.path));
  const say = EDIT_WORDS[lang];
  const named =
    paths.length <= MOST_FILES
      ? enumerate(paths, say.and)
      : `${paths.slice(0, MOST_FILES).join(', ')} ${say.and} ${say.moreFiles(paths.length - MOST_FILES)}`;
  return dryRun ? say.wouldWrite(named) : say.wrote(named);
}
