import { CHECKS } from '../../finding/checks.ts';
import { sortFindings } from '../../finding/sort-findings.ts';
import { settingsForMap } from '../../lint/config/settings-for-map.ts';
import { ENGINE_CHECKS } from '../../lint/engine-checks.ts';
import { applyExceptions } from '../../lint/exceptions/apply-exceptions.ts';
import type { MessageLanguage } from '../../lint/languages.ts';
import { lintMap } from '../../lint/lint-map.ts';
import { onlyRules } from '../../lint/only-rules.ts';
import { withoutEchoes } from '../../lint/without-echoes.ts';
import { type ConfigOptions, loadFileMatcher, loadSettings } from '../lint-settings.ts';
import { type LoadOptions, loadMap } from '../load-map.ts';
import { type ReportOptions, reportFindings } from '../report-findings.ts';
import { expectRules } from '../select-rules.ts';
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
  const checks = [...Object.keys(CHECKS), ...Object.keys(ENGINE_CHECKS)];
  expectRules(options.rule, [...rules.map(({ id }) => id), ...checks]);
  const loaded = await loadMap(paths, options, world);
  if (!loaded.map) return reportFindings(loaded.findings, loaded, options, world);
  const today = options.today ?? config.today?.value ?? world.today();
  const language = options.lang ?? config.language?.value ?? 'en';
  const configured = settingsForMap(config, loaded.map, await loadFileMatcher(config));
  const settings = options.rule ? onlyRules(configured, options.rule) : configured;
  const { findings, ran, silent } = lintMap(loaded.map, settings, { today, language });
  if (options.verbose && silent.length > 0)
    world.error(`silent, for want of words in the map's language: ${silent.join(', ')}\n`);
  const { findings: kept, excepted } = applyExceptions(withoutEchoes(findings, loaded.findings), loaded.sources, {
    rules: new Set(rules.map(({ id }) => id)),
    ran: new Set(ran),
    checks: new Set(checks),
    today,
    language,
  });
  const all = [...loaded.findings, ...kept];
  const house = rules.filter(({ group }) => group === 'house');
  return reportFindings(loaded.findings.length > 0 ? sortFindings(all) : all, loaded, options, world, {
    excepted: excepted.map(({ finding, reason }) => ({ finding, justification: reason, kind: 'inSource' })),
    found: sortFindings([...all, ...excepted.map(({ finding }) => finding)]),
    rules: house,
  });
}
