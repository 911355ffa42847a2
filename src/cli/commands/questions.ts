import { resolve } from 'node:path';
import { textLanguageOf } from '../../lint/languages.ts';
import { readIfThere, writeFile } from '../../load/write-file.ts';
import type { OrgMap, Team } from '../../model/org-map.ts';
import { byPerson, byTeam, type QuestionGroup } from '../../questions/arrange-questions.ts';
import { gatherQuestions } from '../../questions/gather-questions.ts';
import { QUESTION_LANGUAGES, type QuestionLanguage } from '../../questions/question.ts';
import { writeJson, writeMarkdown } from '../../questions/write-questions.ts';
import { nearest } from '../../text/did-you-mean.ts';
import { quote, visibleLine } from '../../text/wording.ts';
import { lookAtMap } from '../lint/look-at-map.ts';
import { type ConfigOptions, loadSettings } from '../lint-settings.ts';
import { type LoadOptions, loadMap } from '../load-map.ts';
import { reportObstacles } from '../report-findings.ts';
import { Failure, STATUS, type Status, type World } from '../world.ts';

/** What can be chosen for questions. */
export interface QuestionOptions extends LoadOptions, ConfigOptions {
  readonly by?: 'team' | 'person';
  readonly team?: string;
  readonly person?: string;
  readonly format: 'markdown' | 'json';
  readonly lang?: QuestionLanguage;
  readonly out?: string;
  readonly force?: boolean;
  /** ISO date. */
  readonly today?: string;
}

/** `rolemap questions`: what to ask next, from the gaps in a map, as a checklist for each team or person. A map with errors is not asked about: its findings go to stderr and the status is 2. */
export async function questions(path: string | undefined, options: QuestionOptions, world: World): Promise<Status> {
  const { team, person } = options;
  const by = options.by ?? (person === undefined ? 'team' : 'person');
  if (team !== undefined && by === 'person') throw new Failure('--team goes with --by team: leave one of them out.');
  if (person !== undefined && by === 'team')
    throw new Failure('--person goes with --by person: leave one of them out.');
  const paths = path === undefined ? [] : [path];
  const config = await loadSettings(paths, options, world);
  const loaded = await loadMap(paths, options, world);
  const { map, sources } = loaded;
  if (!map || loaded.findings.length > 0) {
    await reportObstacles(loaded, options, world);
    throw new Failure('Nothing was asked: mend the errors first.');
  }
  const language = options.lang ?? config.language?.value ?? languageOf(map);
  const today = options.today ?? config.today?.value ?? world.today();
  const { findings } = await lookAtMap(loaded, config, undefined, { ...options, lang: language, today }, world);
  const asked = gatherQuestions({ map, sources, findings }, today, language);
  const groups =
    by === 'team'
      ? only(byTeam(asked, map, today), team === undefined ? undefined : withTeamsBelow(find(map.teams, team, 'team')))
      : only(byPerson(asked, map, today), person === undefined ? undefined : [find(map.people, person, 'person').id]);
  const sheet = { organization: map.name, today, language, by, groups };
  await deliver(options.format === 'json' ? writeJson(sheet) : writeMarkdown(sheet), options, world);
  return STATUS.fine;
}

/** The language of the map, as it says or as its texts show, as far as questions are asked in it; English otherwise. */
function languageOf(map: OrgMap): QuestionLanguage {
  const language = textLanguageOf(map);
  return QUESTION_LANGUAGES.find((known) => known === language) ?? 'en';
}

function only(groups: readonly QuestionGroup[], ids: readonly string[] | undefined): readonly QuestionGroup[] {
  return ids === undefined ? groups : groups.filter(({ id }) => id !== undefined && ids.includes(id));
}

function withTeamsBelow(team: Team): string[] {
  return [team.id, ...team.children.flatMap(withTeamsBelow)];
}

function find<Thing>(things: ReadonlyMap<string, Thing>, wanted: string, noun: string): Thing {
  const thing = things.get(wanted.replace(/\/$/, ''));
  if (thing) return thing;
  const near = nearest(wanted, things.keys());
  throw new Failure(
    `No ${noun} has the id ${quote(wanted)}.${near === undefined ? '' : ` Did you mean ${quote(near)}?`}`,
  );
}

/** Gives the text to stdout, or writes it into a file; one with other content may have ticks in it, and stays unless `force` is given. */
async function deliver(text: string, { out, force }: QuestionOptions, world: World): Promise<void> {
  if (out === undefined) {
    world.out(text);
    return;
  }
  const path = resolve(world.cwd, out);
  if (/\.ya?ml$/i.test(out)) throw new Failure(`No questions are written to ${visibleLine(out)}: it could be a map.`);
  const there = await readIfThere(path).catch(() => undefined);
  if (!force && there !== undefined && there !== text)
    throw new Failure(
      `Nothing was written: ${visibleLine(out)} is there already, perhaps with answers. Choose another file, or --force to overwrite it.`,
    );
  const problem = await writeFile(path, text);
  if (problem) throw new Failure(problem);
  world.error(`Written: ${visibleLine(out)}\n`);
}
