import type { OrgMap } from './org-map.ts';
import type { ReferenceKind } from './reference-sites.ts';

/** The names of things that references lead to. */
export interface ReferableNames {
  /** As `team/role`. */
  readonly roles: Iterable<string>;
  /** The ids of teams. */
  readonly teams: Iterable<string>;
}

/** Spells references in full, as `team/role` and `team/`, and says what written ones mean; the rule is that of `RoleReferences`. */
export class ReferenceReader {
  readonly #roles: ReadonlySet<string>;
  readonly #teams: ReadonlySet<string>;
  readonly #byId = new Map<string, string[]>();

  constructor({ roles, teams }: ReferableNames) {
    this.#roles = new Set(roles);
    this.#teams = new Set(teams);
    for (const reference of this.#roles) {
      const id = reference.slice(reference.indexOf('/') + 1);
      const same = this.#byId.get(id);
      if (same) same.push(reference);
      else this.#byId.set(id, [reference]);
    }
  }

  /** A reader of what is written in a map. */
  static of({ roles, teams }: OrgMap): ReferenceReader {
    return new ReferenceReader({ roles: roles.keys(), teams: teams.keys() });
  }

  /** What a reference means, spelled in full; undefined where it leads nowhere or could mean several things. `team` is the one in which it is written. */
  read(kind: ReferenceKind, written: string, team: string | undefined): string | undefined {
    switch (kind) {
      case 'work':
      case 'role':
        return this.#readWork(written, team, kind === 'role');
      case 'team':
        return written.replace(/\/$/, '');
      default:
        return written;
    }
  }

  #readWork(written: string, team: string | undefined, rolesOnly: boolean): string | undefined {
    if (written.includes('/')) {
      if (this.#roles.has(written)) return written;
      return written.endsWith('/') && !rolesOnly && this.#teams.has(written.slice(0, -1)) ? written : undefined;
    }
    if (team !== undefined && this.#roles.has(`${team}/${written}`)) return `${team}/${written}`;
    const found = [...(this.#byId.get(written) ?? [])];
    if (!rolesOnly && this.#teams.has(written)) found.push(`${written}/`);
    return found.length === 1 ? found[0] : undefined;
  }
}
