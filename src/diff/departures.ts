import type { Person, Role, TalentNeed, TalentOfPerson } from '../model/org-map.ts';
import { activeHolders } from './compare-holders.ts';
import { isNeeded, talentKey } from './compare-talents.ts';
import type { Comparison } from './comparison.ts';
import type { LeftBehind } from './kinds/people.ts';
import type { MapSide } from './pair-items.ts';

/** What persons who go leave behind in the new map. All that it needs to know of the whole map is gathered once. */
export class Departures {
  readonly #comparison: Comparison;
  readonly #keyOf: (talent: TalentNeed | TalentOfPerson, side: MapSide) => string;
  #neededTalents: ReadonlySet<string> | undefined;
  #presentTalents: ReadonlySet<string> | undefined;

  constructor(comparison: Comparison) {
    this.#comparison = comparison;
    this.#keyOf = talentKey(comparison);
  }

  /**
   * What someone of the old map leaves behind: roles that they held and nobody holds now, the work of these roles that is in no other role that somebody holds, and talents that a
   * role asks for and nobody else has.
   */
  leftBehind(was: Person): LeftBehind {
    const { identities } = this.#comparison;
    const held = was.holds.filter(({ role }) => role.status !== 'retired' && activeHolders(role).has(was));
    const roles = new Set(held.map(({ role }) => identities.roles.after(role)).filter((role) => role !== undefined));
    const vacant = [...roles].filter((role) => role.status !== 'retired' && activeHolders(role).size === 0);
    return {
      roles: namesOf(vacant),
      tasks: this.#untended(vacant.flatMap(({ responsibilities }) => responsibilities.map(({ text }) => text))),
      decisions: this.#untended(vacant.flatMap(({ decides }) => decides.map(({ what }) => what))),
      talents: this.#lostTalents(was),
    };
  }

  /** The texts of work that no role with a holder has. */
  #untended(texts: readonly string[]): string[] {
    const { workAfter } = this.#comparison;
    return [...new Set(texts)]
      .filter((text) => workAfter.ofTask(text).every((role) => activeHolders(role).size === 0))
      .sort();
  }

  #lostTalents({ talents }: Person): string[] {
    if (talents.length === 0) return [];
    const { after } = this.#comparison;
    this.#neededTalents ??= new Set(
      [...after.roles.values()]
        .filter(({ status }) => status !== 'retired')
        .flatMap((role) => role.talents.filter(isNeeded).map((need) => this.#keyOf(need, 'after'))),
    );
    this.#presentTalents ??= new Set(
      [...after.people.values()]
        .filter(({ left }) => left === undefined)
        .flatMap((person) => person.talents.map((talent) => this.#keyOf(talent, 'after'))),
    );
    return talents
      .filter((talent) => {
        const key = this.#keyOf(talent, 'before');
        return this.#neededTalents?.has(key) && !this.#presentTalents?.has(key);
      })
      .map(({ entry, talent }) => entry?.name ?? talent)
      .sort();
  }
}

function namesOf(roles: readonly Role[]): string[] {
  return [...new Set(roles.map(({ name }) => name))].sort();
}
