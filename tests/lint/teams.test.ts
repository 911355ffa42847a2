import { describe, expect, it } from 'vitest';
import { findWith, placesOf } from '../support/lint.ts';

/** So many people that a team of one is no matter of course. */
const people = (count: number, more = '') =>
  `people: {${Array.from({ length: count }, (_, index) => `p${index}: P${index}`).join(', ')}${more}}`;
const map = (teams: string, rest = people(15)) => `rolemap: 1\nname: X\nteams: ${teams}\n${rest}\n`;
const role = (...holders: string[]) => `{holders: [${holders.join(', ')}]}`;

describe('team-empty-or-solo', () => {
  const look = (teams: string, rest?: string) => placesOf('team-empty-or-solo', map(teams, rest));

  it.each([
    ['no roles', '{a: {purpose: P}}', ['a: a']],
    ['retired roles only', '{a: {roles: {r: {status: retired}}}}', ['a: a']],
    ['retired teams inside', '{a: {teams: {b: {status: retired}}}}', ['a: a']],
    ['one member in two roles', `{a: {roles: {r: ${role('p1')}, s: ${role('p1')}}}}`, ['a: a']],
    ['one member besides a former one', '{a: {roles: {r: {holders: [p1, {person: p2, as: emeritus}]}}}}', ['a: a']],
    ['three empty teams in one', '{a: {teams: {b: {}, c: {}, d: {}}}}', ['b: b', 'c: c', 'd: d']],
    ['many empty teams in one', '{a: {teams: {b: {}, c: {}, d: {}, e: {}}}}', ['a: a']],
  ])('%s', async (_, teams, expected) => expect(await look(teams)).toEqual(expected));

  it.each([
    ['teams inside', `{a: {teams: {b: {roles: {r: ${role('p1', 'p2')}}}}}}`],
    ['two members in one role', `{a: {roles: {r: ${role('p1', 'p2')}}}}`],
    ['a deputy', '{a: {roles: {r: {holders: [p1, {person: p2, as: deputy}]}}}}'],
    ['a draft', '{a: {status: draft}}'],
    ['draft roles', '{a: {roles: {r: {status: draft}}}}'],
    ['retired', '{a: {status: retired}}'],
    ['ended', '{a: {kind: project, until: 2026-11-01}}'],
    ['vacant roles only', '{a: {roles: {r: {vacant: true}}}}'],
    ['one member and a vacancy', `{a: {roles: {r: ${role('p1')}, s: {vacant: true}}}}`],
    ['one member who looks for company', '{a: {roles: {r: {holders: [p1], vacant: {share: 0.5}}}}}'],
    ['roles that nobody holds, which another rule says', '{a: {roles: {r: {}}}}'],
  ])('not: %s', async (_, teams) => expect(await look(teams)).toEqual([]));

  it('leaves teams of one alone in a small organisation', async () => {
    const teams = `{a: {roles: {r: ${role('p1')}}}}`;
    expect(await look(teams, people(12))).toEqual([]);
    expect(await look(teams, people(13))).toEqual(['a: a']);
  });
  it('says so where all members are programs', async () => {
    const [finding] = await findWith(
      'team-empty-or-solo',
      map(`{a: {roles: {r: ${role('bot', 'bat')}}}}`, people(15, ', bot: {kind: agent}, bat: {kind: agent}')),
    );
    expect(finding?.message).toContain('no members but programs');
  });
});

describe('team-too-big', () => {
  const members = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);
  const look = (teams: string, options = {}) => placesOf('team-too-big', map(teams), { options });

  it('counts each person once, over all roles', async () => {
    expect(await look(`{a: {roles: {r: ${role(...members(9))}, s: ${role(...members(9))}}}}`)).toEqual([]);
    expect(await look(`{a: {roles: {r: ${role(...members(9))}, s: ${role('p9')}}}}`)).toEqual(['a: a']);
  });
  it('has a limit that can be changed', async () =>
    expect(await look(`{a: {roles: {r: ${role(...members(4))}}}}`, { most: 3 })).toEqual(['a: a']));
  it.each([
    ['a guild', `{a: {kind: guild, roles: {r: ${role(...members(12))}}}}`],
    ['a council', `{a: {kind: council, roles: {r: ${role(...members(12))}}}}`],
    [
      'members of teams inside',
      `{a: {roles: {r: ${role(...members(9))}}, teams: {b: {roles: {s: ${role('p9', 'p10')}}}}}}`,
    ],
    ['former members', `{a: {roles: {r: {holders: [${members(9).join(', ')}, {person: p9, as: emeritus}]}}}}`],
    [
      'members who stopped',
      `{a: {roles: {r: {holders: [${members(9).join(', ')}, {person: p9, until: 2026-11-01}]}}}}`,
    ],
    ['deputies', `{a: {roles: {r: {holders: [${members(9).join(', ')}, {person: p9, as: deputy}]}}}}`],
    ['a retired team', `{a: {status: retired, roles: {r: ${role(...members(12))}}}}`],
  ])('not: %s', async (_, teams) => expect(await look(teams)).toEqual([]));
  it('counts guilds where it is told to', async () =>
    expect(await look(`{a: {kind: guild, roles: {r: ${role(...members(12))}}}}`, { except: [] })).toEqual(['a: a']));
});

describe('span-too-wide', () => {
  const inside = (count: number, each = '{}') =>
    `{a: {teams: {${Array.from({ length: count }, (_, index) => `t${index}: ${each}`).join(', ')}}}}`;
  const look = (teams: string, options = {}) => placesOf('span-too-wide', map(teams), { options });

  it('begins with the ninth team', async () => {
    expect(await look(inside(8))).toEqual([]);
    expect(await look(inside(9))).toEqual(['a: a']);
    expect(await look(inside(3), { most: 2 })).toEqual(['a: a']);
  });
  it.each([
    ['guilds', '{kind: guild}'],
    ['retired teams', '{status: retired}'],
    ['drafts', '{status: draft}'],
    ['projects that are over', '{kind: project, until: 2026-01-01}'],
  ])('not: %s', async (_, each) => expect(await look(inside(12, each))).toEqual([]));
});

describe('nesting-too-deep', () => {
  const chain = (...ids: string[]) =>
    `{${ids.map((id, index) => `${id}: {${index > 0 ? `parent: ${ids[index - 1]}` : ''}}`).join(', ')}}`;
  const look = (teams: string, options = {}) => placesOf('nesting-too-deep', map(teams), { options });

  it('finds the first level that is too deep, and not those below it', async () => {
    expect(await look(chain('a', 'b', 'c', 'd', 'e'))).toEqual([]);
    expect(await look(chain('a', 'b', 'c', 'd', 'e', 'f', 'g'))).toEqual(['f: f']);
    expect(await look(chain('a', 'b', 'c'), { most: 1 })).toEqual(['b: b']);
  });
  it('shows the way down', async () => {
    const [finding] = await findWith('nesting-too-deep', map(chain('a', 'b', 'c')), { options: { most: 2 } });
    expect(finding?.message).toBe('"C" sits 3 levels deep: A → B → C.');
  });
});
