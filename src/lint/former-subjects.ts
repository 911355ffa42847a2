import type { OrgMap } from '../model/org-map.ts';

/** The subjects that things had before a declared rename or move (`previously`), each with what it is called now. */
export type FormerSubjects = ReadonlyMap<string, string>;

/** Gathers the former subjects of a map. A role of a renamed team had the team's old id in its reference. */
export function formerSubjectsOf(map: OrgMap): FormerSubjects {
  const now = new Map<string, string>();
  const add = (former: string, subject: string) => {
    if (!now.has(former)) now.set(former, subject);
  };
  for (const { previously, id } of [...map.teams.values(), ...map.people.values(), ...map.collaborations.values()])
    for (const former of previously) add(former.replace(/\/$/, ''), id);
  for (const { id, previously, team, reference } of map.roles.values()) {
    const teams = [team.id, ...team.previously];
    for (const former of [id, ...previously])
      for (const full of former.includes('/') ? [former] : teams.map((old) => `${old}/${former}`))
        if (full !== reference) add(full, reference);
  }
  return now;
}
