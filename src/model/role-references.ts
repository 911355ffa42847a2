import type { Finding, Place } from '../finding/finding.ts';
import { NameIndex } from '../text/did-you-mean.ts';
import { enumerate, quote } from '../text/wording.ts';
import type { Location } from '../yaml/yaml-document.ts';
import { isRole, type Person, type Role, type Team, type Template } from './org-map.ts';
import { ambiguousReference, previouslyClash, unknownReference, writeReference } from './reference-findings.ts';
import type { Registry } from './registry.ts';

/** What a reference can stand in. */
export type ReferringThing = Role | Team | Template;

/** Finds the role or team that a text means: `team/role`, `team/`, or a bare id read from where it stands. */
export class RoleReferences {
  readonly #teams: Registry<Team>;
  readonly #people: Registry<Person>;
  readonly #byReference = new Map<string, Role>();
  readonly #byId = new Map<string, Role[]>();
  readonly #former = new Map<string, Role>();
  readonly #indexes = new Map<string, NameIndex>();

  constructor(teams: Registry<Team>, people: Registry<Person>, roles: readonly Role[]) {
    this.#teams = teams;
    this.#people = people;
    for (const role of roles) {
      this.#byReference.set(role.reference, role);
      const same = this.#byId.get(role.id);
      if (same) same.push(role);
      else this.#byId.set(role.id, [role]);
    }
  }

  /** Takes in what roles were called before; gives findings `previously-clash`. */
  takeFormerIds(): Finding[] {
    const findings: Finding[] = [];
    for (const role of this.#byReference.values()) {
      role.previously.forEach((written, index) => {
        const former = written.includes('/') ? written : `${role.team.id}/${written}`;
        const other = this.#byReference.get(former) ?? this.#former.get(former);
        if (other)
          findings.push(
            previouslyClash(role.reference, written, role.location.child('previously').child(index).value, other),
          );
        else this.#former.set(former, role);
      });
    }
    return findings;
  }

  /**
   * The role or team meant by `wanted`, as written in `owner`; a bare id is a role of the same team, else the only role or team of that id.
   * Findings: `unknown-reference`, `ambiguous-reference`.
   */
  find(wanted: string, at: Location, owner: ReferringThing, rolesOnly: boolean): Role | Team | Finding {
    const team = 'team' in owner ? owner.team : 'roles' in owner ? owner : undefined;
    if (wanted.includes('/')) {
      const found =
        this.#byReference.get(wanted) ??
        (wanted.endsWith('/') && !rolesOnly ? this.#teams.byId.get(wanted.slice(0, -1)) : undefined);
      return found ?? this.#unknown(wanted, at.value, owner, team, rolesOnly);
    }
    const own = team && this.#byReference.get(`${team.id}/${wanted}`);
    if (own) return own;
    const candidates: (Role | Team)[] = [...(this.#byId.get(wanted) ?? [])];
    const sameTeam = rolesOnly ? undefined : this.#teams.byId.get(wanted);
    if (sameTeam) candidates.push(sameTeam);
    const [only] = candidates;
    if (!only) return this.#unknown(wanted, at.value, owner, team, rolesOnly);
    if (candidates.length === 1) return only;
    const spelled = candidates.map((thing) => ({
      spelling: isRole(thing) ? thing.reference : `${thing.id}/`,
      at: thing.location.key,
    }));
    return ambiguousReference(
      wanted,
      at.value,
      owner.reference,
      spelled.sort((a, b) => (a.spelling < b.spelling ? -1 : 1)),
    );
  }

  #unknown(wanted: string, at: Place, owner: ReferringThing, team: Team | undefined, rolesOnly: boolean): Finding {
    const noun = rolesOnly ? 'role' : wanted.endsWith('/') ? 'team' : wanted.includes('/') ? 'role' : 'role or team';
    const renamed = this.#former.get(wanted) ?? (team && this.#former.get(`${team.id}/${wanted}`));
    if (renamed) {
      return unknownReference(noun, wanted, at, owner.reference, {
        help: `write ${quote(renamed.reference)}: that is what it is called now.`,
        related: [{ message: `was called ${quote(wanted)} before`, at: renamed.location.key }],
        ...writeReference(at, renamed.reference, true),
      });
    }
    const person = this.#people.byId.get(wanted);
    if (person) {
      const held = [...new Set(person.holds.map(({ role }) => quote(role.reference)))];
      return {
        ...unknownReference(noun, wanted, at, owner.reference, {
          help:
            held.length > 0
              ? `write a role that ${person.name} holds: ${enumerate(held, 'or')}.`
              : 'write the role or team that does this work.',
          related: [{ message: 'this is a person', at: person.location.key }],
        }),
        message: `${quote(wanted)} is a person; roles and teams are named here, because work belongs to roles.`,
      };
    }
    const near = this.#spellings(wanted.includes('/') ? 'full' : rolesOnly ? 'roles' : 'all').nearest(wanted);
    const meant =
      near === undefined
        ? undefined
        : (this.#byReference.get(near) ?? this.#byId.get(near)?.[0] ?? this.#teams.byId.get(near));
    if (!near || !meant)
      return unknownReference(noun, wanted, at, owner.reference, {
        help: 'write the id of a role (`team/role`) or of a team (`team/`).',
      });
    return unknownReference(noun, wanted, at, owner.reference, {
      help: `write ${quote(near)}, or add what is missing.`,
      related: [{ message: 'did you mean this one?', at: meant.location.key }],
      ...writeReference(at, near, false),
    });
  }

  #spellings(which: 'full' | 'roles' | 'all'): NameIndex {
    let index = this.#indexes.get(which);
    if (!index) {
      const teams = which === 'all' ? this.#teams.byId.keys() : [];
      index = new NameIndex(which === 'full' ? this.#byReference.keys() : new Set([...this.#byId.keys(), ...teams]));
      this.#indexes.set(which, index);
    }
    return index;
  }
}
