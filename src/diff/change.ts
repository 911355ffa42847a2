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
  /** The id of the team that it is or belongs to, for teams and roles; the new one, unless that team is gone. */
  readonly team?: string;
  /** The names of that team and of those above, from the top down. */
  readonly teams?: readonly string[];
  /** Whether its holders are chosen by election; for roles. */
  readonly elected?: true;
  /** The id of the person whose holding of the role it is; the new one, unless that person is gone. */
  readonly holder?: string;
  /** For work that moved: the role or team of the old map that it came from, or of the new one that it went to. */
  readonly counterpart?: {
    readonly thing: 'role' | 'team';
    readonly reference: string;
    readonly side: 'before' | 'after';
  };
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
export const GUESS_REASONS = ['id', 'name', 'purpose', 'work', 'holders', 'roles', 'team', 'particulars'] as const;
export type GuessReason = (typeof GUESS_REASONS)[number];

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
  /** The ids of the persons whom it concerns, sorted, as `concernedPeople` finds them; the new ones, unless a person is gone. */
  readonly people: readonly string[];
  /** The rule about changes that it breaks; see `applyChangeRules`. */
  readonly rule?: BrokenRule;
  /** Sixteen hexadecimal digits that do not depend on places, languages or the wording of messages. */
  readonly fingerprint: string;
}

/** A change of any kind. */
export type Change = { [Kind in ChangeKind]: ChangeOf<Kind> }[ChangeKind];

/** One text that was written anew. */
export interface Rewording {
  /** What was reworded, as the beginning of a sentence: `The purpose of "Beds" changed`. */
  readonly lead: string;
  readonly from: string;
  readonly to: string;
}

/** A part of what stands in a map, in words: a text of its own, or the texts of a field. */
export interface ToldPart {
  /** The field of the format, with the word for it; a text without a field is the whole value. */
  readonly field?: string;
  readonly label?: string;
  readonly texts: readonly string[];
}

/** One of the two maps, with what stands there in words; none where nothing does. */
export interface ToldSide extends Side {
  readonly parts: readonly ToldPart[];
}

/** A change in the words of one language, as reports take it. */
export interface ToldChange {
  readonly kind: ChangeKind;
  readonly impact: Impact;
  readonly action: Action;
  readonly about: Subject;
  readonly message: string;
  /** Where a text was rewritten: what reports show word by word, in place of the message. */
  readonly rewording?: Rewording;
  readonly before?: ToldSide;
  readonly after?: ToldSide;
  readonly guess?: Guess;
  readonly people: readonly string[];
  readonly rule?: BrokenRule;
  readonly fingerprint: string;
}
