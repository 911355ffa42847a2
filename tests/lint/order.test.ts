import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CHECKS, type Check } from '../../src/finding/checks.ts';
import { identityOf } from '../../src/finding/identity.ts';
import { lintMap } from '../../src/lint/lint-map.ts';
import { RULES } from '../../src/lint/registry.ts';
import { defaultsOf } from '../../src/lint/rule-options.ts';
import { readMap } from '../../src/model/read-map.ts';

/** Checks of texts that say nothing once they are read. */
const NO_ORDER = ['duplicate-key', 'several-documents', 'merge-conflict'];

/** The same map with all lists and all keys the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed).reverse();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, reversed(inner)])
      .reverse(),
  );
}

async function identities(text: string): Promise<string[]> {
  const { map, findings } = await readMap([{ path: 'map.yaml', text, named: true }]);
  const settings = new Map(
    RULES.map((rule) => [rule, { severity: 'warning', options: defaultsOf(rule.options) }] as const),
  );
  const ofRules = map ? lintMap(map, settings, { today: '2026-11-24' }).findings : [];
  return [...findings, ...ofRules].map(identityOf).sort();
}

/** What the format has to say about items of lists. */
const SLIPS = `
rolemap: 1
name: X
teams:
  a:
    meetings: [{name: M, every: now and then}, {name: N, evry: week}]
    roles:
      r:
        holders: [jan, jann, {person: jo, shar: 0.5}, {person: jo, shar: 0.8}, {persn: jo}, 5]
        decides: [{what: Halls, level: perhaps}, {what: Beds, level: perhaps}]
        talents: [{talent: calm, level: x}, calm, calm]
people: {jan: Jan, jo: Jo}
`;

const MAPS: readonly (readonly [string, string])[] = [
  ...RULES.map(({ id, bad }) => [id, bad] as const),
  ...Object.entries<Check>(CHECKS).flatMap(([id, { example = {} }]) => {
    const [text, ...others] = Object.values(example);
    return text === undefined || others.length > 0 || id.startsWith('yaml-') || NO_ORDER.includes(id)
      ? []
      : [[id, text] as const];
  }),
  ['slips in lists', SLIPS],
];

describe('a finding is the same finding when someone sorts a list or a file', () => {
  it.each(MAPS)('%s', async (_id, text) =>
    expect(await identities(JSON.stringify(reversed(parse(text))))).toEqual(await identities(text)),
  );
});
