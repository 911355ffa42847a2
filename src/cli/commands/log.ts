import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Language } from '../../diff/change.ts';
import { Life } from '../../diff/history/life.ts';
import type { LivingThing, Log } from '../../diff/history/log.ts';
import { type History, readHistory } from '../../load/read-history.ts';
import { visible } from '../../text/wording.ts';
import { chooseColors } from '../choose-colors.ts';
import { findSubject, type SubjectRequest } from '../log/find-subject.ts';
import { readLogArguments, whyNoRevision } from '../log/read-log-arguments.ts';
import { showProgress } from '../log/show-progress.ts';
import { tellHistory } from '../log/tell-history.ts';
import { Failure, STATUS, type Status, type World } from '../world.ts';

/** What can be chosen for a log. */
export interface LogOptions {
  readonly role?: string;
  readonly person?: string;
  readonly team?: string;
  /** ISO dates; both days count. */
  readonly since?: string;
  readonly until?: string;
  readonly maxCount?: number;
  readonly reverse?: boolean;
  /** Whether things are matched by how much they are alike, and how much that must be. */
  readonly guess: boolean;
  readonly similarity: number;
  readonly format: 'pretty' | 'json' | 'markdown';
  readonly lang: Language;
  readonly color?: boolean;
}

/**
 * `rolemap log`: what happened to a map, or to one role, person or team in it, commit by commit.
 *
 * Throws a `Failure` where there is no history, no map in it, or nothing that was ever called as the thing asked for.
 */
export async function log(given: readonly string[], options: LogOptions, world: World): Promise<Status> {
  const asked = subjectOf(options);
  const { revisions, path } = await readLogArguments(given, world.cwd);
  const history = await readHistory({ revisions, path, cwd: world.cwd });
  if ('obstacle' in history) throw new Failure(history.obstacle);
  if (history.commits.length === 0 && history.newest.length === 0)
    throw new Failure(await nothingThere(revisions, path, world.cwd));
  const life = asked && new Life(asked.thing, await findSubject(asked, history, options));
  const { lang: language, since, until, maxCount } = options;
  const progress = showProgress(world);
  const { entries, hasMap } = await tellHistory(history, {
    ...{ language, life, since, until, maxCount },
    progress: progress.show,
    matching: { guess: options.guess, similarity: options.similarity },
  });
  progress.end();
  if (!hasMap)
    throw new Failure(
      `No role map was ever in ${visible(path)} in the history of ${visible(revisions)}.\nA map begins with the line \`rolemap: 1\`.`,
    );
  const summary = life?.summary();
  const oldest = history.commits.at(-1)?.date.slice(0, 10);
  const told: Log = {
    language,
    entries: options.reverse ? entries.toReversed() : entries,
    isCutOff: history.isCutOff,
    ...(summary && { life: summary }),
    ...(oldest !== undefined && { oldest }),
  };
  world.out(await print(told, options, world));
  if (history.isCutOff) world.error(cutOffNotice(history));
  return STATUS.fine;
}

function subjectOf({ role, person, team }: LogOptions): SubjectRequest | undefined {
  const asked = Object.entries({ role, person, team }).flatMap(([thing, wanted]) =>
    wanted === undefined ? [] : [{ thing: thing as LivingThing, wanted }],
  );
  if (asked.length > 1)
    throw new Failure(
      `Ask for one at a time: ${asked.map(({ thing }) => `--${thing}`).join(' and ')} were both given.`,
    );
  return asked[0];
}

async function print(told: Log, { format, color }: LogOptions, world: World): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../../report/log-json.ts')).reportLogJson(told);
    case 'markdown':
      return (await import('../../report/log-markdown.ts')).reportLogMarkdown(told);
    case 'pretty':
      return (await import('../../report/log-pretty.ts')).reportLogPretty(told, await chooseColors(color, world));
  }
}

/** What is said of a path that is in no commit: it may have been meant as a revision. */
async function nothingThere(revisions: string, path: string, cwd: string): Promise<string> {
  const nothing = `No commit of ${visible(revisions)} has a YAML file in ${visible(path)}.`;
  const isThere = await stat(resolve(cwd, path)).then(
    () => true,
    () => false,
  );
  return isThere
    ? `${nothing} Commit the map first: a log tells what was committed.`
    : `${nothing}\n${await whyNoRevision(path, cwd)}`;
}

function cutOffNotice({ commits }: History): string {
  return `The history here is cut off (a shallow clone): what was before ${commits.at(-1)?.date.slice(0, 10)} is not known. Get all of it with: git fetch --unshallow\n`;
}
