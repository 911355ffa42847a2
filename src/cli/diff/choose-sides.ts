import { join } from 'node:path';
import { findMergeBase } from '../../load/find-merge-base.ts';
import { wayToTop } from '../../load/work-tree.ts';
import { Failure } from '../world.ts';
import { type Argument, type Revision, readArgument } from './read-argument.ts';

/** Where one map of a comparison is read. */
export interface SideRequest {
  /** The git revision; absent for files as they are now, and for standard input. */
  readonly revision?: string;
  /** Whether nobody named the revision. */
  readonly assumed?: boolean;
  /** Files and folders, from the current folder; `-` for standard input. */
  readonly paths: readonly string[];
  /** Whether the paths only narrow down what is compared: then some of them need not be there. */
  readonly narrowing?: boolean;
}

/** The maps that a comparison is about. */
export interface SideRequests {
  readonly before: SideRequest;
  readonly after: SideRequest;
}

/** What was written behind `diff`. */
export interface DiffArguments {
  readonly given: readonly string[];
  /** How many of them, counted from the end, stand behind `--`: these are paths. Undefined without `--`. */
  readonly behindDashes?: number | undefined;
  readonly cwd: string;
  /** The name that was given to standard input. */
  readonly stdinFilename?: string | undefined;
}

/**
 * Says which two maps the arguments of a comparison mean, as `git diff` reads them: revisions first, then the paths that are compared.
 *
 * Nothing: HEAD and the files as they are now. One revision: it and the files as they are now. Two, or a range: both. A file or folder alone: it, at HEAD and now. Two files or
 * folders: one and the other. A revision that names no path is read at the paths that the other side names, else in the current folder.
 *
 * Throws a `Failure` where the arguments mean nothing, or could mean two things.
 */
export async function chooseSides(args: DiffArguments): Promise<SideRequests> {
  const { given, behindDashes = 0, cwd } = args;
  const read: Argument[] = [];
  for (const text of given.slice(0, given.length - behindDashes))
    read.push(await readArgument(text, cwd, args.behindDashes !== undefined));
  for (const path of given.slice(given.length - behindDashes))
    read.push(path === '-' ? { kind: 'stdin' } : { kind: 'path', path });
  const paths = read.flatMap((argument) =>
    argument.kind === 'stdin' ? ['-'] : argument.kind === 'path' ? [argument.path] : [],
  );
  const revisions = read.filter((argument) => argument.kind === 'revision' || argument.kind === 'range');
  if (paths.filter((path) => path === '-').length > 1)
    throw new Failure('Standard input can be one side only: give a file or folder for the other one.');
  const [first, second] = revisions;
  if (first === undefined) return ofPaths(paths, args);
  if (first.kind === 'range' && second === undefined) return ofTwo(...(await endsOf(first, cwd)), paths, args);
  if (first.kind === 'range' || second?.kind === 'range')
    throw new Failure(`${USE}\nA range (a..b) is two revisions already.`);
  if (revisions.length > 2) throw new Failure(`${USE}\nThese are ${revisions.length} revisions.`);
  if (second) return ofTwo(first, second, paths, args);
  const isLast = read[0] !== first;
  if (isLast && paths.length > 1) throw new Failure(`${USE}\nThe revision comes first, then the paths.`);
  const { before, after } = await ofOne(first, paths, args);
  return isLast ? { before: after, after: before } : { before, after };
}

const USE =
  'What should be compared? Two files or folders, or one or two git revisions, and behind them the paths that count.';

/** Files and folders without a revision. */
function ofPaths(paths: readonly string[], args: DiffArguments): SideRequests {
  const [one, other, third] = paths;
  if (third !== undefined) throw new Failure(`${USE}\nThese are ${paths.length} files and folders.`);
  if (one !== undefined && other !== undefined) return { before: { paths: [one] }, after: { paths: [other] } };
  return {
    before: { revision: 'HEAD', assumed: true, paths: [fileOf(one ?? '.', 'HEAD', args)] },
    after: { paths: [one ?? '.'] },
  };
}

/** One revision with what stands in files now: the older side, and the newer one. */
async function ofOne(revision: Revision, paths: readonly string[], args: DiffArguments): Promise<SideRequests> {
  const name = revision.revision;
  if (revision.path === undefined) {
    const at = paths.length > 0 ? paths : ['.'];
    const narrowing = paths.length > 1;
    return {
      before: { revision: name, paths: at.map((path) => fileOf(path, name, args)) },
      after: { paths: at, narrowing },
    };
  }
  if (paths.length > 1) throw new Failure(`${USE}\nThese are ${paths.length + 1} maps.`);
  const place = await placeOf(revision.path, args.cwd);
  return { before: { revision: name, paths: [place] }, after: { paths: [paths[0] ?? place] } };
}

/** Two revisions, each read at its own path, else at that of the other one, else at the paths given. */
async function ofTwo(
  from: Revision,
  to: Revision,
  paths: readonly string[],
  { cwd }: DiffArguments,
): Promise<SideRequests> {
  const named = [from, to].filter(({ path }) => path !== undefined);
  if (named.length > 0 && paths.length > 0)
    throw new Failure(`${USE}\nA path stands in a revision already: ${named[0]?.revision}:${named[0]?.path}.`);
  if (paths.includes('-')) throw new Failure(`${USE}\nWith two revisions, standard input is not read.`);
  const side = async ({ revision, path = named[0]?.path }: Revision): Promise<SideRequest> => ({
    revision,
    paths: path === undefined ? (paths.length > 0 ? paths : ['.']) : [await placeOf(path, cwd)],
  });
  return { before: await side(from), after: await side(to) };
}

/** Both ends of a range; with three dots, it begins where the two parted. */
async function endsOf(
  { from, to, sinceParting }: Argument & { kind: 'range' },
  cwd: string,
): Promise<[Revision, Revision]> {
  if (!sinceParting) return [from, to];
  const found = await findMergeBase(cwd, from.revision, to.revision);
  if ('obstacle' in found) throw new Failure(found.obstacle);
  return [{ ...from, revision: found.revision }, to];
}

/** A path in a revision as a path from the current folder; git counts it from the top of the repository, but for `./` and `../`. */
async function placeOf(path: string, cwd: string): Promise<string> {
  if (/^\.{1,2}(?:\/|$)/.test(path)) return path;
  const top = await wayToTop(cwd);
  if (top === undefined) throw new Failure(`${cwd} is in no git repository, so there are no revisions.`);
  return join(top, path) || '.';
}

/** The file whose earlier state is asked for; standard input is one only under its name. */
function fileOf(path: string, revision: string, { stdinFilename }: DiffArguments): string {
  if (path !== '-') return path;
  if (stdinFilename !== undefined) return stdinFilename;
  throw new Failure(
    `Say which file standard input is, so that its state at ${revision} can be found: --stdin-filename FILE, or ${revision}:FILE.`,
  );
}
