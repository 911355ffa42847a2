import type { Person, TalentOfPerson } from '../model/org-map.ts';
import { compareNames, compareParticulars } from './compare-particulars.ts';
import { talentKey } from './compare-talents.ts';
import { type Comparison, itemSides, keySides, listPlace, type Pair, sideOf, textsOf } from './comparison.ts';
import { Departures } from './departures.ts';
import { isLeft } from './kinds/people.ts';
import { plainThing } from './plain-value.ts';

/** Compares all persons: new ones, those that are gone, and every field of the others. */
export function comparePeople(comparison: Comparison): void {
  const departures = new Departures(comparison);
  for (const now of comparison.after.people.values()) {
    const was = comparison.identities.before(now);
    const about = comparison.about('person', now);
    if (was) comparePerson(comparison, { was, now, about }, departures);
    else
      comparison.add(
        'person-added',
        about,
        { roles: rolesOf(now) },
        { after: { value: plainThing(now), at: now.location.key } },
      );
  }
  for (const was of comparison.before.people.values())
    if (!comparison.identities.after(was)) {
      // Who had left before leaves nothing behind any more.
      const left = was.left === undefined ? departures.leftBehind(was) : undefined;
      comparison.add(
        'person-removed',
        comparison.about('person', was),
        { roles: rolesOf(was), ...(left && { behind: left }) },
        { before: { value: plainThing(was), at: was.location.key } },
        left && isLeft(left) ? 'gap' : 'shift',
      );
    }
}

function comparePerson(comparison: Comparison, pair: Pair<Person>, departures: Departures): void {
  const { was, now, about } = pair;
  compareNames(comparison, 'person-renamed', pair);
  for (const [kind, key] of [
    ['person-kind-changed', 'kind'],
    ['person-title-changed', 'title'],
    ['person-organization-changed', 'organization'],
    ['person-email-changed', 'email'],
  ] as const)
    comparison.text(kind, about, was[key], now[key], () =>
      keySides(was.location, now.location, key, was[key], now[key]),
    );
  if (was.share !== now.share)
    comparison.add(
      'person-share-changed',
      about,
      { ...(was.share !== undefined && { from: was.share }), ...(now.share !== undefined && { to: now.share }) },
      keySides(was.location, now.location, 'share', was.share, now.share),
    );
  compareStay(comparison, pair, departures);
  compareTalents(comparison, pair);
  compareParticulars(comparison, pair);
}

function compareStay(comparison: Comparison, { was, now, about }: Pair<Person>, departures: Departures): void {
  const leaving = was.left === undefined && now.left !== undefined;
  const staying = was.left !== undefined && now.left === undefined;
  const leftSides = () => keySides(was.location, now.location, 'left', was.left, now.left);
  if (leaving) {
    const behind = departures.leftBehind(was);
    comparison.add(
      'person-left',
      about,
      { left: now.left as string, behind },
      leftSides(),
      isLeft(behind) ? 'gap' : 'shift',
    );
  } else if (staying) comparison.add('person-returned', about, { left: was.left as string }, leftSides());
  const joined = was.joined !== now.joined;
  const left = was.left !== now.left && !leaving && !staying;
  if (joined || left)
    comparison.add(
      'person-term-changed',
      about,
      {
        ...(joined && { since: textsOf(was.joined, now.joined) }),
        ...(left && { until: textsOf(was.left, now.left) }),
      },
      joined ? keySides(was.location, now.location, 'joined', was.joined, now.joined) : leftSides(),
    );
}

function compareTalents(comparison: Comparison, { was, now, about }: Pair<Person>): void {
  const pairing = comparison.pairs(was.talents, now.talents, [talentKey(comparison)]);
  if (!pairing) return;
  const nameOf = ({ talent, entry }: TalentOfPerson) => entry?.name ?? talent;
  for (const [old, current] of pairing.both) {
    const details = comparison.details(old, current, ['level', 'evidence']);
    if (details.length > 0)
      comparison.add(
        'person-talent-changed',
        about,
        { talent: nameOf(current), details },
        itemSides(old, current, details),
      );
  }
  for (const item of pairing.gone)
    comparison.add(
      'person-talent-removed',
      about,
      { talent: nameOf(item) },
      { before: sideOf(item, item.location.value), after: listPlace(now.location, 'talents') },
    );
  for (const item of pairing.added)
    comparison.add(
      'person-talent-added',
      about,
      { talent: nameOf(item) },
      { before: listPlace(was.location, 'talents'), after: sideOf(item, item.location.value) },
    );
}

function rolesOf(person: Person): string[] {
  return [...new Set(person.holds.filter(({ as }) => as !== 'emeritus').map(({ role }) => role.name))];
}
