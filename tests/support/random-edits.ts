import type { Random } from '../../bench/random.ts';
import { idFromName, SyntheticTexts } from '../../bench/synthetic-texts.ts';
import type { Decision, Person, Responsibility, Role, RoleMap, Team } from '../../src/schema/generated/role-map.ts';

/** A map before and after an edit script, and what its things are called afterwards where that is another reference. */
export interface EditedMap {
  readonly before: RoleMap;
  readonly after: RoleMap;
  readonly became: Readonly<Record<'teams' | 'roles' | 'people', ReadonlyMap<string, string>>>;
}

interface PlacedRole {
  readonly teamId: string;
  readonly team: Team;
  readonly id: string;
}

/**
 * Renames and moves roles, teams and persons of a synthetic map without declaring it, and changes up to half of what is said of each; besides, removes and adds others: new roles with the holders of
 * one that is gone, persons who follow up a relation in all roles. References from one role to another are left out on both sides.
 */
export function editAtRandom(map: RoleMap, random: Random): EditedMap {
  const before = structuredClone(map);
  const teamsOf = (teams: Readonly<Record<string, Team>>): [string, Team][] =>
    Object.entries(teams).flatMap(([id, team]): [string, Team][] => [[id, team], ...teamsOf(team.teams ?? {})]);
  for (const [, team] of teamsOf(before.teams ?? {})) withoutReferences(team);
  delete before.collaborations;
  const after = structuredClone(before);
  const all = teamsOf(after.teams ?? {}).flatMap(([teamId, team]) =>
    Object.keys(team.roles ?? {}).map((id) => ({ teamId, team, id })),
  );
  const used = new Set(all.map(({ teamId, id }) => `${teamId}/${id}`));
  const script = new Script(after, used, new SyntheticTexts(random), random);
  const placed = random.sample(all, all.length);
  const share = Math.ceil(placed.length / 25);
  const next = () => placed.splice(0, share);
  for (const role of next()) script.renameRole(role);
  for (const role of next()) script.moveRole(role, teamsOf(after.teams ?? {}));
  for (const role of next()) script.replaceRole(role);
  for (const role of next()) delete role.team.roles?.[role.id];
  for (const role of next()) script.addRole(role.team);
  script.renamePeople();
  script.renameTeams();
  return { before, after, became: script.became };
}

function withoutReferences(team: Team): void {
  for (const result of team.results ?? []) if (typeof result === 'object') delete result.owner;
  for (const role of Object.values(team.roles ?? {})) {
    delete role.previously;
    delete role.excludes;
    delete role.delivers;
    for (const decision of role.decides ?? [])
      if (typeof decision === 'object') {
        delete decision.consult;
        delete decision.inform;
      }
  }
}

class Script {
  readonly became = {
    teams: new Map<string, string>(),
    roles: new Map<string, string>(),
    people: new Map<string, string>(),
  };
  readonly #used: ReadonlySet<string>;
  readonly #map: RoleMap;
  readonly #texts: SyntheticTexts;
  readonly #random: Random;

  constructor(map: RoleMap, used: ReadonlySet<string>, texts: SyntheticTexts, random: Random) {
    this.#used = used;
    this.#map = map;
    this.#texts = texts;
    this.#random = random;
  }

