import type { Step } from '../yaml/yaml-document.ts';

/**
 * The reference of the thing that a path in a document lies in: a team's, person's or other id, `team/role` for a role; undefined for the
 * organisation itself.
 */
export function subjectOf(path: readonly Step[]): string | undefined {
  let subject: string | undefined;
  let team: string | undefined;
  for (let index = 0; index + 1 < path.length; index += 2) {
    const [group, id] = [path[index], String(path[index + 1])];
    if (group === 'teams') subject = team = id;
    else if (group === 'roles' && team !== undefined) return `${team}/${id}`;
    else if (
      index === 0 &&
      (group === 'people' || group === 'collaborations' || group === 'talents' || group === 'templates')
    )
      return id;
    else if (index === 0 && group === 'pay' && id === 'bands' && path.length > 2) return String(path[2]);
    else break;
  }
  return subject;
}
