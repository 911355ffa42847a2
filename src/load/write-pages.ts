import { lstat, mkdir, readdir, readFile, unlink } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { count } from '../text/wording.ts';
import { wordsFor } from './find-files.ts';
import { hasKeptParts, withKeptParts } from './kept-parts.ts';
import { readMark, withMark, withMarkOf } from './page-mark.ts';

/** A file to write; `path` is relative to the target folder, with `/` between folders. */
export interface PageToWrite {
  readonly path: string;
  readonly text: string;
}

/** How pages are written. */
export interface WriteOptions {
  /** Write nothing; say what would be done. */
  readonly check: boolean;
  /** Overwrite files that rolemap did not write. */
  readonly force: boolean;
  /** Remove the pages of an earlier run that are no longer among these. */
  readonly prune: boolean;
  /** Is told how many files are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What writing did, or with `check` would do, in the order of the paths; `problem` says why nothing, or no more, was done. */
export interface WriteResult {
  readonly changed: readonly string[];
  /** Those of `changed` that were not there. */
  readonly missing: readonly string[];
  /** Those of `changed` that somebody changed since rolemap wrote them: with `check` or `force` they are no problem. */
  readonly edited: readonly string[];
  /** Those of `changed` that rolemap did not write. */
  readonly foreign: readonly string[];
  readonly removed: readonly string[];
  /** Pages that are no longer made and stay, for somebody wrote in them. */
  readonly held: readonly string[];
  /** Pages of rolemap in the same folder that another run made, in another format. */
  readonly others: readonly string[];
  readonly problem?: string;
}

/** A page with what is to stand on disk, and what stands there. */
interface Draft {
  readonly path: string;
  readonly text: string;
  readonly state: 'same' | 'missing' | 'stale' | 'edited' | 'foreign';
}

/**
 * Writes pages below a folder, each under a first line that says who wrote it, where and what (`withMark`), in one step, and only where their content changes; line ends of another platform are no change.
 * A file that rolemap did not write, and one that somebody changed since, stops all of it before anything is written, unless `force` is given.
 *
 * What stands between `<!-- keep:begin -->` and `<!-- keep:end -->` in a Markdown file stays in it (`withKeptParts`); a mark without a partner stops everything, too.
 *
 * With `prune`, pages of an earlier run that are no longer made are removed: files beside the pages, with the same ending, whose first line says that rolemap wrote them under that very
 * path. A copy under another name, a page in which somebody wrote, and whatever rolemap did not write, stays.
 */
export async function writePages(
  folder: string,
  pages: readonly PageToWrite[],
  { check, force, prune, onProgress }: WriteOptions,
): Promise<WriteResult> {
  const problems = new Map<string, string>();
  const drafts = new Map<string, Draft>();
  await forEach(pages, async (page) => {
    const draft = await draftFor(folder, page);
    if ('problem' in draft) problems.set(page.path, draft.problem);
    else drafts.set(page.path, draft);
  });
  const inOrder = pages.flatMap(({ path }) => drafts.get(path) ?? []);
  const pathsOf = (wanted: Draft['state']) => inOrder.filter(({ state }) => state === wanted).map(({ path }) => path);
  const {
    stale: removed,
    held,
    others,
  } = prune ? await findStale(folder, new Set(pages.map(({ path }) => path))) : NONE_LEFT;
  const nothing = { changed: [], missing: [], edited: [], foreign: [], removed: [], held: [], others: [] };
  const first = pages.find(({ path }) => problems.has(path));
  const refusal = first ? problems.get(first.path) : force || check ? undefined : whyNot(folder, pathsOf);
  if (refusal !== undefined) return { ...nothing, problem: refusal };
  const toWrite = inOrder.filter(({ state }) => state !== 'same');
  const result = {
    changed: toWrite.map(({ path }) => path),
    missing: pathsOf('missing'),
    edited: pathsOf('edited'),
    foreign: pathsOf('foreign'),
    removed,
    held,
    others,
  };
  if (check) return result;
  try {
    for (const parent of new Set(toWrite.map(({ path }) => dirname(join(folder, path)))))
      await mkdir(parent, { recursive: true });
  } catch (error) {
    return { ...nothing, problem: `Cannot write into ${folder}: ${wordsFor(error)}.` };
  }
  let done = 0;
  await forEach(toWrite, async ({ path, text }) => {
    if (problems.size > 0) return;
    const full = join(folder, path);
    try {
      // The pages can be made again at any time: waiting for the disk would only cost time.
      await writeFileAtomic(full, text, { fsync: false });
      onProgress?.(++done, toWrite.length);
    } catch (error) {
      problems.set(path, `Cannot write ${full}: ${wordsFor(error)}.`);
    }
  });
  for (const path of removed) {
    if (problems.size > 0) break;
    const full = join(folder, path);
    await unlink(full).catch((error) => problems.set(path, `Cannot remove ${full}: ${wordsFor(error)}.`));
  }
  const [problem] = problems.values();
  return problem === undefined ? result : { ...nothing, problem };
}

/** What is to stand on disk for a page: what is made, and what somebody wrote into it by hand. */
async function draftFor(folder: string, { path, text }: PageToWrite): Promise<Draft | { readonly problem: string }> {
  const full = join(folder, path);
  const made = withMark(path, text);
  let now: string;
  try {
    now = await readFile(full, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { path, text: made, state: 'missing' };
    return { problem: `Cannot write ${full}: ${wordsFor(error)}.` };
  }
  const mark = readMark(now);
  const merged = isMarkdown(full) ? withKeptParts(made, mark ? withMarkOf(made, now) : now) : made;
  if (typeof merged === 'object')
    return {
      problem: `${full}: ${merged.problem}; nothing was changed. Write <!-- keep:begin --> and <!-- keep:end --> around it.`,
    };
  const state =
    now.replaceAll('\r\n', '\n') === merged ? 'same' : !mark ? 'foreign' : mark.isEdited ? 'edited' : 'stale';
  return { path, text: merged, state };
}

/** Why nothing is written over files that somebody else wrote, or wrote in. */
function whyNot(folder: string, pathsOf: (state: Draft['state']) => readonly string[]): string | undefined {
  const [foreign, edited] = [pathsOf('foreign'), pathsOf('edited')];
  if (foreign.length > 0)
    return `${nameFew(folder, foreign)} not written by rolemap; nothing was changed. Choose another folder, or use --force to overwrite ${them(foreign)}.`;
  if (edited.length === 0) return undefined;
  const advice = edited.some(isMarkdown)
    ? ' In Markdown, what stands between <!-- keep:begin --> and <!-- keep:end --> stays.'
    : '';
  return `${nameFew(folder, edited)} changed since rolemap wrote ${them(edited)}, by hand or by a merge; nothing was changed. Use --force to write over ${them(edited)}.${advice}`;
}

/** "pages/a.md was", "pages/a.md and 2 more files were". */
function nameFew(folder: string, paths: readonly string[]): string {
  const named = join(folder, paths[0] ?? '');
  return paths.length === 1 ? `${named} was` : `${named} and ${count(paths.length - 1, 'more file')} were`;
}

function them(things: readonly unknown[]): string {
  return things.length === 1 ? 'it' : 'them';
}

function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

const AT_ONCE = 16;

/** Does something for each, a bounded number at once. */
async function forEach<Thing>(things: readonly Thing[], act: (thing: Thing) => Promise<void>): Promise<void> {
  const remaining = things.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const thing of remaining) await act(thing);
    }),
  );
}

