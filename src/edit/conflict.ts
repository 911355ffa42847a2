import type { Place } from '../finding/finding.ts';
import type { ThingKind } from '../schema/generated/patch.ts';
import { count, excerpt, quote } from '../text/wording.ts';
import type { ThingState } from './map-state.ts';

/** Why an operation cannot be done. */
export interface Conflict {
  /** One plain sentence. */
  readonly message: string;
  /** Where the map says something else; none where the thing is not there. */
  readonly at?: Place;
}

/** A conflict about a thing, with the place of the thing or of one of its fields where it is written. */
export function refuse(message: string, state?: ThingState, field?: string): Conflict {
  const location = field === undefined ? state?.written?.location : state?.written?.placeOf(field);
  return { message, ...(location && { at: location.key }) };
}

const NOUNS: Readonly<Record<ThingKind, string>> = {
  organization: 'the organisation',
  team: 'team',
  role: 'role',
  person: 'person',
  collaboration: 'collaboration',
  talent: 'talent',
  template: 'template',
  pay: 'pay',
  'pay-band': 'pay band',
};

/** How a message calls a thing; `atStart` begins a sentence. */
export function nameOf(thing: ThingKind, reference: string, atStart = false): string {
  const noun = NOUNS[thing];
  const name = thing === 'organization' || thing === 'pay' ? noun : `${noun} ${quote(reference)}`;
  return atStart ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

/** Values are compared with what stands in a file: more of them is shown than elsewhere. */
const MOST_SHOWN = 160;

/** A value as a message shows it. */
export function shown(value: unknown): string {
  return typeof value === 'string' ? quote(value, MOST_SHOWN) : excerpt(JSON.stringify(value) ?? '', MOST_SHOWN);
}

/** As `shown`; for what is not written, words that say so. */
export function shownOrNothing(value: unknown): string {
  return value === undefined ? 'nothing there' : shown(value);
}

/** The first few of many, and how many more there are. */
export function few(items: readonly string[], most = 3): string[] {
  return items.length <= most + 1 ? [...items] : [...items.slice(0, most), count(items.length - most, 'more thing')];
}
