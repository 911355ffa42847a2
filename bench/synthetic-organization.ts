import type { Decision, Holder, Person, Role, RoleMap, Team, Template } from '../src/schema/generated/role-map.ts';
import { createRandom, type Random } from './random.ts';
import { idFromName, SyntheticTexts } from './synthetic-texts.ts';
import { ACTIVITIES, JOB_TITLES, TALENTS } from './synthetic-words.ts';

/** How large an organisation is made, and which one of that size. */
export interface SynthesisOptions {
  /** One or more. */
  readonly roles: number;
  /** A whole number; another one gives another organisation. */
  readonly seed: number;
}

/** The day on which synthetic organisations are as they should be: nothing has ended, nothing is yet to begin. */
export const SYNTHETIC_TODAY = '2026-06-01';

const ROLES_PER_TEAM = 10;
const TOP_TEAMS = 12;
const CHILDREN_PER_TEAM = 8;

/** A role while it is written: where it stands, and who holds it. */
interface Draft {
  readonly team: TeamDraft;
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly holders: Set<string>;
}

interface TeamDraft {
  readonly id: string;
  readonly team: Team;
  readonly parent: TeamDraft | undefined;
  readonly children: TeamDraft[];
  readonly roles: Draft[];
  readonly people: PersonDraft[];
}

interface PersonDraft {
  readonly id: string;
  readonly name: string;
  readonly person: Person;
  /** What is left of the person's time, in hundredths of full time. */
  free: number;
}

/**
 * Makes an organisation of so many roles as the plain value of a role map in one file: teams of about ten roles, eight below each (nested, and with
 * `parent`), about 0.7 persons a role. Printed, it takes some 650 bytes a role, with its share of teams, persons and the rest.
 *
 * The same options give the same value, key order included, on every platform. It fits the format, every reference resolves, and on `SYNTHETIC_TODAY`
 * the rules find little or nothing. It shares no objects, so it may be changed.
 */
export function synthesize({ roles, seed }: SynthesisOptions): RoleMap {
  const random = createRandom(seed);
  const texts = new SyntheticTexts(random);
  const teams = draftTeams(roles, random, texts);
  const people = draftPeople(Math.max(1, Math.round(roles * 0.7)), teams, random, texts);
  const drafts = teams.flatMap((team) => team.roles);
  for (const team of teams) assignHolders(team, teams, random, texts);
  for (const draft of drafts) describeRole(draft, drafts, teams, random, texts);
  for (const team of teams) describeTeam(team, random, texts);
  return {
    rolemap: 1,
    name: `Municipality of ${random.pick(['Waterland', 'Oosterdam', 'Veldhoek', 'Zandvliet'])}`,
    purpose: texts.purpose(),
    vision: texts.paragraph(3),
    language: 'en',
    defaults: { decides: 'agree' },
    notes: `${texts.paragraph(2)}\n\n- ${texts.responsibility()}\n- ${texts.responsibility()}\n`,
    teams: written(teams.filter(standsAlone)),
    people: Object.fromEntries(people.map(({ id, name, person }) => [id, isBare(person) ? name : person])),
    ...(teams.length > 1 && { collaborations: collaborations(teams, random, texts) }),
    talents: Object.fromEntries(TALENTS.map((name) => [idFromName(name), capitalized(name)])),
    templates: templates(texts),
    pay: pay(random),
  };
}

