import type { Finding } from '../finding/finding.ts';
import { counts, type Threshold } from '../finding/severity.ts';
import type { LoadedMap } from '../load-map.ts';
import { FORMATS, type FormatName, type PrintReport } from '../report/formats.ts';
import type { ExceptedFinding, Report, RuleDescription } from '../report/report.ts';
import { summarize } from '../report/summary.ts';
import { count } from '../text/wording.ts';
import { type ReportTarget, sendReport } from './send-report.ts';
import { version } from './version.ts';
import { STATUS, type Status, type World } from './world.ts';

/** What was looked at; without a map where it could not be read. */
type SeenMap = Pick<LoadedMap, 'map' | 'files'>;

/** Options of the commands that print findings. */
export interface ReportOptions {
  readonly format: readonly ReportTarget<FormatName>[];
  readonly failOn: Threshold;
  /** The most warnings with which a run still passes. */
  readonly maxWarnings?: number;
  /** Show errors only. */
  readonly quiet?: boolean;
  /** The rules whose findings count; all where none is named. */
  readonly rule?: readonly string[];
  readonly color?: boolean;
}

/** What a command knows besides the findings that count. */
export interface ReportContext {
  readonly excepted?: readonly ExceptedFinding[];
  /** All findings, excepted or not, sorted; the ones that count where nothing is left out. */
  readonly found?: readonly Finding[];
  /** Rules that are not in the registry. */
  readonly rules?: readonly RuleDescription[];
}

/** What a report comes to. */
export interface Reported {
  readonly status: Status;
  /** How many findings count. */
  readonly findings: number;
}

/**
 * Reports findings in the chosen formats; the status is 1 where one weighs as much as `failOn`, or where there are too many warnings.
 *
 * Throws a `Failure` where a file cannot be written.
 */
export async function reportFindings(
  given: readonly Finding[],
  loaded: SeenMap,
  options: ReportOptions,
  world: World,
  context: ReportContext = {},
): Promise<Reported> {
  const findings = selectFindings(given, loaded, options, world);
  const report = await makeReport(findings, given, loaded, options, context);
  for (const target of options.format) {
    const print: PrintReport = await FORMATS[target.format]();
    await sendReport(target, (style) => print(report, style), options.color, world);
  }
  if (options.format.some(({ format }) => format === 'github')) {
    const { newsOfFindings, tellWorkflow } = await import('./tell-workflow.ts');
    await tellWorkflow(newsOfFindings(report), world);
  }
  const { warnings } = report.summary;
  const tooMany = options.maxWarnings !== undefined && warnings > options.maxWarnings;
  if (tooMany)
    world.error(
      `${count(warnings, 'warning')}: ${options.maxWarnings === 0 ? '--max-warnings allows none' : `more than the ${options.maxWarnings} that --max-warnings allows`}.\n`,
    );
  const fails = tooMany || findings.some(({ severity }) => counts(severity, options.failOn));
  return { status: fails ? STATUS.findings : STATUS.fine, findings: findings.length };
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

/**
 * The findings of the rules that were asked for. What kept the map from being read counts always: of a map that was not looked at, no rule can say that it
 * is fine.
 */
function selectFindings(
  findings: readonly Finding[],
  { map }: SeenMap,
  { rule: rules }: ReportOptions,
  world: World,
): readonly Finding[] {
  if (!rules || !map) return findings;
  const selected = findings.filter(({ rule }) => rules.includes(rule));
  const errors = findings.filter(({ severity, rule }) => severity === 'error' && !rules.includes(rule)).length;
  if (errors > 0) world.error(`${count(errors, 'error')} of other rules and checks not shown, because of --rule.\n`);
  return selected;
}

async function makeReport(
  findings: readonly Finding[],
  given: readonly Finding[],
  { map, files }: SeenMap,
  { quiet, failOn, format }: ReportOptions,
  { excepted = [], found = given, rules = [] }: ReportContext,
): Promise<Report> {
  const inBaseline = excepted.filter(({ kind }) => kind === 'external').length;
  const summary = summarize(findings, {
    files: files.length,
    teams: map?.teams.size ?? 0,
    roles: map?.roles.size ?? 0,
    people: map?.people.size ?? 0,
    ...(inBaseline > 0 && { baseline: inBaseline }),
  });
  const described: ReadonlyMap<string, RuleDescription> = format.some((target) => target.format === 'sarif')
    ? (await import('./describe-rules.ts')).describeRules()
    : new Map();
  return {
    findings: quiet ? findings.filter(({ severity }) => severity === 'error') : findings,
    found,
    excepted,
    summary,
    files,
    rules: new Map([...described, ...rules.map((rule) => [rule.id, rule] as const)]),
    failOn,
    version: version(),
  };
}
