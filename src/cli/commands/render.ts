import { basename, dirname, resolve } from 'node:path';
import { writePages } from '../../load/write-pages.ts';
import { PAGE_FORMATS, type PageFormatName, PRINTED_FORMATS, type PrintedFormatName } from '../../render/formats.ts';
import { type LoadOptions, loadMap } from '../load-map.ts';
import { type PageOptions, preparePages } from '../render/prepare-pages.ts';
import { type RenderWords, renderWordsFor } from '../render/render-words.ts';
import { tellStale } from '../render/tell-stale.ts';
import { reportObstacles } from '../report-findings.ts';
import { Failure, Obstacle, STATUS, type Status, type World } from '../world.ts';

/** What can be chosen besides what pages show. */
export interface RenderOptions extends PageOptions {
  readonly format: PageFormatName | PrintedFormatName;
  readonly out?: string;
  readonly check?: boolean;
  readonly force?: boolean;
  /** The program that prints. */
  readonly browser?: string;
  /** Dots per inch of a picture. */
  readonly resolution?: number;
  /** Make them again at each change. */
  readonly watch?: boolean;
}

type AllOptions = LoadOptions & RenderOptions;

/**
 * `rolemap render`: one page on stdout, in a file (`--out` ends in an extension of the format), a folder of pages, or a PDF that a browser prints. A map with errors is not rendered: its findings go to
 * stderr and the status is 2.
 */
export async function render(path: string | undefined, options: AllOptions, world: World): Promise<Status> {
  return options.watch ? watch(path, options, world) : renderOnce(path, options, world);
}

/** Makes the pages again at each change of the map, the sign or the style. */
async function watch(path: string | undefined, options: AllOptions, world: World): Promise<Status> {
  const { refuseWithWatch, watchRuns } = await import('../watch/watch-runs.ts');
  const { out, check, logo, css, color, lang } = options;
  if (out === undefined) throw new Failure('--watch writes the pages anew at each change: name where with --out.');
  refuseWithWatch({ '--check': check });
  return watchRuns(
    {
      paths: path === undefined ? [] : [path],
      others: async () => [logo, css].filter((file) => file !== undefined),
      run: async (place) => ({ status: await renderOnce(path, options, place) }),
      language: lang === 'nl' ? 'nl' : 'en',
      color,
    },
    world,
  );
}

async function renderOnce(path: string | undefined, options: AllOptions, world: World): Promise<Status> {
  const { out, check = false, force = false } = options;
  if (check && out === undefined) throw new Failure('--check compares with what --out names: give both.');
  const printed = isPrinted(options.format) ? options.format : undefined;
  const printer = printed && (await import('../browser/printer.ts')).printerFor({ ...options, format: printed }, world);
  if (!printed && options.browser !== undefined)
    throw new Failure('--browser makes a PDF or PNG: give --format pdf or --format png with it.');
  if (printed !== 'png' && options.resolution !== undefined)
    throw new Failure('--resolution is that of a picture: give --format png with it.');
  const loaded = await loadMap(path === undefined ? [] : [path], options, world);
  const words = renderWordsFor(options.lang ?? loaded.map?.language);
  if (!loaded.map || loaded.findings.length > 0) {
    await reportObstacles(loaded, options, world);
    world.error(`${words.mendFirst}\n`);
    return STATUS.failure;
  }
  const format = PAGE_FORMATS[isPrinted(options.format) ? PRINTED_FORMATS[options.format] : options.format];
  const intoFolder =
    !printer && out !== undefined && !format.extensions.some((extension) => out.toLowerCase().endsWith(extension));
  refuseInFormat(options);
  const { map, choice } = await preparePages(loaded.map, path, options, world);
  const pages = await format.render(map, {
    ...choice,
    layout: intoFolder ? 'folder' : 'page',
    onNotice: (notice) => world.error(`${notice}\n`),
  });
  if (pages.length === 0) throw new Failure(words.nothingToShow);
  if (printer) return printer.print(pages[0]?.text ?? '', words);
  if (out === undefined) {
    world.out(pages[0]?.text ?? '');
    return STATUS.fine;
  }
  const target = resolve(world.cwd, out);
  const toWrite = intoFolder ? pages : pages.map(({ text }) => ({ path: basename(target), text }));
  const written = await writePages(intoFolder ? target : dirname(target), toWrite, {
    check,
    force,
    prune: intoFolder,
    onProgress: progress(words, world),
  });
  const { changed, removed, missing, edited, foreign, held, others, problem } = written;
  if (problem !== undefined) throw new Obstacle(problem);
  for (const page of held) world.error(`${words.held(page)}\n`);
  if (check) {
    const apart = new Set([...missing, ...edited, ...foreign]);
    const stale = changed.filter((page) => !apart.has(page));
    return tellStale({ stale, missing, edited, foreign, leftOver: removed }, words, world);
  }
  world.error(`${words.done(changed.length, pages.length - changed.length, removed.length, out)}\n`);
  // What another format made is likely to be out of date as well, and is not this run's to remove.
  const [other, ...more] = others;
  if (changed.length + removed.length > 0 && other !== undefined) world.error(`${words.others(other, more.length)}\n`);
  return STATUS.fine;
}

/** Throws a `Failure` where something is asked for that the format has no place for. */
function refuseInFormat({ format, out, view, logo, css, since }: RenderOptions): void {
  const meant = out === undefined ? undefined : formatOfName(out);
  if (meant !== undefined && meant !== format)
    throw new Failure(
      `${out} is the name of a file that --format ${meant} makes, and --format ${format} was asked for: give --format ${meant}, or another name with --out.`,
    );
  const isDrawing = format === 'svg' || format === 'png';
  if (isDrawing && view && !view.includes('map'))
    throw new Failure('A drawing shows the map and no other view: --view goes with the other formats.');
  if ((logo !== undefined || css !== undefined) && format !== 'html' && format !== 'pdf')
    throw new Failure(
      `${logo === undefined ? '--css' : '--logo'} is for HTML pages and PDFs: give --format html or --format pdf with it.`,
    );
  if (since !== undefined && isDrawing)
    throw new Failure('A drawing has no place for changes: --since goes with the other formats.');
}

/** The format whose files end like a name; a folder may have any other name. */
function formatOfName(name: string): RenderOptions['format'] | undefined {
  const formats = Object.entries(PAGE_FORMATS).map(([format, { extensions }]) => [format, extensions] as const);
  const printed = Object.keys(PRINTED_FORMATS).map((format) => [format, [`.${format}`]] as const);
  const found = [...formats, ...printed].find(([, extensions]) =>
    extensions.some((one) => name.toLowerCase().endsWith(one)),
  );
  return found?.[0] as RenderOptions['format'] | undefined;
}

function isPrinted(format: RenderOptions['format']): format is PrintedFormatName {
  return format in PRINTED_FORMATS;
}

const SECOND = 1000;

/** Says on a terminal how far a long run is, about once a second. */
function progress(words: RenderWords, { error, isErrorTerminal }: World): (done: number, total: number) => void {
  let next = Date.now() + SECOND;
  return (done, total) => {
    if (!isErrorTerminal || Date.now() < next) return;
    next = Date.now() + SECOND;
    error(`${words.progress(done, total)}\n`);
  };
}
