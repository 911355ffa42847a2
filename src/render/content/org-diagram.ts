import { currentHolders, type Holder, type OrgMap, type Role, type Team } from '../../model/org-map.ts';
import type { Labels } from '../labels/labels.ts';
import { numberedCollaborations } from './collaboration.ts';
import { Context, capital, nameOf } from './context.ts';
import { inUse } from './in-use.ts';
import type { Target } from './page-model.ts';

/** What a drawing of a whole organisation shows, in whatever form it is drawn. */
export interface OrgDiagram {
  readonly title: string;
  readonly purpose: string;
  readonly teams: readonly DiagramTeam[];
  /** In the order of their numbers, which begin with 1. */
  readonly collaborations: readonly DiagramCollaboration[];
  /** Those that occur, with what they mean. */
  readonly signs: readonly { readonly sign: DiagramSign; readonly meaning: string }[];
  /** How many teams, roles and people there are. */
  readonly counts: string;
  /** The day for which it was made, in words. */
  readonly date: string;
  /** BCP 47 tag of the labels. */
  readonly locale: string;
  readonly labels: Labels;
  /** "12 roles", in the organisation's own words. */
  readonly countRoles: (amount: number) => string;
}

/** Vacant: somebody is missing. Outside: all who hold it belong to another organisation. Critical: it must not depend on one person, and does. */
export type DiagramSign = 'vacant' | 'elected' | 'outside' | 'critical' | 'collaboration';

export interface DiagramTeam {
  readonly id: string;
  readonly target: Target;
  readonly name: string;
  /** The numbers of the collaborations in which it takes part. */
  readonly collaborations: readonly number[];
  readonly roles: readonly DiagramRole[];
  readonly teams: readonly DiagramTeam[];
  /** Of this team and all below it. */
  readonly roleCount: number;
}

export interface DiagramRole {
  readonly target: Target;
  readonly name: string;
  /** Who holds it, and that it is vacant; `brief` for small room. */
  readonly holders: string;
  readonly brief: string;
  readonly signs: ReadonlySet<DiagramSign>;
  /** The same in words, for who hears the drawing or points at it. */
  readonly description: string;
}

export interface DiagramCollaboration {
  readonly number: number;
  readonly name: string;
  readonly partners: string;
}

const SIGNS: readonly DiagramSign[] = ['vacant', 'elected', 'critical', 'outside', 'collaboration'];
const CORES = ['lead', 'rep', 'facilitator', 'secretary'];

/**
 * What is drawn of a map on a day (`today`, ISO date): teams with their roles and holders, signs and collaborations. What is retired is left out, unless something in use stands in it. Core roles
 * come first, then all in the order of their ids.
 */
export function orgDiagram(map: OrgMap, labels: Labels, today: string, title?: string): OrgDiagram {
  const context = new Context(map, labels, today);
  const collaborations = [...numberedCollaborations(map)];
  const numbers = new Map<Team, number[]>();
  for (const [{ between }, number] of collaborations)
    for (const team of new Set(between.flatMap((partner) => partner.team ?? [])))
      numbers.set(team, [...(numbers.get(team) ?? []), number]);
  const drafter = new Drafter(context, numbers);
  const teams = map.topTeams.map((team) => drafter.team(team)).filter((team) => team !== undefined);
  const meanings = {
    vacant: labels.role.vacant,
    elected: labels.role.elected,
    critical: labels.diagram.critical,
    outside: labels.diagram.outside,
    collaboration: labels.collaboration.collaborations,
  };
  if (collaborations.length > 0) drafter.signs.add('collaboration');
  return {
    title: title ?? nameOf({ name: map.name, id: labels.page.teams }),
    purpose: map.purpose ?? '',
    teams,
    collaborations: collaborations.map(([collaboration, number]) => ({
      number,
      name: nameOf(collaboration),
      partners: collaboration.between
        .flatMap(({ team, organization }) => (team ? nameOf(team) : (organization ?? [])))
        .join(' – '),
    })),
    signs: SIGNS.filter((sign) => drafter.signs.has(sign)).map((sign) => ({ sign, meaning: capital(meanings[sign]) })),
    counts: [
      context.count(drafter.teams, 'team'),
      context.count(drafter.roles, 'role'),
      context.shows('people') && context.count(drafter.people.size, 'person'),
      map.audience && labels.page.foot[map.audience],
    ]
      .filter(Boolean)
      .join(' · '),
    date: context.date(today),
    locale: labels.locale,
    labels,
    countRoles: (amount) => context.count(amount, 'role'),
  };
}

