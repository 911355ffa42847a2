import { describe, expect, it } from 'vitest';
import { findWith, messagesOf, subjectsOf, underlined } from '../support/lint.ts';

/** A map with the given teams and people. */
const org = (teams: string, people = '{a: Ana, b: Bo, c: Cas, d: Dee}') =>
  `rolemap: 1\nname: Lindenhof Home Care\nlanguage: en\npeople: ${people}\nteams: ${teams}\n`;
/** A map with one team of the given roles. */
const team = (roles: string, more = '') => org(`{t: {${more} roles: ${roles}}}`);

describe('lead-is-rep', () => {
  const find = (text: string) => messagesOf('lead-is-rep', text);
  const roles = (lead: string, rep: string) =>
    team(`{l: {core: lead, holders: ${lead}}, r: {core: rep, holders: ${rep}}}`);
  it('one person in both', async () => {
    expect(await find(roles('[a]', '[a]'))).toEqual(['Ana leads "T" and represents it as well.']);
    expect(await find(roles('[b, a]', '[{person: a, as: acting}]'))).toHaveLength(1);
  });
  it.each([
    ['two people', roles('[a]', '[b]')],
    ['a deputy', roles('[a]', '[b, {person: a, as: deputy}]')],
    ['who led before', roles('[b, {person: a, until: 2026-01-01}]', '[a]')],
    [
      'lead of another team',
      org('{t: {roles: {l: {core: lead, holders: [a]}}}, u: {roles: {r: {core: rep, holders: [a]}}}}'),
    ],
    [
      'lead of the team around it',
      org('{t: {roles: {l: {core: lead, holders: [a]}}, teams: {u: {roles: {r: {core: rep, holders: [a]}}}}}}'),
    ],
    ['a retired role', team('{l: {core: lead, holders: [a], status: retired}, r: {core: rep, holders: [a]}}')],
    [
      'a team that has ended',
      team('{l: {core: lead, holders: [a]}, r: {core: rep, holders: [a]}}', 'until: 2026-01-01,'),
    ],
  ])('not: %s', async (_, text) => expect(await find(text)).toEqual([]));
});

describe('rep-invalid', () => {
  const find = (text: string, options = {}) => messagesOf('rep-invalid', text, { options });
  it.each([
    [
      'a stranger',
      team('{r: {core: rep, holders: [a]}, s: {holders: [b]}}'),
      'Ana represents "T", and holds no other role in it or in a team inside it.',
    ],
    [
      'a member of the team around it',
      org('{t: {roles: {s: {holders: [a]}}, teams: {u: {roles: {r: {core: rep, holders: [a]}, s: {holders: [b]}}}}}}'),
      'Ana represents "U", and holds no other role in it or in a team inside it.',
    ],
    [
      'two',
      team('{r: {core: rep, holders: [a, b]}, s: {holders: [a, b]}}'),
      '"T" is represented by 2 people: Ana and Bo.',
    ],
    [
      'two roles',
      team('{r: {core: rep, holders: [a]}, q: {core: rep, holders: [b]}, s: {holders: [a, b]}}'),
      '"T" is represented by 2 people: Bo and Ana.',
    ],
    [
      'one who was a member',
      team('{r: {core: rep, holders: [a]}, s: {holders: [b, {person: a, until: 2026-01-01}]}}'),
      'Ana represents "T", and holds no other role in it or in a team inside it.',
    ],
  ])('%s', async (_, text, message) => expect(await find(text)).toEqual([message]));
  it.each([
    ['a member', team('{r: {core: rep, holders: [a]}, s: {holders: [a, b]}}')],
    [
      'a member in another capacity',
      team('{r: {core: rep, holders: [a]}, s: {holders: [b, {person: a, as: trainee}]}}'),
    ],
    [
      'the facilitator',
      team('{r: {core: rep, holders: [a]}, f: {core: facilitator, holders: [a]}, s: {holders: [b]}}'),
    ],
    [
      'a member of a team inside it',
      org(
        '{t: {roles: {r: {core: rep, holders: [a]}, s: {holders: [b]}}, teams: {u: {teams: {v: {roles: {w: {holders: [a]}}}}}}}}',
      ),
    ],
    ['a team whose members are not written down', team('{r: {core: rep, holders: [a]}}')],
    ['a team of which nothing is filled', team('{r: {core: rep, holders: [a]}, s: {vacant: true}}')],
    ['a second one as deputy', team('{r: {core: rep, holders: [a, {person: b, as: deputy}]}, s: {holders: [a, b]}}')],
    ['seats for two', team('{r: {core: rep, seats: {max: 2}, holders: [a, b]}, s: {holders: [a, b]}}')],
    ['a council', team('{r: {core: rep, holders: [a, b]}, s: {holders: [c]}}', 'kind: council,')],
    [
      'the representatives of two sub-teams, written in the team around them',
      org(
        '{t: {roles: {r-u: {core: rep, holders: [a]}, r-v: {core: rep, holders: [b]}}, teams: {u: {roles: {s: {holders: [a]}}}, v: {roles: {s: {holders: [b]}}}}}}',
      ),
    ],
    ['nobody', team('{r: {core: rep, vacant: true}, s: {holders: [b]}}')],
  ])('not: %s', async (_, text) => expect(await find(text)).toEqual([]));
  it('as many as is set', async () =>
    expect(await find(team('{r: {core: rep, holders: [a, b]}, s: {holders: [a, b]}}'), { most: 2 })).toEqual([]));
});

