import { describe, expect, it } from 'vitest';
import { findWith, messagesOf, subjectsOf, underlined } from '../support/lint.ts';

/** A map with the given teams and people. */
const org = (teams: string, people = '{a: Ana, b: Bo, c: Cas, w: {name: Wim, kind: agent}}', more = '') =>
  `rolemap: 1\nname: X\nlanguage: en\npeople: ${people}\n${more}\nteams: ${teams}\n`;
/** A map with one team of one role. */
const role = (text: string, people?: string, more?: string) => org(`{t: {roles: {r: ${text}}}}`, people, more);
/** So many things in a list, made from their numbers. */
const times = (amount: number, make: (index: number) => string) =>
  Array.from({ length: amount }, (_, index) => make(index)).join(', ');

describe('vacancy-stale', () => {
  const find = (text: string, options = {}) => messagesOf('vacancy-stale', role(text), { options });
  it('after ninety days, counted from the day', async () => {
    expect(await find('{vacant: {since: 2026-08-25}}')).toEqual(['"R" has been vacant for 91 days.']);
    expect(await find('{vacant: {since: 2026-08-26}}')).toEqual([]);
    expect(await find('{vacant: {since: 2026-08-26}}', { days: 30 })).toEqual(['"R" has been vacant for 90 days.']);
  });
  it('of a place beside others', async () =>
    expect(await find('{vacant: {since: 2026-01-01}, holders: [a]}')).toEqual([
      'A place in "R" has been open for 327 days.',
    ]));
  it.each([
    '{vacant: true}',
    '{vacant: {share: 0.5}}',
    '{vacant: {since: 2027-01-01}}',
    '{vacant: {since: 2020-01-01}, status: retired}',
    '{vacant: false}',
  ])('not: %s', async (text) => expect(await find(text)).toEqual([]));
  it('not: in a team that has ended', async () =>
    expect(
      await messagesOf('vacancy-stale', org('{t: {until: 2026-06-01, roles: {r: {vacant: {since: 2026-01-01}}}}}')),
    ).toEqual([]));
});

describe('holders-without-focus', () => {
  const find = (text: string, options = {}) => messagesOf('holders-without-focus', role(text), { options });
  it.each([
    ['{holders: [a, b]}', 'Who does what within "R"? Ana and Bo hold it without a focus.'],
    ['{holders: [a, b, {person: c, focus: Night}]}', 'Who does what within "R"? Ana and Bo hold it without a focus.'],
    [
      '{holders: [{person: a, focus: Night}, {person: b, focus: night!}]}',
      'Who does what within "R"? Ana and Bo have the same focus, "Night".',
    ],
    ['{holders: [a, {person: b, as: acting}]}', 'Who does what within "R"? Ana and Bo hold it without a focus.'],
  ])('%s', async (text, message) => expect(await find(text)).toEqual([message]));
  it.each([
    ['{holders: [{person: a, focus: Night}, {person: b, focus: Day}]}'],
    ['{holders: [{person: a, focus: Night}, b]}'],
    ['{holders: [a, {person: b, as: deputy}]}'],
    ['{holders: [a, {person: b, as: trainee}]}'],
    ['{holders: [a, {person: b, until: 2026-01-01}]}'],
    ['{holders: [a, {person: a, focus: Night}]}'],
    ['{holders: [{person: a, since: 2020-01-01}, {person: a, since: 2021-01-01}]}'],
    ['{elected: true, holders: [a, b]}'],
  ])('not: %s', async (text) => expect(await find(text)).toEqual([]));
  it('not: in a council; and from how many on can be set', async () => {
    expect(
      await messagesOf('holders-without-focus', org('{t: {kind: council, roles: {r: {holders: [a, b]}}}}')),
    ).toEqual([]);
    expect(await find('{holders: [a, b]}', { from: 3 })).toEqual([]);
  });
});

