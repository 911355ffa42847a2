import { dirname, relative, resolve } from 'node:path';
import type { Finding } from '../../finding/finding.ts';
import { foldersToMake, removeFolders } from '../../load/make-folders.ts';
import { readIfThere } from '../../load/write-file.ts';
import type { Answers } from '../../starter/answers.ts';
import type { StarterLanguage } from '../../starter/languages.ts';
import { WAYS } from '../../starter/ways.ts';
import { CI_SERVICES, type CiService, WORKFLOW_FILES } from '../../starter/write-workflow.ts';
import { quoteForShell, visibleLine } from '../../text/wording.ts';
import { type ChangedSource, deliverTexts } from '../deliver-texts.ts';
import { type AnswerOptions, askAnswers } from '../init/ask-answers.ts';
import { type Interview, interviewNobody, interviewSomebody } from '../init/interview.ts';
import { adviceOf, lookAtAnswers } from '../init/look-at-answers.ts';
import { findPlace, MAIN_FILES, type StarterFiles, type StarterPlace, starterFiles } from '../init/starter-files.ts';
import { otherFilesAt, refuseOtherMaps, shownPath } from '../init/what-is-there.ts';
import { WIZARD_WORDS, type WizardWords } from '../init/wizard-words.ts';
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
  const refuseExisting = async (files: readonly { readonly path: string; readonly text?: string }[]) => {
    const there = options.force ? [] : await otherFilesAt(files, world);
    if (there.length > 0) throw new Failure(words.filesThere(there));
  };
  const place = await findPlace(folder);
  const mayReplace = options.force ? resolve(folder, MAIN_FILES[0]) : undefined;
  await refuseOtherMaps(place, { path, mayReplace }, world, words);
  const workflows = await freeWorkflows(place, options, world);
  const given = options.ci && options.ci !== 'none' ? [WORKFLOW_FILES[options.ci]] : [];
  const known = [...MAIN_FILES.map((name) => resolve(folder, name)), ...given.map((name) => resolve(place.top, name))];
  // Said before the first question: nobody answers twenty of them in vain.
  await refuseExisting(known.map((file) => ({ path: file })));

  const script = async (interview: Interview): Promise<Settled | undefined> => {
    const answers = await askAnswers(interview, options, { language, today });
    const ci = await askCi(interview, options, workflows, words);
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
  await refuseExisting(files);
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

/** The services whose file is not there yet, or may be overwritten. */
async function freeWorkflows({ top }: StarterPlace, { force }: InitOptions, world: World): Promise<CiService[]> {
  const free: CiService[] = [];
  for (const service of CI_SERVICES)
    if (force || (await otherFilesAt([{ path: resolve(top, WORKFLOW_FILES[service]) }], world)).length === 0)
      free.push(service);
  return free;
}

async function askCi(
  interview: Interview,
  { ci }: InitOptions,
  services: readonly CiService[],
  words: WizardWords,
): Promise<CiService | undefined> {
  const chosen = await interview.choose<CiService | 'none'>(
    'ci',
    {
      ...words.ci,
      choices: (['none', ...services] as const).map((value) => ({ value, name: words.ciChoices[value] })),
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
