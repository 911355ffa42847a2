import type { OrgMap } from '../../model/org-map.ts';
import { labelsFor } from '../labels/labels.ts';
import type { Page } from '../page.ts';
import { decisionsPage, openPointsPage, peoplePage } from './index-pages.ts';
import { overviewPage } from './overview-page.ts';
import { Setting } from './setting.ts';
import { teamPage } from './team-page.ts';

/** How pages are made. */
export interface MarkdownOptions {
  /** BCP 47 tag; the map's own language where none is given. */
  readonly language?: string;
  /** ISO date of the day that counts as today. */
  readonly today: string;
  /** One page with everything, or a folder with a page per team. */
  readonly layout: 'page' | 'folder';
}

/**
 * Renders a map to Markdown for GitHub, GitLab and wikis: an overview, a page per team with a card per role, the people, who decides what, and open points.
 *
 * The same map gives the same pages, whatever the order of its keys and files. All links between the pages lead somewhere.
 */
export function renderMarkdown(map: OrgMap, { language, today, layout }: MarkdownOptions): Page[] {
  const setting = new Setting(map, labelsFor(language ?? map.language), today, layout);
  const parts = [
    overviewPage(setting),
    ...[...map.teams.values()].map((team) => teamPage(team, setting)),
    peoplePage(setting),
    decisionsPage(setting),
    openPointsPage(setting),
  ];
  if (layout === 'folder') return parts.map(({ path, text }) => ({ path, text: `${text.trimEnd()}\n` }));
  return [{ path: 'organization.md', text: `${parts.map(({ text }) => text.trimEnd()).join('\n\n')}\n` }];
}