function draftTeams(roles: number, random: Random, texts: SyntheticTexts): TeamDraft[] {
  const amount = Math.max(1, Math.round(roles / ROLES_PER_TEAM));
  const top = Math.min(TOP_TEAMS, Math.ceil(amount / 3));
  const teams: TeamDraft[] = [];
  const taken = new Set<string>();
  let left = roles;
  for (let index = 0; index < amount; index++) {
    const parent = index < top ? undefined : teams[Math.floor((index - top) / CHILDREN_PER_TEAM)];
    const { id, name } = unused(() => texts.teamName(), taken);
    const kind = parent ? random.pick(['team', 'team', 'team', 'circle', 'project'] as const) : 'department';
    const team: TeamDraft = { id, team: { name, kind }, parent, children: [], roles: [], people: [] };
    const others = amount - index - 1;
    const about = Math.round(left / (others + 1)) + random.int(-3, 3);
    const size = others === 0 ? left : Math.max(1, Math.min(about, left - others));
    const takenRoles = new Set<string>();
    for (let count = 0; count < size; count++) {
      const core = CORE[count];
      const role = unused(() => (core ? core.name : texts.roleName()), takenRoles);
      team.roles.push({ team, id: role.id, name: role.name, role: {}, holders: new Set() });
    }
    left -= size;
    parent?.children.push(team);
    teams.push(team);
  }
  return teams;
}

/** The roles that every team begins with, where it has so many. */
const CORE = [
  { name: 'Lead', template: 'lead' },
  { name: 'Facilitator', template: 'facilitator' },
  { name: 'Secretary', template: 'secretary' },
];

function draftPeople(
  amount: number,
  teams: readonly TeamDraft[],
  random: Random,
  texts: SyntheticTexts,
): PersonDraft[] {
  const taken = new Set<string>();
  const people: PersonDraft[] = [];
  for (let index = 0; index < amount; index++) {
    const { id, name } = unused(() => texts.personName(), taken, true);
    const share = random.pick([50, 60, 80, 90, 100, 100]);
    const person: Person = {
      name,
      ...(random.chance(30) && { title: random.pick(JOB_TITLES) }),
      ...(share < 100 && { share: share / 100 }),
      ...(random.chance(20) && { email: `${id}@example.org` }),
      ...(random.chance(30) && {
        talents: random.sample(TALENTS, random.int(1, 3)).map((talent) =>
          random.chance(70)
            ? idFromName(talent)
            : {
                talent: idFromName(talent),
                level: random.pick(['learning', 'basic', 'skilled', 'expert'] as const),
                ...(random.chance(40) && { evidence: texts.responsibility() }),
              },
        ),
      }),
      ...(random.chance(15) && { joined: texts.date(2005, 2024) }),
    };
    const draft = { id, name, person, free: share };
    (teams[Math.floor((index * teams.length) / amount)] as TeamDraft).people.push(draft);
    people.push(draft);
  }
  return people;
}

/** Gives each role of a team its holders: first each person of the team one role, then whoever has time; some roles stay vacant. */
function assignHolders(team: TeamDraft, teams: readonly TeamDraft[], random: Random, texts: SyntheticTexts): void {
  const own =
    team.people.length > 0 ? team.people : (teams.find(({ people }) => people.length > 0) as TeamDraft).people;
  team.roles.forEach((draft, index) => {
    const { role } = draft;
    role.holders = [];
    if (index >= own.length && random.chance(10)) {
      delete role.holders;
      role.vacant = random.chance(30) || {
        since: texts.date(2026, 2026).replace(/-\d\d-/, '-05-'),
        share: random.int(2, 9) / 10,
      };
      return;
    }
    role.critical = random.chance(8);
    if (!role.critical) delete role.critical;
    const amount = role.critical || random.chance(12) ? 2 : 1;
    for (let count = 0; count < amount; count++) {
      const from = count === 0 ? own : random.pick(teams).people;
      const person = count === 0 ? own[index % own.length] : from.length > 0 ? random.pick(from) : undefined;
      if (!person || draft.holders.has(person.id)) continue;
      draft.holders.add(person.id);
      role.holders.push(holder(person, count, random, texts));
    }
    if (draft.holders.size < 2) delete role.critical;
  });
}