  renameRole({ teamId, team, id }: PlacedRole): void {
    const role = team.roles?.[id];
    const name = this.#texts.roleName();
    const renamed = idFromName(name);
    if (!role || !team.roles || this.#used.has(`${teamId}/${renamed}`) || renamed in team.roles) return;
    delete team.roles[id];
    team.roles[renamed] = this.#halfOf({ ...role, ...(role.name !== undefined && { name }) });
    this.became.roles.set(`${teamId}/${id}`, `${teamId}/${renamed}`);
  }

  moveRole({ teamId, team, id }: PlacedRole, teams: readonly (readonly [string, Team])[]): void {
    const role = team.roles?.[id];
    const [targetId, target] = this.#random.pick(teams);
    if (!role || target === team || !target.roles || id in target.roles) return;
    // An id means what it meant: one that was in use there is never given to another role.
    if (this.#used.has(`${targetId}/${id}`)) return;
    delete team.roles?.[id];
    target.roles[id] = this.#halfOf(role);
    this.became.roles.set(`${teamId}/${id}`, `${targetId}/${id}`);
  }

  /** Another role in the place of one: the same holders, other work. */
  replaceRole({ team, id }: PlacedRole): void {
    const holders = team.roles?.[id]?.holders;
    delete team.roles?.[id];
    this.addRole(team, holders);
  }

  addRole(team: Team, holders?: Role['holders']): void {
    const name = this.#texts.roleName();
    team.roles ??= {};
    team.roles[idFromName(name)] ??= {
      purpose: this.#texts.purpose(),
      responsibilities: [this.#texts.responsibility(), this.#texts.responsibility(), this.#texts.responsibility()],
      decides: [this.#texts.decision()],
      holders: holders ?? [this.#random.pick(Object.keys(this.#map.people ?? {}))],
    };
  }

  renamePeople(): void {
    const people = this.#map.people ?? {};
    const ids = this.#random.sample(Object.keys(people), Math.ceil(Object.keys(people).length / 6));
    ids.forEach((id, index) => {
      const written = people[id] as Person | string;
      const person: Person = typeof written === 'string' ? { name: written } : written;
      const name = this.#texts.personName();
      const renamed = `${idFromName(name)}-${index}`;
      if (index % 3 < 2) {
        // Another id; now and then another family name, where the address shows who it is.
        const isMarried = person.email !== undefined && this.#random.chance(50);
        people[renamed] = {
          ...person,
          ...(isMarried && { name: `${(person.name ?? '').split(' ')[0]} ${name.split(' ').at(-1)}` }),
        };
        this.became.people.set(id, renamed);
      } else if (name.split(' ')[0] !== person.name?.split(' ')[0])
        people[renamed] = {
          name: `${name.split(' ')[0]} ${(person.name ?? '').split(' ').at(-1)}`,
          title: person.title ?? 'Adviser',
        };
      else return;
      delete people[id];
      this.#eachRole((role) => {
        const now = (person: string) => (person === id ? renamed : person);
        if (role.holders)
          role.holders = role.holders.map((holder) =>
            typeof holder === 'string' ? now(holder) : { ...holder, person: now(holder.person) },
          );
      });
    });
  }

  renameTeams(): void {
    const rename = (teams: Record<string, Team>) => {
      for (const [id, team] of Object.entries(teams)) {
        if (team.teams) rename(team.teams);
        const isRenamed = this.#random.chance(20);
        if (!isRenamed) continue;
        const name = this.#texts.teamName();
        const renamed = `${idFromName(name)}-${this.became.teams.size}`;
        delete teams[id];
        teams[renamed] = { ...team, name, ...(this.#random.chance(50) && { purpose: this.#texts.purpose() }) };
        this.became.teams.set(id, renamed);
      }
    };
    rename(this.#map.teams ?? {});
    const now = this.became.teams;
    const setParents = (teams: Record<string, Team>) => {
      for (const team of Object.values(teams)) {
        if (team.parent !== undefined) team.parent = now.get(team.parent) ?? team.parent;
        if (team.teams) setParents(team.teams);
      }
    };
    setParents(this.#map.teams ?? {});
    const inFull = (reference: string) => {
      const [team, role] = reference.split('/') as [string, string];
      return `${now.get(team) ?? team}/${role}`;
    };
    for (const [old, renamed] of this.became.roles) this.became.roles.set(old, inFull(renamed));
  }

  /** A role of which up to half of the purpose, the work and the holders has changed. */
  #halfOf(role: Role): Role {
    const made = structuredClone(role);
    const parts: (() => void)[] = [
      () => {
        made.purpose = this.#texts.purpose();
      },
      ...(made.responsibilities ?? []).map((_, index) => () => {
        (made.responsibilities as (string | Responsibility)[])[index] = this.#texts.responsibility();
      }),
      ...(made.decides ?? []).map((_, index) => () => {
        (made.decides as (string | Decision)[])[index] = this.#texts.decision();
      }),
      ...(made.holders ?? []).map((_, index) => () => {
        const person = this.#random.pick(Object.keys(this.#map.people ?? {}));
        const persons = made.holders?.map((holder) => (typeof holder === 'string' ? holder : holder.person));
        if (made.holders && !persons?.includes(person)) made.holders[index] = person;
      }),
    ];
    for (const change of this.#random.sample(parts, this.#random.int(0, Math.floor(parts.length / 2)))) change();
    return made;
  }

  #eachRole(change: (role: Role) => void): void {
    const visit = (teams: Readonly<Record<string, Team>>) => {
      for (const team of Object.values(teams)) {
        for (const role of Object.values(team.roles ?? {})) change(role);
        visit(team.teams ?? {});
      }
    };
    visit(this.#map.teams ?? {});
  }
}