describe('person-overbooked', () => {
  const find = (shares: readonly (number | string)[], person: string, options = {}) =>
    messagesOf(
      'person-overbooked',
      org(
        `{t: {roles: {${shares.map((share, at) => `r${at}: {holders: [${typeof share === 'number' ? `{person: a, share: ${share}}` : share}]}`).join(', ')}}}}`,
        `{a: ${person}}`,
      ),
      { options },
    );
  it.each([
    [[0.5, 0.4], '{name: Ana, share: 0.8}', 'Ana is booked for 90% of full time, and works 80%.'],
    [[0.7, 0.4], 'Ana', 'Ana is booked for 110% of full time.'],
    [
      [0.4, '{person: a, share: 0.4, as: deputy}'],
      '{name: Ana, share: 0.6}',
      'Ana is booked for 80% of full time, and works 60%.',
    ],
    [[1, 0.5], '{name: Wim, kind: agent, share: 1}', 'Wim is booked for 150% of full time, and works 100%.'],
  ])('%j of %s', async (shares, person, message) => expect(await find(shares, person)).toEqual([message]));
  it.each([
    [[0.4, 0.2], '{name: Ana, share: 0.6}'],
    [[0.1, 0.2, 0.3, 0.4], 'Ana'],
    [[0.33, 0.33, 0.34], 'Ana'],
    [[0.34, 0.34, 0.33], 'Ana'],
    [[0.5, 'a', 'a'], '{name: Ana, share: 0.5}'],
    [[0.5, '{person: a, share: 0.5, until: 2026-01-01}'], '{name: Ana, share: 0.5}'],
    [[0.5, '{person: a, share: 0.5, since: 2027-01-01}'], '{name: Ana, share: 0.5}'],
    [[0.5, '{person: a, share: 0.5, as: emeritus}'], '{name: Ana, share: 0.5}'],
    [[1, 1], '{name: Wim, kind: agent}'],
    [[1, 1], '{name: Ana, left: 2026-01-01}'],
  ])('not: %j of %s', async (shares, person) => expect(await find(shares, person)).toEqual([]));
  it('lets pass what is allowed', async () => {
    expect(await find([0.5, 0.4], '{name: Ana, share: 0.8}', { allowed: 0.1 })).toEqual([]);
    expect(await find([0.5, 0.5], '{name: Ana, share: 0.8}', { allowed: 0.1 })).toHaveLength(1);
  });
  it('not: roles that are drafts or retired, and teams that have ended', async () => {
    const text = (more: string, team = '') =>
      org(
        `{t: {roles: {r: {holders: [{person: a, share: 1}]}}}, u: {${team} roles: {s: {${more} holders: [{person: a, share: 1}]}}}}`,
      );
    expect(await subjectsOf('person-overbooked', text(''))).toEqual(['a']);
    expect(await subjectsOf('person-overbooked', text('status: draft,'))).toEqual([]);
    expect(await subjectsOf('person-overbooked', text('status: retired,'))).toEqual([]);
    expect(await subjectsOf('person-overbooked', text('', 'until: 2026-01-01,'))).toEqual([]);
  });
  it('shows where the time goes, most first', async () => {
    const text = org(
      '{t: {roles: {r: {holders: [{person: a, share: 0.3}]}, s: {holders: [{person: a, share: 0.9}]}}}}',
    );
    const [finding] = await findWith('person-overbooked', text);
    expect(finding?.related?.map(({ message }) => message)).toEqual(['90% for "S"', '30% for "R"']);
    expect(finding?.related?.map(underlined)).toEqual(['0.9', '0.3']);
  });
});

