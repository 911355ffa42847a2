import type { Entity, OrgMap, Role, Team } from '../model/org-map.ts';
import { byText } from '../text/order.ts';

/** The things of one kind that are the same in both maps, from either side. */
export class Matches<Thing> {
  readonly #after = new Map<Thing, Thing>();
  readonly #before = new Map<Thing, Thing>();

  add(before: Thing, after: Thing): void {
    this.#after.set(before, after);
    this.#before.set(after, before);
  }

  /** What a thing of the old map is in the new one. */
  after(before: Thing): Thing | undefined {
    return this.#after.get(before);
  }

  /** What a thing of the new map was in the old one. */
  before(after: Thing): Thing | undefined {
    return this.#before.get(after);
  }
}

/** Which things of two maps are the same. */
export class Identities {
  readonly teams: Matches<Team>;
  readonly roles: Matches<Role>;
  readonly #others = new Matches<Entity>();

  /**
   * Matches things by id, then by the former ids that either map declares under `previously`, then by a former id that both declare. A role is
   * looked for in the team that its own team was. The result does not depend on which map is called the old one.
   */
  constructor(before: OrgMap, after: OrgMap) {
    this.teams = new Matches();
    matchAll(before.teams, after.teams, this.teams, (team) => team.id, formerIds);
    this.roles = matchRoles(before, after, this.teams);
    for (const [old, now] of [
      [before.people, after.people],
      [before.collaborations, after.collaborations],
      [before.talents, after.talents],
      [before.templates, after.templates],
      [before.pay.bands, after.pay.bands],
    ] as const)
      matchAll<Entity>(old, now, this.#others, ({ id }) => id, formerIds);
  }

  /** What a thing of the old map is in the new one. */
  after<Thing extends Entity>(before: Thing): Thing | undefined {
    return (this.teams.after(before as never) ?? this.roles.after(before as never) ?? this.#others.after(before)) as
      | Thing
      | undefined;
  }

  /** What a thing of the new map was in the old one. */
  before<Thing extends Entity>(after: Thing): Thing | undefined {
    return (this.teams.before(after as never) ?? this.roles.before(after as never) ?? this.#others.before(after)) as
      | Thing
      | undefined;
  }
}

const formerIds = ({ previously }: Entity) => previously;

/** A declared identity: how far down in the list it stands, and the references of both. */
interface Edge<Thing> {
  readonly rank: number;
  readonly before: Thing;
  readonly after: Thing;
}

function matchAll<Thing extends Entity>(
  before: ReadonlyMap<string, Thing>,
  after: ReadonlyMap<string, Thing>,
  matches: Matches<Thing>,
  sameIn: (after: Thing) => string | undefined,
  formerOf: (thing: Thing, side: 'before' | 'after') => readonly string[],
): void {
  for (const now of after.values()) {
    const reference = sameIn(now);
    const was = reference === undefined ? undefined : before.get(reference);
    if (was) matches.add(was, now);
  }
  const edges: Edge<Thing>[] = [];
  const formerBefore = new Map<string, Thing>();
  for (const was of before.values()) {
    if (matches.after(was)) continue;
    formerOf(was, 'before').forEach((former, rank) => {
      const now = after.get(former);
      if (now && !matches.before(now)) edges.push({ rank, before: was, after: now });
      formerBefore.set(former, was);
    });
  }
  for (const now of after.values()) {
    if (matches.before(now)) continue;
    formerOf(now, 'after').forEach((former, rank) => {
      const was = before.get(former);
      if (was && !matches.after(was)) edges.push({ rank, before: was, after: now });
      const relative = formerBefore.get(former);
      if (relative) edges.push({ rank: rank + SHARED, before: relative, after: now });
    });
  }
  const key = ({ before: a, after: b }: Edge<Thing>) =>
    a.reference < b.reference ? `${a.reference}\n${b.reference}` : `${b.reference}\n${a.reference}`;
  edges.sort((a, b) => a.rank - b.rank || byText(key(a), key(b)));
  for (const edge of edges)
    if (!matches.after(edge.before) && !matches.before(edge.after)) matches.add(edge.before, edge.after);
}

/** Former ids that both maps declare come after all that name the other thing itself. */
const SHARED = 1000;

function matchRoles(before: OrgMap, after: OrgMap, teams: Matches<Team>): Matches<Role> {
  const roles = new Matches<Role>();
  const formerOf = (role: Role, side: 'before' | 'after') => {
    const other = side === 'after' ? before : after;
    const partner = (team: Team) => (side === 'after' ? teams.before(team) : teams.after(team));
    const own = partner(role.team)?.id;
    const declared = role.previously.flatMap((former) => {
      if (!former.includes('/')) return [`${own ?? role.team.id}/${former}`];
      const [team, id] = former.split('/') as [string, string];
      const written = (side === 'after' ? after : before).teams.get(team);
      const renamed = other.teams.has(team) || !written ? team : (partner(written)?.id ?? team);
      return [`${renamed}/${id}`];
    });
    // Where a team was taken up in another one, its roles went with it.
    const taken = role.team.previously.map((former) => `${former}/${role.id}`);
    return taken.length > 0 ? [...declared, ...taken] : declared;
  };
  const sameIn = (now: Role) => {
    const team = teams.before(now.team);
    return team && `${team.id}/${now.id}`;
  };
  matchAll(before.roles, after.roles, roles, sameIn, formerOf);
  return roles;
}
