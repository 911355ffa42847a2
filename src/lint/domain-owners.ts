import { isRole, type OrgMap, type Role, type Team, type Text } from '../model/org-map.ts';
import { normalForm } from '../text/normal-form.ts';
import { isTeamInForce, rolesInForce } from './in-force.ts';

/** A domain with the role or the team that holds it. */
export interface Ownership {
  readonly owner: Role | Team;
  readonly text: Text;
}

/**
 * Who holds what on a day (`today`, ISO date), by the normal form of the text, but for what is everyone's own. What roles take over from one template
 * belongs to each in its own team.
 */
export function ownersByDomain(map: OrgMap, today: string, isOwn: (text: string) => boolean): Map<string, Ownership[]> {
  const owners = new Map<string, Ownership[]>();
  const add = (owner: Role | Team) => {
    for (const text of owner.domains) {
      const domain = normalForm(text.text);
      if (domain === '' || isOwn(text.text)) continue;
      const others = owners.get(domain);
      if (!others) owners.set(domain, [{ owner, text }]);
      else if (others.at(-1)?.owner !== owner) others.push({ owner, text });
    }
  };
  for (const team of map.teams.values()) if (isTeamInForce(team, today)) add(team);
  for (const role of rolesInForce(map, today)) if (!role.inherited.has('domains')) add(role);
  return owners;
}

/** The owners inside which no other owner lies: a team gives a domain to a team or a role of its own. */
export function innermost(all: readonly Ownership[]): readonly Ownership[] {
  if (all.length < 2) return [];
  const around = new Set<Team>();
  for (const { owner } of all)
    for (let team = isRole(owner) ? owner.team : owner.parent; team && !around.has(team); team = team.parent)
      around.add(team);
  return all.filter(({ owner }) => isRole(owner) || !around.has(owner));
}

/** Roles that bear one name in different teams do the same work, each for its own team: one of them stands for all. */
export function withoutNamesakes(owners: readonly Ownership[]): readonly Ownership[] {
  const seen = new Map<string, Role | Team>();
  return owners.filter(({ owner }) => {
    const key = isRole(owner) ? `role ${owner.core ?? normalForm(owner.name)}` : `team ${owner.id}`;
    const namesake = seen.get(key);
    if (!namesake) seen.set(key, owner);
    return !(namesake && isRole(namesake) && isRole(owner) && namesake.team !== owner.team);
  });
}
