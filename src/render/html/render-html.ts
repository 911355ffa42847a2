import type { OrgMap } from '../../model/org-map.ts';
import { buildPages } from '../content/build-pages.ts';
import type { Block, Page, TeamNode } from '../content/page-model.ts';
import { labelsFor } from '../labels/labels.ts';
import type { RenderedPage, RenderOptions } from '../page.ts';
import { Anchors } from './anchors.ts';
import { controlsFor } from './controls.ts';
import { setDocument } from './document.ts';
import { notesSetterFor } from './notes-setter.ts';
import { type OutlineEntry, outlineEntry, setOutline } from './outline.ts';
import { type DocumentSetting, setFoot, setPage } from './set-blocks.ts';

/**
 * Renders a map to one HTML file that needs nothing else: style and script stand in it, and it asks nothing of any server. A folder gets that one file as `index.html`.
 *
 * The same map gives the same file, whatever the order of its keys and files. All links in it lead somewhere.
 */
export async function renderHtml(
  map: OrgMap,
  { language, today, layout, ...choice }: RenderOptions,
): Promise<RenderedPage[]> {
  const wanted = language ?? map.language;
  const labels = labelsFor(wanted);
  const anchors = new Anchors();
  const setting: DocumentSetting = { anchors, setNotes: await notesSetterFor(map), setDiagram: () => '' };
  const entries: OutlineEntry[] = [];
  const teams: TeamNode[] = [];
  let title = '';
  let home = '';
  let content = '';
  let last: Page | undefined;
  for (const page of buildPages(map, labels, today, choice)) {
    const isFirst = entries.length === 0;
    if (isFirst) {
      title = page.title;
      home = anchors.address(page.target);
    }
    content += setPage(page, isFirst ? 1 : 2, setting);
    entries.push(outlineEntry(page));
    last = page;
    if (teams.length === 0) teams.push(...treeIn(page.blocks));
  }
  if (!last) return [];
  content += setFoot(last, setting);
  const outline = setOutline(entries, teams, anchors);
  anchors.check();
  const text = setDocument({
    language: wanted ?? labels.locale,
    title,
    home,
    outline,
    content,
    isLarge: map.roles.size + map.people.size > LARGE,
    controls: controlsFor(labels.locale),
  });
  return [{ path: layout === 'folder' ? 'index.html' : 'organization.html', text }];
}

/** A page of more cards than this takes a browser longer than a reader waits. */
const LARGE = 2000;

/** The first tree of teams among blocks: that of the whole map. */
function treeIn(blocks: readonly Block[]): readonly TeamNode[] {
  for (const block of blocks) {
    if (block.type === 'team-tree') return block.teams;
    const inside = block.type === 'section' ? treeIn(block.blocks) : [];
    if (inside.length > 0) return inside;
  }
  return [];
}
