import { describe, expect, it } from 'vitest';
import { findWith, placesOf } from '../support/lint.ts';

const team = (keys: string, rest = 'people: {a: A, b: B, c: C}') =>
  `rolemap: 1\nname: X\nteams: {t: {${keys}}}\n${rest}\n`;
const role = (keys: string, rest?: string) => team(`roles: {r: {${keys}}}`, rest);

describe('review-overdue', () => {
  const look = (text: string, options = {}) => placesOf('review-overdue', text, { options });

  it.each([
    ['a team', team('review: {next: 2026-11-01}'), ['t: 2026-11-01']],
    ['a role', role('review: {next: 2026-11-01}'), ['t/r: 2026-11-01']],
    ['a rhythm', role('review: {every: 6 months, last: 2026-05-01}'), ['t/r: 2026-05-01']],
    [
      'a review that came and went',
      role('review: {every: week, last: 2026-10-05, next: 2026-10-01}'),
      ['t/r: 2026-10-05'],
    ],
    ['a result', team('results: [{what: W, review: 2026-11-01}]'), ['t: 2026-11-01']],
    [
      'a collaboration',
      'rolemap: 1\nname: X\nteams: {a: {}, b: {}}\ncollaborations: {c: {between: [a, b], review: {next: 2026-01-01}}}\n',
      ['c: 2026-01-01'],
    ],
    [
      'a template, once for all its roles',
      team('roles: {r: {like: n}, s: {like: m}}', 'templates: {m: {review: {next: 2026-01-01}}, n: {like: m}}'),
      ['m: 2026-01-01'],
    ],
  ])('%s', async (_, text, expected) => expect(await look(text)).toEqual(expected));

  it.each([
    ['to come', team('review: {next: 2027-01-01}')],
    ['a few days ago', team('review: {next: 2026-11-18}')],
    ['a rhythm that is not over', role('review: {every: 6 months, last: 2026-06-01}')],
    ['no review', role('purpose: P')],
    ['a rhythm without a day', role('review: {every: month}')],
    ['a last day alone', role('review: {last: 2020-01-01}')],
    ['one that came after the plan, and no rhythm', role('review: {last: 2026-10-05, next: 2026-10-01}')],
    ['a retired role', role('status: retired, review: {next: 2020-01-01}')],
    ['a draft', role('status: draft, review: {next: 2020-01-01}')],
    ['a team that is over, which another rule says', team('until: 2026-01-01, review: {next: 2020-01-01}')],
    ['a result that is done', team('results: [{what: W, review: 2026-11-01, done: true}]')],
    ['a template that no role uses', team('purpose: P', 'templates: {m: {review: {next: 2026-01-01}}}')],
  ])('not: %s', async (_, text) => expect(await look(text)).toEqual([]));

  it('gives some days to write it down', async () => {
    expect(await look(team('review: {next: 2026-11-17}'))).toEqual([]);
    expect(await look(team('review: {next: 2026-11-16}'))).toEqual(['t: 2026-11-16']);
    expect(await look(team('review: {next: 2026-11-23}'), { graceDays: 0 })).toEqual(['t: 2026-11-23']);
  });
  it('reports what has no review where it is told to', async () => {
    expect(await look(role('purpose: P'), { missing: 'teams' })).toEqual(['t: t']);
    expect(await look(role('purpose: P'), { missing: 'everything' })).toEqual(['t: t', 't/r: r']);
  });
  it.each([
    ['2026-08-31', '3 months', '2026-11-30'],
    ['2026-02-28', 'quarter', '2026-05-28'],
    ['2024-02-29', 'year', '2025-02-28'],
    ['2026-01-01', '10 days', '2026-01-11'],
    ['2026-12-30', '2 weeks', '2027-01-13'],
  ])('from %s, %s on is %s', async (last, every, due) => {
    const [finding] = await findWith('review-overdue', team(`review: {last: ${last}, every: ${every}}`), {
      today: '2030-01-01',
    });
    expect(finding?.detail).toBe(due);
  });
});

describe('team-without-rhythm', () => {
  const look = (text: string, options = {}) => placesOf('team-without-rhythm', text, { options });
  it('finds a team of three that names no meeting', async () =>
    expect(await look(role('holders: [a, b, c]'))).toEqual(['t: t']));
  it.each([
    ['a meeting', team('meetings: [Stand-up], roles: {r: {holders: [a, b, c]}}')],
    ['two people', role('holders: [a, b]')],
    ['two people and a program', role('holders: [a, b, c]', 'people: {a: A, b: B, c: {kind: agent}}')],
    ['a draft', team('status: draft, roles: {r: {holders: [a, b, c]}}')],
    ['no members', team('purpose: P')],
  ])('not: %s', async (_, text) => expect(await look(text)).toEqual([]));
  it('begins earlier where it is told to', async () =>
    expect(await look(role('holders: [a, b]'), { members: 2 })).toEqual(['t: t']));
});

describe('team-without-contact', () => {
  const teams = (text: string, people = '{a: A}') => `rolemap: 1\nname: X\nteams: ${text}\npeople: ${people}\n`;
  const look = (text: string, options = {}) => placesOf('team-without-contact', text, { options });

  it('finds teams that nobody can reach, also through the teams around them', async () => {
    expect(await look(teams('{t: {roles: {r: {}}}, u: {contact: u@example.org}}'))).toEqual(['t: t']);
    expect(await look(teams('{t: {roles: {r: {}}, teams: {u: {roles: {s: {}}}}}}'))).toEqual(['t: t', 'u: u']);
  });
  it.each([
    ['the only team', teams('{t: {roles: {r: {}}}}')],
    ['a contact further up', teams('{t: {contact: t@example.org, teams: {u: {teams: {v: {roles: {r: {}}}}}}}}')],
    [
      'a lead with an address',
      teams('{u: {}, t: {roles: {r: {core: lead, holders: [a]}}}}', '{a: {email: a@example.org}}'),
    ],
    ['a team without roles', teams('{t: {}, u: {}}')],
    ['retired', teams('{u: {}, t: {status: retired, roles: {r: {}}}}')],
  ])('not: %s', async (_, text) => expect(await look(text)).toEqual([]));
  it('asks each team for its own where it is told to', async () =>
    expect(await look(teams('{t: {contact: t@example.org, teams: {u: {roles: {r: {}}}}}}'), { own: true })).toEqual([
      'u: u',
    ]));
});

