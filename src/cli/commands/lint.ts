import type { Finding } from '../../finding/finding.ts';
import { sortFindings } from '../../finding/sort-findings.ts';
import type { MessageLanguage } from '../../lint/languages.ts';
import type { FixOptions } from '../lint/fix-findings.ts';
import { lookAtMap } from '../lint/look-at-map.ts';
import type { Look, Looked } from '../lint/looked.ts';
import type { BaselineOptions } from '../lint/open-baseline.ts';
import type { SinceOptions } from '../lint/open-since.ts';
import { type ConfigOptions, configFiles, loadSettings } from '../lint-settings.ts';
import { type LoadOptions, loadMap } from '../load-map.ts';
import { type Reported, type ReportOptions, reportFindings } from '../report-findings.ts';
import { Failure, type Status, type World } from '../world.ts';

/** What can be chosen besides where and how to report. */
export interface LintOptions extends ConfigOptions, BaselineOptions, SinceOptions, FixOptions {
  /** The language of messages; that of the configuration, or English, where none is chosen. */
  readonly lang?: MessageLanguage;
  /** ISO date. */
  readonly today?: string;
  /** Say on stderr how long each rule took. */
  readonly timing?: boolean;
  /** Look again at each change. */
  readonly watch?: boolean;
}

type AllOptions = LoadOptions & ReportOptions & LintOptions;

/**
 * `rolemap lint`: validates, then looks at the map with the rules that the configuration chooses; mends what can be mended where that is asked for, and leaves out what
 * stands in a baseline or was there at a git revision.
 */
export async function lint(paths: readonly string[], options: AllOptions, world: World): Promise<Status> {
  if (!options.fix && (options.unsafe || options.dryRun))
    throw new Failure(`--${options.unsafe ? 'unsafe' : 'dry-run'} says how to fix: write --fix, too.`);
  return options.watch ? watch(paths, options, world) : (await lintOnce(paths, options, world)).status;
}

/** Looks again at each change of the map, its configuration or its baseline. */
async function watch(paths: readonly string[], options: AllOptions, world: World): Promise<Status> {
  const { refuseWithWatch, watchRuns } = await import('../watch/watch-runs.ts');
  const { fix, updateBaseline, pruneBaseline, baseline, lang, color } = options;
  refuseWithWatch({ '--fix': fix, '--update-baseline': updateBaseline, '--prune-baseline': pruneBaseline });
  const others = async () => [
    ...(await configFiles(paths, options, world)),
    ...(baseline === undefined ? [] : [baseline]),
  ];
  return watchRuns({ paths, others, run: (place) => lintOnce(paths, options, place), language: lang, color }, world);
}

async function lintOnce(
  paths: readonly string[],
  options: AllOptions,
  world: World,
): Promise<Reported & { readonly language: MessageLanguage }> {
  const config = await loadSettings(paths, options, world);
  const rules = [...config.rules.keys()];
  const select = options.rule && (await import('../select-rules.ts')).selectRules(rules, options.rule);
  const look: Look = (loaded) => lookAtMap(loaded, config, select, options, world);
  let baseline = await openBaseline(paths, options, world);
  const loaded = await loadMap(paths, options, world);
  const earlier = await openSince(paths, options, look, world);
  const judge = (looked: Looked) => {
    // Each looks at all findings, so that of equal ones both leave out the same.
    const verdict = baseline?.judge(looked);
    const isNew = earlier?.newIn(looked);
    const kept = (verdict?.kept ?? looked.findings).filter((finding) => !isNew || isNew.has(finding));
    return { verdict, findings: verdict ? sortFindings([...kept, ...verdict.stale]) : kept };
  };
  const first = await look(loaded);
  const looked = options.fix ? await fix(first, look, (now) => judge(now).findings, paths, options, world) : first;
  if (options.verbose && looked.silent.length > 0)
    world.error(`silent, for want of words in the map's language: ${looked.silent.join(', ')}\n`);
  if (options.timing) world.error((await import('../lint/print-timings.ts')).printTimings(looked.timings));
  if (!options.dryRun) baseline = await baseline?.write(looked);
  const { findings, verdict } = judge(looked);
  const excepted = [...looked.excepted, ...(verdict?.leftOut ?? [])];
  // With --fix, stdout carries what was asked for first: the mended text, or the diff.
  const isTaken = options.fix && (options.dryRun || paths.includes('-'));
  const place = isTaken ? { ...world, out: world.error, isTerminal: world.isErrorTerminal } : world;
  const reported = await reportFindings(findings, looked.loaded, options, place, {
    excepted,
    ...((excepted.length > 0 || earlier) && {
      found: sortFindings([
        ...looked.findings,
        ...looked.excepted.map(({ finding }) => finding),
        ...(verdict?.stale ?? []),
      ]),
    }),
    rules: rules.filter(({ group }) => group === 'house'),
  });
  return { ...reported, language: looked.language };
}

/** The baseline that is asked for; its code is loaded only then. */
async function openBaseline(paths: readonly string[], options: AllOptions, world: World) {
  if (options.baseline === undefined && !options.updateBaseline && !options.pruneBaseline) return undefined;
  return (await import('../lint/open-baseline.ts')).openBaseline(paths, options, world);
}

/** The earlier state that is asked for; its code is loaded only then. */
async function openSince(paths: readonly string[], options: AllOptions, look: Look, world: World) {
  if (options.since === undefined) return undefined;
  return (await import('../lint/open-since.ts')).openSince(options.since, paths, options, look, world);
}

/** The map after what can be mended of the findings reported was mended; the code for it is loaded only then. */
async function fix(
  first: Looked,
  look: Look,
  reported: (looked: Looked) => readonly Finding[],
  paths: readonly string[],
  options: AllOptions,
  world: World,
): Promise<Looked> {
  const { fixFindings } = await import('../lint/fix-findings.ts');
  const { rule: only } = options;
  const wanted = (looked: Looked) => reported(looked).filter(({ rule }) => !only || only.includes(rule));
  return fixFindings(first, { look, reported: wanted }, paths, options, world);
}