/** Where rolemap puts pages. */
const PAGE_FOLDERS = ['.', 'teams'];

/** Pages that are not among those of this run, sorted. */
interface LeftOver {
  readonly stale: readonly string[];
  readonly held: readonly string[];
  readonly others: readonly string[];
}

const NONE_LEFT: LeftOver = { stale: [], held: [], others: [] };

/** The endings of all pages that stand on disk as text. */
const ENDINGS: ReadonlySet<string> = new Set(['.md', '.html', '.svg']);

/** The pages of earlier runs that are not among the present ones; links are not followed, lest something outside the folder is meant. */
async function findStale(folder: string, present: ReadonlySet<string>): Promise<LeftOver> {
  const endings = new Set([...present].map((path) => extname(path)));
  const found = { stale: [] as string[], held: [] as string[], others: [] as string[] };
  for (const part of PAGE_FOLDERS) {
    const parent = join(folder, part);
    const stats = await lstat(parent).catch(() => undefined);
    if (!stats?.isDirectory() && part !== '.') continue;
    const entries = await readdir(parent, { withFileTypes: true }).catch(() => []);
    await forEach(entries, async (entry) => {
      const path = part === '.' ? entry.name : `${part}/${entry.name}`;
      if (!entry.isFile() || !ENDINGS.has(extname(path)) || present.has(path)) return;
      const text = await readFile(join(folder, path), 'utf8').catch(() => '');
      const mark = readMark(text);
      if (mark?.path !== path) return;
      if (!endings.has(extname(path))) found.others.push(path);
      else if (mark.isEdited || (isMarkdown(path) && hasKeptParts(text))) found.held.push(path);
      else found.stale.push(path);
    });
  }
  return { stale: found.stale.sort(), held: found.held.sort(), others: found.others.sort() };
}
