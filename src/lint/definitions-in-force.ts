import type { OrgMap, RoleDefinition } from '../model/org-map.ts';
import { rolesInForce } from './in-force.ts';

/** The parts of a definition that a role can take over from a template. */
type Part = 'responsibilities' | 'decides' | 'domains';

/**
 * The roles in force (on a day, ISO date) and the templates that write a part themselves. What fifty roles take over is looked at once, at the
 * template in which it is written.
 */
export function* definitionsThatWrite(map: OrgMap, part: Part, today: string): Generator<RoleDefinition> {
  for (const template of map.templates.values())
    if (template[part].length > 0 && template[part] !== template.like?.[part]) yield template;
  for (const role of rolesInForce(map, today)) if (role[part].length > 0 && !role.inherited.has(part)) yield role;
}
