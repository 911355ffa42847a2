import { sortFindings } from '../../finding/sort-findings.ts';
import { settingsForMap } from '../../lint/config/settings-for-map.ts';
import type { MessageLanguage } from '../../lint/languages.ts';
import { lintMap } from '../../lint/lint-map.ts';
import { withoutEchoes } from '../../lint/without-echoes.ts';
import { exceptFindings } from '../except-findings.ts';
import { type ConfigOptions, loadFileMatcher, loadSettings } from '../lint-settings.ts';
import { type LoadOptions, loadMap } from '../load-map.ts';
import { type ReportOptions, reportFindings } from '../report-findings.ts';
import type { Status, World } from '../world.ts';

/** What can be chosen besides where and how to report. */
export interface LintOptions extends ConfigOptions {
  /** The language of messages; that of the configuration, or English, where none is chosen. */
  readonly lang?: MessageLanguage;
  /** ISO date. */
  readonly today?: string;
}

/** `rolemap lint`: validates, then looks at the map with the rules that the configuration chooses. */
export async function lint(
  paths: readonly string[],
  options: LoadOptions & ReportOptions & LintOptions,
  world: World,
): Promise<Status> {
  const config = await loadSettings(paths, options, world);
  const rules = [...config.rules.keys()];
  const select = options.rule && (await import('../select-rules.ts')).selectRules(rules, options.rule);
  const loaded = await loadMap(paths, options, world);
  if (!loaded.map) return reportFindings(loaded.findings, loaded, options, world);
  const today = options.today ?? config.today?.value ?? world.today();
  const language = options.lang ?? config.language?.value ?? 'en';
  const settings = settingsForMap(config, loaded.map, await loadFileMatcher(config));
  const { findings, ran, silent } = lintMap(loaded.map, select ? select(settings) : settings, { today, language });
  if (options.verbose && silent.length > 0)
    world.error(`silent, for want of words in the map's language: ${silent.join(', ')}\n`);
  const noticed = withoutEchoes(findings, loaded.findings);
  const { kept, excepted } = await exceptFindings(noticed, loaded.sources, { rules, ran, today, language });
  const sorted = (found: typeof noticed) =>
    loaded.findings.length > 0 ? sortFindings([...loaded.findings, ...found]) : found;
  return reportFindings(sorted(kept), loaded, options, world, {
    excepted,
    ...(excepted.length > 0 && { found: sorted(sortFindings([...kept, ...excepted.map(({ finding }) => finding)])) }),
    rules: rules.filter(({ group }) => group === 'house'),
  });
}
