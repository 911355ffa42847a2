import { describe, expect, it } from 'vitest';
import { findWith, placesOf } from '../support/lint.ts';

const map = (collaboration: string, teams = '{a: {}, b: {}}') =>
  `rolemap: 1\nname: X\nteams: ${teams}\ncollaborations: {c: ${collaboration}}\n`;

describe('collaboration-stale', () => {
  const look = (collaboration: string, teams?: string, options = {}) =>
    placesOf('collaboration-stale', map(collaboration, teams), { options });

  it.each([
    ['past its end', '{between: [a, b], until: 2026-11-23}', undefined, ['c: 2026-11-23']],
    ['long without an end', '{between: [a, b], mode: collaboration, since: 2025-05-24}', undefined, ['c: 2025-05-24']],
    ['long helping', '{between: [a, b], mode: facilitating, since: 2020-01-01}', undefined, ['c: 2020-01-01']],
    ['with a retired team', '{between: [a, {team: b}]}', '{a: {}, b: {status: retired}}', ['c: {team: b}']],
    ['with a team that is over', '{between: [a, b]}', '{a: {}, b: {until: 2026-01-31}}', ['c: b']],
  ])('%s', async (_, collaboration, teams, expected) => expect(await look(collaboration, teams)).toEqual(expected));

  it.each([
    ['its last day is today', '{between: [a, b], until: 2026-11-24}'],
    ['a retired one', '{between: [a, b], until: 2026-01-01, status: retired}'],
    ['a draft', '{between: [a, b], until: 2026-01-01, status: draft}'],
    ['a service', '{between: [a, b], mode: x-as-a-service, since: 2010-01-01}'],
    ['no mode', '{between: [a, b], since: 2010-01-01}'],
    ['a day short of the limit', '{between: [a, b], mode: collaboration, since: 2025-05-25}'],
    ['a review', '{between: [a, b], mode: collaboration, since: 2020-01-01, review: {next: 2027-01-01}}'],
    ['an end to come', '{between: [a, b], mode: collaboration, since: 2020-01-01, until: 2027-01-01}'],
  ])('not: %s', async (_, collaboration) => expect(await look(collaboration)).toEqual([]));

  it('has a limit that can be changed', async () =>
    expect(await look('{between: [a, b], mode: collaboration, since: 2026-05-01}', undefined, { months: 6 })).toEqual([
      'c: 2026-05-01',
    ]));
  it.each([
    ['2026-11-20', 'should have ended on 2026-11-20.'],
    ['2026-10-20', 'should have ended on 2026-10-20, a month ago.'],
    ['2025-11-24', 'should have ended on 2025-11-24, 12 months ago.'],
  ])('counts whole months: %s', async (until, message) => {
    const [finding] = await findWith('collaboration-stale', map(`{between: [a, b], until: ${until}}`));
    expect(finding?.message).toContain(message);
  });
});

describe('partner-interest-missing', () => {
  const look = (collaboration: string, options = {}) =>
    placesOf('partner-interest-missing', map(collaboration), { options });

  it.each([
    ['nothing said', '{between: [a, {organization: O}], decides: D}', ['c: {organization: O}']],
    ['no gain', '{between: [a, {organization: O, gives: G}], decides: D}', ['c: {organization: O, gives: G}']],
    ['no gift', '{between: [a, {organization: O, gets: G}], decides: D}', ['c: {organization: O, gets: G}']],
    ['no way to decide', '{between: [a, {organization: O, gives: G, gets: H}]}', ['c: c']],
    [
      'each partner',
      '{between: [a, {organization: O}, {organization: P}], decides: D}',
      ['c: {organization: O}', 'c: {organization: P}'],
    ],
  ])('%s', async (_, collaboration, expected) => expect(await look(collaboration)).toEqual(expected));

  it.each([
    ['all said', '{between: [a, {organization: O, gives: G, gets: H}], decides: D}'],
    ['inside one organisation', '{between: [a, b]}'],
    ['retired', '{between: [a, {organization: O}], status: retired}'],
    ['a draft', '{between: [a, {organization: O}], status: draft}'],
    ['over', '{between: [a, {organization: O}], until: 2026-11-01}'],
  ])('not: %s', async (_, collaboration) => expect(await look(collaboration)).toEqual([]));

  it('does not ask how to decide where it is told not to', async () =>
    expect(await look('{between: [a, {organization: O, gives: G, gets: H}]}', { decides: false })).toEqual([]));
  it('names the keys that are missing', async () => {
    const [finding] = await findWith('partner-interest-missing', map('{between: [a, {organization: O}], decides: D}'), {
      language: 'nl',
    });
    expect(finding?.help).toContain('`gives` en `gets`');
  });
});