class Drafter {
  readonly signs = new Set<DiagramSign>();
  readonly people = new Set<string>();
  teams = 0;
  roles = 0;
  readonly #context: Context;
  readonly #collaborations: ReadonlyMap<Team, readonly number[]>;
  readonly #ownName: string;
  /** How many persons share a first name. */
  readonly #firstNames = new Map<string, number>();

  constructor(context: Context, collaborations: ReadonlyMap<Team, readonly number[]>) {
    this.#context = context;
    this.#collaborations = collaborations;
    this.#ownName = plain(context.map.name);
    for (const person of context.map.people.values()) {
      const [first = ''] = nameOf(person).split(' ');
      this.#firstNames.set(first, (this.#firstNames.get(first) ?? 0) + 1);
    }
  }

  team(team: Team): DiagramTeam | undefined {
    const roles = inReadingOrder(inUse(team.roles)).map((role) => this.#role(role));
    const teams = team.children.map((child) => this.team(child)).filter((child) => child !== undefined);
    if (team.status === 'retired' && roles.length + teams.length === 0) return undefined;
    this.teams++;
    this.roles += roles.length;
    return {
      id: team.id,
      target: `team:${team.id}`,
      name: nameOf(team),
      collaborations: this.#collaborations.get(team) ?? [],
      roles,
      teams,
      roleCount: roles.length + teams.reduce((sum, { roleCount }) => sum + roleCount, 0),
    };
  }

  #role(role: Role): DiagramRole {
    const { labels, today } = this.#context;
    const holders = currentHolders(role, today);
    for (const { person } of holders) this.people.add(person.id);
    const signs = new Set<DiagramSign>();
    if (this.#context.isOpen(role)) signs.add('vacant');
    if (role.elected) signs.add('elected');
    if (role.critical && holders.length === 1) signs.add('critical');
    if (holders.length > 0 && holders.every((holder) => this.#isFromOutside(holder))) signs.add('outside');
    for (const sign of signs) this.signs.add(sign);
    const vacant = signs.has('vacant') ? [labels.role.vacant] : [];
    const names = holders.map(({ person }) => nameOf(person));
    const words = [
      signs.has('elected') && labels.role.elected,
      signs.has('critical') && labels.diagram.critical,
      signs.has('outside') && labels.diagram.outside,
    ].filter((word) => word !== false);
    return {
      target: `role:${role.reference}`,
      name: nameOf(role),
      holders: [...shortened(names.map(isolated)), ...vacant].join(', '),
      brief: [...shortened(holders.map(({ person }) => isolated(this.#firstName(nameOf(person))))), ...vacant].join(
        ', ',
      ),
      signs,
      description: [`${nameOf(role)} (${nameOf(role.team)})`, [...names, ...vacant].join(', '), ...words].join(' · '),
    };
  }

  /** The first name, with the first letter of the last one where others have the same. */
  #firstName(name: string): string {
    const words = name.split(' ');
    const [first = ''] = words;
    const last = words.at(-1) ?? '';
    if (words.length === 1 || (this.#firstNames.get(first) ?? 0) < 2) return first;
    return `${first} ${[...last][0]}.`;
  }

  #isFromOutside({ person }: Holder): boolean {
    if (person.organization === undefined || person.kind !== 'human') return false;
    const name = plain(person.organization);
    return name !== '' && !` ${this.#ownName} `.includes(` ${name} `) && !` ${name} `.includes(` ${this.#ownName} `);
  }
}

function inReadingOrder(roles: readonly Role[]): Role[] {
  const rank = ({ core }: Role) => (core === undefined ? CORES.length : CORES.indexOf(core));
  return [...roles].sort((a, b) => rank(a) - rank(b));
}

/** The first of several with how many others there are. */
function shortened([first, ...others]: readonly string[]): string[] {
  if (first === undefined) return [];
  return [others.length === 0 ? first : `${first}\u00a0+${others.length}`];
}

/** A name that may be written from right to left, kept apart from what stands beside it. */
function isolated(name: string): string {
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(name)
    ? `\u2068${name}\u2069`
    : name;
}

/** A name without what does not tell one organisation from another. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/ (?:inc|ltd|llc|bv|nv|gmbh|ag|sa)$/, '')
    .trim();
}
