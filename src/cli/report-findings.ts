import { resolve } from 'node:path';
import type { Finding, Severity } from '../finding/finding.ts';
import type { LoadedMap } from '../load-map.ts';
import type { Colors } from '../report/colors.ts';
import { type Summary, summarize } from '../report/summary.ts';
import { chooseColors } from './choose-colors.ts';
import { Failure, STATUS, type Status, type World } from './world.ts';

export const FINDING_FORMATS = ['pretty', 'json', 'github'] as const;
export const FAIL_ON = ['error', 'warning', 'info', 'none'] as const;

/** One report: its format, and the file that it goes to where that is not stdout. */
export interface ReportTarget {
  readonly format: (typeof FINDING_FORMATS)[number];
  readonly file?: string;
}

/** What was looked at; without a map where it could not be read. */
type SeenMap = Pick<LoadedMap, 'map' | 'files'>;

/** Options of the commands that print findings. */
export interface ReportOptions {
  readonly format: readonly ReportTarget[];
  readonly failOn: (typeof FAIL_ON)[number];
  readonly color?: boolean;
}

/**
 * Reports findings in the chosen formats; the status is 1 where one weighs as much as `failOn`.
 *
 * Throws a `Failure` where a file cannot be written.
 */
export async function reportFindings(
  findings: readonly Finding[],
  loaded: SeenMap,
  options: ReportOptions,
  world: World,
): Promise<Status> {
  const { map } = loaded;
  const summary = summarize(findings, {
    files: loaded.files,
    teams: map?.teams.size ?? 0,
    roles: map?.roles.size ?? 0,
    people: map?.people.size ?? 0,
  });
  for (const { format, file } of options.format) {
    // A file is no terminal: colours go into it only where a flag asks for them.
    const colors = () => chooseColors(options.color ?? (file === undefined ? undefined : false), world);
    const text = await printReport(format, findings, summary, colors);
    if (file === undefined) world.out(text);
    else await writeReport(resolve(world.cwd, file), text);
  }
  return findings.some(({ severity }) => weighs(severity, options.failOn)) ? STATUS.findings : STATUS.fine;
}

/** Shows on stderr the findings that stand in the way of what was asked for. */
export async function reportObstacles(
  loaded: SeenMap & Pick<LoadedMap, 'findings'>,
  { color }: Pick<ReportOptions, 'color'>,
  world: World,
): Promise<void> {
  const options: ReportOptions = {
    format: [{ format: 'pretty' }],
    failOn: 'error',
    ...(color !== undefined && { color }),
  };
  const onStderr = { ...world, out: world.error, isTerminal: world.isErrorTerminal };
  await reportFindings(loaded.findings, loaded, options, onStderr);
}

async function printReport(
  format: ReportTarget['format'],
  findings: readonly Finding[],
  summary: Summary,
  colors: () => Promise<Colors>,
): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../report/json.ts')).reportJson(findings, summary);
    case 'github':
      return (await import('../report/github.ts')).reportGithub(findings);
    case 'pretty':
      return (await import('../report/pretty.ts')).reportPretty(findings, summary, await colors());
  }
}

async function writeReport(path: string, text: string): Promise<void> {
  if (/\.ya?ml$/i.test(path)) throw new Failure(`No report is written to ${path}: it could be a map.`);
  const { writeFile } = await import('../load/write-file.ts');
  const problem = await writeFile(path, text);
  if (problem) throw new Failure(problem);
}

function weighs(severity: Severity, failOn: ReportOptions['failOn']): boolean {
  const order: readonly string[] = ['none', 'error', 'warning', 'info'];
  return order.indexOf(severity) <= order.indexOf(failOn);
}
