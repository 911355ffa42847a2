import type { Location } from '../yaml/yaml-document.ts';

/** The seven levels of Management 3.0's delegation board, from the least room for the role to the most. */
export const LEVELS = ['tell', 'sell', 'consult', 'agree', 'advise', 'inquire', 'delegate'] as const;
export type Level = (typeof LEVELS)[number];

export type TeamKind = 'team' | 'circle' | 'department' | 'project' | 'council' | 'crisis' | 'guild';
export type CoreRole = 'lead' | 'rep' | 'facilitator' | 'secretary';
export type Capacity = 'holder' | 'deputy' | 'acting' | 'trainee' | 'emeritus';
export type Status = 'draft' | 'active' | 'retired';

/** A thing that stands somewhere in a map. */
export interface Placed {
  /** Where it is written; an inherited part is written in its template. */
  readonly location: Location;
}

/** What every thing with an id has. `name` is the written name, or one made from the id. */
export interface Entity extends Placed {
  readonly id: string;
  readonly name: string;
  /** How findings, changes and pages refer to it: an id, or `team/role` for a role. */
  readonly reference: string;
  readonly previously: readonly string[];
  readonly tags: readonly string[];
  readonly links: readonly Link[];
  readonly notes?: string;
  /** The keys that begin with `x-`, as written. */
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface Link {
  readonly name?: string;
  readonly url: string;
}

/** A whole organisation: every reference is resolved, and nothing changes any more. */
export interface OrgMap {
  readonly name: string;
  readonly purpose?: string;
  readonly vision?: string;
  /** BCP 47 tag of the language in which the texts are written. */
  readonly language?: string;
  readonly vocabulary: Readonly<Partial<Record<VocabularyWord, WordForms>>>;
  /** How much room a role has where it says nothing. */
  readonly defaultLevel?: Level;
  readonly tags: readonly string[];
  readonly links: readonly Link[];
  readonly notes?: string;
  readonly extensions: Readonly<Record<string, unknown>>;
  /** All teams by id, in the order of their ids. */
  readonly teams: ReadonlyMap<string, Team>;
  /** The teams without a parent, in the order of their ids. */
  readonly topTeams: readonly Team[];
  /** All roles by `team/role`, in that order. */
  readonly roles: ReadonlyMap<string, Role>;
  readonly people: ReadonlyMap<string, Person>;
  readonly collaborations: ReadonlyMap<string, Collaboration>;
  /** The catalogue of talents; empty where the map has none. */
  readonly talents: ReadonlyMap<string, Talent>;
  readonly templates: ReadonlyMap<string, Template>;
  readonly pay: Pay;
  /** Where each key of the organisation itself is written (`name`, `purpose`, …). */
  readonly locations: ReadonlyMap<string, Location>;
  /** Where the organisation starts: the document that gives its name, else the first. */
  readonly location: Location;
  /** The paths of the files that make up the map, in order. */
  readonly files: readonly string[];
}

export type VocabularyWord = 'team' | 'role' | 'person' | 'responsibility';
export interface WordForms {
  readonly one: string;
  readonly many: string;
}

export interface Team extends Entity {
  readonly kind: TeamKind;
  readonly purpose?: string;
  readonly vision?: string;
  readonly since?: string;
  readonly until?: string;
  readonly strategy?: string;
  readonly results: readonly Result[];
  readonly domains: readonly Text[];
  readonly policies: readonly Policy[];
  readonly meetings: readonly Meeting[];
  readonly contact?: string;
  readonly review?: Review;
  readonly status: Status;
  readonly parent?: Team;
  /** In the order of their ids. */
  readonly children: readonly Team[];
  /** In the order of their ids. */
  readonly roles: readonly Role[];
}

/** A line of text in a list. */
export interface Text extends Placed {
  readonly text: string;
}

export interface Result extends Placed {
  readonly what: string;
  readonly by?: string;
  readonly owner?: Role | Team;
  readonly done?: boolean;
  readonly review?: string;
  readonly links: readonly Link[];
  readonly notes?: string;
}

export interface Policy extends Placed {
  readonly name?: string;
  readonly text: string;
  readonly domain?: string;
}

export interface Meeting extends Placed {
  readonly name: string;
  readonly every?: string;
  readonly at?: string;
  readonly minutes?: number;
  readonly purpose?: string;
  readonly links: readonly Link[];
}

/** What a role says about its work; a template says the same and has no holders. */
export interface RoleDefinition extends Entity {
  readonly core?: CoreRole;
  readonly purpose?: string;
  readonly responsibilities: readonly Responsibility[];
  readonly decides: readonly Decision[];
  readonly domains: readonly Text[];
  readonly delivers: readonly Delivery[];
  readonly talents: readonly TalentNeed[];
  readonly seats?: Seats;
  readonly elected?: boolean;
  readonly critical?: boolean;
  readonly excludes: readonly Role[];
  /** The job titles whose work landed here. */
  readonly replaces: readonly Text[];
  readonly like?: Template;
  readonly pay?: PayOfRole;
  readonly review?: Review;
}

export interface Template extends RoleDefinition {}

export interface Role extends RoleDefinition {
  readonly team: Team;
  /** As written, former holders (`as: emeritus`) included; see `currentHolders`. */
  readonly holders: readonly Holder[];
  readonly vacant?: Vacancy;
  readonly status: Status;
  /** The keys that the role takes over from its template, without saying them itself. */
  readonly inherited: ReadonlySet<string>;
}

export interface Responsibility extends Text {
  readonly id?: string;
  readonly notes?: string;
}

export interface Decision extends Placed {
  readonly what: string;
  /** `delegate` where nothing is written: what stands under `decides` is the role's own to decide. */
  readonly level: Level;
  readonly limit?: string;
  readonly consult: readonly (Role | Team)[];
  readonly inform: readonly (Role | Team)[];
  readonly notes?: string;
}

export interface Delivery extends Placed {
  readonly what: string;
  readonly to?: Role | Team;
  /** Someone outside the map. */
  readonly for?: string;
}

export interface TalentNeed extends Placed {
  /** The id in the catalogue, or the word as written where there is no catalogue. */
  readonly talent: string;
  readonly entry?: Talent;
  readonly level?: string;
  readonly needed?: 'essential' | 'helpful';
  readonly why?: string;
}

export interface Holder extends Placed {
  readonly person: Person;
  readonly role: Role;
  readonly focus?: string;
  /** Fraction of full time. */
  readonly share?: number;
  readonly since?: string;
  readonly until?: string;
  readonly as: Capacity;
}

export interface Seats {
  readonly min?: number;
  readonly max?: number;
  /** Fractions of full time, all holders together. */
  readonly share?: number;
}

export interface Vacancy extends Placed {
  readonly since?: string;
  readonly share?: number;
  readonly why?: string;
  readonly links: readonly Link[];
}

export interface PayOfRole extends Placed {
  readonly band: Band;
  readonly why?: string;
}

export interface Review {
  readonly every?: string;
  readonly last?: string;
  readonly next?: string;
}

export interface Person extends Entity {
  readonly kind: 'human' | 'agent';
  readonly title?: string;
  readonly organization?: string;
  readonly share?: number;
  readonly email?: string;
  readonly talents: readonly TalentOfPerson[];
  readonly joined?: string;
  readonly left?: string;
  /** What the person holds, in the order of the roles. */
  readonly holds: readonly Holder[];
}

export interface TalentOfPerson extends Placed {
  readonly talent: string;
  readonly entry?: Talent;
  readonly level?: string;
  readonly evidence?: string;
}

export interface Collaboration extends Entity {
  readonly purpose?: string;
  readonly between: readonly Partner[];
  readonly mode?: 'collaboration' | 'x-as-a-service' | 'facilitating';
  readonly decides?: string;
  readonly since?: string;
  readonly until?: string;
  readonly review?: Review;
  readonly status: Status;
}

/** One side of a collaboration: a team of the map, or an organisation outside it. */
export interface Partner extends Placed {
  readonly team?: Team;
  readonly organization?: string;
  readonly gives?: string;
  readonly gets?: string;
}

export interface Talent extends Entity {
  readonly uri?: string;
}

export interface Pay {
  readonly bands: ReadonlyMap<string, Band>;
  readonly agreement?: string;
  readonly progression?: string;
  readonly notes?: string;
}

export interface Band extends Entity {
  readonly min?: number;
  readonly max?: number;
  readonly currency?: string;
  readonly period?: 'hour' | 'week' | 'month' | 'year';
  readonly why?: string;
  readonly criteria: Readonly<Partial<Record<'skills' | 'effort' | 'responsibility' | 'conditions', number>>>;
}

/** Whether a role or a team is meant: only roles belong to a team. */
export function isRole(thing: Role | Team): thing is Role {
  return 'team' in thing;
}

/**
 * The people who hold a role on a day (`today`, ISO date): former holders and those whose term has not begun, has ended, or
 * who left, do not count. Deputies and trainees do; see `Holder.as`.
 */
export function currentHolders(role: Role, today: string): Holder[] {
  return role.holders.filter((holder) => isCurrent(holder, today));
}

/** Whether someone holds a role on a day (ISO date). */
export function isCurrent({ as, since, until, person }: Holder, today: string): boolean {
  if (as === 'emeritus') return false;
  if (since !== undefined && since > today) return false;
  return !(until !== undefined && until < today) && !(person.left !== undefined && person.left <= today);
}

/** The team and the teams above it, from the top down. */
export function teamPath(team: Team): Team[] {
  const path: Team[] = [];
  for (let at: Team | undefined = team; at; at = at.parent) path.unshift(at);
  return path;
}
