import { stat } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import type { Finding } from '../../finding/finding.ts';
import { foldersToMake, removeFolders } from '../../load/make-folders.ts';
import { readIfThere } from '../../load/write-file.ts';
import { loadMap } from '../../load-map.ts';
import type { Answers } from '../../starter/answers.ts';
import type { StarterLanguage } from '../../starter/languages.ts';
import { WAYS } from '../../starter/ways.ts';
import type { CiService } from '../../starter/write-workflow.ts';
import { quoteForShell, visibleLine } from '../../text/wording.ts';
import { type ChangedSource, deliverTexts } from '../deliver-texts.ts';
import { type AnswerOptions, askAnswers } from '../init/ask-answers.ts';
import { type Interview, interviewNobody, interviewSomebody } from '../init/interview.ts';
import { adviceOf, lookAtAnswers } from '../init/look-at-answers.ts';
import { findPlace, MAIN_FILES, type StarterFiles, starterFiles } from '../init/starter-files.ts';
import { WIZARD_WORDS } from '../init/wizard-words.ts';
import { openPrompts, type PromptOptions } from '../prompt/open-prompts.ts';
import { Failure, Interrupted, STATUS, type Status, type World } from '../world.ts';

/** What can be chosen for a new map. */
export interface InitOptions extends AnswerOptions, PromptOptions {
  readonly lang?: StarterLanguage;
  readonly ci?: CiService | 'none';
  /** Write also what lint says something of. */
  readonly acceptRemarks?: boolean;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  /** ISO date. */
  readonly today?: string;
}

/** What is settled before anything is written. */
interface Settled extends StarterFiles {
  readonly remarks: readonly Finding[];
}

/**
 * `rolemap init`: a first map with all that belongs to it, from answers to questions or from options. Nothing is written before the last answer, and then all of it or nothing.
 *
 * Throws a `Failure` where a map or one of the files is there already, and where an answer is missing or cannot be understood.
 */
export async function init(path: string | undefined, options: InitOptions, world: World): Promise<Status> {
  const language = options.lang ?? languageOf(world.env);
  const words = WIZARD_WORDS[language];
  const today = options.today ?? world.today();
  const folder = resolve(world.cwd, path ?? '.');
  await refuseOtherMaps(folder, path, options, world, language);
  const place = await findPlace(folder);
  await refuseExisting(
    MAIN_FILES.map((name) => resolve(folder, name)),
    options,
    world,
    language,
  );

  const script = async (interview: Interview): Promise<Settled | undefined> => {
    const answers = await askAnswers(interview, options, { language, today });
    const ci = await askCi(interview, options, language);
    const starter = await starterFiles(answers, place, { today, ci });
    const remarks = await lookAtAnswers(answers, today);
    const choice = await interview.choose(
      'write',
      {
        message: words.write,
        hint: summarize(answers, { ...starter, remarks }, shownFiles(starter, world)),
        choices: (['write', 'again', 'stop'] as const).map((value) => ({ value, name: words.writeChoices[value] })),
      },
      { option: '', otherwise: 'write' },
    );
    if (choice === 'stop') throw new Interrupted(words.stopped);
    return choice === 'write' ? { ...starter, remarks } : undefined;
  };
  const prompts = await openPrompts(options, world, language);
  const { files, next, remarks } = prompts
    ? await interviewSomebody(prompts, words, script)
    : await interviewNobody(words, script);
  if (!prompts && remarks.length > 0 && !options.acceptRemarks) {
    world.error(`${words.remarks(remarks.map(adviceOf).map(visibleLine))}\n`);
    return STATUS.findings;
  }
  await refuseExisting(
    files.map((file) => file.path),
    options,
    world,
    language,
  );
  await write({ files, next }, options, world);
  const names = shownFiles({ files }, world);
  world.error(
    `${options.dryRun ? words.wouldWrite(names) : words.written(names, next, path === undefined ? undefined : quoteForShell(path))}\n`,
  );
  return STATUS.fine;
}

/** The language of the environment, as far as it is one of the wizard; English otherwise. */
function languageOf({ LC_ALL, LC_MESSAGES, LANG }: World['env']): StarterLanguage {
  return /^nl\b|^nl_/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'nl' : 'en';
}

