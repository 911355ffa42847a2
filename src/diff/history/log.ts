import type { Language, ToldChange } from '../change.ts';

/** When something came into the history of a map. */
export interface Moment {
  /** The whole id of the commit. */
  readonly commit: string;
  /** The beginning of the id, unique in its repository. */
  readonly short: string;
  /** The day of the commit (ISO date), as its committer's calendar had it. */
  readonly date: string;
  /** The first line of its message, as written. */
  readonly subject: string;
}

/** How much a map holds. */
export interface MapCounts {
  readonly teams: number;
  readonly roles: number;
  readonly people: number;
}

/** What one commit did to a map, or to the thing whose life is told. */
export type LogEntry = Moment &
  (
    | { readonly what: 'changed'; readonly changes: readonly ToldChange[] }
    /** The map is there from this commit on; a thing that was in it from the start is among the changes. */
    | { readonly what: 'begins'; readonly counts: MapCounts; readonly changes: readonly ToldChange[] }
    /** The map is not there any more after this commit. */
    | { readonly what: 'ends'; readonly changes: readonly ToldChange[] }
    /** The map cannot be read at this commit. What it changed is told at the next one that can. */
    | { readonly what: 'unreadable'; readonly errors: number }
    /** The history was cut off below this commit (a shallow clone): what it found is not known. */
    | { readonly what: 'cut-off' }
  );

/** A stretch of time, from one commit to another; a missing end is open: before the history that is here, or still so. */
export interface Span {
  readonly from?: Moment;
  readonly to?: Moment;
}

/** A name that a thing had. */
export interface NameSpan extends Span {
  readonly name: string;
}

/** A thing that belonged to another one: a person to a role, a role to a person or a team, a team to a role. */
export interface ThingSpan extends Span {
  /** Where nobody held a role, there is none. */
  readonly thing?: { readonly reference: string; readonly name: string; readonly team?: string };
  /** In which capacity a person held a role, where that is not as its holder. */
  readonly as?: string;
}

/** The things whose lives can be told. */
export type LivingThing = 'role' | 'person' | 'team';

/** The life of a role, a person or a team in short; stretches of time come in the order in which they begin. */
export interface LifeSummary {
  readonly thing: LivingThing;
  /** What it is called now, or was called when it was last there. */
  readonly reference: string;
  readonly name: string;
  /** Whether it is there at the end of the history. */
  readonly isThere: boolean;
  readonly names: readonly NameSpan[];
  /** The teams that a role was in. */
  readonly teams: readonly ThingSpan[];
  /** Who held a role; the time in which nobody did is among them. */
  readonly holders: readonly ThingSpan[];
  /** The roles that a person held, or a team had. */
  readonly roles: readonly ThingSpan[];
}

/** A history as it is told. */
export interface Log {
  readonly language: Language;
  /** In the order in which they are told. */
  readonly entries: readonly LogEntry[];
  /** Where the life of one thing is told. */
  readonly life?: LifeSummary;
  /** Whether what was before the oldest commit here is not known (a shallow clone). */
  readonly isCutOff: boolean;
  /** The day of the oldest commit that changed the map, where there is one. */
  readonly oldest?: string;
}
