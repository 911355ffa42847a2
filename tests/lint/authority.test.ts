import { describe, expect, it } from 'vitest';
import { findWith, messagesOf, subjectsOf, underlined } from '../support/lint.ts';

const PEOPLE = 'people: {a: Ana Duarte, b: Bo Lund, c: Cas}';
/** A map with the given teams; `more` is what stands beside them. */
const org = (teams: string, more = '', language = 'en') =>
  `rolemap: 1\nname: X\nlanguage: ${language}\n${PEOPLE}\n${more}\nteams: ${teams}\n`;
/** A map with one team of the given roles. */
const team = (roles: string, more = '', language = 'en') => org(`{t: {roles: ${roles}}}`, more, language);

describe('domain-held-twice', () => {
  const find = (text: string, options = {}) => subjectsOf('domain-held-twice', text, { options });
  it.each([
    ['two roles of one team', '{t: {roles: {r: {domains: [Hall]}, s: {domains: [Hall]}}}}', ['t/r']],
    ['in other signs and capitals', '{t: {roles: {r: {domains: [The hall]}, s: {domains: ["the  hall."]}}}}', ['t/r']],
    ['two teams side by side', '{t: {domains: [Hall]}, u: {domains: [Hall]}}', ['t']],
    ['a role and a team that is not its own', '{t: {domains: [Hall]}, u: {roles: {r: {domains: [Hall]}}}}', ['t']],
    [
      'roles in two sub-teams of a holder',
      '{t: {domains: [Hall], teams: {u: {roles: {r: {domains: [Hall]}}}, v: {domains: [Hall]}}}}',
      ['v'],
    ],
    [
      'two roles inside a holder',
      '{t: {domains: [Hall], roles: {r: {domains: [Hall]}, s: {domains: [Hall]}}}}',
      ['t/r'],
    ],
    [
      'two domains, two findings',
      '{t: {roles: {r: {domains: [Hall, Bus]}, s: {domains: [Bus, Hall]}}}}',
      ['t/r', 't/r'],
    ],
  ])('%s', async (_, teams, subjects) => expect(await find(org(teams))).toEqual(subjects));
  it.each([
    ['a team and a role in it', '{t: {domains: [Hall], roles: {r: {domains: [Hall]}}}}'],
    [
      'a team, its sub-team and a role in that',
      '{t: {domains: [Hall], teams: {u: {domains: [Hall], roles: {r: {domains: [Hall]}}}}}}',
    ],
    [
      'a team and a role two levels down',
      '{t: {domains: [Hall], teams: {u: {teams: {v: {roles: {r: {domains: [Hall]}}}}}}}}',
    ],
    ['different things', '{t: {roles: {r: {domains: [Hall]}, s: {domains: [Hallway]}}}}'],
    ['a retired role', '{t: {roles: {r: {domains: [Hall]}, s: {domains: [Hall], status: retired}}}}'],
    ['a draft', '{t: {roles: {r: {domains: [Hall]}, s: {domains: [Hall], status: draft}}}}'],
    ['a team that has ended', '{t: {domains: [Hall]}, u: {domains: [Hall], until: 2026-01-01}}'],
    [
      'roles of one name in two teams',
      '{t: {roles: {planning: {domains: [The rota]}}}, u: {roles: {planning: {domains: [The rota]}}}}',
    ],
    [
      'core roles of two teams',
      '{t: {roles: {lead: {core: lead, domains: [Role assignments]}}}, u: {roles: {head: {core: lead, domains: [Role assignments]}}}}',
    ],
    [
      'what points to its own circle',
      '{t: {roles: {r: {domains: [All records of the circle]}}}, u: {roles: {s: {domains: [All records of the circle]}}}}',
    ],
    ['what is one’s own', '{t: {domains: [Our budget]}, u: {domains: [Our budget]}}'],
    ['signs only', '{t: {domains: ["–"]}, u: {domains: ["…"]}}'],
  ])('not: %s', async (_, teams) => expect(await find(org(teams))).toEqual([]));
  it('not: what roles take over from one template', async () =>
    expect(await find(team('{r: {like: x}, s: {like: x}}', 'templates: {x: {domains: [Queue]}}'))).toEqual([]));
  it('names both, and shows the other place', async () => {
    const [finding] = await findWith(
      'domain-held-twice',
      org('{t: {name: North, domains: [Hall]}, u: {roles: {r: {domains: [hall]}}}}'),
    );
    expect(finding?.message).toBe('The domain "Hall" has 2 owners: team "North" and role "R" of team "U".');
    expect(finding?.related?.map(underlined)).toEqual(['hall']);
  });
  it('passes over domains that the organisation excepts', async () =>
    expect(await find(org('{t: {domains: [Agenda]}, u: {domains: [agenda]}}'), { except: ['Agenda'] })).toEqual([]));
});