function holder(person: PersonDraft, count: number, random: Random, texts: SyntheticTexts): string | Holder {
  const share = Math.min(person.free, random.pick([5, 10, 20, 40]));
  const detailed: Holder = {
    person: person.id,
    ...(random.chance(8) && { focus: texts.teamName() }),
    ...(share > 0 && random.chance(35) && { share: share / 100 }),
    ...(random.chance(15) && { since: texts.date(2024, 2025) }),
    ...(random.chance(8) && { until: texts.date(2028, 2031) }),
    ...(count > 0 && random.chance(50) && { as: 'deputy' as const }),
  };
  if (detailed.share !== undefined) person.free -= share;
  return Object.keys(detailed).length === 1 ? person.id : detailed;
}

function describeRole(
  { team, id, name, role, holders }: Draft,
  all: readonly Draft[],
  teams: readonly TeamDraft[],
  random: Random,
  texts: SyntheticTexts,
): void {
  const core = CORE.find((entry) => entry.name === name);
  const others = () => references(random.int(1, 2), { team, id }, all, teams, random);
  const needs = talentsOf(holders, team);
  const topics = new Set<string>();
  const decide = (): string | Decision | undefined => {
    const what = texts.decision();
    if (topics.has(what) || taken(team, what)) return undefined;
    topics.add(what);
    if (random.chance(50)) return what;
    return {
      what,
      level: random.pick(['agree', 'advise', 'inquire', 'delegate'] as const),
      ...(random.chance(25) && { limit: `${random.int(1, 50) * 500} EUR` }),
      ...(random.chance(35) && { consult: others() }),
      ...(random.chance(25) && { inform: others() }),
    };
  };
  const { holders: held, vacant, critical } = role;
  for (const key of ['holders', 'vacant', 'critical'] as const) delete role[key];
  Object.assign(role, {
    ...(random.chance(20) && { name }),
    ...(core && { like: core.template }),
    purpose: texts.purpose(),
    responsibilities: times(random.pick([3, 3, 3, 4, 4, 5, 6]), () =>
      random.chance(95)
        ? texts.responsibility()
        : { text: texts.responsibility(), ...(random.chance(40) && { notes: texts.paragraph(1) }) },
    ),
    ...optional('decides', [...times(random.pick([0, 0, 1, 1, 1, 2]), decide), ...asked(team, random)]),
    ...(random.chance(6) && { domains: [`The ${name.toLowerCase()} file of ${team.team.name}`] }),
    ...(random.chance(10) && { delivers: [deliver(others, random, texts)] }),
    ...optional(
      'talents',
      needs.map((talent) =>
        random.chance(70)
          ? idFromName(talent)
          : {
              talent: idFromName(talent),
              level: random.pick(['basic', 'skilled', 'expert'] as const),
              needed: 'helpful' as const,
            },
      ),
    ),
    ...(held && { holders: held }),
    ...(random.chance(10) && held && { seats: { min: 1, max: random.int(2, 4) } }),
    ...(critical && { critical }),
    ...optional('excludes', random.chance(3) ? excluded({ team, holders }, all, random) : []),
    ...(random.chance(8) && { replaces: random.sample(JOB_TITLES, random.int(1, 2)) }),
    ...(vacant !== undefined && { vacant }),
    ...((vacant !== undefined || random.chance(12)) && { pay: random.pick(BANDS) }),
    ...(random.chance(6) && { review: { every: '6 months', last: texts.date(2026, 2026).replace(/-\d\d-/, '-02-') } }),
    ...(random.chance(4) && !core && { previously: [`${id}-desk`] }),
    ...(random.chance(10) && { tags: random.sample(TAGS, 2) }),
    ...(random.chance(2) && { links: [{ name: 'Handbook', url: `https://example.org/handbook/${team.id}/${id}` }] }),
    ...(random.chance(2) && { notes: `${texts.paragraph(2)}\n\n${texts.paragraph(1)}\n` }),
  });
}

/** What the people who hold a role are good at, so that no talent lies idle. */
function talentsOf(holders: ReadonlySet<string>, team: TeamDraft): string[] {
  const own = team.people.filter(({ id }) => holders.has(id)).flatMap(({ person }) => person.talents ?? []);
  return [...new Set(own.map((talent) => (typeof talent === 'string' ? talent : talent.talent)))];
}

