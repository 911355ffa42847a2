import type { Place } from '../finding/finding.ts';

/**
 * What a change does to the work: `gap` leaves work without an owner, `shift` gives it to someone else or changes the room to decide, `growth` is
 * new, `wording` changes texts and particulars only.
 */
export type Impact = 'gap' | 'shift' | 'growth' | 'wording';

/** The impacts, the one that asks most of a reader first. */
export const IMPACTS: readonly Impact[] = ['gap', 'shift', 'growth', 'wording'];

/** What stood, or stands, in one of the two maps, as plain JSON with its place. */
export interface Side {
  readonly value: unknown;
  readonly at: Place;
}

/** One thing that differs between two maps; `before` is missing where it is new, `after` where it is gone. */
export interface Change {
  readonly kind: string;
  readonly impact: Impact;
  /** As in findings: `org`, an id, or `team/role`; the new one where it was renamed or moved. */
  readonly subject: string;
  readonly message: string;
  readonly before?: Side;
  readonly after?: Side;
  /** Sixteen hexadecimal digits that do not depend on places or wording of messages. */
  readonly fingerprint: string;
}