describe('policy-names-person', () => {
  const find = (policy: string, language = 'en') =>
    messagesOf('policy-names-person', org(`{t: {policies: [${JSON.stringify(policy)}]}}`, '', language));
  it.each([
    ['Only Ana Duarte may sign', 'en'],
    ['Whoever buys asks bo lund... no: Bo Lund first', 'en'],
    ['Holidays are agreed with ANA DUARTE', 'en'],
    ['Cas decides about the hall', 'en'],
    ['No press without approval of Cas', 'en'],
    ['Ask Cas', 'en'],
    ['Cas beslist over de zaal', 'nl'],
    ['Persvragen gaan via Ana Duarte', 'nl'],
    ['Geen pers zonder toestemming van Cas', 'nl'],
    ['Cas entscheidet über die Halle', 'de'],
    ['Cas décide de la salle', 'fr'],
  ])('%s (%s)', async (policy, language) => expect(await find(policy, language)).toHaveLength(1));
  it.each([
    ['The role Hall decides', 'en'],
    ['The ana duarte of this world', 'en'],
    ['The Ana Duarte Hall closes at ten', 'en'],
    ['Ana Duartestraat is a home zone', 'en'],
    ['We meet in the Cas', 'en'],
    ['In case of fire, go out', 'en'],
    ['Cas', 'en'],
    ['We houden van Cas en van taart', 'nl'],
    ['Cas decides', 'pl'],
  ])('not: %s (%s)', async (policy, language) => expect(await find(policy, language)).toEqual([]));
  it('once for a person, twice for two', async () => {
    expect(await find('Ana Duarte or Ana Duarte signs')).toHaveLength(1);
    expect(await find('Ana Duarte and Bo Lund sign')).toHaveLength(2);
  });
  it('proposes the role that the person holds in the team', async () => {
    const text = org('{t: {policies: [{name: Press, text: Ask Ana Duarte}], roles: {voice: {holders: [a]}}}}');
    const [finding] = await findWith('policy-names-person', text);
    expect(finding?.message).toBe('The agreement "Press" names Ana Duarte, not a role.');
    expect(finding?.help).toContain('(Voice?)');
    expect(finding && underlined(finding)).toBe('Ask Ana Duarte');
  });
  it('not: programs, and teams that have ended', async () => {
    const text = (more: string, until: string) =>
      `rolemap: 1\nname: X\nlanguage: en\npeople: {w: {name: Wim Bot${more}}}\nteams: {t: {policies: [Wim Bot may answer]${until}}}\n`;
    expect(await messagesOf('policy-names-person', text('', ''))).toHaveLength(1);
    expect(await messagesOf('policy-names-person', text(', kind: agent', ''))).toEqual([]);
    expect(await messagesOf('policy-names-person', text('', ', until: 2026-01-01'))).toEqual([]);
  });
});

describe('role-without-room', () => {
  const find = (text: string) => subjectsOf('role-without-room', text);
  const FREE = 'free: {responsibilities: [Cooking], decides: [The menu]}';
  it('a role that may decide nothing', async () =>
    expect(await find(team(`{${FREE}, r: {responsibilities: [Cleaning]}}`))).toEqual(['t/r']));
  it.each([
    ['decides', '{responsibilities: [Cleaning], decides: [When]}'],
    ['decides with others', '{responsibilities: [Cleaning], decides: [{what: When, level: tell}]}'],
    ['controls something', '{responsibilities: [Cleaning], domains: [The broom]}'],
    ['lists no work', '{purpose: A clean house}'],
    ['is a draft', '{responsibilities: [Cleaning], status: draft}'],
    ['is retired', '{responsibilities: [Cleaning], status: retired}'],
  ])('not: a role that %s', async (_, role) => expect(await find(team(`{${FREE}, r: ${role}}`))).toEqual([]));
  it('an organisation’s own default counts, where it gives room', async () => {
    const text = (level: string) =>
      team(`{${FREE}, r: {responsibilities: [Cleaning]}}`, `defaults: {decides: ${level}}`);
    expect(await find(text('agree'))).toEqual([]);
    expect(await find(text('sell'))).toEqual(['t/r']);
  });
  it('says it once of a template that many roles are like', async () => {
    const text = team(
      `{${FREE}, r: {like: x}, s: {like: y}, u: {like: x, decides: [When]}}`,
      'templates: {x: {responsibilities: [Cleaning]}, y: {like: x}}',
    );
    expect(await find(text)).toEqual(['x']);
  });
  it('says it once of a map that records no room at all', async () =>
    expect(await find(team('{r: {responsibilities: [Cleaning]}, s: {responsibilities: [Cooking]}}'))).toEqual(['org']));
});