describe('role-understaffed', () => {
  const find = (text: string, more?: string) => messagesOf('role-understaffed', role(text, undefined, more));
  it.each([
    [
      '{seats: {share: 1.5}, holders: [{person: a, share: 0.6}, {person: b, share: 0.5}]}',
      '"R" has 1.1 of the 1.5 full-time places that it needs.',
    ],
    [
      '{seats: {share: 1.5}, holders: [{person: a, share: 0.6}], vacant: {share: 0.5}}',
      '"R" has 0.6 of the 1.5 full-time places that it needs, and looks for 0.5.',
    ],
    [
      '{seats: {share: 1}, vacant: {share: 0.5}}',
      '"R" has 0 of the 1 full-time places that it needs, and looks for 0.5.',
    ],
    [
      '{seats: {share: 1}, holders: [{person: a, share: 0.5}, {person: b, share: 0.5, until: 2026-01-01}]}',
      '"R" has 0.5 of the 1 full-time places that it needs.',
    ],
    [
      '{seats: {min: 2, share: 1.5}, holders: [{person: a, share: 0.5}]}',
      '"R" has 0.5 of the 1.5 full-time places that it needs.',
    ],
    ['{seats: {min: 2, share: 1.5}, holders: [a]}', '"R" has 1 of the at least 2 people that it needs.'],
    ['{seats: {min: 2}, holders: [a]}', '"R" has 1 of the at least 2 people that it needs.'],
    ['{seats: {min: 2}, holders: [a, {person: b, as: deputy}]}', '"R" has 1 of the at least 2 people that it needs.'],
    ['{seats: {max: 1}, holders: [a, b, c]}', '"R" has 3 people, but room for 1 at most.'],
  ])('%s', async (text, message) => expect(await find(text)).toEqual([message]));
  it.each([
    ['{seats: {share: 0.6}, holders: [{person: a, share: 0.4}, {person: b, share: 0.2}]}'],
    ['{seats: {share: 1}, holders: [{person: a, share: 0.33}, {person: b, share: 0.33}, {person: c, share: 0.33}]}'],
    ['{seats: {share: 1.5}, holders: [{person: a, share: 0.6}], vacant: {share: 0.9}}'],
    ['{seats: {share: 1.5}, holders: [{person: a, share: 0.6}], vacant: true}'],
    ['{seats: {share: 1.5}, holders: [{person: a, share: 0.6}, b]}'],
    ['{seats: {share: 1.5}, holders: [w]}'],
    ['{seats: {share: 1.5}}'],
    ['{seats: {share: 1}, holders: [{person: a, share: 0.6}, {person: b, as: deputy, share: 0.4}]}'],
    ['{seats: {min: 2}, holders: [a, b]}'],
    ['{seats: {min: 2}, holders: [a], vacant: true}'],
    ['{seats: {min: 2}}'],
    ['{seats: {max: 2}, holders: [a, b]}'],
    ['{seats: {max: 1}, holders: [{person: a, focus: Night}, {person: a, focus: Day}]}'],
    ['{seats: {max: 1}, holders: [a, {person: b, as: deputy}, {person: c, as: trainee}]}'],
    ['{seats: {max: 1}, holders: [a, {person: b, until: 2026-11-23}, {person: c, as: emeritus}]}'],
    ['{seats: {share: 1}, holders: [{person: a, share: 0.1}], status: draft}'],
  ])('not: %s', async (text) => expect(await find(text)).toEqual([]));
  it('where a template says what is needed, the role is shown, and the template beside it', async () => {
    const text = role(
      '{like: x, holders: [{person: a, share: 0.5}]}',
      undefined,
      'templates: {x: {seats: {share: 0.9}}}',
    );
    const [finding] = await findWith('role-understaffed', text);
    expect(finding && underlined(finding)).toBe('r');
    expect(finding?.related?.map(underlined)).toEqual(['0.9']);
  });
  it('writes numbers as the language does', async () =>
    expect(
      await messagesOf('role-understaffed', role('{seats: {share: 1.5}, holders: [{person: a, share: 0.25}]}'), {
        language: 'nl',
      }),
    ).toEqual(['"R" heeft 0,25 van de 1,5 fte die nodig is.']));
});

describe('too-many-roles', () => {
  const roles = (amount: number, holder = 'a', more = '') =>
    `{t: {roles: {${times(amount, (at) => `r${at}: {holders: [${holder}]${more}}`)}}}}`;
  const find = (text: string, options = {}) => messagesOf('too-many-roles', org(text), { options });
  it('eight', async () =>
    expect(await find(roles(8))).toEqual(['Ana holds 8 roles: R0, R1, R2, R3, R4 and 3 others.']));
  it('tells roles of one name once', async () =>
    expect(await find(`{${times(8, (at) => `t${at}: {roles: {lead: {holders: [a]}}}`)}}`)).toEqual([
      'Ana holds 8 roles: Lead (8×).',
    ]));
  it.each([
    ['seven', roles(7)],
    ['eight of a deputy', roles(8, '{person: a, as: deputy}')],
    ['eight that are over', roles(8, '{person: a, until: 2026-01-01}')],
    ['eight drafts', roles(8, 'a', ', status: draft')],
    ['eight of a program', roles(8, 'w')],
    ['one role with eight parts', `{t: {roles: {r: {holders: [${times(8, (at) => `{person: a, focus: F${at}}`)}]}}}}`],
  ])('not: %s', async (_, text) => expect(await find(text)).toEqual([]));
  it('as many as is set', async () => expect(await find(roles(3), { most: 2 })).toHaveLength(1));
});

