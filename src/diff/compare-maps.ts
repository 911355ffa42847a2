import { hash } from '../finding/fingerprint.ts';
import type { OrgMap } from '../model/org-map.ts';
import { byText } from '../text/order.ts';
import type { Change } from './change.ts';
import { CHANGE_KINDS } from './change-kinds.ts';
import { compareCatalogues } from './compare-catalogues.ts';
import { compareCollaborations } from './compare-collaborations.ts';
import { compareOrganizations } from './compare-organization.ts';
import { comparePeople } from './compare-people.ts';
import { compareGoneRoles, compareRoles } from './compare-roles.ts';
import { compareTeams } from './compare-teams.ts';
import { Comparison, type Found } from './comparison.ts';
import { concernedPeople } from './concerned-people.ts';
import type { MatchOptions } from './match-things.ts';
import { stable } from './plain-value.ts';
import { settleLooseWork } from './settle-loose-work.ts';

/**
 * What differs between two maps: every thing and every field of it that was added, removed or changed.
 *
 * Things are matched by id, then by what either map declares under `previously`, then by what they have in common (see docs/decisions/matching.md; `guess: false` leaves that out);
 * references to what was only renamed are no changes. The order of keys, lists and files never matters; `compareMaps(x, x)` is empty. Changes come in the order in which they are read: the organisation, its teams from the top down, persons, collaborations, talents,
 * templates, pay. Cost grows linearly with the size of the maps.
 */
export function compareMaps(before: OrgMap, after: OrgMap, options: MatchOptions = {}): Change[] {
  return relateMaps(before, after, options).changes;
}

/** Two maps side by side, and what differs between them. */
export interface RelatedMaps {
  readonly changes: Change[];
  /** What is the same in both maps. */
  readonly comparison: Comparison;
}

/** As `compareMaps`, with what is the same in both maps: for those who need to know more than the changes. */
export function relateMaps(before: OrgMap, after: OrgMap, options: MatchOptions = {}): RelatedMaps {
  const comparison = new Comparison(before, after, options);
  compareOrganizations(comparison);
  compareTeams(comparison);
  compareRoles(comparison);
  settleLooseWork(comparison);
  compareGoneRoles(comparison);
  comparePeople(comparison);
  compareCollaborations(comparison);
  compareCatalogues(comparison);
  return { changes: withFingerprints(comparison.found, concernedPeople(comparison)), comparison };
}

/** The kinds in the order of the catalogue: what happened to a thing as a whole comes before its parts. */
const KINDS = new Map(Object.keys(CHANGE_KINDS).map((kind, index) => [kind, index]));

function position({ kind }: Found): number {
  return KINDS.get(kind) ?? KINDS.size;
}

/** The changes in order, each with a hash of its kind, the thing and what differs; equal ones are numbered. */
function withFingerprints(found: readonly Found[], peopleOf: (change: Found) => readonly string[]): Change[] {
  const keyed = found.map((change) => {
    const { kind, about, data, before, after } = change;
    return { change, text: stable([kind, about.thing, about.reference, before?.value, after?.value, data]) };
  });
  keyed.sort(
    (a, b) =>
      byText(a.change.about.order, b.change.about.order) ||
      position(a.change) - position(b.change) ||
      byText(a.text, b.text),
  );
  const seen = new Map<string, number>();
  return keyed.map(({ change, text }) => {
    const earlier = seen.get(text) ?? 0;
    seen.set(text, earlier + 1);
    return {
      ...change,
      people: peopleOf(change),
      fingerprint: hash(earlier === 0 ? text : `${text}#${earlier}`),
    } as Change;
  });
}