describe('only-told', () => {
  const find = (decides: string, options = {}) =>
    subjectsOf('only-told', team(`{r: {decides: ${decides}}}`), { options });
  it.each(['[{what: A, level: tell}, {what: B, level: sell}]', '[{what: A, level: sell}, {what: B, level: sell}]'])(
    '%s',
    async (decides) => expect(await find(decides)).toEqual(['t/r']),
  );
  it.each([
    '[{what: A, level: tell}, {what: B, level: consult}]',
    '[{what: A, level: tell}, B]',
    '[{what: A, level: tell}]',
    '[]',
  ])('not: %s', async (decides) => expect(await find(decides)).toEqual([]));
  it('a single decision, where that is asked for', async () =>
    expect(await find('[{what: A, level: tell}]', { from: 1 })).toEqual(['t/r']));
  it('at the template, once', async () =>
    expect(
      await subjectsOf(
        'only-told',
        team(
          '{r: {like: x}, s: {like: x}}',
          'templates: {x: {decides: [{what: A, level: tell}, {what: B, level: tell}]}}',
        ),
      ),
    ).toEqual(['x']));
});

describe('consult-inflation', () => {
  const five = '[a, b, c, d, e]';
  const roles = (decides: string) => team(`{r: {decides: [${decides}]}, a: {}, b: {}, c: {}, d: {}, e: {}}`);
  const find = (text: string, options = {}) => messagesOf('consult-inflation', text, { options });
  it('more than four', async () =>
    expect(await find(roles(`{what: The map, consult: ${five}}`))).toEqual([
      '5 roles and teams must be asked before "The map" is decided.',
    ]));
  it('not: four, or five who are told', async () => {
    expect(await find(roles('{what: The map, consult: [a, b, c, d]}'))).toEqual([]);
    expect(await find(roles(`{what: The map, consult: [a], inform: ${five}}`))).toEqual([]);
    expect(await find(roles(`{what: The map, consult: ${five}}`), { most: 5 })).toEqual([]);
  });
  it('not: a retired role', async () =>
    expect(await find(roles(`{what: The map, consult: ${five}}`).replace('r: {', 'r: {status: retired, '))).toEqual(
      [],
    ));
});

describe('spending-without-limit', () => {
  const find = (decision: string, language = 'en') =>
    subjectsOf('spending-without-limit', team(`{r: {decides: [${decision}]}}`, '', language));
  it.each([
    ['Purchases for the hall', 'en'],
    ['What we buy for the kitchen', 'en'],
    ['Spending the training money', 'en'],
    ['{what: Investments, level: agree}', 'en'],
    ['{what: Sponsorship of clubs, consult: []}', 'en'],
    ['Aankopen voor de zaal', 'nl'],
    ['Noodinkopen', 'nl'],
    ['Uitgaven voor scholing', 'nl'],
    ['Anschaffungen bis auf Weiteres', 'de'],
    ['Materialeinkauf', 'de'],
    ['Achats pour la salle', 'fr'],
    ['Les dépenses de la cuisine', 'fr'],
  ])('%s (%s)', async (decision, language) => expect(await find(decision, language)).toEqual(['t/r']));
  it.each([
    ['{what: Purchases, limit: 500 EUR}', 'en'],
    ['Purchases up to 500 EUR', 'en'],
    ['"Purchases under €500"', 'en'],
    ['{what: Purchases, level: consult}', 'en'],
    ['Which supplier we buy from', 'en'],
    ['When we spend the day together', 'en'],
    ['The order of the meeting', 'en'],
    ['Buyouts of old contracts', 'en'],
    ['Suspending a licence', 'en'],
    ['Wie de inkopen doet', 'nl'],
    ['Welke winkel open is', 'nl'],
    ['Aankopen tot 250 euro', 'nl'],
    ['Ausgabenstellen', 'de'],
    ['Le don de soi', 'pl'],
  ])('not: %s (%s)', async (decision, language) => expect(await find(decision, language)).toEqual([]));
});

