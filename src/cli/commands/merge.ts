import { isUtf8 } from 'node:buffer';
import { resolve } from 'node:path';
import { type MergedText, mergeDocuments } from '../../edit/merge-documents.ts';
import type { MergeConflict } from '../../edit/merge-values.ts';
import { wordsFor } from '../../load/find-files.ts';
import { mergeByLines } from '../../load/git.ts';
import { readBytes, writeFile } from '../../load/write-file.ts';
import { count, enumerate, visibleLine } from '../../text/wording.ts';
import { Failure, STATUS, type Status, type World } from '../world.ts';

/** How to merge. */
export interface MergeOptions {
  /** The path of the file, for messages; git gives temporary files. */
  readonly path?: string;
  /** What the markers call ours, base and theirs, in this order. */
  readonly label?: readonly string[];
  readonly markerSize: number;
  /** Where the result goes: a file, or `-` for stdout; into the file of ours where there is none. */
  readonly output?: string;
}

/** A version of a file that was read. */
interface Version {
  readonly path: string;
  readonly bytes: Buffer;
}

/**
 * `rolemap merge`: two versions of a file made one, as git asks of a merge driver: the result in the file of ours, status 0 where it is clean and 1 where conflicts are marked in it.
 * What cannot be merged as a map is merged line by line, as git would have done.
 */
export async function merge(paths: readonly string[], options: MergeOptions, world: World): Promise<Status> {
  const [base, ours, theirs] = await readVersions(paths, world);
  const name = options.path ?? ours.path;
  const labels = labelsFrom(options.label);
  const lines = await mergeByLines(
    {
      base: resolve(world.cwd, base.path),
      ours: resolve(world.cwd, ours.path),
      theirs: resolve(world.cwd, theirs.path),
    },
    labels,
    options.markerSize,
  );
  const byLines = 'merged' in lines && lines.conflicts === 0 ? lines.merged.toString('utf8') : undefined;
  const outcome = mergeVersions([base, ours, theirs], name, byLines, {
    ours: labels[0],
    theirs: labels[2],
    size: options.markerSize,
  });
  if ('text' in outcome) {
    await put(Buffer.from(outcome.text), ours, options, world);
    if (outcome.conflicts.length > 0) world.error(tellConflicts(name, outcome.conflicts));
    return outcome.conflicts.length > 0 ? STATUS.findings : STATUS.fine;
  }
  if ('refused' in lines) throw new Failure(`Cannot merge ${visibleLine(name)}: ${lines.refused}.`);
  if (outcome.isMap) world.error(`${visibleLine(name)} was merged line by line: ${visibleLine(outcome.refused)}.\n`);
  await put(lines.merged, ours, options, world);
  return lines.conflicts > 0 ? STATUS.findings : STATUS.fine;
}

async function readVersions(paths: readonly string[], world: World): Promise<[Version, Version, Version]> {
  if (paths.length !== 3)
    throw new Failure(
      'Give three files: the version that both began with, ours, and theirs.\nTo have git merge role maps from now on, run `rolemap merge --install`.',
    );
  const versions: Version[] = [];
  for (const path of paths) {
    try {
      versions.push({ path, bytes: await readBytes(resolve(world.cwd, path)) });
    } catch (error) {
      throw new Failure(`Cannot read ${visibleLine(path)}: ${wordsFor(error)}.`);
    }
  }
  return versions as [Version, Version, Version];
}

/** A git that does not know the sign of a label leaves it as it is. */
function labelsFrom(given: readonly string[] = []): [string, string, string] {
  const label = (index: number, otherwise: string) => {
    const name = given[index];
    return name === undefined || name === '' || /^%[SXY]$/.test(name) ? otherwise : name.replace(/[\r\n]/g, ' ');
  };
  return [label(0, 'ours'), label(1, 'base'), label(2, 'theirs')];
}

function mergeVersions(
  versions: readonly [Version, Version, Version],
  name: string,
  byLines: string | undefined,
  marks: { readonly ours: string; readonly theirs: string; readonly size: number },
): MergedText {
  const foreign = versions.some(({ bytes }) => !isUtf8(bytes));
  if (foreign) return { refused: 'not every version of it is UTF-8', isMap: true };
  const [base, ours, theirs] = versions.map(({ bytes }, index) => ({
    path: `${name} (${['base', 'ours', 'theirs'][index]})`,
    text: bytes.toString('utf8'),
  })) as [Text, Text, Text];
  return mergeDocuments({ base, ours, theirs, byLines }, marks);
}

interface Text {
  readonly path: string;
  readonly text: string;
}

async function put(result: Buffer, ours: Version, { output }: MergeOptions, world: World): Promise<void> {
  if (output === '-') {
    world.out(result.toString('utf8'));
    return;
  }
  const problem = await writeFile(resolve(world.cwd, output ?? ours.path), result);
  if (problem) throw new Failure(problem);
}

const MOST_NAMED = 10;

function tellConflicts(name: string, conflicts: readonly MergeConflict[]): string {
  const fields = conflicts.slice(0, MOST_NAMED).map(({ path }) => visibleLine(path.join(' › ')));
  const rest = conflicts.length - fields.length;
  const all = enumerate(rest > 0 ? [...fields, `${rest} more`] : fields);
  return `${visibleLine(name)}: ${count(conflicts.length, 'conflict')} to mend, marked in the file: ${all}.\n`;
}
