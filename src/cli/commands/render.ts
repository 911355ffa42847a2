import { basename, dirname, resolve } from 'node:path';
import { writePages } from '../../load/write-pages.ts';
import { PAGE_FORMATS, type PageFormatName, PRINTED_FORMATS, type PrintedFormatName } from '../../render/formats.ts';
import { count } from '../../text/wording.ts';
import { type LoadOptions, loadMap } from '../load-map.ts';
import { type PageOptions, preparePages } from '../render/prepare-pages.ts';
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
  if (!loaded.map || loaded.findings.length > 0) {
    await reportObstacles(loaded, options, world);
    world.error('No pages were made: mend the errors first.\n');
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
  if (pages.length === 0)
    throw new Failure('There is nothing to show: the chosen views are empty for this map, team and audience.');
  if (printer) return printer.print(pages[0]?.text ?? '');
  if (out === undefined) {
    world.out(pages[0]?.text ?? '');
    return STATUS.fine;
  }
  const target = resolve(world.cwd, out);
  const toWrite = intoFolder ? pages : pages.map(({ text }) => ({ path: basename(target), text }));
  const {
    changed,
    removed,
    held = [],
    problem,
  } = await writePages(intoFolder ? target : dirname(target), toWrite, {
    check,
    force,
    prune: intoFolder,
    onProgress: progress(world),
  });
  if (problem !== undefined) throw new Obstacle(problem);
  for (const page of held)
    world.error(
      `${page} is no longer needed, and stays because of the part that was written by hand: move that part, then delete the file.\n`,
    );
  if (!check) {
    const parts = [`${count(changed.length, 'page')} written`, `${pages.length - changed.length} already up to date`];
    if (removed.length > 0) parts.push(`${removed.length} no longer needed and removed`);
    world.error(`${parts.join(', ')}, in ${out}\n`);
    return STATUS.fine;
  }
  const stale = changed.length + removed.length;
  if (stale === 0) {
    world.error('All pages are up to date.\n');
    return STATUS.fine;
  }
  const lines = [
    ...changed.map((page) => `out of date: ${page}`),
    ...removed.map((page) => `no longer needed: ${page}`),
  ];
  world.error(`${lines.join('\n')}\nRender again to bring ${stale === 1 ? 'it' : 'them'} up to date.\n`);
  return STATUS.findings;
}

/** Throws a `Failure` where something is asked for that the format has no place for. */
function refuseInFormat({ format, logo, css, since }: RenderOptions): void {
  if ((logo !== undefined || css !== undefined) && format !== 'html' && format !== 'pdf')
    throw new Failure(
      `${logo === undefined ? '--css' : '--logo'} is for HTML pages and PDFs: give --format html or --format pdf with it.`,
    );
  if (since !== undefined && (format === 'svg' || format === 'png'))
    throw new Failure('A drawing has no place for changes: --since goes with the other formats.');
}

function isPrinted(format: RenderOptions['format']): format is PrintedFormatName {
  return format in PRINTED_FORMATS;
}

const SECOND = 1000;

/** Says on a terminal how far a long run is, about once a second. */
function progress({ error, isErrorTerminal }: World): (done: number, total: number) => void {
  let next = Date.now() + SECOND;
  return (done, total) => {
    if (!isErrorTerminal || Date.now() < next) return;
    next = Date.now() + SECOND;
    error(`${done} of ${total} pages written …\n`);
  };
}
