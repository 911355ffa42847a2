import type { Place } from '../finding/finding.ts';
import type { Collaboration, Person, Role, Team } from '../model/org-map.ts';

/** The languages in which questions are asked. */
export const QUESTION_LANGUAGES = ['en', 'nl'] as const;
export type QuestionLanguage = (typeof QUESTION_LANGUAGES)[number];

/** What to ask, and why. */
export interface Question {
  /** The id of the rule that found the gap, or of the open point. */
  readonly rule: string;
  readonly subject: Subject;
  readonly text: string;
  /** What the map says or lacks, as a sentence or two. */
  readonly reason: string;
  readonly at: Place;
}

/** What a question is about. */
export type Subject =
  | { readonly kind: 'organization'; readonly reference: string; readonly name: string }
  | { readonly kind: 'team'; readonly reference: string; readonly name: string; readonly team: Team }
  | { readonly kind: 'role'; readonly reference: string; readonly name: string; readonly role: Role }
  | { readonly kind: 'person'; readonly reference: string; readonly name: string; readonly person: Person }
  | {
      readonly kind: 'collaboration';
      readonly reference: string;
      readonly name: string;
      readonly collaboration: Collaboration;
    };
