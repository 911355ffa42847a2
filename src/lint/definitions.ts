import type { OrgMap, Responsibility, Role, RoleDefinition, Team } from '../model/org-map.ts';
import { rolesInForce } from './in-force.ts';
import { oncePerMap } from './once-per-map.ts';

/** Whether a team is at work on a day (ISO date): neither retired nor past its end. Drafts are: they are what is being talked about. */
export function isTeamInUse({ status, until }: Team, today: string): boolean {
  return status !== 'retired' && !(until !== undefined && until < today);
}

/** Whether a role is at work on a day (ISO date), in a team that is. */
export function isRoleInUse({ status, team }: Role, today: string): boolean {
  return status !== 'retired' && isTeamInUse(team, today);
}

/** The roles that are at work on a day (ISO date). */
export const rolesInUse: (map: OrgMap, today: string) => readonly Role[] = oncePerMap((map, today) =>
  [...map.roles.values()].filter((role) => isRoleInUse(role, today)),
);

/** Everything that describes work: the templates, then the roles that are at work on a day (ISO date). */
export const definitionsInUse: (map: OrgMap, today: string) => readonly RoleDefinition[] = oncePerMap((map, today) => [
  ...map.templates.values(),
  ...rolesInUse(map, today),
]);

/** A responsibility, and the role or template that writes it. */
export interface WrittenResponsibility {
  readonly responsibility: Responsibility;
  readonly definition: RoleDefinition;
}

/** The responsibilities of everything that describes work on a day (ISO date), each once, where it is written. */
export const responsibilitiesInUse: (map: OrgMap, today: string) => readonly WrittenResponsibility[] = oncePerMap(
  (map, today) => {
    const written: WrittenResponsibility[] = [];
    for (const definition of definitionsInUse(map, today))
      for (const responsibility of ownList(definition, 'responsibilities'))
        written.push({ responsibility, definition });
    return written;
  },
);

/** The keys of a definition that hold lists. */
type ListKey = {
  [Key in keyof RoleDefinition]-?: RoleDefinition[Key] extends readonly unknown[] ? Key : never;
}[keyof RoleDefinition];

/** A list as the definition says it itself: empty where it is taken over from a template, so that each line is judged once. */
export function ownList<Key extends ListKey>(definition: RoleDefinition, key: Key): RoleDefinition[Key] | readonly [] {
  return definition.like && definition.like[key] === definition[key] ? [] : definition[key];
}

/** The templates, and the roles that are in force on a day (ISO date), that write a list themselves. What fifty roles take over is looked at once, at their template. */
export function definitionsThatWrite(map: OrgMap, key: ListKey, today: string): readonly RoleDefinition[] {
  return [...map.templates.values(), ...rolesInForce(map, today)].filter(
    (definition) => ownList(definition, key).length > 0,
  );
}

/** The purpose that a definition says itself; undefined where it has the one of its template. */
export function ownPurpose({ like, purpose }: RoleDefinition): string | undefined {
  return like && like.purpose === purpose ? undefined : purpose;
}

/** The template at the end of a chain of `like`: roles that share it are one role in several teams. */
export function rootTemplate({ like }: RoleDefinition): RoleDefinition | undefined {
  let root: RoleDefinition | undefined = like;
  while (root?.like) root = root.like;
  return root;
}