const TAGS = ['night', 'outdoors', 'public', 'seasonal', 'shared', 'weekend'] as const;
const BANDS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** Now and then a decision that another role of the team takes, about which this one is asked. */
function asked(team: TeamDraft, random: Random): Decision[] {
  const [first] = random.chance(8) ? (random.pick(team.roles).role.decides ?? []) : [];
  const what = typeof first === 'string' ? first : first?.what;
  return what === undefined ? [] : [{ what, level: 'consult' }];
}

/** Whether another role of the team has a decision already: one that two roles take would be a mistake in the map. */
function taken(team: TeamDraft, what: string): boolean {
  return team.roles.some(({ role }) =>
    role.decides?.some((decision) => (typeof decision === 'string' ? decision : decision.what) === what),
  );
}

function deliver(others: () => string[], random: Random, texts: SyntheticTexts) {
  const to = random.chance(70) ? others()[0] : undefined;
  return { what: texts.result(), ...(to === undefined ? { for: 'Whoever asks for it' } : { to }) };
}

/** References as people write them: bare to a role of the same team, in full to one elsewhere, now and then to a whole team. */
function references(
  amount: number,
  from: Pick<Draft, 'team' | 'id'>,
  all: readonly Draft[],
  teams: readonly TeamDraft[],
  random: Random,
): string[] {
  const found = times(amount, () => {
    if (random.chance(15)) return `${random.pick(teams).id}/`;
    const other = random.chance(60) ? random.pick(from.team.roles) : random.pick(all);
    if (other.team === from.team) return other.id === from.id ? undefined : other.id;
    return `${other.team.id}/${other.id}`;
  });
  const unique = [...new Set(found)];
  return unique.length > 0 ? unique : [`${from.team.id}/`];
}

/** A role elsewhere that nobody combines with this one. */
function excluded(draft: Pick<Draft, 'team' | 'holders'>, all: readonly Draft[], random: Random): string[] {
  const other = random.pick(all);
  const combined = other.team === draft.team || [...draft.holders].some((person) => other.holders.has(person));
  return combined ? [] : [`${other.team.id}/${other.id}`];
}

function describeTeam({ id, team, roles }: TeamDraft, random: Random, texts: SyntheticTexts): void {
  const own = roles.map((draft) => draft.id);
  const since = texts.date(2010, 2023);
  const domain = `The budget of ${team.name}`;
  Object.assign(team, {
    purpose: texts.purpose(),
    ...(random.chance(20) && { vision: texts.paragraph(1) }),
    ...((team.kind === 'project' || random.chance(30)) && { since }),
    ...(team.kind === 'project' && { until: texts.date(2032, 2035) }),
    ...(random.chance(25) && { strategy: texts.paragraph(1) }),
    ...(random.chance(35) && {
      results: times(random.int(1, 3), () => ({
        what: texts.result(),
        by: texts.date(2027, 2028),
        owner: random.pick(own),
        ...(random.chance(20) && { done: true }),
        review: texts.date(2029, 2029),
      })),
    }),
    ...(random.chance(50) && { domains: [domain] }),
    ...(random.chance(35) && {
      policies: times(random.int(1, 2), (index) => ({
        name: `${capitalized(random.pick(ACTIVITIES))} ${index + 1}`,
        text: texts.paragraph(random.int(1, 4)),
      })),
    }),
    ...{
      meetings: [
        { name: 'Work meeting', every: 'week', at: `${random.int(9, 16)}:30`.padStart(5, '0'), minutes: 45 },
        ...(random.chance(40)
          ? [{ name: 'Looking back', every: '2 months', minutes: 90, purpose: 'What we want to do in another way' }]
          : []),
      ],
    },
    contact: `${id}@example.org`,
    ...(random.chance(5) && { notes: `${texts.paragraph(3)}\n\n- ${texts.responsibility()}\n` }),
  });
}

