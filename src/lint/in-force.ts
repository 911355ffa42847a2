import {
  type Capacity,
  currentHolders,
  type Holder,
  isCurrent,
  type OrgMap,
  type Person,
  type Role,
  type Team,
} from '../model/org-map.ts';
import { oncePerMap } from './once-per-map.ts';

/** Whether a team works on a day (`today`, ISO date): it is neither a draft nor retired, and its end has not passed. */
export function isTeamInForce({ status, until }: Team, today: string): boolean {
  return status === 'active' && !(until !== undefined && until < today);
}

/** Whether a role is work that someone counts on (on a day, ISO date): a draft is still talked about, a retired one is history. */
export function isRoleInForce({ status, team }: Role, today: string): boolean {
  return status === 'active' && isTeamInForce(team, today);
}

/** The roles that are in force on a day (ISO date), in the order of the map. */
export const rolesInForce: (map: OrgMap, today: string) => readonly Role[] = oncePerMap((map, today) =>
  [...map.roles.values()].filter((role) => isRoleInForce(role, today)),
);

/** The capacities of those who do the work themselves: deputies wait for their turn, trainees learn. */
const DOING: readonly Capacity[] = ['holder', 'acting'];

/** Whether someone does the work of a role, and does not only step in or learn it. */
export function isDoing({ as }: Holder): boolean {
  return DOING.includes(as);
}

/** Those who do the work of a role on a day (ISO date). */
export function doersOf(role: Role, today: string): readonly Holder[] {
  const holders = currentHolders(role, today);
  return holders.every(isDoing) ? holders : holders.filter(isDoing);
}

/** What a person holds on a day (ISO date) in roles that are in force, in any capacity but a former one. */
export function holdingsOf(person: Person, today: string): Holder[] {
  return person.holds.filter((holder) => isCurrent(holder, today) && isRoleInForce(holder.role, today));
}

/** The roles of which a person does the work on a day (ISO date), each once. */
export function rolesDoneBy(person: Person, today: string): Role[] {
  return [
    ...new Set(
      holdingsOf(person, today)
        .filter(isDoing)
        .map(({ role }) => role),
    ),
  ];
}

/** Whether a person has left the organisation by a day (ISO date). */
export function hasLeft({ left }: Person, today: string): boolean {
  return left !== undefined && left <= today;
}

/** The people who hold a role in a team on a day (ISO date), each once, in the order of the roles; teams inside it are not looked at. */
export function membersOf(team: Team, today: string): Person[] {
  const members = new Set<Person>();
  for (const role of team.roles)
    if (role.status !== 'retired') for (const { person } of currentHolders(role, today)) members.add(person);
  return [...members];
}
