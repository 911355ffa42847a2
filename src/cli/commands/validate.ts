import { type LoadOptions, loadMap } from '../load-map.ts';
import { type ReportOptions, reportFindings } from '../report-findings.ts';
import type { Status, World } from '../world.ts';

/** `rolemap validate`: syntax, format and references. */
export async function validate(
  paths: readonly string[],
  options: LoadOptions & ReportOptions,
  world: World,
): Promise<Status> {
  if (options.rule) (await import('../select-rules.ts')).expectChecks(options.rule);
  const loaded = await loadMap(paths, options, world);
  return reportFindings(loaded.findings, loaded, options, world);
}
