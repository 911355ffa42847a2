import type { MessageLanguage } from '../../lint/languages.ts';
import { watchFiles } from '../../load/watch-files.ts';
import { visibleLine } from '../../text/wording.ts';
import { chooseStyle } from '../choose-style.ts';
import { Failure, Obstacle, STATUS, type Status, type World } from '../world.ts';
import { WATCH_WORDS } from './watch-words.ts';

/** What is run again and again, and on which files that depends. */
export interface WatchedRuns {
  /** The files and folders of the map; the current folder where none is given. */
  readonly paths: readonly string[];
  /** The files that count besides. */
  readonly others?: () => Promise<readonly string[]>;
  readonly run: (world: World) => Promise<RunNews>;
  /** The language until a run knows better. */
  readonly language?: MessageLanguage | undefined;
  readonly color?: boolean | undefined;
}

/** What a run says of itself. */
export interface RunNews {
  readonly status: Status;
  /** How many findings it reported, where it is about them. */
  readonly findings?: number;
  readonly language?: MessageLanguage;
}

/** So many changed files are named. */
const MOST_NAMED = 3;
/** Wipes the screen and leaves what was scrolled out of it. */
const CLEAR = '\u001b[2J\u001b[H';

/**
 * Runs at once, and again at each change of the files, until somebody stops it: the status is then 130. What cannot be read is said and ends nothing. A terminal shows one run at a time; elsewhere they
 * follow each other, and only what they say themselves goes to stdout.
 *
 * Throws a `Failure` where standard input is among the paths, and where wrong use makes the first run fail.
 */
export async function watchRuns(
  { paths, others, run, language: first = 'en', color }: WatchedRuns,
  world: World,
): Promise<Status> {
  if (paths.includes('-'))
    throw new Failure('--watch follows files, and standard input is none: name a file or folder.');
  const stop = world.interruption();
  const watch = await watchFiles({
    paths: paths.length > 0 ? paths : ['.'],
    cwd: world.cwd,
    ...(others && { others }),
  });
  const close = () => void watch.close();
  stop.addEventListener('abort', close);
  const { colors, signs } = await chooseStyle(color, { ...world, isTerminal: world.isErrorTerminal });
  let language = first;
  const say = (text: string) => world.error(`${colors.dim(text)}\n`);
  try {
    for (let changed: readonly string[] | undefined = []; changed && !stop.aborted; changed = await watch.next()) {
      const begin = performance.now();
      const words = WATCH_WORDS[language];
      const isFirst = changed.length === 0;
      const place = isFirst ? world : onCleanScreen(world);
      if (!isFirst) {
        const named = changed.slice(0, MOST_NAMED).map(visibleLine);
        place.error(`${colors.dim(words.changed(named, changed.length - named.length))}\n`);
      }
      const news = await run(place).catch((error: unknown) => tellFailure(error, isFirst, place));
      language = news?.language ?? language;
      const { found, done, failed, watching } = WATCH_WORDS[language];
      const milliseconds = Math.round(performance.now() - begin);
      const result =
        !news || news.status === STATUS.failure
          ? failed
          : news.findings === undefined
            ? done(milliseconds)
            : found(news.findings, milliseconds);
      say([timeOfDay(), result, watching].join(` ${signs.dot} `));
    }
  } finally {
    stop.removeEventListener('abort', close);
    await watch.close();
  }
  say(WATCH_WORDS[language].stopped);
  return STATUS.interrupted;
}

/** A file that cannot be read, or a configuration that is wrong, can be mended while it is watched. */
function tellFailure(error: unknown, isFirst: boolean, world: World): undefined {
  if (!(error instanceof Obstacle) && (isFirst || !(error instanceof Failure))) throw error;
  world.error(`${error.message}\n`);
}

/** The terminal, wiped when the first word of a run comes, so that it is not empty while the run goes on. */
function onCleanScreen(world: World): World {
  if (!world.isTerminal) return world;
  let isClean = false;
  const clean = () => {
    if (!isClean) world.out(CLEAR);
    isClean = true;
  };
  return {
    ...world,
    out(text) {
      clean();
      world.out(text);
    },
    error(text) {
      if (world.isErrorTerminal) clean();
      world.error(text);
    },
  };
}

function timeOfDay(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Throws a `Failure` where an option was given that makes no sense for runs that follow each other. */
export function refuseWithWatch(given: Readonly<Record<string, boolean | undefined>>): void {
  for (const [option, isGiven] of Object.entries(given))
    if (isGiven) throw new Failure(`--watch looks again and again, and ${option} is for one run: choose one of them.`);
}