describe('person-scattered', () => {
  const teams = (amount: number, kind = 'team', role = '{holders: [a]}') =>
    `{${times(amount, (at) => `t${at}: {kind: ${kind}, roles: {r: ${role}}}`)}}`;
  const find = (text: string, options = {}) => messagesOf('person-scattered', org(text), { options });
  it('five teams', async () => expect(await find(teams(5))).toEqual(['Ana works in 5 teams: T0, T1, T2, T3 and T4.']));
  it.each([
    ['four teams', teams(4)],
    ['guilds', teams(5, 'guild')],
    ['councils', teams(5, 'council')],
    ['a deputy', teams(5, 'team', '{holders: [{person: a, as: deputy}]}')],
    ['a program', teams(5, 'team', '{holders: [w]}')],
    ['five roles of one team', `{t: {roles: {${times(5, (at) => `r${at}: {holders: [a]}`)}}}}`],
  ])('not: %s', async (_, text) => expect(await find(text)).toEqual([]));
  it('as many as is set', async () => expect(await find(teams(2), { most: 1 })).toHaveLength(1));
});

describe('lead-hub', () => {
  const teams = (amount: number, role = '{core: lead, holders: [a]}', kind = 'circle') =>
    `{${times(amount, (at) => `t${at}: {kind: ${kind}, roles: {r: ${role}}}`)}}`;
  const find = (text: string, options = {}) => messagesOf('lead-hub', org(text), { options });
  it('four teams', async () => expect(await find(teams(4))).toEqual(['Ana leads 4 teams: T0, T1, T2 and T3.']));
  it.each([
    ['three teams', teams(3)],
    ['roles that do not lead', teams(4, '{holders: [a]}')],
    ['a deputy', teams(4, '{core: lead, vacant: true, holders: [{person: a, as: deputy}]}')],
    ['councils', teams(4, undefined, 'council')],
    ['one team four times', `{t: {roles: {${times(4, (at) => `r${at}: {core: lead, holders: [a]}`)}}}}`],
  ])('not: %s', async (_, text) => expect(await find(text)).toEqual([]));
  it('as many as is set', async () => expect(await find(teams(2), { from: 2 })).toHaveLength(1));
});

describe('holder-ended', () => {
  const PEOPLE = '{a: Ana, b: Bo, z: {name: Zoë, left: 2026-05-31}, y: {name: Yu, left: 2027-05-31}}';
  const find = (text: string) => messagesOf('holder-ended', role(text, PEOPLE));
  it.each([
    ['{holders: [b, {person: a, until: 2026-06-30}]}', 'Ana held "R" until 2026-06-30.'],
    ['{holders: [b, {person: a, as: deputy, until: 2026-11-23}]}', 'Ana held "R" until 2026-11-23.'],
    ['{vacant: true, holders: [{person: a, until: 2026-06-30}]}', 'Ana held "R" until 2026-06-30.'],
    ['{holders: [b, z]}', 'Zoë left on 2026-05-31, and still stands as holder of "R".'],
    ['{holders: [b, {person: z, until: 2026-05-31}]}', 'Zoë left on 2026-05-31, and still stands as holder of "R".'],
    [
      '{elected: true, holders: [b, {person: z, until: 2026-05-31}]}',
      'Zoë left on 2026-05-31, and still stands as holder of "R".',
    ],
  ])('%s', async (text, message) => expect(await find(text)).toEqual([message]));
  it.each([
    ['{holders: [b, {person: a, until: 2026-11-24}]}'],
    ['{holders: [b, {person: a, until: 2026-06-30, as: emeritus}]}'],
    ['{holders: [b, y]}'],
    ['{elected: true, holders: [b, {person: a, until: 2026-06-30}]}'],
    ['{status: retired, holders: [b, {person: a, until: 2026-06-30}]}'],
    ['{holders: [b, {person: a, since: 2027-01-01}]}'],
  ])('not: %s', async (text) => expect(await find(text)).toEqual([]));
  it.each([
    ['{holders: [{person: a, until: 2026-06-30}]}', ['role-unfilled']],
    ['{holders: [z]}', ['role-unfilled']],
    ['{elected: true, holders: [z]}', ['role-unfilled']],
    ['{elected: true, holders: [{person: a, until: 2026-06-30}]}', ['term-expired']],
    ['{elected: true, holders: [b, {person: a, until: 2026-06-30}]}', ['term-expired']],
    ['{holders: [b, {person: a, until: 2026-06-30}]}', ['holder-ended']],
    ['{holders: [b, z]}', ['holder-ended']],
  ])('one rule for one fact: %s', async (text, rules) => {
    const found = await Promise.all(
      ['role-unfilled', 'holder-ended', 'term-expired'].map((rule) => findWith(rule, role(text, PEOPLE))),
    );
    expect(found.flat().map(({ rule }) => rule)).toEqual(rules);
  });
});
