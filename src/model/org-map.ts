import type { Location } from '../yaml/yaml-document.ts';
import type { Audience, Hideable } from './audience.ts';

/** The seven levels of Management 3.0's delegation board, from the least room for the role to the most. */
export const LEVELS = ['tell', 'sell', 'consult', 'agree', 'advise', 'inquire', 'delegate'] as const;
export type Level = (typeof LEVELS)[number];

export type TeamKind = 'team' | 'circle' | 'department' | 'project' | 'council' | 'crisis' | 'guild';
export type CoreRole = 'lead' | 'rep' | 'facilitator' | 'secretary';
export type Capacity = 'holder' | 'deputy' | 'acting' | 'trainee' | 'emeritus';
export type Status = 'draft' | 'active' | 'retired';

/** A part of a map, with the place where it is written. */
export interface Placed {
  /** Where it is written; an inherited part is written in its template. */
  readonly location: Location;
  /** The keys that begin with `x-`, as written. */
  readonly extensions: Extensions;
}

/** Data that the organisation keeps in the map for itself, by key. */
export type Extensions = Readonly<Record<string, unknown>>;

/** What every thing with an id has. `name` is the written name, or one made from the id. */
export interface Entity extends Placed {
  readonly id: string;
  readonly name: string;
  /** How findings, changes and pages refer to it: an id, or `team/role` for a role. */
  readonly reference: string;
  readonly previously: readonly string[];
  readonly tags: readonly string[];
  readonly links: readonly Link[];
  readonly notes?: string | undefined;
}

export interface Link {
  readonly name?: string | undefined;
  readonly url: string;
}

/** A whole organisation: every reference is resolved, and nothing changes any more. */
export interface OrgMap {
  readonly name: string;
  readonly purpose?: string | undefined;
  readonly vision?: string | undefined;
  /** BCP 47 tag of the language in which the texts are written. */
  readonly language?: string | undefined;
  readonly vocabulary: Readonly<Partial<Record<VocabularyWord, WordForms>>>;
  /** How much room a role has where it says nothing. */
  readonly defaultLevel?: Level | undefined;
  readonly tags: readonly string[];
  readonly links: readonly Link[];
  readonly notes?: string | undefined;
  readonly extensions: Extensions;
  /** The keys that begin with `x-` in those parts of a map that are no thing of their own. */
  readonly sectionExtensions: Readonly<Record<MapSection, Extensions>>;
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
  /** The tops of all documents that make up the map, in order. */
  readonly documents: readonly Location[];
  /** The paths of the files that make up the map, in order. */
  readonly files: readonly string[];
  /** For whom it is meant, where things were left out of it (`withhold`). */
  readonly audience?: Audience;
  /** What was left out of it: that no person holds a role says nothing where persons are hidden. */
  readonly hidden?: ReadonlySet<Hideable>;
  /** Whether it is a part of a map (`selectTeam`): what it refers to may be in none of its lists. */
  readonly isPart?: true;
}

export type MapSection = 'vocabulary' | 'defaults' | 'pay';
export type VocabularyWord = 'team' | 'role' | 'person' | 'responsibility';
export interface WordForms {
  readonly one: string;
  readonly many: string;
}

export interface Team extends Entity {
  readonly kind: TeamKind;
  readonly purpose?: string | undefined;
  readonly vision?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly strategy?: string | undefined;
  readonly results: readonly Result[];
  readonly domains: readonly Text[];
  readonly policies: readonly Policy[];
  readonly meetings: readonly Meeting[];
  readonly contact?: string | undefined;
  readonly review?: Review | undefined;
  readonly status: Status;
  readonly parent?: Team | undefined;
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
  readonly by?: string | undefined;
  readonly owner?: Role | Team | undefined;
  readonly done?: boolean | undefined;
  readonly review?: string | undefined;
  readonly links: readonly Link[];
  readonly notes?: string | undefined;
}

export interface Policy extends Placed {
  readonly name?: string | undefined;
  readonly text: string;
  readonly domain?: string | undefined;
}

export interface Meeting extends Placed {
  readonly name: string;
  readonly every?: string | undefined;
  readonly at?: string | undefined;
  readonly minutes?: number | undefined;
  readonly purpose?: string | undefined;
  readonly links: readonly Link[];
}

/** What a role says about its work; a template says the same and has no holders. */
export interface RoleDefinition extends Entity {
  readonly core?: CoreRole | undefined;
  readonly purpose?: string | undefined;
  readonly responsibilities: readonly Responsibility[];
  readonly decides: readonly Decision[];
  readonly domains: readonly Text[];
  readonly delivers: readonly Delivery[];
  readonly talents: readonly TalentNeed[];
  readonly seats?: Seats | undefined;
  readonly elected?: boolean | undefined;
  readonly critical?: boolean | undefined;
  readonly excludes: readonly Role[];
  /** The job titles whose work landed here. */
  readonly replaces: readonly Text[];
  readonly like?: Template | undefined;
  /** The keys that it takes over from its template, without saying them itself. */
  readonly inherited: ReadonlySet<string>;
  readonly pay?: PayOfRole | undefined;
  readonly review?: Review | undefined;
}

