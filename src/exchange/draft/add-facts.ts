import type * as Format from '../../schema/generated/role-map.ts';
import { type PersonOfDraft, type RoleOfDraft, withNote, withTexts } from './map-draft.ts';

/** What a part of a source says about a role; lists are of single items. */
export interface RoleFacts {
  readonly purpose?: string | undefined;
  readonly responsibilities?: readonly string[];
  readonly decides?: readonly string[];
  readonly domains?: readonly string[];
  readonly talents?: readonly string[];
  readonly tags?: readonly string[];
  /** Whole lines. */
  readonly notes?: readonly string[];
}

/** Adds what is said to a role: what stands there stays, what is new comes behind it; a second purpose becomes a note, under `label`. */
export function addToRole({ fields }: RoleOfDraft, facts: RoleFacts, label: string): void {
  const { purpose, responsibilities = [], decides = [], domains = [], talents = [], tags = [], notes = [] } = facts;
  if (purpose !== undefined) {
    fields.purpose ??= purpose;
    if (fields.purpose !== purpose) fields.notes = withNote(fields.notes, `${label}: ${purpose}`);
  }
  if (responsibilities.length > 0)
    fields.responsibilities = withTexts(fields.responsibilities, responsibilities, ({ text }) => text);
  if (decides.length > 0) fields.decides = withTexts(fields.decides, decides, ({ what }) => what);
  if (talents.length > 0) fields.talents = withTexts(fields.talents, talents, ({ talent }) => talent);
  if (domains.length > 0) fields.domains = [...new Set([...(fields.domains ?? []), ...domains])];
  if (tags.length > 0) fields.tags = [...new Set([...(fields.tags ?? []), ...tags])];
  for (const line of notes) fields.notes = withNote(fields.notes, line);
}

/** What a part of a source says about a person. */
export interface PersonFacts {
  readonly title?: string | undefined;
  readonly organization?: string | undefined;
  readonly email?: string | undefined;
  /** ISO dates. */
  readonly joined?: string | undefined;
  readonly left?: string | undefined;
  readonly talents?: readonly string[];
  readonly notes?: readonly string[];
}

/** Adds what is said to a person: the first of several values counts, and the earliest day of coming. False where the day of leaving lies before that of coming, and is not taken. */
export function addToPerson({ fields }: PersonOfDraft, facts: PersonFacts): boolean {
  const { title, organization, email, joined, left, talents = [], notes = [] } = facts;
  if (title !== undefined) fields.title ??= title;
  if (organization !== undefined) fields.organization ??= organization;
  if (email !== undefined) fields.email ??= email;
  if (joined !== undefined && (fields.joined ?? joined) >= joined) fields.joined = joined;
  if (talents.length > 0) fields.talents = withTexts(fields.talents, talents, ({ talent }) => talent);
  for (const line of notes) fields.notes = withNote(fields.notes, line);
  if (left === undefined) return true;
  if (left < (fields.joined ?? '')) return false;
  fields.left ??= left;
  return true;
}

type Details = Omit<Format.Holder, 'person'>;

/** How someone holds a role, as far as it is said; an end before the beginning is left out. */
export function holderFacts(facts: { readonly [Key in keyof Details]?: Details[Key] | undefined }): Details {
  const { since, until } = facts;
  const isBackwards = since !== undefined && until !== undefined && until < since;
  const said = Object.entries(facts).filter(([key, value]) => value !== undefined && !(isBackwards && key === 'until'));
  return Object.fromEntries(said);
}