/** A map begins in a folder that holds none. */
async function refuseOtherMaps(
  folder: string,
  path: string | undefined,
  { force }: InitOptions,
  { cwd }: World,
  language: StarterLanguage,
): Promise<void> {
  const words = WIZARD_WORDS[language];
  const stats = await stat(folder).catch(() => undefined);
  if (stats === undefined) return;
  if (!stats.isDirectory()) throw new Failure(words.notAFolder(visibleLine(path ?? '.')));
  const { files } = await loadMap({ paths: [folder], cwd });
  const others = force ? files.filter((file) => resolve(cwd, file) !== resolve(folder, MAIN_FILES[0])) : files;
  if (others.length > 0)
    throw new Failure(words.mapThere(others.slice(0, 3).map(visibleLine).join(', '), quoteForShell(path ?? '.')));
}

/** Nothing that is there already is overwritten, unless that is asked for. */
async function refuseExisting(
  paths: readonly string[],
  { force }: InitOptions,
  { cwd }: World,
  language: StarterLanguage,
): Promise<void> {
  if (force) return;
  const there: string[] = [];
  for (const path of paths)
    if ((await readIfThere(path).catch(() => '')) !== undefined) there.push(shownPath(path, cwd));
  if (there.length > 0) throw new Failure(WIZARD_WORDS[language].filesThere(there));
}

async function askCi(
  interview: Interview,
  { ci }: InitOptions,
  language: StarterLanguage,
): Promise<CiService | undefined> {
  const words = WIZARD_WORDS[language];
  const chosen = await interview.choose<CiService | 'none'>(
    'ci',
    {
      ...words.ci,
      choices: (['none', 'github', 'gitlab'] as const).map((value) => ({ value, name: words.ciChoices[value] })),
    },
    { option: '--ci', given: ci, otherwise: 'none' },
  );
  return chosen === 'none' ? undefined : chosen;
}

/** The files by their paths; copies of schemas by their folder. */
function shownFiles({ files }: Pick<StarterFiles, 'files'>, { cwd }: World): string[] {
  return [
    ...new Set(
      files.map(({ path, isSchema }) => (isSchema ? `${shownPath(dirname(path), cwd)}/` : shownPath(path, cwd))),
    ),
  ];
}

/** A path as messages show it: from the folder where rolemap was started, if it is in it. */
function shownPath(path: string, cwd: string): string {
  const near = relative(cwd, path);
  return visibleLine(near.startsWith('..') ? path : near);
}

/** All that was answered, and what will be written, before it is. */
function summarize(
  { organization, purpose, way, language, team, roles, worksWith }: Answers,
  { remarks }: Settled,
  names: readonly string[],
): string {
  const { summary } = WIZARD_WORDS[language];
  const { name } = WAYS[way].texts[language];
  return [
    `${organization} (${name})${purpose === '' ? '' : `: ${purpose}`}`,
    `${summary.team} ${team.name}${team.until === undefined ? '' : `, ${summary.ends(team.until)}`}: ${team.purpose}`,
    ...roles.map((role) => `- ${role.name}: ${role.holders.length > 0 ? role.holders.join(', ') : summary.nobody}`),
    ...(roles.length === 0 ? [`- ${summary.noRoles}`] : []),
    ...(worksWith ? [`${summary.worksWith} ${worksWith.team} (${worksWith.mode})`] : []),
    `${summary.files}: ${names.join(', ')}`,
    ...(remarks.length > 0 ? [summary.remarks, ...remarks.map((remark) => `! ${remark.message}`)] : []),
  ].join('\n');
}

/** Writes all files or, where one of them cannot be written, leaves everything as it was. */
async function write({ files }: StarterFiles, options: InitOptions, world: World): Promise<void> {
  const changed: ChangedSource[] = [];
  // A copy of a schema is thousands of lines that say nothing about the map.
  for (const { path, text } of options.dryRun ? files.filter(({ isSchema }) => !isSchema) : files) {
    const before = await readIfThere(path).catch(() => undefined);
    if (before === text) continue;
    const source = { path: relative(world.cwd, path), text: before ?? '' };
    changed.push({ source, text, ...(before === undefined && { isNew: true }) });
  }
  const folders = options.dryRun ? [] : await foldersToMake(files.map(({ path }) => path));
  try {
    await deliverTexts(changed, options, world);
  } catch (error) {
    await removeFolders(folders);
    throw error;
  }
}
