import type { EffectiveConfig, Sourced } from '../../lint/config/merge-layers.ts';
import { visible } from '../../text/wording.ts';
import { type ConfigOptions, loadSettings } from '../lint-settings.ts';
import { STATUS, type Status, type World } from '../world.ts';

/** `rolemap config`: the configuration that counts for a path, and where each value comes from. */
export async function config(
  path: string | undefined,
  options: ConfigOptions & { readonly format: 'pretty' | 'json' },
  world: World,
): Promise<Status> {
  const effective = await loadSettings(path === undefined ? [] : [path], options, world);
  world.out(options.format === 'json' ? `${JSON.stringify(asJson(effective), null, 2)}\n` : visible(asText(effective)));
  return STATUS.fine;
}

function asJson({ rules, changeRules, overrides, today, language }: EffectiveConfig): object {
  return {
    version: 1,
    ...(today && { today }),
    ...(language && { language }),
    rules: Object.fromEntries([...rules, ...changeRules].map(([rule, setting]) => [rule.id, setting])),
    overrides: overrides.map(({ override, layer }) => ({ ...override, from: layer.name })),
  };
}

function asText({ rules: ofMaps, changeRules, overrides, today, language }: EffectiveConfig): string {
  const rules = [...ofMaps, ...changeRules];
  const widest = Math.max(...rules.map(([{ id }]) => id.length));
  const own = ({ value, from }: Sourced<unknown>) =>
    `${typeof value === 'string' ? value : JSON.stringify(value)} (${from})`;
  const lines = rules.map(([{ id }, { severity, options }]) => {
    const set = Object.entries(options).map(([name, option]) => `${name} ${own(option)}`);
    return `  ${id.padEnd(widest)}  ${severity.value.padEnd(7)}  ${[`from ${severity.from}`, ...set].join(', ')}`;
  });
  const others = overrides.map(({ override: { rules: set, ...scope }, layer }) => {
    const where = Object.entries(scope).map(([key, values]) => `${key} ${[values].flat().join(', ')}`);
    return `  ${where.join('; ')}: ${JSON.stringify(set)} (${layer.name})`;
  });
  return `${[
    ...(today ? [`today: ${own(today)}`] : []),
    ...(language ? [`language: ${own(language)}`] : []),
    'rules:',
    ...lines,
    ...(others.length > 0 ? ['overrides:', ...others] : []),
  ].join('\n')}\n`;
}
