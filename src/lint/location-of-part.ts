import type { Role, RoleDefinition } from '../model/org-map.ts';
import type { Location } from '../yaml/yaml-document.ts';

/** Where a key of a role is written: with the role itself, or in the template from which the role took it over. */
export function locationOfPart(role: Role, key: 'seats' | 'excludes' | 'elected'): Location {
  let writer: RoleDefinition = role;
  if (role.inherited.has(key))
    do writer = writer.like ?? writer;
    while (writer.like && writer[key] === writer.like[key]);
  return writer.location.child(key);
}
