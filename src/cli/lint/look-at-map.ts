import { sortFindings } from '../../finding/sort-findings.ts';
import type { EffectiveConfig } from '../../lint/config/merge-layers.ts';
import { settingsForMap } from '../../lint/config/settings-for-map.ts';
import type { MessageLanguage } from '../../lint/languages.ts';
import { lintMap } from '../../lint/lint-map.ts';
import type { RuleSettings } from '../../lint/rule-settings.ts';
import { withoutEchoes } from '../../lint/without-echoes.ts';
import type { LoadedMap } from '../../load-map.ts';
import { exceptFindings } from '../except-findings.ts';
import { loadFileMatcher } from '../lint-settings.ts';
import type { World } from '../world.ts';
import type { Looked } from './looked.ts';

/** What is said on the command line about how to look at a map. */
interface LookOptions {
  /** The language of messages; that of the configuration, or English, where none is chosen. */
  readonly lang?: MessageLanguage;
  /** ISO date. */
  readonly today?: string;
  /** Whether to measure how long each rule took. */
  readonly timing?: boolean;
}

/** Looks at a map with the rules that a configuration chooses, without the findings that comments in the map allow. */
export async function lookAtMap(
  loaded: LoadedMap,
  config: EffectiveConfig,
  select: ((settings: RuleSettings) => RuleSettings) | undefined,
  options: LookOptions,
  world: Pick<World, 'today'>,
): Promise<Looked> {
  const rules = [...config.rules.keys()];
  const language = options.lang ?? config.language?.value ?? 'en';
  const seen = { loaded, language, rules: new Set(rules.map(({ id }) => id)) };
  if (!loaded.map)
    return { ...seen, findings: loaded.findings, excepted: [], ran: new Set(), silent: [], timings: new Map() };
  const today = options.today ?? config.today?.value ?? world.today();
  const settings = settingsForMap(config, loaded.map, await loadFileMatcher(config));
  const { findings, ran, silent, timings } = lintMap(loaded.map, select ? select(settings) : settings, {
    today,
    language,
    ...(options.timing && { clock: () => performance.now() }),
  });
  const noticed = withoutEchoes(findings, loaded.findings);
  const { kept, excepted } = await exceptFindings(noticed, loaded.sources, { rules, ran, today, language });
  return {
    ...seen,
    findings: loaded.findings.length > 0 ? sortFindings([...loaded.findings, ...kept]) : kept,
    excepted,
    ran: new Set(ran),
    silent,
    timings,
  };
}
