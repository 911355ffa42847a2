import type { OrgMap, Person } from '../../model/org-map.ts';
import { idOf, teamOf, thingKey } from '../../model/written-things.ts';
import type { ThingKind } from '../../schema/generated/patch.ts';

/** What things are called in a map by now, by what they were called when they were written elsewhere: itself, or an id that `previously` says. */
export class CurrentNames {
  readonly #names = new Map<string, string>();
  readonly #byEmail = new Map<string, string | undefined>();

  constructor({ teams, roles, people, talents, templates, collaborations }: OrgMap) {
    for (const [kind, things] of [
      ['team', teams],
      ['person', people],
      ['talent', talents],
      ['template', templates],
      ['collaboration', collaborations],
    ] as const)
      for (const { id, previously } of things.values())
        for (const former of previously) this.#names.set(thingKey(kind, former), id);
    for (const { id, reference, team, previously } of roles.values()) {
      const ids = [id, ...previously.filter((former) => !former.includes('/'))];
      for (const former of previously) if (former.includes('/')) this.#names.set(thingKey('role', former), reference);
      for (const inTeam of [team.id, ...team.previously])
        for (const former of ids) this.#names.set(thingKey('role', `${inTeam}/${former}`), reference);
    }
    // What has a name now, has it.
    for (const [kind, things] of [
      ['team', teams],
      ['role', roles],
      ['person', people],
    ] as const)
      for (const { reference } of things.values()) this.#names.set(thingKey(kind, reference), reference);
    for (const { id, email } of people.values())
      if (email !== undefined)
        this.#byEmail.set(email.toLowerCase(), this.#byEmail.has(email.toLowerCase()) ? undefined : id);
  }

  /** Takes in a person who is written elsewhere: where the map does not know the id, the e-mail address says who it is. */
  addPerson({ id, email }: Person): void {
    const key = thingKey('person', id);
    const known = email === undefined ? undefined : this.#byEmail.get(email.toLowerCase());
    if (known !== undefined && !this.#names.has(key)) this.#names.set(key, known);
  }

  /** What a thing is called now; a role that the map does not know belongs to what its team is called now. */
  of(thing: ThingKind, reference: string): string {
    const known = this.#names.get(thingKey(thing, reference));
    if (known !== undefined) return known;
    return thing === 'role' ? `${this.of('team', teamOf(reference))}/${idOf(reference)}` : reference;
  }
}