describe('result-without-review', () => {
  const look = (result: string, language = 'en', options = {}) =>
    placesOf('result-without-review', `language: ${language}\n${team(`results: [${result}]`)}`, { options });

  it.each([
    ['no date at all', 'en', 'W'],
    ['an experiment', 'en', '{what: "Experiment with a shorter week", by: 2027-01-01}'],
    ['a quick win', 'en', '{what: "A quick win, one phone number", by: 2027-01-01}'],
    ['a pilot', 'nl', '{what: "Pilot in drie wijken", by: 2027-01-01}'],
    ['a trial in Dutch', 'nl', '{what: "Proef met zelfroosteren", by: 2027-01-01}'],
    ['a trial in German', 'de', '{what: "Versuch mit weniger Formularen", by: 2027-01-01}'],
    ['a trial in French', 'fr', '{what: "Un essai de trois semaines", by: 2027-01-01}'],
    ['no date in another language', 'pl', 'W'],
  ])('%s', async (_, language, result) => expect(await look(result, language)).toHaveLength(1));
  it.each([
    ['a day of evaluation', 'en', '{what: Experiment, review: 2027-01-01}'],
    ['a date, and no experiment', 'en', '{what: 500 beds, by: 2027-01-01}'],
    ['done', 'en', '{what: A trial, done: true}'],
    ['an industrial word', 'en', '{what: Trialling is not what this is about, by: 2027-01-01}'],
    ['a tasting', 'nl', '{what: Proeverij voor de buurt, by: 2027-01-01}'],
    ['another language', 'pl', '{what: Experiment, by: 2027-01-01}'],
  ])('not: %s', async (_, language, result) => expect(await look(result, language)).toEqual([]));
  it('asks for all where it is told to', async () =>
    expect(await look('{what: 500 beds, by: 2027-01-01}', 'en', { all: true })).toHaveLength(1));
  it('leaves drafts and teams that are over alone', async () => {
    expect(await placesOf('result-without-review', team('status: draft, results: [W]'))).toEqual([]);
    expect(await placesOf('result-without-review', team('until: 2026-01-01, results: [W]'))).toEqual([]);
  });
});

describe('person-without-role', () => {
  const look = (people: string, keys = 'holders: [z]') =>
    placesOf('person-without-role', role(keys, `people: {z: Z, ${people}}`));

  it('finds whoever holds nothing', async () => expect(await look('a: A')).toEqual(['a: a']));
  it('finds whoever holds retired work only', async () =>
    expect(
      await placesOf(
        'person-without-role',
        team('roles: {r: {holders: [z]}, s: {status: retired, holders: [a]}}', 'people: {z: Z, a: A}'),
      ),
    ).toEqual(['a: a']));
  it.each([
    ['someone who left', 'a: {left: 2026-11-01}'],
    ['someone who is still to come', 'a: {joined: 2027-01-01}'],
    ['a former holder', 'a: A', 'holders: [z, {person: a, as: emeritus}]'],
    ['a deputy', 'a: A', 'holders: [z, {person: a, as: deputy}]'],
    ['someone who begins later', 'a: A', 'holders: [z, {person: a, since: 2027-01-01}]'],
    ['roles that are still to be divided', 'a: A', 'purpose: P'],
  ])('not: %s', async (_, people, keys?: string) => expect(await look(people, keys)).toEqual([]));
});

describe('title-not-covered', () => {
  const look = (titles: readonly string[], replaces = '[Clerk]', name = 'R') =>
    placesOf(
      'title-not-covered',
      role(
        `name: ${name}, replaces: ${replaces}`,
        `people: {${titles.map((title, index) => `p${index}: {title: "${title}"}`).join(', ')}}`,
      ),
    );

  it.each([
    ['a title that nothing covers', ['Buyer'], ['org: "Buyer"']],
    ['once for all who carry it', ['Buyer', 'Senior buyer', 'Buyer (m/f/x)'], ['org: "Buyer"']],
    ['each title', ['Buyer', 'Planner'], ['org: "Buyer"', 'org: "Planner"']],
  ])('%s', async (_, titles, expected) => expect(await look(titles)).toEqual(expected));
  it.each([
    ['the title itself', ['Clerk']],
    ['capitals and signs', ['CLERK']],
    ['a level', ['Senior Clerk', 'Junior clerk', 'Medior Clerk', 'Clerk II']],
    ['who may apply', ['Clerk (m/v/x)', 'Clerk m/f']],
    ['a role of that name', ['Buyer'], '[Clerk]', 'Buyer'],
    ['a map in which nothing replaces titles', ['Buyer'], '[]'],
  ])('not: %s', async (_, titles, replaces?: string, name?: string) =>
    expect(await look(titles, replaces, name)).toEqual([]),
  );
  it('leaves out who left', async () =>
    expect(
      await placesOf('title-not-covered', role('replaces: [Clerk]', 'people: {a: {title: Buyer, left: 2026-01-01}}')),
    ).toEqual([]));
});