describe('term-missing', () => {
  const find = (text: string) => messagesOf('term-missing', text);
  it('one finding for a role', async () => {
    const text = team(
      '{r: {elected: true, holders: [b, {person: a, since: 2026-01-01}, {person: c, until: 2027-01-01}]}}',
    );
    const [finding, ...more] = await findWith('term-missing', text);
    expect(more).toEqual([]);
    expect(finding?.message).toBe('Bo and Ana were elected for "R", without an end date.');
    expect(finding?.detail).toBe('a b');
  });
  it('through a template', async () =>
    expect(await find(`${team('{r: {like: x, holders: [a]}}')}templates: {x: {elected: true}}\n`)).toEqual([
      'Ana was elected for "R", without an end date.',
    ]));
  it.each([
    ['a term', team('{r: {elected: true, holders: [{person: a, until: 2027-01-01}]}}')],
    ['a term that has passed', team('{r: {elected: true, holders: [{person: a, until: 2026-01-01}]}}')],
    ['not elected', team('{r: {holders: [a]}}')],
    ['a deputy', team('{r: {elected: true, vacant: true, holders: [{person: a, as: deputy}]}}')],
    ['a stand-in', team('{r: {elected: true, holders: [{person: a, as: acting}]}}')],
    ['a former one', team('{r: {elected: true, vacant: true, holders: [{person: a, as: emeritus}]}}')],
    ['a team that ends', team('{r: {elected: true, holders: [a]}}', 'until: 2027-06-01,')],
    ['a draft', team('{r: {elected: true, status: draft, holders: [a]}}')],
  ])('not: %s', async (_, text) => expect(await find(text)).toEqual([]));
});

describe('term-expired', () => {
  const find = (text: string) => findWith('term-expired', text);
  it('says who and since when', async () => {
    const [finding] = await find(team('{r: {elected: true, holders: [{person: a, until: 2026-11-23}]}}'));
    expect(finding?.message).toBe('The term of Ana in "R" ended on 2026-11-23.');
    expect(finding?.help).toBe('hold an election, and write who was chosen and until when.');
    expect(finding && underlined(finding)).toBe('2026-11-23');
  });
  it('knows when others have been elected since', async () => {
    const text = team(
      '{r: {elected: true, holders: [{person: a, until: 2026-01-01}, {person: b, since: 2026-01-01, until: 2027-01-01}]}}',
    );
    const [finding] = await find(text);
    expect(finding?.help).toContain('others have been elected since');
  });
  it.each([
    ['the last day', team('{r: {elected: true, holders: [{person: a, until: 2026-11-24}]}}')],
    ['not elected', team('{r: {holders: [b, {person: a, until: 2026-01-01}]}}')],
    ['a former one', team('{r: {elected: true, holders: [b, {person: a, until: 2026-01-01, as: emeritus}]}}')],
    ['a retired role', team('{r: {elected: true, status: retired, holders: [{person: a, until: 2026-01-01}]}}')],
  ])('not: %s', async (_, text) => expect(await find(text)).toEqual([]));
});

