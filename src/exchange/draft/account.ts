/** Where the values of a column or field went in the draft. */
export const TARGETS = [
  'organization-name',
  'organization-purpose',
  'organization',
  'organization-notes',
  'organization-links',
  'person-name',
  'person-title',
  'person-email',
  'person-organization',
  'person-share',
  'person-talents',
  'person-joined',
  'person-left',
  'person-notes',
  'person-links',
  'person-kind',
  'person',
  'team-name',
  'team-parent',
  'team-kind',
  'team-purpose',
  'team-strategy',
  'team-contact',
  'team-meetings',
  'team-policies',
  'team-links',
  'team-notes',
  'team-tags',
  'team-previously',
  'team-status',
  'team',
  'role-name',
  'role-purpose',
  'role-replaces',
  'role-responsibilities',
  'role-decides',
  'role-domains',
  'role-talents',
  'role-vacant',
  'role-status',
  'role-notes',
  'role-tags',
  'role-elected',
  'role',
  'holder',
  'holder-focus',
  'holder-share',
  'holder-since',
  'holder-until',
  'holder-notes',
  'collaboration',
  'identity',
  'map',
] as const;
export type Target = (typeof TARGETS)[number];

/** Why values are not in the draft. */
export const REASONS = [
  'private',
  'unknown',
  'no-place',
  'technical',
  'told-elsewhere',
  'unreadable',
  'ambiguous-date',
  'private-text',
  'not-found',
  'twice',
  'formula',
  'repeated',
] as const;
export type Reason = (typeof REASONS)[number];

/** What became of the values of one column or field. */
export interface FieldAccount {
  /** The column's header or the field's path, as the source has it. */
  readonly field: string;
  /** How many values the source has there. */
  readonly values: number;
  /** Where they went; none where all were left. */
  readonly to: readonly Target[];
  /** The values that are not in the draft, by reason. */
  readonly left: ReadonlyMap<Reason, number>;
}

interface Counts {
  values: number;
  readonly to: Set<Target>;
  readonly left: Map<Reason, number>;
}

/** Keeps account of what becomes of each value of a source, field by field, in the order of the source. */
export class Account {
  readonly #fields = new Map<string, Counts>();

  /** Notes that a field is there, with so many values more. */
  saw(field: string, values = 1): void {
    this.#of(field).values += values;
  }

  /** Notes where the values of a field go. */
  went(field: string, to: Target): void {
    this.#of(field).to.add(to);
  }

  /** Notes that values of a field are not taken over. */
  left(field: string, reason: Reason, values = 1): void {
    const { left } = this.#of(field);
    left.set(reason, (left.get(reason) ?? 0) + values);
  }

  get fields(): FieldAccount[] {
    return Array.from(this.#fields, ([field, { values, to, left }]) => ({ field, values, to: [...to], left }));
  }

  #of(field: string): Counts {
    const found = this.#fields.get(field);
    if (found) return found;
    const made: Counts = { values: 0, to: new Set(), left: new Map() };
    this.#fields.set(field, made);
    return made;
  }
}
