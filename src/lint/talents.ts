import type { OrgMap, Person, TalentNeed, TalentOfPerson } from '../model/org-map.ts';
import { nameForm } from '../text/normal-form.ts';
import { hasLeft } from './in-force.ts';

type AnyTalent = TalentNeed | TalentOfPerson;

/** What makes two mentions the same talent: the entry of the catalogue, or, where there is no catalogue, the word in whatever spelling. */
export function talentKey({ talent, entry }: AnyTalent): string {
  if (entry) return entry.id;
  const known = normalized.get(talent);
  if (known !== undefined) return known;
  const key = nameForm(talent);
  if (normalized.size >= MOST_REMEMBERED) normalized.clear();
  normalized.set(talent, key);
  return key;
}

/** A map uses the same few words for talents again and again. */
const normalized = new Map<string, string>();
const MOST_REMEMBERED = 10_000;

/** What people call the talent. */
export function talentName({ talent, entry }: AnyTalent): string {
  return entry?.name ?? talent;
}

/** The talents of each person by their key; of two mentions of one talent the first counts. */
export function talentsByKey({ talents }: Person): ReadonlyMap<string, TalentOfPerson> {
  const byKey = new Map<string, TalentOfPerson>();
  for (const talent of talents) {
    const key = talentKey(talent);
    if (!byKey.has(key)) byKey.set(key, talent);
  }
  return byKey;
}

/** Levels from the least to the most; words of one's own have no place among them. */
const LEVELS: readonly string[] = ['learning', 'basic', 'skilled', 'expert'];

/** Whether a talent goes less far than wanted; where one of the levels is missing or a word of one's own, nobody can say so. */
export function isBelow(level: string | undefined, wanted: string | undefined): boolean {
  if (level === undefined || wanted === undefined) return false;
  const [own, bar] = [LEVELS.indexOf(level), LEVELS.indexOf(wanted)];
  return own >= 0 && bar >= 0 && own < bar;
}

/** How many people of a map, who have not left on a day (ISO date), say what they are good at. */
export function countOfListers(map: OrgMap, today: string): number {
  let count = 0;
  for (const person of map.people.values()) if (person.talents.length > 0 && !hasLeft(person, today)) count += 1;
  return count;
}
