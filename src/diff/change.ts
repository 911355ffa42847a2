import type { ChangeRule } from '../finding/change-rules.ts';
import type { Place, Severity } from '../finding/finding.ts';
import type { ChangeData, ChangeKind } from './change-kinds.ts';

/**
 * What a change does to the work: `gap` leaves work or a decision that someone owned without an owner, `shift` gives it to someone else or
 * changes the room to decide, `growth` is new, `wording` changes texts and particulars only.
 */
export type Impact = 'gap' | 'shift' | 'growth' | 'wording';

/** The impacts, the one that asks most of a reader first. */
export const IMPACTS: readonly Impact[] = ['gap', 'shift', 'growth', 'wording'];

/** The kinds of things that changes are about; `pay` is how the whole organisation sets it. */
export type Thing =
  | 'organization'
  | 'team'
  | 'role'
  | 'person'
  | 'collaboration'
  | 'talent'
  | 'template'
  | 'pay'
  | 'pay-band';

/** What happened, whatever it happened to. */
export type Action = 'added' | 'removed' | 'changed' | 'renamed' | 'moved';

/** The languages in which changes are told. */
export type Language = 'en' | 'nl';

/** One of the two maps: what stands there, as plain JSON, with its place. Without a value, the place is that of the thing that lacks it. */
export interface Side {
  readonly value?: unknown;
  readonly at: Place;
}

/** The thing that a change is about. */
export interface Subject {
  readonly thing: Thing;
  /** As in findings: `org`, an id, or `team/role`; the new one where it was renamed or moved. */
  readonly reference: string;
  readonly name: string;
  /** The names of the team that it belongs to and of those above, from the top down; for teams and roles. */
  readonly teams?: readonly string[];
  /** How many roles take over from it; for templates. */
  readonly takers?: number;
  /** What puts changes in order: the kind of thing, the place of its team in the tree, the reference. */
  readonly order: string;
}

/** Why two things are taken to be the same, where neither map declares it. */
export interface Guess {
  /** From 0 to 1: how much they have in common. */
  readonly confidence: number;
  /** What they have in common. */
  readonly reasons: readonly GuessReason[];
}

/** What two things can have in common. */
export type GuessReason = 'id' | 'name' | 'purpose' | 'work' | 'holders';

/** A rule about changes that a change breaks, and how much that weighs. */
export interface BrokenRule {
  readonly id: ChangeRule['id'];
  readonly severity: Severity;
}

/** One thing that differs between two maps; a side is missing only where the whole thing does not exist in that map. */
export interface ChangeOf<Kind extends ChangeKind> {
  readonly kind: Kind;
  readonly impact: Impact;
  readonly about: Subject;
  /** What the message is made from. */
  readonly data: ChangeData[Kind];
  readonly before?: Side;
  readonly after?: Side;
  /** Where the change rests on things that were taken to be the same. */
  readonly guess?: Guess;
  /** The rule about changes that it breaks; see `applyChangeRules`. */
  readonly rule?: BrokenRule;
  /** Sixteen hexadecimal digits that do not depend on places, languages or the wording of messages. */
  readonly fingerprint: string;
}

/** A change of any kind. */
export type Change = { [Kind in ChangeKind]: ChangeOf<Kind> }[ChangeKind];

/** A change in the words of one language, as reports take it. */
export interface ToldChange {
  readonly kind: ChangeKind;
  readonly impact: Impact;
  readonly action: Action;
  readonly about: Subject;
  readonly message: string;
  readonly before?: Side;
  readonly after?: Side;
  readonly guess?: Guess;
  readonly rule?: BrokenRule;
  readonly fingerprint: string;
}
