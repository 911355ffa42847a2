import type { OrgMap, Person, Team } from '../model/org-map.ts';
import { doersOf, holdingsOf, rolesInForce } from './in-force.ts';

/** The teams in which, or inside which, anyone holds a role other than representing: of the others, the map does not tell the members. */
export function teamsWithMembers(map: OrgMap, today: string): Set<Team> {
  const inhabited = new Set<Team>();
  for (const role of rolesInForce(map, today)) {
    if (role.core === 'rep' || inhabited.has(role.team) || doersOf(role, today).length === 0) continue;
    for (let team: Team | undefined = role.team; team && !inhabited.has(team); team = team.parent) inhabited.add(team);
  }
  return inhabited;
}

/** A member of a team holds a role in it or in a team inside it, in whatever capacity, besides representing a team. */
export function isMember(person: Person, team: Team, today: string): boolean {
  return holdingsOf(person, today).some(({ role }) => {
    if (role.core === 'rep') return false;
    let at: Team | undefined = role.team;
    while (at && at !== team) at = at.parent;
    return at === team;
  });
}