describe('duties-not-separated', () => {
  const find = (text: string) => messagesOf('duties-not-separated', text);
  const roles = (bills: string, book: string, more = 'excludes: [book]') =>
    team(`{bills: {${more}, holders: ${bills}}, book: {holders: ${book}}}`);
  it.each([
    ['holders', '[a]', '[a]'],
    ['a deputy', '[a]', '[b, {person: a, as: deputy}]'],
    ['a stand-in', '[{person: a, as: acting}]', '[a]'],
  ])('%s', async (_, bills, book) =>
    expect(await find(roles(bills, book))).toEqual(['Ana Duarte holds "Bills" and "Book", which nobody may combine.']),
  );
  it.each([
    ['two people', '[a]', '[b]'],
    ['who learns it', '[a]', '[b, {person: a, as: trainee}]'],
    ['who did it before', '[a]', '[b, {person: a, as: emeritus}]'],
    ['whose term has passed', '[a]', '[b, {person: a, until: 2026-01-01}]'],
    ['who begins later', '[a]', '[b, {person: a, since: 2027-01-01}]'],
  ])('not: %s', async (_, bills, book) => expect(await find(roles(bills, book))).toEqual([]));
  it('once for a pair that excludes each other, and under the same subject whoever says so', async () => {
    const both = team('{bills: {excludes: [book], holders: [a]}, book: {excludes: [bills], holders: [a]}}');
    const other = team('{bills: {holders: [a]}, book: {excludes: [bills], holders: [a]}}');
    const key = async (text: string) =>
      (await findWith('duties-not-separated', text)).map(({ subject, detail }) => [subject, detail]);
    expect(await key(both)).toEqual([['t/bills', 't/book a']]);
    expect(await key(other)).toEqual(await key(both));
  });
  it('through a template, where it shows the template; a role never excludes itself', async () => {
    const text = team(
      '{bills: {like: x, holders: [a]}, book: {like: x, holders: [a]}}',
      'templates: {x: {excludes: [book]}}',
    );
    const findings = await findWith('duties-not-separated', text);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.related?.map(underlined)).toEqual(['a', 'excludes']);
  });
  it('not: a retired role', async () =>
    expect(
      await find(team('{bills: {excludes: [book], holders: [a]}, book: {status: retired, holders: [a]}}')),
    ).toEqual([]));
});

describe('decision-held-above', () => {
  const find = (responsibilities: string, decides: string, language = 'en') =>
    subjectsOf(
      'decision-held-above',
      team(`{r: {responsibilities: ${responsibilities}, decides: ${decides}}}`, '', language),
    );
  it.each([
    ['[Making the rota]', '[{what: The rota, level: tell}]', 'en'],
    ['[Planning holidays]', '[{what: The plan of the holidays, level: consult}]', 'en'],
    ['[Filling vacancies in the team]', '[{what: Which vacancies are filled, level: sell}]', 'en'],
    ['[Keeping the budget]', '[{what: Budgets, level: tell}, The menu]', 'en'],
    ['[Opstellen van roosters]', '[{what: Het rooster, level: tell}]', 'nl'],
    ['[Aankopen van veldbedden]', '[{what: Aankoop van veldbedden, level: consult}]', 'nl'],
    [
      '[Planung der Touren]',
      '[{what: Die Tourenplanung der Touren, level: tell}, {what: Planungen der Tour, level: tell}]',
      'de',
    ],
    ['[Tenir les horaires]', '[{what: "L’horaire", level: tell}]', 'fr'],
  ])('%s %s (%s)', async (responsibilities, decides, language) =>
    expect(await find(responsibilities, decides, language)).toEqual(['t/r']),
  );
  it.each([
    ['[Making the rota]', '[The rota]', 'en'],
    ['[Making the rota]', '[{what: The rota, level: agree}]', 'en'],
    ['[Making the rota]', '[{what: The menu, level: tell}]', 'en'],
    ['[Making the rota]', '[{what: The rota of the drivers, level: tell}]', 'en'],
    ['[Making the rota for the winter]', '[{what: The rota, level: tell}, {what: The winter rota}]', 'en'],
    ['[Calling clients who moved about their new address]', '[{what: Clients, level: tell}]', 'en'],
    ['[]', '[{what: The rota, level: tell}]', 'en'],
    ['[Making the rota]', '[{what: "…", level: tell}]', 'en'],
    ['[Opstellen van roosters]', '[{what: Het rooster, level: tell}]', 'pl'],
  ])('not: %s %s (%s)', async (responsibilities, decides, language) =>
    expect(await find(responsibilities, decides, language)).toEqual([]),
  );
  it('shows the work', async () => {
    const text = team('{r: {responsibilities: [Making the rota], decides: [{what: The rota, level: tell}]}}');
    const [finding] = await findWith('decision-held-above', text);
    expect(finding && underlined(finding)).toBe('tell');
    expect(finding?.related?.map(underlined)).toEqual(['Making the rota']);
  });
});
