import type { OrgMap } from '../../model/org-map.ts';
import type { Labels } from '../labels/labels.ts';
import { changesPage } from './changes-page.ts';
import { Context } from './context.ts';
import { decisionsPage } from './decisions-page.ts';
import { indexesPage } from './indexes-page.ts';
import { openPointsPage } from './open-points-page.ts';
import { overviewPage } from './overview-page.ts';
import type { Page } from './page-model.ts';
import { peoplePage } from './people-page.ts';
import { teamPage } from './team-page.ts';
import { isShownIn, type PageChoice, withoutDeadLinks } from './views.ts';

/**
 * The pages of a map, one after the other: the overview, a page per team from the top down, the people, who decides what, the indexes, the open points of a day (`today`, ISO
 * date), and what changed where that is given; with `views` some of them. Where persons are hidden, there is no page of people.
 *
 * The same map gives the same pages, whatever the order of its keys and files. Every link target stands in one of the pages.
 */
export function* buildPages(map: OrgMap, labels: Labels, today: string, choice: PageChoice = {}): Generator<Page> {
  const context = new Context(map, labels, today, choice);
  const isWhole = choice.views === undefined && context.shows('people') && !map.isPart;
  const isShown = isShownIn(map, (view) => context.has(view));
  const foot = map.audience && [labels.page.foot[map.audience]];
  for (const page of allPages(context)) {
    const complete = foot ? { ...page, foot } : page;
    yield isWhole ? complete : withoutDeadLinks(complete, isShown);
  }
}

function* allPages(context: Context): Generator<Page> {
  const { map } = context;
  if (context.has('overview') || context.has('map')) yield overviewPage(context);
  const waiting = context.has('teams') || context.has('cards') ? [...map.topTeams].reverse() : [];
  for (let team = waiting.pop(); team; team = waiting.pop()) {
    if (context.has('teams') || team.roles.length > 0) yield teamPage(team, context);
    waiting.push(...[...team.children].reverse());
  }
  if (context.has('people')) yield peoplePage(context);
  if (context.has('decisions')) yield decisionsPage(context);
  if (context.has('indexes')) yield indexesPage(context);
  if (context.has('open-points')) yield openPointsPage(context);
  const { changes } = context.choice;
  if (changes && context.has('changes')) yield changesPage(context, changes);
}
