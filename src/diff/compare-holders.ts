import type { Holder, Role } from '../model/org-map.ts';
import type { Subject } from './change.ts';
import { termOf } from './compare-particulars.ts';
import { isNeeded, talentKey } from './compare-talents.ts';
import { type Comparison, itemSides, listPlace, type Pair, sideOf, textsOf } from './comparison.ts';

/** Compares who holds a role: the same person with the same focus, else the same person. */
export function compareHolders(comparison: Comparison, { was, now, about }: Pair<Role>): void {
  const person = ({ person: own }: Holder, side: 'before' | 'after') => comparison.spell[side](own);
  const pairing = comparison.pairs(was.holders, now.holders, [
    (holder, side) => `${person(holder, side)}\n${holder.focus ?? ''}\n${holder.since ?? ''}`,
    (holder, side) => `${person(holder, side)}\n${holder.focus ?? ''}`,
    (holder, side) => holder.since && `${person(holder, side)}\n${holder.since}`,
    person,
  ]);
  if (!pairing) return;
  const remaining = leftBehind(was, now);
  const lost = lostTalents(comparison, { was, now });
  for (const [old, current] of pairing.both)
    compareHolder(comparison, { was: old, now: current, about: heldBy(current, about, comparison) }, remaining);
  for (const holder of pairing.gone) {
    const former = holder.as === 'emeritus';
    comparison.add(
      'holder-stopped',
      heldBy(holder, about, comparison),
      { ...held(holder), ...(remaining && !former && { remaining }), ...(!former && lost(holder)) },
      { before: sideOf(holder, holder.location.value), after: listPlace(now.location, 'holders') },
      former ? 'wording' : remaining ? 'gap' : 'shift',
    );
  }
  for (const holder of pairing.added)
    comparison.add(
      'holder-started',
      heldBy(holder, about, comparison),
      held(holder),
      { before: listPlace(was.location, 'holders'), after: sideOf(holder, holder.location.value) },
      holder.as === 'emeritus' ? 'wording' : 'shift',
    );
}

/** The persons who hold a role; former holders and those who have left do not. */
export function activeHolders(role: Role): Set<Holder['person']> {
  return new Set(
    role.holders.filter(({ as, person }) => as !== 'emeritus' && person.left === undefined).map(({ person }) => person),
  );
}

/** The names of those who are left, where that is a gap: nobody, or one person for a critical role. */
function leftBehind(was: Role, now: Role): string[] | undefined {
  const [before, after] = [activeHolders(was).size, activeHolders(now)];
  const gap = after.size < before && (after.size === 0 || (after.size === 1 && now.critical));
  return gap ? [...after].map(({ name }) => name) : undefined;
}

/** Says which talents that a role needs are gone with a holder, though others still hold it. */
function lostTalents(
  comparison: Comparison,
  { was, now }: { readonly was: Role; readonly now: Role },
): (holder: Holder) => { readonly talents?: readonly string[] } {
  const needs = now.talents.filter(isNeeded);
  const left = activeHolders(now);
  if (needs.length === 0 || left.size === 0) return () => ({});
  const keyOf = talentKey(comparison);
  const present = new Set([...left].flatMap(({ talents }) => talents.map((talent) => keyOf(talent, 'after'))));
  const before = activeHolders(was);
  return ({ person }) => {
    if (!before.has(person)) return {};
    const had = new Set(person.talents.map((talent) => keyOf(talent, 'before')));
    const lost = needs.filter((need) => had.has(keyOf(need, 'after')) && !present.has(keyOf(need, 'after')));
    return lost.length > 0 ? { talents: lost.map(({ entry, talent }) => entry?.name ?? talent).sort() } : {};
  };
}

function compareHolder(
  comparison: Comparison,
  { was, now, about }: Pair<Holder>,
  remaining: readonly string[] | undefined,
): void {
  const data = held(now);
  const sides = (key: 'focus' | 'share' | 'as' | 'since' | 'until') => ({
    before: sideOf(was[key], was.location.child(key).value),
    after: sideOf(now[key], now.location.child(key).value),
  });
  if (was.focus !== now.focus)
    comparison.add(
      'holder-refocused',
      about,
      { person: data.person, ...textsOf(was.focus, now.focus) },
      sides('focus'),
    );
  if (was.share !== now.share)
    comparison.add(
      'holder-share-changed',
      about,
      {
        ...data,
        ...(was.share !== undefined && { from: was.share }),
        ...(now.share !== undefined && { to: now.share }),
      },
      sides('share'),
    );
  if (was.as !== now.as) {
    const gap = remaining !== undefined && now.as === 'emeritus';
    comparison.add(
      'holder-capacity-changed',
      about,
      { ...data, from: was.as, ...(gap && { remaining }) },
      sides('as'),
      gap ? 'gap' : 'shift',
    );
  }
  const term = termOf(was, now);
  if (term) comparison.add('holder-term-changed', about, { ...data, ...term }, sides(term.until ? 'until' : 'since'));
  const details = comparison.details(was, now, []);
  if (details.length > 0) comparison.add('holder-changed', about, { ...data, details }, itemSides(was, now, details));
}

function held({ person, focus, as }: Holder) {
  return { person: person.name, as, ...(focus !== undefined && { focus }) };
}

/** The role, with the person whose holding of it is meant. */
function heldBy({ person }: Holder, about: Subject, { identities }: Comparison): Subject {
  return { ...about, holder: (identities.after(person) ?? person).id };
}
