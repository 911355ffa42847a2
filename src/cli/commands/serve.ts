import type { Finding } from '../../finding/finding.ts';
import { mergeLayers } from '../../lint/config/merge-layers.ts';
import type { MessageLanguage } from '../../lint/languages.ts';
import { watchFiles } from '../../load/watch-files.ts';
import { type LoadedConfig, loadConfig } from '../../load-config.ts';
import type { LoadedMap } from '../../load-map.ts';
import { listOpenPoints } from '../../render/content/list-open-points.ts';
import { composeHtml } from '../../render/html/render-html.ts';
import { LiveMap, type Reading } from '../../serve/live-map.ts';
import { type RunningServer, startServer } from '../../serve/start-server.ts';
import { visibleLine } from '../../text/wording.ts';
import { lookAtMap } from '../lint/look-at-map.ts';
import { type ConfigOptions, configFiles, configRequest } from '../lint-settings.ts';
import { type LoadOptions, loadMap } from '../load-map.ts';
import { type PageOptions, preparePages } from '../render/prepare-pages.ts';
import { reportObstacles } from '../report-findings.ts';
import { Failure, Obstacle, STATUS, type Status, type World } from '../world.ts';

/** What can be chosen for the live page. */
export interface ServeOptions extends LoadOptions, PageOptions, ConfigOptions {
  /** Where it is served; the next free one from 7653 on where none is given. */
  readonly port?: number;
  /** Whether findings stand beside the page; not where the audience is the public, unless they are asked for. */
  readonly findings?: boolean;
}

const DEFAULT_PORT = 7653;
/** So many ports are tried where none was asked for. */
const MOST_PORTS = 20;

/**
 * `rolemap serve`: the page of a map in the browsers of this machine, made anew each time a file is saved, with findings and open points beside it. Goes on until Ctrl-C, which gives the status 130.
 *
 * Throws a `Failure` where there is no map to begin with, or the port cannot be had.
 */
export async function serve(path: string | undefined, options: ServeOptions, world: World): Promise<Status> {
  if (path === '-') throw new Failure('serve follows files, and standard input is none: name a file or folder.');
  const paths = path === undefined ? [] : [path];
  const stop = world.interruption();
  const watch = await watchFiles({
    paths: paths.length > 0 ? paths : ['.'],
    cwd: world.cwd,
    others: async () => [
      ...(await configFiles(paths, options, world)),
      ...[options.logo, options.css].filter((file) => file !== undefined),
    ],
  });
  const close = () => void watch.close();
  stop.addEventListener('abort', close);
  let server: RunningServer | undefined;
  try {
    const once = sayingOnce(world);
    const first = await read(path, options, once);
    const map = new LiveMap(first.language);
    await map.take(first, async () => undefined);
    server = await listen(map, options.port);
    world.out(`${server.address}\n`);
    world.error('The page follows the map while you write. Ctrl-C stops.\n');
    while (await watch.next()) {
      const reading = await read(path, options, once).catch((error: unknown) => failed(error, map, options));
      await map.take(reading, server.quiet);
    }
  } finally {
    stop.removeEventListener('abort', close);
    await watch.close();
    await server?.close();
  }
  world.error('Stopped.\n');
  return STATUS.interrupted;
}

/** What is said of a map is the same at each change, and is said once. */
function sayingOnce(world: World): World {
  const said = new Set<string>();
  return {
    ...world,
    error(text) {
      if (!said.has(text)) world.error(text);
      said.add(text);
    },
  };
}

function areFindingsShown({ findings, audience }: ServeOptions): boolean {
  return findings ?? audience !== 'public';
}

/** What cannot be read can be mended while the page of before is shown. */
function failed(error: unknown, map: LiveMap, options: ServeOptions): Reading {
  if (!(error instanceof Failure)) throw error;
  const problems = error.message.split('\n');
  const look = areFindingsShown(options) && { look: async () => [] };
  return { language: map.language, problems, obstacles: [], ...look };
}

/** Reads the map, and prepares all that the page shows of it. */
async function read(path: string | undefined, options: ServeOptions, world: World): Promise<Reading> {
  const paths = path === undefined ? [] : [path];
  const loaded = await loadMap(paths, options, world);
  const config = await loadConfig(configRequest(paths, options, world));
  const isShown = areFindingsShown(options);
  const language = languageOf(loaded, config, options);
  const problems = config.problems.map(
    ({ path: file, message }) => `${visibleLine(file)}: the configuration cannot be read: ${message}.`,
  );
  const rest = {
    language,
    problems: isShown ? problems : [],
    obstacles: loaded.findings,
    ...(isShown && { look: () => look(loaded, config, language, options, world) }),
  };
  if (!loaded.map || loaded.findings.length > 0) {
    if (!isShown) await reportObstacles(loaded, options, world);
    return rest;
  }
  const { map, choice } = await preparePages(loaded.map, path, options, world);
  const onNotice = (notice: string) => world.error(`${notice}\n`);
  const document = await composeHtml(map, { ...choice, layout: 'page', onNotice });
  if (!document)
    throw new Obstacle('There is nothing to show: the chosen views are empty for this map, team and audience.');
  return {
    ...rest,
    made: { title: map.name, document, openPoints: listOpenPoints(map, choice.today, choice.language) },
  };
}

/** All findings; where the configuration is wrong, those of the checks and what is wrong with it. */
async function look(
  loaded: LoadedMap,
  config: LoadedConfig,
  lang: MessageLanguage,
  { today }: ServeOptions,
  world: World,
): Promise<readonly Finding[]> {
  if (config.findings.length > 0 || config.problems.length > 0) return [...config.findings, ...loaded.findings];
  const settings = mergeLayers(config.layers);
  const looked = await lookAtMap(loaded, settings, undefined, { lang, ...(today !== undefined && { today }) }, world);
  return looked.findings;
}

/** That which was asked for, that of the configuration, or that of the map, where findings speak it. */
function languageOf({ map }: LoadedMap, config: LoadedConfig, { lang }: ServeOptions): MessageLanguage {
  const configured = config.findings.length === 0 ? mergeLayers(config.layers).language?.value : undefined;
  return (lang ?? configured ?? map?.language ?? 'en').toLowerCase().split('-')[0] === 'nl' ? 'nl' : 'en';
}

async function listen(map: LiveMap, port: number | undefined): Promise<RunningServer> {
  const first = port ?? DEFAULT_PORT;
  const last = port === undefined ? first + MOST_PORTS : first;
  for (let at = first; ; at++) {
    try {
      return await startServer(map, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRINUSE' && at < last) continue;
      if (code === 'EADDRINUSE' && port !== undefined)
        throw new Failure(
          `Another program has the port ${port}: choose another one with --port, or leave it away for one that is free.`,
        );
      if (code === 'EADDRINUSE')
        throw new Failure(`The ports ${first} to ${last} are all taken: choose one with --port.`);
      if (code === 'EACCES')
        throw new Failure(`This system gives the port ${at} to its administrator only: choose one from 1024 on.`);
      throw error;
    }
  }
}
