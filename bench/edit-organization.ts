import type { Role, RoleMap, Team } from '../src/schema/generated/role-map.ts';
import { createRandom, type Random } from './random.ts';
import { SyntheticTexts } from './synthetic-texts.ts';

/** How much is changed, and which changes these are. */
export interface EditOptions {
  readonly changes: number;
  readonly seed: number;
}

interface PlacedRole {
  readonly teamId: string;
  readonly team: Team;
  readonly id: string;
  readonly role: Role;
}

/**
 * A copy of a synthetic map in which so many things have changed, each another role: texts reworded, holders and shares changed, room widened or
 * narrowed, roles renamed and moved (with `previously`), added and removed. The copy fits the format and every reference in it resolves.
 *
 * A map of fewer than about twice as many roles as changes gets fewer changes.
 */
export function editOrganization(map: RoleMap, { changes, seed }: EditOptions): RoleMap {
  const random = createRandom(seed);
  const copy = structuredClone(map);
  const teams = allTeams(copy.teams ?? {});
  const roles = teams.flatMap(([teamId, team]) =>
    Object.entries(team.roles ?? {}).map(([id, role]): PlacedRole => ({ teamId, team, id, role })),
  );
  eachReference(teams, (reference, teamId) => (reference.includes('/') ? reference : `${teamId}/${reference}`));
  const named = new Set<string>();
  eachReference(teams, (reference) => {
    named.add(reference);
    return reference;
  });
  const now = new Map<string, string>();
  const editor = new Editor(copy, teams, named, now, random);
  let left = changes;
  for (const placed of random.sample(roles, roles.length)) {
    if (left === 0) break;
    if (editor.change(placed)) left--;
  }
  eachReference(teams, (reference, teamId) => {
    const current = now.get(reference) ?? reference;
    return current.startsWith(`${teamId}/`) && !current.endsWith('/') ? current.slice(teamId.length + 1) : current;
  });
  return copy;
}

class Editor {
  readonly #people: readonly string[];
  readonly #teams: readonly (readonly [string, Team])[];
  /** All references that stand somewhere, in full. */
  readonly #named: ReadonlySet<string>;
  /** What a reference is called after the changes. */
  readonly #now: Map<string, string>;
  readonly #random: Random;
  readonly #texts: SyntheticTexts;

  constructor(
    map: RoleMap,
    teams: readonly (readonly [string, Team])[],
    named: ReadonlySet<string>,
    now: Map<string, string>,
    random: Random,
  ) {
    this.#people = Object.keys(map.people ?? {});
    this.#teams = teams;
    this.#named = named;
    this.#now = now;
    this.#random = random;
    this.#texts = new SyntheticTexts(random);
  }

  /** Makes one change at a role, or says that this kind of change is not possible there. */
  change(placed: PlacedRole): boolean {
    const kind = this.#random.int(1, 100);
    if (kind <= 25) return this.#rewordResponsibility(placed.role);
    if (kind <= 40) return this.#rewordPurpose(placed.role);
    if (kind <= 60) return this.#changeHolder(placed.role);
    if (kind <= 72) return this.#changeRoom(placed.role);
    if (kind <= 80) return this.#rename(placed);
    if (kind <= 86) return this.#move(placed);
    if (kind <= 93) return this.#add(placed);
    return this.#remove(placed);
  }

