import type { Band, Collaboration, Entity, OrgMap, Person, Role, Talent, Team, Template } from '../model/org-map.ts';
import { byText } from '../text/order.ts';
import type { Subject } from './change.ts';
import { activeHolders } from './compare-holders.ts';
import type { Comparison, Found } from './comparison.ts';

/**
 * Gives what says whom a change concerns, as sorted ids of persons: the new id, unless the person is gone.
 *
 * - a role: who holds it in the old or the new map, in whatever capacity; former holders and those who have left do not count. Someone whose own holding changes is among them;
 * - work that moved: who holds the role that it came from, and the one that it went to;
 * - a team: who holds a role of that very team, before or after; a collaboration: the same for the teams that are partners in it;
 * - a person: that person;
 * - a template or a pay band: who holds a role that takes over from it or is paid by it; a talent: who brings it;
 * - the organisation and how it sets pay: nobody in particular, since it concerns all alike.
 *
 * Each thing is looked at once, whatever the number of changes about it.
 */
export function concernedPeople(comparison: Comparison): (change: Found) => readonly string[] {
  const [before, after] = [new Concerned(comparison.before), new Concerned(comparison.after)];
  const known = new Map<string, readonly string[]>();
  const peopleOf = (former: Entity | undefined, current: Entity | undefined, about: Pick<Subject, 'thing'>) => [
    ...(former ? before.people(former, about) : []),
    ...(current ? after.people(current, about) : []),
  ];
  const counterpartsOf = (other: NonNullable<Subject['counterpart']>) => {
    const found = (other.side === 'before' ? before : after).thing(other);
    const [former, current] =
      other.side === 'before'
        ? [found, found && comparison.identities.after(found)]
        : [found && comparison.identities.before(found), found];
    return peopleOf(former, current, other);
  };
  return ({ about, before: was, after: now }) => {
    // Only of what is gone is the reference that of the old map.
    const { counterpart } = about;
    const key = [about.thing, about.reference, was !== undefined && now === undefined, counterpart?.reference].join(
      '\n',
    );
    let people = known.get(key);
    if (!people) {
      const isGone = now === undefined;
      const current = isGone ? undefined : after.thing(about);
      const former = current ? comparison.identities.before(current) : before.thing(about);
      const concerned = [...peopleOf(former, current, about), ...(counterpart ? counterpartsOf(counterpart) : [])];
      people = [...new Set(concerned.map((person) => (comparison.identities.after(person) ?? person).id))].sort(byText);
      known.set(key, people);
    }
    const { holder } = about;
    return holder === undefined || people.includes(holder) ? people : [...people, holder].sort(byText);
  };
}

/** Who has to do with the things of one map. */
class Concerned {
  readonly #map: OrgMap;
  #takers: Map<Entity, Role[]> | undefined;
  #talented: Map<Entity, Person[]> | undefined;

  constructor(map: OrgMap) {
    this.#map = map;
  }

  /** The thing that a change is about; none for the organisation as a whole. */
  thing({ thing, reference }: Pick<Subject, 'thing' | 'reference'>): Entity | undefined {
    const { roles, teams, people, collaborations, talents, templates, pay } = this.#map;
    switch (thing) {
      case 'organization':
      case 'pay':
        return undefined;
      case 'role':
        return roles.get(reference);
      case 'team':
        return teams.get(reference);
      case 'person':
        return people.get(reference);
      case 'collaboration':
        return collaborations.get(reference);
      case 'talent':
        return talents.get(reference);
      case 'template':
        return templates.get(reference);
      case 'pay-band':
        return pay.bands.get(reference);
    }
  }

  people(entity: Entity, { thing }: Pick<Subject, 'thing'>): readonly Person[] {
    switch (thing) {
      case 'organization':
      case 'pay':
        return [];
      case 'role':
        return [...activeHolders(entity as Role)];
      case 'team':
        return holdersOf((entity as Team).roles);
      case 'person':
        return [entity as Person];
      case 'collaboration':
        return (entity as Collaboration).between.flatMap(({ team }) => holdersOf(team?.roles ?? []));
      case 'talent':
        return this.#withTalent(entity as Talent);
      case 'template':
      case 'pay-band':
        return holdersOf(this.#takersOf(entity as Template | Band));
    }
  }

  #takersOf(entity: Template | Band): readonly Role[] {
    if (!this.#takers) {
      this.#takers = new Map();
      for (const role of this.#map.roles.values()) {
        for (let at = role.like; at; at = at.like) put(this.#takers, at, role);
        if (role.pay) put(this.#takers, role.pay.band, role);
      }
    }
    return this.#takers.get(entity) ?? [];
  }

  #withTalent(talent: Talent): readonly Person[] {
    if (!this.#talented) {
      this.#talented = new Map();
      for (const person of this.#map.people.values())
        for (const { entry } of person.talents) if (entry) put(this.#talented, entry, person);
    }
    return this.#talented.get(talent) ?? [];
  }
}

function holdersOf(roles: readonly Role[]): Person[] {
  return roles.flatMap((role) => [...activeHolders(role)]);
}

function put<Thing>(map: Map<Entity, Thing[]>, key: Entity, thing: Thing): void {
  const things = map.get(key);
  if (things) things.push(thing);
  else map.set(key, [thing]);
}
