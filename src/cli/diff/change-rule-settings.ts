import type { SeverityOf } from '../../diff/apply-change-rules.ts';
import { findConfig } from '../../load/find-config.ts';
import type { ConfigOptions } from '../lint-settings.ts';
import type { World } from '../world.ts';
import type { Sides } from './open-sides.ts';

/**
 * How much rules about changes weigh: as the configuration of the newer side says, on the whole or for some teams, tags or files.
 *
 * Throws a `Failure` where the configuration cannot be read, or is not valid.
 */
export async function loadChangeRuleSettings(
  options: Pick<ConfigOptions, 'config' | 'color'>,
  { after, paths }: Sides,
  world: World,
): Promise<SeverityOf> {
  const isConfigured =
    typeof options.config === 'string' || (options.config !== false && (await findConfig(paths, world.cwd)));
  if (!isConfigured) return ({ severity }) => severity;
  // What reads configurations knows all rules of lint, and most maps have none.
  const [{ loadFileMatcher, loadSettings }, { settingsForMap }] = await Promise.all([
    import('../lint-settings.ts'),
    import('../../lint/config/settings-for-map.ts'),
  ]);
  const config = await loadSettings(paths, options, world);
  const { overrides, changeRules } = config;
  const settings = settingsForMap({ overrides, rules: changeRules }, after, await loadFileMatcher(config));
  return (rule, { about, before, after: now }) => {
    const setting = settings.get(rule);
    const path = (now ?? before)?.at.source.path ?? '';
    const override = setting?.overrides?.findLast(({ covers }) => covers(about.reference, path));
    return override?.setting.severity ?? setting?.severity ?? rule.severity;
  };
}
