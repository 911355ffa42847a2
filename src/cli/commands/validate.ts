import { type LoadOptions, loadMap } from '../load-map.ts';
import { type Reported, type ReportOptions, reportFindings } from '../report-findings.ts';
import type { Status, World } from '../world.ts';

/** What can be chosen besides where and how to report. */
export interface ValidateOptions {
  /** Look again at each change. */
  readonly watch?: boolean;
}

type AllOptions = LoadOptions & ReportOptions & ValidateOptions;

/** `rolemap validate`: syntax, format and references. */
export async function validate(paths: readonly string[], options: AllOptions, world: World): Promise<Status> {
  if (!options.watch) return (await validateOnce(paths, options, world)).status;
  const { watchRuns } = await import('../watch/watch-runs.ts');
  return watchRuns({ paths, color: options.color, run: (place) => validateOnce(paths, options, place) }, world);
}

async function validateOnce(paths: readonly string[], options: AllOptions, world: World): Promise<Reported> {
  if (options.rule) (await import('../select-rules.ts')).expectChecks(options.rule);
  const loaded = await loadMap(paths, options, world);
  return reportFindings(loaded.findings, loaded, options, world);
}
