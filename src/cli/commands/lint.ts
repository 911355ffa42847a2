import { sortFindings } from '../../finding/sort-findings.ts';
import { lintMap } from '../../lint/lint-map.ts';
import { type Profile, selectProfile } from '../../lint/profiles.ts';
import { type LoadOptions, loadMap } from '../load-map.ts';
import { type ReportOptions, reportFindings } from '../report-findings.ts';
import type { Status, World } from '../world.ts';

/** What can be chosen besides where and how to report. */
export interface LintOptions {
  readonly profile: Profile;
  /** ISO date. */
  readonly today?: string;
}

/** `rolemap lint`: validates, then looks at the map with the rules of a profile. */
export async function lint(
  paths: readonly string[],
  options: LoadOptions & ReportOptions & LintOptions,
  world: World,
): Promise<Status> {
  const loaded = await loadMap(paths, options, world);
  const { map } = loaded;
  const found = map ? lintMap(map, selectProfile(options.profile), { today: options.today ?? world.today() }) : [];
  return reportFindings(
    found.length > 0 && loaded.findings.length > 0
      ? sortFindings([...loaded.findings, ...found])
      : [...loaded.findings, ...found],
    loaded,
    options,
    world,
  );
}
