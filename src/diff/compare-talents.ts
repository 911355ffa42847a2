import type { Entity, TalentNeed, TalentOfPerson } from '../model/org-map.ts';
import type { WorkLists } from './compare-work.ts';
import { type Comparison, itemSides, listPlace, sideOf } from './comparison.ts';
import type { MapSide } from './pair-items.ts';

/** What makes a talent the same one: its entry in the catalogue, else the word. */
export function talentKey(comparison: Comparison): (talent: TalentNeed | TalentOfPerson, side: MapSide) => string {
  return ({ talent, entry }, side) =>
    entry && side === 'before' ? (comparison.identities.after<Entity>(entry)?.id ?? talent) : talent;
}

/** Whether a role cannot do without a talent. */
export function isNeeded({ needed }: TalentNeed): boolean {
  return needed !== 'helpful';
}

/** Compares the talents that a role asks for. */
export function compareTalentNeeds(comparison: Comparison, { was, now, about, home }: WorkLists): void {
  const pairing = comparison.pairs(was.talents, now.talents, [talentKey(comparison)]);
  if (!pairing) return;
  const { before, after } = home('talents');
  const nameOf = ({ talent, entry }: TalentNeed) => entry?.name ?? talent;
  for (const [old, current] of pairing.both) {
    const details = comparison.details(old, current, ['level', 'needed', 'why']);
    if (details.length > 0)
      comparison.add(
        'talent-need-changed',
        about,
        { talent: nameOf(current), details },
        itemSides(old, current, details),
      );
  }
  for (const item of pairing.gone)
    comparison.add(
      'talent-need-removed',
      about,
      { talent: nameOf(item) },
      { before: sideOf(item, item.location.value), after: listPlace(after, 'talents') },
    );
  for (const item of pairing.added)
    comparison.add(
      'talent-need-added',
      about,
      { talent: nameOf(item) },
      { before: listPlace(before, 'talents'), after: sideOf(item, item.location.value) },
    );
}