describe('external-holders-only', () => {
  const PEOPLE = `{a: Ana, b: Bo, c: Cas, d: {name: Dee, organization: Lindenhof},
    e: {name: Eva, organization: Extern BV}, f: {name: Fin, organization: Independent}, i: {name: Ida, organization: "Lindenhof Home-Care, Ltd."}}`;
  const map = (role: string, more = '') =>
    org(`{t: {roles: {k: {holders: [a, b, c, d, i]}}}, u: {${more} roles: {r: ${role}}}}`, PEOPLE);
  const find = (text: string, options = {}) => messagesOf('external-holders-only', text, { options });
  it.each([
    ['{holders: [e]}', 'Only people from other organisations hold "R": Eva (Extern BV).'],
    ['{holders: [f]}', 'Only people from other organisations hold "R": Fin (Independent).'],
    [
      '{holders: [e, {person: a, until: 2026-01-01}]}',
      'Only people from other organisations hold "R": Eva (Extern BV).',
    ],
  ])('%s', async (role, message) => expect(await find(map(role))).toEqual([message]));
  it.each([
    ['{holders: [e, a]}'],
    ['{holders: [e, {person: a, as: deputy}]}'],
    ['{holders: [e, {person: a, as: trainee}]}'],
    ['{holders: [d]}'],
    ['{holders: [i]}'],
    ['{holders: [e], vacant: true}'],
    ['{holders: [e], status: draft}'],
    ['{vacant: true}'],
  ])('not: %s', async (role) => expect(await find(map(role))).toEqual([]));
  it.each(['kind: project,', 'kind: crisis,', 'kind: council,', 'until: 2027-01-01,'])(
    'not: in a team with %s',
    async (more) => expect(await find(map('{holders: [e]}', more))).toEqual([]),
  );
  it('not: the organisation under another name', async () =>
    expect(await find(map('{holders: [e]}'), { own: ['Extern'] })).toEqual([]));
  it('stays silent where many come from outside, up to a part that can be set', async () => {
    const network = org('{t: {roles: {k: {holders: [a]}, r: {holders: [e]}}}}', PEOPLE);
    expect(await find(network)).toEqual([]);
    expect(await find(network, { mostOutside: 0.5 })).toHaveLength(1);
  });
});

describe('affiliation-cluster', () => {
  const PEOPLE = `{a: {name: Ana, organization: Acme}, b: {name: Bo, organization: "ACME, Inc."}, c: {name: Cas, organization: Acme},
    d: {name: Dee, organization: Other}, e: {name: Eva, organization: Independent}, f: {name: Fin, organization: Independent},
    g: {name: Gus, organization: independent}, h: Han, l: {name: Lou, organization: Lindenhof}, m: {name: Max, organization: Lindenhof Home Care}, n: {name: Nel, organization: Lindenhof}}`;
  const council = (holders: string, kind = 'council') =>
    org(`{t: {kind: ${kind}, roles: {r: {holders: ${holders}}}}}`, PEOPLE);
  const find = (text: string, options = {}) => messagesOf('affiliation-cluster', text, { options });
  it.each([
    ['[a, b, c, d, e]', '3 of the 5 members of "T" come from Acme.'],
    ['[a, b, c, d, e, f, g, h, l]', '3 of the 9 members of "T" come from Acme.'],
  ])('%s', async (holders, message) => expect(await find(council(holders))).toEqual([message]));
  it.each([
    ['[a, b, d, e]'],
    ['[a, b, c, d, e, f, g, h, l, m]'],
    ['[e, f, g]'],
    ['[l, m, n]'],
    ['[h]'],
    ['[a, b, {person: c, as: emeritus}, d]'],
    ['[a, b, {person: c, as: deputy}, d]'],
    ['[{person: a, focus: X}, {person: a, focus: Y}, b]'],
  ])('not: %s', async (holders) => expect(await find(council(holders))).toEqual([]));
  it('counts over all roles, and only in councils', async () => {
    const roles = '{r: {holders: [a, b]}, s: {holders: [c, d]}}';
    expect(await subjectsOf('affiliation-cluster', org(`{t: {kind: council, roles: ${roles}}}`, PEOPLE))).toEqual([
      't',
    ]);
    expect(await find(council('[a, b, c]', 'circle'))).toEqual([]);
  });
  it('options: the most, the part and further names', async () => {
    expect(await find(council('[a, b, c, d]'), { most: 3 })).toEqual([]);
    expect(await find(council('[a, b, d]'), { most: 1 })).toHaveLength(1);
    expect(await find(council('[a, b, c, d]'), { part: 0.8 })).toEqual([]);
    expect(await find(council('[a, b, c, d]'), { own: ['Acme'] })).toEqual([]);
  });
});
