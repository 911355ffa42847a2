import { type Team, teamPath } from '../../model/org-map.ts';
import { joined } from './blocks.ts';
import { type Context, nameOf } from './context.ts';
import { link, teamLink } from './links.ts';
import type { Inline } from './page-model.ts';

/** Of a very deep team only the top and the nearest are named. */
const MOST_BREADCRUMBS = 6;

/** Where a team stands: the organisation and the teams above it; with `whole` the team itself too. */
export function breadcrumbs(team: Team, { map }: Context, whole = false): Inline[] {
  const path = teamPath(team);
  const above = (whole ? path : path.slice(0, -1)).map(teamLink);
  const shown = above.length <= MOST_BREADCRUMBS ? above : [above[0], '…', ...above.slice(1 - MOST_BREADCRUMBS)];
  return joined([link('page:overview', nameOf({ name: map.name, id: 'overview' })), ...shown], ' › ');
}
