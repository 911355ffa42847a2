import type { Team } from '../../model/org-map.ts';
import { joined } from './blocks.ts';
import { type Context, nameOf } from './context.ts';
import { link, teamLink } from './links.ts';
import type { Inline } from './page-model.ts';

/** Of a very deep team only the top and the nearest are named. */
const MOST_BREADCRUMBS = 6;

/** Where a team stands: the organisation and the teams above it; with `whole` the team itself too. */
export function breadcrumbs(team: Team, context: Context, whole = false): Inline[] {
  const near: Team[] = [];
  let at = whole ? team : team.parent;
  for (; at && near.length < MOST_BREADCRUMBS; at = at.parent) near.unshift(at);
  // The way to the top may be as long as the map: it is not walked for every card.
  const shown = at
    ? [teamLink(context.topOf(at)), '…', ...near.slice(1).map((one) => teamLink(one))]
    : near.map((one) => teamLink(one));
  return joined([link('page:overview', nameOf({ name: context.map.name, id: 'overview' })), ...shown], ' › ');
}