export interface Template extends RoleDefinition {}

export interface Role extends RoleDefinition {
  readonly team: Team;
  /** As written, former holders (`as: emeritus`) included; see `currentHolders`. */
  readonly holders: readonly Holder[];
  readonly vacant?: Vacancy | undefined;
  readonly status: Status;
}

export interface Responsibility extends Text {
  readonly id?: string | undefined;
  readonly notes?: string | undefined;
}

export interface Decision extends Placed {
  readonly what: string;
  /** `delegate` where nothing is written: what stands under `decides` is the role's own to decide. */
  readonly level: Level;
  readonly limit?: string | undefined;
  readonly consult: readonly (Role | Team)[];
  readonly inform: readonly (Role | Team)[];
  readonly notes?: string | undefined;
}

export interface Delivery extends Placed {
  readonly what: string;
  readonly to?: Role | Team | undefined;
  /** Someone outside the map. */
  readonly for?: string | undefined;
}

export interface TalentNeed extends Placed {
  /** The id in the catalogue, or the word as written where there is no catalogue. */
  readonly talent: string;
  readonly entry?: Talent | undefined;
  readonly level?: string | undefined;
  readonly needed?: 'essential' | 'helpful' | undefined;
  readonly why?: string | undefined;
}

export interface Holder extends Placed {
  readonly person: Person;
  readonly role: Role;
  readonly focus?: string | undefined;
  /** Fraction of full time. */
  readonly share?: number | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly as: Capacity;
}

export interface Seats {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Fractions of full time, all holders together. */
  readonly share?: number | undefined;
}

export interface Vacancy extends Placed {
  readonly since?: string | undefined;
  readonly share?: number | undefined;
  readonly why?: string | undefined;
  readonly links: readonly Link[];
}

export interface PayOfRole extends Placed {
  readonly band: Band;
  readonly why?: string | undefined;
}

export interface Review {
  readonly every?: string | undefined;
  readonly last?: string | undefined;
  readonly next?: string | undefined;
}

export interface Person extends Entity {
  readonly kind: 'human' | 'agent';
  readonly title?: string | undefined;
  readonly organization?: string | undefined;
  readonly share?: number | undefined;
  readonly email?: string | undefined;
  readonly talents: readonly TalentOfPerson[];
  readonly joined?: string | undefined;
  readonly left?: string | undefined;
  /** What the person holds, in the order of the roles. */
  readonly holds: readonly Holder[];
}

export interface TalentOfPerson extends Placed {
  readonly talent: string;
  readonly entry?: Talent | undefined;
  readonly level?: string | undefined;
  readonly evidence?: string | undefined;
}

export interface Collaboration extends Entity {
  readonly purpose?: string | undefined;
  readonly between: readonly Partner[];
  readonly mode?: 'collaboration' | 'x-as-a-service' | 'facilitating' | undefined;
  readonly decides?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly review?: Review | undefined;
  readonly status: Status;
}

/** One side of a collaboration: a team of the map, or an organisation outside it. */
export interface Partner extends Placed {
  readonly team?: Team | undefined;
  readonly organization?: string | undefined;
  readonly gives?: string | undefined;
  readonly gets?: string | undefined;
}

export interface Talent extends Entity {
  readonly uri?: string | undefined;
}

export interface Pay {
  readonly bands: ReadonlyMap<string, Band>;
  readonly agreement?: string | undefined;
  readonly progression?: string | undefined;
  readonly notes?: string | undefined;
}

export interface Band extends Entity {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly currency?: string | undefined;
  readonly period?: 'hour' | 'week' | 'month' | 'year' | undefined;
  readonly why?: string | undefined;
  readonly criteria: Readonly<Partial<Record<'skills' | 'effort' | 'responsibility' | 'conditions', number>>>;
}

/** Whether a role is meant, and not a team or a template: only roles belong to a team. */
export function isRole(thing: Role | Team | RoleDefinition): thing is Role {
  return 'team' in thing;
}

/**
 * The people who hold a role on a day (`today`, ISO date): former holders and those whose term has not begun, has ended, or
 * who left, do not count. Deputies and trainees do; see `Holder.as`.
 */
export function currentHolders({ holders }: Role, today: string): readonly Holder[] {
  // Mostly all of them: a list that nobody changes need not be copied.
  return holders.every((holder) => isCurrent(holder, today))
    ? holders
    : holders.filter((holder) => isCurrent(holder, today));
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
