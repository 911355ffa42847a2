import { sortFindings } from '../../finding/sort-findings.ts';
import type { MessageLanguage } from '../../lint/languages.ts';
import { lintMap } from '../../lint/lint-map.ts';
import type { ProfileId } from '../../lint/profile-ids.ts';
import { selectProfile } from '../../lint/profiles.ts';
import { withoutEchoes } from '../../lint/without-echoes.ts';
import { type LoadOptions, loadMap } from '../load-map.ts';
import { type ReportOptions, reportFindings } from '../report-findings.ts';
import type { Status, World } from '../world.ts';

/** What can be chosen besides where and how to report. */
export interface LintOptions {
  readonly profile: ProfileId;
  /** The language of messages. */
  readonly lang: MessageLanguage;
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
  if (!loaded.map) return reportFindings(loaded.findings, loaded, options, world);
  const { findings, silent } = lintMap(loaded.map, selectProfile(options.profile), {
    today: options.today ?? world.today(),
    language: options.lang,
  });
  if (options.verbose && silent.length > 0)
    world.error(`silent, for want of words in the map's language: ${silent.join(', ')}\n`);
  const all = [...loaded.findings, ...withoutEchoes(findings, loaded.findings)];
  return reportFindings(loaded.findings.length > 0 ? sortFindings(all) : all, loaded, options, world);
}
