import type { OrgMap, Role, Team } from './org-map.ts';

/**
 * The part of a map that is about one team and those below it: their roles, who holds these, the collaborations they take part in, and the talents, templates and bands that their roles
 * name. What they refer to outside stays reachable from them and is in none of the lists of the map.
 */
export function selectTeam(map: OrgMap, top: Team): OrgMap {
  const teams = new Set<Team>();
  const waiting = [top];
  for (let team = waiting.pop(); team; team = waiting.pop()) {
    teams.add(team);
    waiting.push(...team.children);
  }
  const roles = kept(map.roles, ({ team }) => teams.has(team));
  const people = new Set([...roles.values()].flatMap(({ holders }) => holders.map(({ person }) => person)));
  const templates = new Set<unknown>();
  for (const role of roles.values()) for (let like = role.like; like; like = like.like) templates.add(like);
  const works = [...roles.values(), ...kept(map.templates, (template) => templates.has(template)).values()];
  const needs = new Set(works.flatMap((role) => role.talents.map(({ entry }) => entry)));
  for (const person of people) for (const { entry } of person.talents) needs.add(entry);
  const bands = new Set(works.map(({ pay }) => pay?.band));
  return Object.freeze({
    ...map,
    isPart: true,
    topTeams: [top],
    teams: kept(map.teams, (team) => teams.has(team)),
    roles: roles as ReadonlyMap<string, Role>,
    people: kept(map.people, (person) => people.has(person)),
    collaborations: kept(map.collaborations, ({ between }) => between.some(({ team }) => team && teams.has(team))),
    talents: kept(map.talents, (talent) => needs.has(talent)),
    templates: kept(map.templates, (template) => templates.has(template)),
    pay: { ...map.pay, bands: kept(map.pay.bands, (band) => bands.has(band)) },
  });
}

function kept<Thing>(things: ReadonlyMap<string, Thing>, keep: (thing: Thing) => boolean): Map<string, Thing> {
  return new Map([...things].filter(([, thing]) => keep(thing)));
}
