import type { Entity, Holder, Person, Role, Team } from '../../model/org-map.ts';
import type { Identities } from '../match-things.ts';
import type { LivingThing, NameSpan, Span, ThingSpan } from './log.ts';
import type { Fact } from './spans.ts';

type Told<Spanned extends Span> = Omit<Spanned, keyof Span>;

/** What is the case about a thing in one state of a map. */
export interface FactsOfThing {
  readonly names: readonly Fact<Told<NameSpan>>[];
  readonly teams: readonly Fact<Told<ThingSpan>>[];
  readonly holders: readonly Fact<Told<ThingSpan>>[];
  readonly roles: readonly Fact<Told<ThingSpan>>[];
}

const NOTHING: FactsOfThing = { names: [], teams: [], holders: [], roles: [] };

/** What is the case about a thing; `identities` lead to the next newer state, where there is one. */
export function factsOf(thing: LivingThing, entity: Entity | undefined, identities?: Identities): FactsOfThing {
  if (!entity) return NOTHING;
  const names = [{ key: entity.name, told: { name: entity.name } }];
  const fact = (other: Entity, as = 'holder', team?: Team): Fact<Told<ThingSpan>> => ({
    key: `${other.reference}\n${as}`,
    newerKey: `${(identities?.after(other) ?? other).reference}\n${as}`,
    told: {
      thing: { reference: other.reference, name: other.name, ...(team && { team: team.name }) },
      ...(as !== 'holder' && { as }),
    },
  });
  switch (thing) {
    case 'role': {
      const { team, holders } = entity as Role;
      const held = holders.filter(isHeld).map(({ person, as }) => fact(person, as));
      return {
        ...NOTHING,
        names,
        teams: [fact(team)],
        holders: held.length > 0 ? held : [{ key: '', told: {} }],
      };
    }
    case 'person': {
      const held = (entity as Person).holds.filter(isHeld);
      return { ...NOTHING, names, roles: held.map(({ role, as }) => fact(role, as, role.team)) };
    }
    case 'team':
      return { ...NOTHING, names, roles: (entity as Team).roles.map((role) => fact(role)) };
  }
}

/** Whether someone holds a role: not as a former holder, and not as one who has left. */
function isHeld({ as, person }: Holder): boolean {
  return as !== 'emeritus' && person.left === undefined;
}
