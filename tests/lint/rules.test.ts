import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding/finding.ts';
import type { MessageLanguage } from '../../src/lint/languages.ts';
import { lintMap } from '../../src/lint/lint-map.ts';
import { selectProfile } from '../../src/lint/profiles.ts';
import { RULES } from '../../src/lint/registry.ts';
import type { Rule } from '../../src/lint/rule.ts';
import { defaultsOf } from '../../src/lint/rule-options.ts';
import { readMap } from '../../src/model/read-map.ts';
import { findWith } from '../support/lint.ts';

/** Looks at a map with the recommended rules, and with one rule more where that is off by itself. */
async function lintAlso(rule: Rule, text: string, language: MessageLanguage = 'en'): Promise<readonly Finding[]> {
  const { map, findings } = await readMap([{ path: 'map.yaml', text, named: true }]);
  expect(findings).toEqual([]);
  if (!map) throw new Error('no map');
  const settings = new Map(selectProfile('recommended'));
  if (rule.severity === 'off') settings.set(rule, { severity: 'warning', options: defaultsOf(rule.options) });
  return lintMap(map, settings, { today: '2026-11-24', language }).findings;
}

/** Where what one rule finds cannot be shown without what another finds: an organisation without direction has a team without purpose. */
const GO_TOGETHER: Readonly<Record<string, readonly string[]>> = { 'org-without-vision': ['team-without-purpose'] };

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const only = (severities: readonly string[]) => (finding: Finding) =>
    finding.rule === id || (severities.includes(finding.severity) && !GO_TOGETHER[id]?.includes(finding.rule));
  it('finds what its bad example shows, once, and no other rule has an error or a warning there', async () =>
    expect((await lintAlso(rule, rule.bad)).filter(only(['error', 'warning'])).map((finding) => finding.rule)).toEqual([
      id,
    ]));
  it('has nothing to say about its good example, and no other rule has an error or a warning there', async () =>
    expect((await lintAlso(rule, rule.good)).filter(only(['error', 'warning'])).map((finding) => finding.rule)).toEqual(
      [],
    ));
  it('speaks all languages of messages, each in its own words', async () => {
    const [english, dutch] = await Promise.all([lintAlso(rule, rule.bad), lintAlso(rule, rule.bad, 'nl')]);
    const own = (findings: readonly Finding[]) => findings.find((finding) => finding.rule === id);
    expect(own(dutch)?.message).not.toBe(own(english)?.message);
    expect(own(dutch)?.help).not.toBe(own(english)?.help);
    expect(own(english)?.help).toBeDefined();
  });
});

it('each rule has a file of its name', () => {
  expect(readdirSync('src/lint/rules').sort()).toEqual(RULES.map(({ id }) => `${id}.ts`));
});

describe('title-as-role', () => {
  const role = (name: string, language: string) => `rolemap: 1
name: X
vision: Y
language: ${language}
teams: {t: {purpose: Z, roles: {r: {name: ${name}, purpose: P, holders: [a]}}}}
people: {a: A}
`;
  it.each([
    ['Letterhead', 'en'],
    ['Management accounting', 'en'],
    ['Hoofdstuk', 'nl'],
    ['Hoofdingang', 'nl'],
    ['Chefkok', 'nl'],
    ['Manager', 'pl'],
  ])('%s (%s) is no title', async (name, language) => {
    expect(await findWith('title-as-role', role(name, language))).toEqual([]);
  });
  it.each([
    ['Projectmanager', 'nl'],
    ['Baliemedewerker', 'nl'],
    ['Head of Sales', 'en'],
  ])('%s (%s) is a title', async (name, language) => {
    expect(await findWith('title-as-role', role(name, language))).toHaveLength(1);
  });
});
