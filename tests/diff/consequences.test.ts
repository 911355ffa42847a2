import { describe, expect, it } from 'vitest';
import { compareMaps } from '../../src/diff/compare-maps.ts';
import { tellChanges } from '../../src/diff/tell-changes.ts';
import { readText } from '../support/read-text.ts';

const OLD = `rolemap: 1
name: Waterland
teams:
  shelter:
    roles:
      beds:
        responsibilities: [Arranging beds]
        talents: [{talent: logistics, needed: essential}, {talent: humour, needed: helpful}]
        holders: [fatima, jan]
      day-care:
        responsibilities: [Opening day care, Keeping the register]
        decides: [Opening hours]
        talents: [first-aid]
        holders: [jan]
      desk: {responsibilities: [Keeping the register], holders: [ann]}
people:
  fatima: {name: Fatima, talents: [logistics]}
  jan: {name: Jan, talents: [first-aid, logistics, humour, juggling]}
  ann: Ann
`;

/** Changes of the kinds that begin with a word, each with its impact, in one language. */
async function told(before: string, after: string, kind: string, language: 'en' | 'nl' = 'en') {
  const changes = compareMaps(await readText(before), await readText(after));
  return tellChanges(changes, language)
    .filter((change) => change.kind.startsWith(kind))
    .map(({ impact, message }) => `${impact}: ${message}`);
}

const leaves = (text: string, person: string) => text.replace(`name: ${person}`, `name: ${person}, left: 2026-12-31`);
const isRemoved = (text: string, id: string) =>
  text
    .replace(new RegExp(`^ {2}${id}: .*\n`, 'm'), '')
    .replace(new RegExp(`\\[${id}\\]`, 'g'), '[]')
    .replace(new RegExp(`, ${id}\\]`, 'g'), ']');

describe('when a person leaves', () => {
  it('says which roles fall vacant, and which work and talents leave with them', async () => {
    expect(await told(OLD, leaves(OLD, 'Jan'), 'person-left')).toEqual([
      'gap: Jan leaves on 2026-12-31; nobody else holds "Day care", so nobody takes care of "Opening day care" or decides "Opening hours" now; nobody else has the talent "first-aid", which roles ask for.',
    ]);
    expect(await told(OLD, leaves(OLD, 'Jan'), 'person-left', 'nl')).toEqual([
      'gap: Jan vertrekt op 2026-12-31; niemand anders vervult "Day care", dus niemand zorgt nu voor "Opening day care" of beslist nu over "Opening hours"; niemand anders heeft het talent "first-aid", waar rollen om vragen.',
    ]);
  });

  it('says the same of a person who is no longer in the map', async () => {
    const after = isRemoved(OLD, 'jan');
    expect(await told(OLD, after, 'person-removed')).toEqual([
      'gap: Jan is no longer in the map (held "Beds" and "Day care"); nobody else holds "Day care", so nobody takes care of "Opening day care" or decides "Opening hours" now; nobody else has the talent "first-aid", which roles ask for.',
    ]);
    expect(await told(leaves(OLD, 'Jan'), after, 'person-removed')).toEqual([
      'shift: Jan is no longer in the map (held "Beds" and "Day care").',
    ]);
  });

  it('says nothing of what others hold, take care of and can do', async () => {
    expect(await told(OLD, leaves(OLD, 'Fatima'), 'person-left')).toEqual(['shift: Fatima leaves on 2026-12-31.']);
    const taken = leaves(OLD, 'Jan')
      .replace('holders: [jan]', 'holders: [jan, ann]')
      .replace('ann: Ann', 'ann: {name: Ann, talents: [first-aid]}');
    expect(await told(OLD, taken, 'person-left')).toEqual(['shift: Jan leaves on 2026-12-31.']);
  });

  it('knows a role that was renamed, and leaves out one that is gone or retired', async () => {
    const after = leaves(OLD, 'Jan');
    expect(
      await told(OLD, after.replace('day-care:', 'children:\n        previously: [day-care]'), 'person-left'),
    ).toEqual([expect.stringContaining('nobody else holds "Children", so')]);
    const retired = after.replace('day-care:', 'day-care:\n        status: retired');
    expect(await told(OLD, retired, 'person-left')).toEqual(['shift: Jan leaves on 2026-12-31.']);
  });

  it('of much work, tells some', async () => {
    const tasks = ['Cooking', 'Washing', 'Painting', 'Singing', 'Sewing'].join(', ');
    const before = OLD.replace('Opening day care, Keeping the register', tasks);
    expect(await told(before, leaves(before, 'Jan'), 'person-left')).toEqual([
      expect.stringContaining('so nobody takes care of "Cooking", "Painting", "Sewing" and 2 more or decides'),
    ]);
  });

  it('says it of each of two who leave a role together', async () => {
    const after = leaves(leaves(OLD, 'Jan'), 'Fatima');
    const both = await told(OLD, after, 'person-left');
    expect(both).toHaveLength(2);
    for (const message of both) expect(message).toMatch(/^gap: .*nobody else holds "Beds"/);
    for (const message of both) expect(message).toContain('"logistics"');
  });
});

describe('when someone stops in a role', () => {
  it('says which talent that it asks for nobody who still holds it has', async () => {
    const before = OLD.replace('name: Fatima, talents: [logistics]', 'name: Fatima');
    const after = before.replace('[fatima, jan]', '[fatima]');
    expect(await told(before, after, 'holder-stopped')).toEqual([
      'shift: Jan stops as holder of "Beds"; nobody who still holds it has the talent "logistics", which it asks for.',
    ]);
    expect(await told(before, after, 'holder-stopped', 'nl')).toEqual([
      'shift: Jan stopt als vervuller van "Beds"; niemand die de rol nog vervult heeft het talent "logistics", waar de rol om vraagt.',
    ]);
    expect(await told(OLD, OLD.replace('[fatima, jan]', '[fatima]'), 'holder-stopped')).toEqual([
      'shift: Jan stops as holder of "Beds".',
    ]);
    expect(await told(OLD, OLD.replace('[fatima, jan]', '[]'), 'holder-stopped')).toEqual([
      'gap: Fatima stops as holder of "Beds"; nobody holds it now.',
      'gap: Jan stops as holder of "Beds"; nobody holds it now.',
    ]);
  });
});

describe('when a role becomes critical', () => {
  const critical = (role: string) => OLD.replace(`${role}:\n`, `${role}:\n        critical: true\n`);

  it('is a gap where fewer than two people hold it', async () => {
    expect(await told(OLD, critical('beds'), 'critical')).toEqual([
      'shift: "Beds" is critical now: its work must not depend on one person.',
    ]);
    expect(await told(OLD, critical('day-care'), 'critical')).toEqual([
      'gap: "Day care" is critical now: its work must not depend on one person, and fewer than two people hold "Day care".',
    ]);
    expect(await told(critical('day-care'), OLD, 'critical')).toEqual(['shift: "Day care" is not critical any more.']);
  });

  it('counts the roles that take over from a template', async () => {
    const withTemplate = (more: string) =>
      `${OLD.replaceAll(/(beds|day-care):\n/g, '$1:\n        name: The $1\n        like: care\n')}templates: {care: {name: Care, purpose: A good day${more}}}\n`;
    expect(await told(withTemplate(''), withTemplate(', critical: true'), 'critical')).toEqual([
      'gap: The template "Care" (of 2 roles) is critical now: its work must not depend on one person, and fewer than two people hold "The day-care".',
    ]);
  });
});
