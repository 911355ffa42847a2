import type { OrgMap } from '../../model/org-map.ts';
import type { Labels } from '../labels/labels.ts';
import { Context } from './context.ts';
import { decisionsPage } from './decisions-page.ts';
import { openPointsPage } from './open-points-page.ts';
import { overviewPage } from './overview-page.ts';
import type { Page } from './page-model.ts';
import { peoplePage } from './people-page.ts';
import { teamPage } from './team-page.ts';

/**
 * All pages of a map, one after the other: the overview, a page per team from the top down, the people, who decides what, and the open points of a day (`today`, ISO date).
 *
 * The same map gives the same pages, whatever the order of its keys and files. Every link target stands in one of the pages.
 */
export function* buildPages(map: OrgMap, labels: Labels, today: string): Generator<Page> {
  const context = new Context(map, labels, today);
  yield overviewPage(context);
  const waiting = [...map.topTeams].reverse();
  for (let team = waiting.pop(); team; team = waiting.pop()) {
    yield teamPage(team, context);
    waiting.push(...[...team.children].reverse());
  }
  yield peoplePage(context);
  yield decisionsPage(context);
  yield openPointsPage(context);
}
