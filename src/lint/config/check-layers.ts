import { CHANGE_RULES } from '../../finding/change-rules.ts';
import { type Finding, ORGANIZATION } from '../../finding/finding.ts';
import { sortFindings } from '../../finding/sort-findings.ts';
import { fieldsOf } from '../../schema/fields-of.ts';
import { nearest } from '../../text/did-you-mean.ts';
import { quote } from '../../text/wording.ts';
import type { Location } from '../../yaml/yaml-document.ts';
import { RULES } from '../registry.ts';
import type { Conditions, ConfiguredRules } from './config.ts';
import type { ConfigLayer } from './config-layer.ts';

/**
 * Checks what only all layers together can tell: findings `unknown-key` for a rule that there is not and for a field that the things of a house rule do not
 * have, each with the nearest name, and `duplicate-id` for a house rule with the id of a rule.
 */
export function checkLayers(layers: readonly ConfigLayer[]): Finding[] {
  const findings: Finding[] = [];
  const known = new Set<string>([...RULES, ...CHANGE_RULES].map(({ id }) => id));
  const all = new Set([...known, ...layers.flatMap(({ config }) => Object.keys(config['house-rules'] ?? {}))]);
  const checkRules = (rules: ConfiguredRules | undefined, location: Location) => {
    for (const id of Object.keys(rules ?? {}))
      if (!all.has(id))
        findings.push(unknown('rule', id, location.child(id), nearest(id, all), '`rolemap rules` lists all rules.'));
  };
  for (const { config, location } of layers) {
    if (!location) continue;
    checkRules(config.rules, location.child('rules'));
    for (const [index, { rules }] of (config.overrides ?? []).entries())
      checkRules(rules, location.child('overrides').child(index).child('rules'));
    for (const [id, { on, where, expect }] of Object.entries(config['house-rules'] ?? {})) {
      const place = location.child('house-rules').child(id);
      if (known.has(id)) findings.push(takenId(id, place));
      for (const [key, conditions] of [
        ['where', where],
        ['expect', expect],
      ] as const)
        findings.push(...unknownFields(conditions, fieldsOf(on), place.child(key)));
    }
  }
  return sortFindings(findings);
}

function unknownFields(conditions: Conditions = {}, fields: readonly string[], location: Location): Finding[] {
  return Object.keys(conditions).flatMap((field) => {
    const [first = field] = field.split('.');
    if (fields.includes(first) || first.startsWith('x-')) return [];
    return [
      unknown('field', first, location.child(field), nearest(first, fields), `use one of: ${fields.join(', ')}.`),
    ];
  });
}

function unknown(noun: string, written: string, at: Location, near: string | undefined, otherwise: string): Finding {
  return {
    rule: 'unknown-key',
    severity: 'error',
    subject: ORGANIZATION,
    message: `There is no ${noun} ${quote(written)}.`,
    at: at.key,
    detail: written,
    help: near ? `write ${quote(near)}.` : otherwise,
    ...(near && { label: `did you mean ${quote(near)}?` }),
  };
}

function takenId(id: string, at: Location): Finding {
  return {
    rule: 'duplicate-id',
    severity: 'error',
    subject: ORGANIZATION,
    message: `${quote(id)} is a rule of rolemap already.`,
    at: at.key,
    detail: id,
    help: 'give your own rule another id.',
  };
}
