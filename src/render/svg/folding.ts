import type { DiagramTeam } from '../content/org-diagram.ts';

/** How much is folded: teams at a depth (the top teams have 0) show nothing inside; without roles only teams are drawn. */
export interface Folding {
  readonly depth: number;
  readonly roles: boolean;
  /** How many shapes hold a label of their own. */
  readonly count: (teams: readonly DiagramTeam[]) => number;
}

export function foldedAt(depth: number, roles: boolean): Folding {
  const count = (teams: readonly DiagramTeam[], at = 0): number =>
    teams.reduce(
      (sum, team) =>
        sum + 1 + (roles || at >= depth ? 0 : team.roles.length) + (at >= depth ? 0 : count(team.teams, at + 1)),
      0,
    );
  return { depth, roles, count };
}

/** How deep teams nest: 1 for top teams alone, 0 for none. */
export function depthOf(teams: readonly DiagramTeam[]): number {
  let depth = 0;
  for (let level = teams; level.length > 0; level = level.flatMap((team) => team.teams)) depth++;
  return depth;
}
