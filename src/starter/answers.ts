import type { Collaboration, CoreRole } from '../model/org-map.ts';
import type { StarterLanguage } from './languages.ts';
import type { WayId } from './way-ids.ts';

/** All that somebody said about a map that is to start. Texts are one line, without white space around them. */
export interface Answers {
  readonly language: StarterLanguage;
  readonly way: WayId;
  readonly organization: string;
  /** What the organisation is for; empty where only the team says so. */
  readonly purpose: string;
  readonly team: TeamAnswer;
  readonly roles: readonly RoleAnswer[];
  /** The last day of those who were elected, as an ISO date. */
  readonly termEnds?: string | undefined;
  readonly worksWith?: CollaborationAnswer | undefined;
}

export interface TeamAnswer {
  readonly name: string;
  readonly purpose: string;
  /** The id of one of the types of the way of working. */
  readonly type: string;
  /** The last day, as an ISO date. */
  readonly until?: string | undefined;
}

export interface RoleAnswer {
  readonly name: string;
  readonly purpose?: string | undefined;
  readonly responsibilities: readonly string[];
  readonly decides: readonly string[];
  readonly core?: CoreRole | undefined;
  readonly elected?: boolean | undefined;
  /** The names of those who hold it. */
  readonly holders: readonly string[];
}

/** The other team with which the first one works. */
export interface CollaborationAnswer {
  readonly team: string;
  readonly purpose: string;
  readonly mode: NonNullable<Collaboration['mode']>;
}

/** The kinds of teams that end on a day. */
export const TEMPORARY_KINDS: ReadonlySet<string> = new Set(['crisis', 'project']);