/** The teams of every second level stand at the top of the map and name their parent; the others stand inside theirs. */
function standsAlone({ parent }: TeamDraft): boolean {
  return !parent || !standsAlone(parent);
}

function written(teams: readonly TeamDraft[]): Record<string, Team> {
  return Object.fromEntries(
    teams.map((draft) => {
      const { id, team, parent, roles, children } = draft;
      const inside = standsAlone(draft) ? children : [];
      return [
        id,
        {
          ...team,
          ...(parent && standsAlone(draft) && { parent: parent.id }),
          roles: Object.fromEntries(roles.map((entry) => [entry.id, entry.role])),
          ...(inside.length > 0 && { teams: written(inside) }),
        },
      ];
    }),
  );
}

function collaborations(
  teams: readonly TeamDraft[],
  random: Random,
  texts: SyntheticTexts,
): NonNullable<RoleMap['collaborations']> {
  const amount = Math.max(1, Math.floor(teams.length / 20));
  return Object.fromEntries(
    times(amount, (index) => {
      const [one, other] = random.sample(teams.length < 1000 ? teams : teams.slice(0, 1000), 2) as [
        TeamDraft,
        TeamDraft,
      ];
      const partner = random.chance(50)
        ? { organization: 'Municipality of Zeevang', gives: texts.result(), gets: texts.result() }
        : other.id;
      return [
        `together-${index + 1}`,
        {
          name: `${one.team.name} with ${typeof partner === 'string' ? other.team.name : partner.organization}`,
          purpose: texts.purpose(),
          between: [one.id, partner],
          mode: random.pick(['collaboration', 'x-as-a-service', 'facilitating'] as const),
          decides: 'By consent of both sides',
          since: texts.date(2020, 2024),
          review: { every: 'year', last: texts.date(2026, 2026).replace(/-\d\d-/, '-03-') },
        },
      ] as const;
    }),
  ) as NonNullable<RoleMap['collaborations']>;
}

function templates(texts: SyntheticTexts): Record<string, Template> {
  return Object.fromEntries(
    CORE.map(({ template }) => [
      template,
      {
        core: template as 'lead' | 'facilitator' | 'secretary',
        purpose: texts.purpose(),
        responsibilities: [texts.responsibility(), texts.responsibility()],
        talents: ['overview', 'listening'],
      },
    ]),
  );
}

function pay(random: Random): NonNullable<RoleMap['pay']> {
  return {
    bands: Object.fromEntries(
      BANDS.map((band, index) => [
        band,
        {
          min: 2600 + index * 500,
          max: 3200 + index * 600,
          currency: 'EUR',
          period: 'month' as const,
          why: 'Compared with what neighbouring municipalities pay for work of the same weight',
          criteria: {
            skills: random.int(1, 5),
            effort: random.int(1, 5),
            responsibility: index + 1,
            conditions: random.int(1, 5),
          },
        },
      ]),
    ),
    agreement: 'CAO Gemeenten',
    progression: 'One step a year after a good conversation',
  };
}

/** A name whose id nobody has yet: after a few tries a number makes it one. */
function unused(make: () => string, ids: Set<string>, sameName = false): { id: string; name: string } {
  let name = make();
  for (let attempt = 0; attempt < 3 && ids.has(idFromName(name)); attempt++) name = make();
  const base = idFromName(name);
  let id = base;
  let number = 1;
  while (ids.has(id)) id = `${base}-${++number}`;
  ids.add(id);
  return { id, name: number === 1 || sameName ? name : `${name} ${number}` };
}

/** What `make` gave so many times, without what is undefined. */
function times<Item>(amount: number, make: (index: number) => Item | undefined): Item[] {
  const made: Item[] = [];
  for (let index = 0; index < amount; index++) {
    const item = make(index);
    if (item !== undefined) made.push(item);
  }
  return made;
}

function optional<Item>(key: string, items: readonly Item[]): Record<string, readonly Item[]> {
  return items.length > 0 ? { [key]: items } : {};
}

function isBare(person: Person): boolean {
  return Object.keys(person).length === 1;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
