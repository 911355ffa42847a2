import { lstat, mkdir, readdir, readFile, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { wordsFor } from './find-files.ts';
import { hasKeptParts, withKeptParts } from './kept-parts.ts';

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
  readonly removed: readonly string[];
  /** Pages that are no longer made and stay, for somebody wrote a part of them by hand. */
  readonly held?: readonly string[];
  readonly problem?: string;
}

const WRITTEN_BY_ROLEMAP = '<!-- Written by rolemap';

/** The first line of a page says who wrote it and where: it may be overwritten, and removed where it still stands there. */
export function firstLine(path: string): string {
  return `${WRITTEN_BY_ROLEMAP} as ${path}: change the map instead. -->`;
}

/**
 * Writes pages below a folder, each under its first line and in one step, and only where their content changes; line ends of another platform are no change. A file that
 * rolemap did not write stops all of it before anything is written, unless `force` is given.
 *
 * What stands between `<!-- keep:begin -->` and `<!-- keep:end -->` in a Markdown file stays in it (`withKeptParts`); a mark without a partner stops everything, too.
 *
 * With `prune`, pages of an earlier run that are no longer made are removed: Markdown files beside the pages whose first line says that rolemap wrote them under that very
 * path. A copy under another name, a page with a kept part, and whatever rolemap did not write, stays.
 */
export async function writePages(
  folder: string,
  pages: readonly PageToWrite[],
  { check, force, prune, onProgress }: WriteOptions,
): Promise<WriteResult> {
  const nothing = { changed: [], removed: [] };
  const files = pages.map(({ path, text }) => ({ path, text: `${firstLine(path)}\n\n${text}` }));
  const problems = new Map<string, string>();
  const changed = new Set<PageToWrite>();
  await forEach(files, async (file) => {
    const full = join(folder, file.path);
    try {
      const now = await readFile(full, 'utf8');
      const merged = /\.(?:md|markdown)$/i.test(full) ? withKeptParts(file.text, now) : file.text;
      if (typeof merged === 'object') {
        problems.set(
          file.path,
          `${full}: ${merged.problem}; nothing was changed. Write <!-- keep:begin --> and <!-- keep:end --> around it.`,
        );
        return;
      }
      file.text = merged;
      if (now.replaceAll('\r\n', '\n') === file.text) return;
      if (!force && !check && !now.startsWith(WRITTEN_BY_ROLEMAP))
        problems.set(
          file.path,
          `${full} was not written by rolemap; nothing was changed. Choose another folder, or use --force to overwrite it.`,
        );
      else changed.add(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') changed.add(file);
      else problems.set(file.path, `Cannot write ${full}: ${wordsFor(error)}.`);
    }
  });
  const { stale: removed, held } = prune
    ? await findStale(folder, new Set(pages.map(({ path }) => path)))
    : { stale: [], held: [] };
  const first = files.find(({ path }) => problems.has(path));
  if (first) return { ...nothing, problem: problems.get(first.path) as string };
  const toWrite = files.filter((file) => changed.has(file));
  const result = { changed: toWrite.map(({ path }) => path), removed, ...(held.length > 0 && { held }) };
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

/** The pages of an earlier run that are not among the present ones, sorted; links are not followed, lest something outside the folder is meant. */
async function findStale(folder: string, present: ReadonlySet<string>): Promise<{ stale: string[]; held: string[] }> {
  const stale: string[] = [];
  const held: string[] = [];
  for (const part of PAGE_FOLDERS) {
    const parent = join(folder, part);
    const stats = await lstat(parent).catch(() => undefined);
    if (!stats?.isDirectory() && part !== '.') continue;
    const entries = await readdir(parent, { withFileTypes: true }).catch(() => []);
    await forEach(entries, async (entry) => {
      const path = part === '.' ? entry.name : `${part}/${entry.name}`;
      if (!entry.isFile() || !entry.name.endsWith('.md') || present.has(path)) return;
      const text = await readFile(join(folder, path), 'utf8').catch(() => '');
      if (/^[^\r\n]*/.exec(text)?.[0] === firstLine(path)) (hasKeptParts(text) ? held : stale).push(path);
    });
  }
  return { stale: stale.sort(), held: held.sort() };
}
