import { CHANGE_RULES, type ChangeRule } from '../../finding/change-rules.ts';
import type { Severity } from '../../finding/finding.ts';
import type { MessageLanguage } from '../languages.ts';
import { RULES } from '../registry.ts';
import type { Rule } from '../rule.ts';
import { defaultsOf } from '../rule-options.ts';
import type { ConfiguredOverride, ConfiguredRule } from './config.ts';
import type { ConfigLayer } from './config-layer.ts';
import { createHouseRule } from './house-rule.ts';

/** A value of the configuration, and the name of the layer that set it. */
export interface Sourced<Value> {
  readonly value: Value;
  readonly from: string;
}

/** How one rule is to look at a map, and why so. */
export interface EffectiveRule {
  readonly severity: Sourced<Severity | 'off'>;
  readonly options: Readonly<Record<string, Sourced<unknown>>>;
}

/** All layers taken together. */
export interface EffectiveConfig {
  /** Every rule, house rules included. */
  readonly rules: ReadonlyMap<Rule, EffectiveRule>;
  /** The rules about changes, which `diff` applies. */
  readonly changeRules: ReadonlyMap<ChangeRule, EffectiveRule>;
  readonly overrides: readonly { readonly override: ConfiguredOverride; readonly layer: ConfigLayer }[];
  readonly today?: Sourced<string>;
  readonly language?: Sourced<MessageLanguage>;
}

/** What holds where no layer says anything. */
const BY_DEFAULT = 'default';

/** Takes layers together: later ones win, key by key; what they do not name stays. */
export function mergeLayers(layers: readonly ConfigLayer[]): EffectiveConfig {
  const rules = configure([...RULES, ...houseRulesOf(layers)], layers, byDefault);
  const changeRules = configure(CHANGE_RULES, layers, ({ severity }) => ({
    // No profile names them: they say something only where two maps are compared.
    severity: { value: severity, from: BY_DEFAULT },
    options: {},
  }));
  const last = <Value>(read: (layer: ConfigLayer) => Value | undefined): Sourced<Value> | undefined => {
    const layer = layers.findLast((candidate) => read(candidate) !== undefined);
    const value = layer && read(layer);
    return layer && value !== undefined ? { value, from: layer.name } : undefined;
  };
  const today = last(({ config }) => config.today);
  const language = last(({ config }) => config.language);
  return {
    rules,
    changeRules,
    overrides: layers.flatMap((layer) => (layer.config.overrides ?? []).map((override) => ({ override, layer }))),
    ...(today && { today }),
    ...(language && { language }),
  };
}

function configure<Of extends { readonly id: string }>(
  rules: readonly Of[],
  layers: readonly ConfigLayer[],
  start: (rule: Of) => EffectiveRule,
): Map<Of, EffectiveRule> {
  return new Map(
    rules.map((rule) => {
      let setting = start(rule);
      for (const { name, config } of layers) {
        const configured = config.rules?.[rule.id];
        if (configured !== undefined) setting = changed(setting, configured, name);
      }
      return [rule, setting];
    }),
  );
}

/** A setting with what a layer or an override says about the rule. */
export function changed(setting: EffectiveRule, configured: ConfiguredRule, from: string): EffectiveRule {
  if (typeof configured === 'string') return { ...setting, severity: { value: configured, from } };
  const { severity, ...options } = configured;
  const own = Object.entries(options).map(([name, value]) => [name, { value, from }] as const);
  return {
    severity: severity === undefined ? setting.severity : { value: severity, from },
    options: { ...setting.options, ...Object.fromEntries(own) },
  };
}

function byDefault(rule: Rule): EffectiveRule {
  const options = Object.entries(defaultsOf(rule.options)).map(([name, value]) => [name, { value, from: BY_DEFAULT }]);
  // A house rule is on because it was written; the rules of rolemap are on where a profile says so.
  return {
    severity: rule.group === 'house' ? { value: rule.severity, from: rule.source } : { value: 'off', from: BY_DEFAULT },
    options: Object.fromEntries(options),
  };
}

function houseRulesOf(layers: readonly ConfigLayer[]): Rule[] {
  const rules = new Map<string, Rule>();
  for (const { name, config } of layers)
    for (const [id, written] of Object.entries(config['house-rules'] ?? {}))
      rules.set(id, createHouseRule(id, written, name));
  return [...rules.values()];
}
