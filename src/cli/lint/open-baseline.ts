import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Finding } from '../../finding/finding.ts';
import type { Baseline } from '../../lint/baseline/baseline.ts';
import { type BaselineContext, type BaselineMatch, matchBaseline } from '../../lint/baseline/match-baseline.ts';
import { readBaseline } from '../../lint/baseline/read-baseline.ts';
import { staleFindings } from '../../lint/baseline/stale-findings.ts';
import { EMPTY_BASELINE, writeBaseline } from '../../lint/baseline/write-baseline.ts';
import { formerSubjectsOf } from '../../lint/former-subjects.ts';
import { wordsFor } from '../../load/find-files.ts';
import { readSources } from '../../load/read-sources.ts';
import { readIfThere, writeFile } from '../../load/write-file.ts';
import type { ExceptedFinding } from '../../report/report.ts';
import type { Source } from '../../text/source.ts';
import { count } from '../../text/wording.ts';
import { reportObstacles } from '../report-findings.ts';
import { Failure, type World } from '../world.ts';
import { isComplete, type Looked } from './looked.ts';

/** Options about the baseline. */
export interface BaselineOptions {
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly pruneBaseline?: boolean;
  readonly stdinFilename?: string;
  readonly color?: boolean;
}

/** What a baseline leaves of the findings of a run. */
export interface BaselineVerdict {
  /** The findings that do not stand in it. */
  readonly kept: readonly Finding[];
  /** Findings about its entries. */
  readonly stale: readonly Finding[];
  /** Those that do, with the reason that stands there. */
  readonly leftOut: readonly ExceptedFinding[];
}

/** A baseline that lies ready. */
export interface OpenedBaseline {
  judge(looked: Looked): BaselineVerdict;
  /** Updates or prunes the file, where that is asked for, and says on stderr what changed; gives the baseline as it is then. */
  write(looked: Looked): Promise<OpenedBaseline>;
}

/**
 * Reads the baseline that the options name; undefined where they name none.
 *
 * Throws a `Failure` where it cannot be read or is no baseline, with the findings on stderr.
 */
export async function openBaseline(
  paths: readonly string[],
  options: BaselineOptions,
  world: World,
): Promise<OpenedBaseline | undefined> {
  const { baseline: file, updateBaseline, pruneBaseline } = options;
  if (file === undefined) {
    if (!updateBaseline && !pruneBaseline) return undefined;
    throw new Failure(
      `Name the file: --baseline FILE ${updateBaseline ? '--update-baseline' : '--prune-baseline'}, for example with baseline.yaml.`,
    );
  }
  if (!/\.ya?ml$/i.test(file)) throw new Failure(`A baseline is a YAML file: name it .yaml, as in ${file}.yaml.`);
  return open(await readFileOf(file, updateBaseline === true, world), paths, options, world);
}

async function readFileOf(file: string, mayBeMissing: boolean, world: World): Promise<Source> {
  try {
    if ((await readIfThere(resolve(world.cwd, file))) === undefined) {
      if (mayBeMissing) return { path: file, text: EMPTY_BASELINE };
      throw new Failure(
        `There is no baseline ${file}. To make one of all findings that there are: rolemap lint --baseline ${file} --update-baseline`,
      );
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`Cannot read ${file}: ${wordsFor(error)}.`);
  }
  const { sources, findings, problems } = await readSources({ paths: [file], cwd: world.cwd });
  const [source] = sources;
  if (source) return source;
  throw new Failure(
    problems.map(({ path, message }) => `Cannot read ${path}: ${message}.`).join('\n') ||
      findings.map(({ message }) => `Cannot read ${file}: ${message}`).join('\n'),
  );
}

async function open(
  source: Source,
  paths: readonly string[],
  options: BaselineOptions,
  world: World,
): Promise<OpenedBaseline> {
  const baseline = await readBaseline(source);
  if ('findings' in baseline) {
    await reportObstacles({ findings: baseline.findings, files: [source.path] }, options, world);
    throw new Failure('Nothing was looked at: mend the baseline first.');
  }
  const full = resolve(world.cwd, source.path);
  const contextOf = (looked: Looked) => contextFor(looked, full, paths, options, world);
  return {
    judge(looked) {
      const context = contextOf(looked);
      const match = matchBaseline(looked.findings, baseline.entries, context);
      const leftOut = match.entries.flatMap(({ entry, findings }) =>
        findings.map(
          (finding) =>
            ({ finding, justification: entry.reason ?? `It stands in ${source.path}.`, kind: 'external' }) as const,
        ),
      );
      const inBaseline = new Set<Finding>(leftOut.map(({ finding }) => finding));
      return {
        kept: looked.findings.filter((finding) => !inBaseline.has(finding)),
        stale: staleFindings(match, context, looked.language),
        leftOut,
      };
    },
    async write(looked) {
      if (!options.updateBaseline && !options.pruneBaseline) return this;
      if (!isComplete(looked))
        throw new Failure(
          `${source.path} was not changed: mend the errors in the map first, so that all of it can be looked at.`,
        );
      const context = contextOf(looked);
      const match = matchBaseline(looked.findings, baseline.entries, context);
      const text = await writeTo(source, full, baseline, match, context, options, world);
      return open({ path: source.path, text }, paths, options, world);
    },
  };
}

async function writeTo(
  source: Source,
  full: string,
  baseline: Baseline,
  match: BaselineMatch,
  context: BaselineContext,
  options: BaselineOptions,
  world: World,
): Promise<string> {
  const { text, added, removed } = writeBaseline(baseline, match, context, {
    mode: options.updateBaseline ? 'update' : 'prune',
    fileOf: ({ at }) => pathFrom(dirname(full), at.source.path, world),
  });
  const problem = await writeFile(full, text);
  if (problem) throw new Failure(problem);
  const changes = [added > 0 && `${count(added, 'finding')} added`, removed > 0 && `${removed} removed`].filter(
    (part) => part !== false,
  );
  world.error(`${source.path}: ${changes.join(', ') || 'nothing to change'}.\n`);
  return text;
}

function contextFor(
  looked: Looked,
  full: string,
  paths: readonly string[],
  { stdinFilename }: BaselineOptions,
  world: World,
): BaselineContext {
  const asked = (paths.length > 0 ? paths : ['.']).map((path) => (path === '-' ? (stdinFilename ?? '-') : path));
  return {
    rules: looked.rules,
    ran: isComplete(looked) ? looked.ran : new Set(),
    former: looked.loaded.map ? formerSubjectsOf(looked.loaded.map) : new Map(),
    lookedAt: (file) =>
      file === undefined || asked.some((path) => isInside(resolve(world.cwd, path), resolve(dirname(full), file))),
  };
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

function pathFrom(folder: string, path: string, world: World): string | undefined {
  return path === '-' ? undefined : relative(folder, resolve(world.cwd, path)).split(sep).join('/');
}
