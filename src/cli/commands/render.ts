import { basename, dirname, resolve } from 'node:path';
import { WRITTEN_BY_ROLEMAP, writePages } from '../../load/write-pages.ts';
import { renderMarkdown } from '../../render/markdown/render-markdown.ts';
import { count } from '../../text/wording.ts';
import { type LoadOptions, loadMap } from '../load-map.ts';
import { reportObstacles } from '../report-findings.ts';
import { Failure, STATUS, type Status, type World } from '../world.ts';

/** What can be chosen for pages. */
export interface RenderOptions {
  readonly out?: string;
  readonly check?: boolean;
  readonly force?: boolean;
  readonly lang?: string;
  readonly color?: boolean;
  /** ISO date. */
  readonly today?: string;
}

/**
 * `rolemap render`: Markdown on stdout, in a file (`--out` ends in .md) or in a folder. A map with errors is not rendered: its findings go to
 * stderr and the status is 2.
 */
export async function render(
  path: string | undefined,
  options: LoadOptions & RenderOptions,
  world: World,
): Promise<Status> {
  const loaded = await loadMap(path === undefined ? [] : [path], options, world);
  if (!loaded.map || loaded.findings.length > 0) {
    await reportObstacles(loaded, options, world);
    world.error('No pages were made: mend the errors first.\n');
    return STATUS.failure;
  }
  const { out } = options;
  if (options.check && out === undefined) throw new Failure('--check compares with what --out names: give both.');
  const intoFolder = out !== undefined && !/\.(md|markdown)$/i.test(out);
  const pages = renderMarkdown(loaded.map, {
    today: options.today ?? world.today(),
    layout: intoFolder ? 'folder' : 'page',
    ...(options.lang !== undefined && { language: options.lang }),
  });
  if (out === undefined) {
    world.out(pages[0]?.text ?? '');
    return STATUS.fine;
  }
  const target = resolve(world.cwd, out);
  const toWrite = pages.map((page) => ({
    path: intoFolder ? page.path : basename(target),
    text: `${WRITTEN_BY_ROLEMAP}\n\n${page.text}`,
  }));
  const { changed, problem } = await writePages(intoFolder ? target : dirname(target), toWrite, {
    check: options.check === true,
    force: options.force === true,
  });
  if (problem) throw new Failure(problem);
  if (options.check && changed.length > 0) {
    world.error(
      `${changed.map((page) => `out of date: ${page}`).join('\n')}\nRender again to bring ${changed.length === 1 ? 'it' : 'them'} up to date.\n`,
    );
    return STATUS.findings;
  }
  world.error(
    options.check
      ? 'All pages are up to date.\n'
      : `${count(changed.length, 'page')} written, ${pages.length - changed.length} already up to date, in ${out}\n`,
  );
  return STATUS.fine;
}