  #rewordResponsibility({ responsibilities = [] }: Role): boolean {
    if (responsibilities.length === 0) return false;
    const index = this.#random.int(0, responsibilities.length - 1);
    const old = responsibilities[index];
    const text = this.#texts.responsibility();
    responsibilities[index] = typeof old === 'object' ? { ...old, text } : text;
    return true;
  }

  #rewordPurpose(role: Role): boolean {
    const purpose = this.#texts.purpose();
    if (purpose === role.purpose) return false;
    role.purpose = purpose;
    return true;
  }

  #changeHolder({ holders = [] }: Role): boolean {
    const [first] = holders;
    if (!first) return false;
    const old = typeof first === 'string' ? { person: first } : first;
    const person = this.#random.pick(this.#people);
    if (holders.some((holder) => (typeof holder === 'string' ? holder : holder.person) === person)) return false;
    holders[0] = this.#random.chance(70) ? person : { ...old, share: (old.share ?? 0) === 0.1 ? 0.2 : 0.1 };
    return true;
  }

  #changeRoom({ decides = [] }: Role): boolean {
    const [first] = decides;
    if (!first) return false;
    const old = typeof first === 'string' ? { what: first } : first;
    decides[0] = { ...old, level: old.level === 'agree' ? 'inquire' : 'agree' };
    return true;
  }

  #rename({ teamId, team, id, role }: PlacedRole): boolean {
    const renamed = `${id}-anew`;
    replaceKey(team.roles, id, renamed, { ...role, previously: [...(role.previously ?? []), id] });
    this.#now.set(`${teamId}/${id}`, `${teamId}/${renamed}`);
    return true;
  }

  #move({ teamId, team, id, role }: PlacedRole): boolean {
    const [targetId, target] = this.#random.pick(this.#teams);
    if (target === team || !target.roles || Object.keys(team.roles ?? {}).length < 2) return false;
    // An id that was in use there may not come back for another role.
    if (id in target.roles || this.#now.has(`${targetId}/${id}`)) return false;
    const former = (role.previously ?? []).map((old) => (old.includes('/') ? old : `${teamId}/${old}`));
    delete team.roles?.[id];
    target.roles[id] = { ...role, previously: [...former, `${teamId}/${id}`] };
    this.#now.set(`${teamId}/${id}`, `${targetId}/${id}`);
    return true;
  }

  #add({ team, role }: PlacedRole): boolean {
    const id = `added-${this.#random.int(1, 999_999)}`;
    if (!team.roles || id in team.roles) return false;
    team.roles[id] = {
      purpose: this.#texts.purpose(),
      responsibilities: [this.#texts.responsibility(), this.#texts.responsibility()],
      ...(role.holders ? { holders: structuredClone(role.holders) } : { vacant: true }),
    };
    return true;
  }

  #remove({ teamId, team, id }: PlacedRole): boolean {
    if (this.#named.has(`${teamId}/${id}`) || Object.keys(team.roles ?? {}).length < 2) return false;
    delete team.roles?.[id];
    return true;
  }
}

function allTeams(teams: Readonly<Record<string, Team>>): [string, Team][] {
  return Object.entries(teams).flatMap(([id, team]): [string, Team][] => [[id, team], ...allTeams(team.teams ?? {})]);
}

/** Puts another text in the place of each reference to a role or team; a role or team that is read from its own team gets that team's id along. */
function eachReference(
  teams: readonly (readonly [string, Team])[],
  change: (reference: string, teamId: string) => string,
): void {
  for (const [teamId, team] of teams) {
    const changeAll = (references: string[] | undefined) =>
      references?.forEach((reference, index) => {
        references[index] = change(reference, teamId);
      });
    for (const result of team.results ?? [])
      if (typeof result === 'object' && result.owner !== undefined) result.owner = change(result.owner, teamId);
    for (const role of Object.values(team.roles ?? {})) {
      changeAll(role.excludes);
      for (const decision of role.decides ?? []) {
        if (typeof decision === 'string') continue;
        changeAll(decision.consult);
        changeAll(decision.inform);
      }
      for (const delivery of role.delivers ?? [])
        if (typeof delivery === 'object' && delivery.to !== undefined) delivery.to = change(delivery.to, teamId);
    }
  }
}

/** Gives an entry another key and value in the same place. */
function replaceKey<Value>(record: Record<string, Value> | undefined, from: string, to: string, value: Value): void {
  if (!record) return;
  const entries = Object.entries(record);
  for (const [key] of entries) delete record[key];
  for (const [key, old] of entries) record[key === from ? to : key] = key === from ? value : old;
}
