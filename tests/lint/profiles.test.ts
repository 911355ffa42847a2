import { describe, expect, it } from 'vitest';
import { PROFILE_IDS } from '../../src/lint/profile-ids.ts';
import { PROFILES, selectProfile } from '../../src/lint/profiles.ts';
import { RULES } from '../../src/lint/registry.ts';

const known = new Map(RULES.map((rule) => [rule.id, rule]));

/** What a profile makes of a rule. */
function severityIn(profile: (typeof PROFILE_IDS)[number], id: string) {
  const rule = known.get(id);
  if (!rule) throw new Error(`There is no rule ${id}.`);
  return selectProfile(profile).get(rule)?.severity;
}

// To be switched on (take `.skip` away) as soon as all rules that the profiles name have a file.
describe('the rules that a profile names', () => {
  it.each(PROFILE_IDS)('%s names rules that exist', (profile) => {
    expect(Object.keys(PROFILES[profile].rules).filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('recommended', () => {
  it('has every rule at its own severity, so that a rule of choice stays off', () => {
    for (const rule of RULES) expect(severityIn('recommended', rule.id), rule.id).toBe(rule.severity);
    expect(severityIn('recommended', 'pay-unequal')).toBe('off');
  });
});

describe('a profile of its own', () => {
  it.each([
    ['crisis', 'role-unfilled', 'warning'],
    ['crisis', 'team-without-contact', 'off'],
    ['holacracy', 'title-as-role', 'error'],
    ['holacracy', 'team-too-big', 'warning'],
    ['holacracy', 'pay-unequal', 'off'],
    ['sociocracy', 'review-overdue', 'warning'],
    ['sociocracy', 'talent-gap', 'info'],
    ['sociocracy', 'pay-unexplained', 'off'],
    ['team-topologies', 'nesting-too-deep', 'warning'],
    ['team-topologies', 'talent-gap', 'off'],
    ['hr', 'pay-unequal', 'warning'],
    ['hr', 'private-data', 'error'],
    ['hr', 'team-too-big', 'off'],
  ] as const)('%s has %s as %s', (profile, id, severity) => {
    expect(severityIn(profile, id)).toBe(severity);
  });
  it.each(PROFILE_IDS)('%s says when to choose it', (profile) => {
    expect(PROFILES[profile].summary).toMatch(/^Choose it /);
  });
});
