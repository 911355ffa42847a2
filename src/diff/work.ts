import type { OrgMap, Role, RoleDefinition, Team } from '../model/org-map.ts';

/** Who has which work in a map: responsibilities and decisions of roles, domains of roles and teams. Retired ones have none. */
export class Work {
  readonly #map: OrgMap;
  #tasks: Map<string, Role[]> | undefined;
  #domains: Map<string, (Role | Team)[]> | undefined;

  constructor(map: OrgMap) {
    this.#map = map;
  }

  /** The roles that have a responsibility or a decision of this text. */
  ofTask(text: string): readonly Role[] {
    this.#tasks ??= this.#tasksOf();
    return this.#tasks.get(fold(text)) ?? [];
  }

  /** The roles and teams that control a domain of this text. */
  ofDomain(text: string): readonly (Role | Team)[] {
    this.#domains ??= this.#domainsOf();
    return this.#domains.get(fold(text)) ?? [];
  }

  /** The texts of a role's or a template's work that nobody in this map has. */
  lacking(role: RoleDefinition): string[] {
    return [
      ...tasksOf(role).filter((text) => this.ofTask(text).length === 0),
      ...role.domains.map(({ text }) => text).filter((text) => this.ofDomain(text).length === 0),
    ];
  }

  #tasksOf(): Map<string, Role[]> {
    const tasks = new Map<string, Role[]>();
    for (const role of this.#map.roles.values())
      if (role.status !== 'retired') for (const text of tasksOf(role)) put(tasks, fold(text), role);
    return tasks;
  }

  #domainsOf(): Map<string, (Role | Team)[]> {
    const domains = new Map<string, (Role | Team)[]>();
    for (const thing of [...this.#map.teams.values(), ...this.#map.roles.values()])
      if (thing.status !== 'retired')
        for (const { text } of thing.domains) put<Role | Team>(domains, fold(text), thing);
    return domains;
  }
}

/** A text without what does not make it another text: capitals and white space. */
export function fold(text: string): string {
  return (UNEVEN.test(text) ? text.trim().replace(/\s+/g, ' ') : text).toLowerCase();
}

/** White space that is more than one blank between words. */
const UNEVEN = /^\s|\s$|\s\s|[^\S ]/;

function tasksOf(role: RoleDefinition): string[] {
  return [...role.responsibilities.map(({ text }) => text), ...role.decides.map(({ what }) => what)];
}

function put<Thing>(map: Map<string, Thing[]>, key: string, thing: Thing): void {
  const things = map.get(key);
  if (things) things.push(thing);
  else map.set(key, [thing]);
}
