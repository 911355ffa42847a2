import type { RootContent } from 'mdast';
import type { OrgMap } from '../../model/org-map.ts';
import { oneLine } from '../../text/one-line.ts';
import { buildPages } from '../content/build-pages.ts';
import type { Block, Page, Target } from '../content/page-model.ts';
import { labelsFor } from '../labels/labels.ts';
import type { RenderedPage, RenderOptions } from '../page.ts';
import { type Anchor, anchorsOf, type Heading } from './anchors.ts';
import { ChartSelection } from './chart-selection.ts';
import { LateLinks } from './late-links.ts';
import { notesSetterFor } from './notes-setter.ts';
import { type DocumentSetting, headingNode, setBlocks } from './set-blocks.ts';
import { MarkdownWriter } from './to-text.ts';

/** A file in the making: its text with marks for links, and its headings in their order. */
interface Draft {
  readonly path: string;
  readonly texts: string[];
  readonly headings: Heading[];
}

interface Place {
  readonly path: string;
  readonly anchor?: Anchor;
}

/**
 * Renders a map to Markdown for GitHub, GitLab and wikis: an overview, a page per team with a card per role, the people, who decides what, and open points.
 *
 * The same map gives the same pages, whatever the order of its keys and files. All links between the pages lead somewhere, on GitHub and on GitLab.
 */
export async function renderMarkdown(
  map: OrgMap,
  { language, today, layout, ...choice }: RenderOptions,
): Promise<RenderedPage[]> {
  const labels = labelsFor(language ?? map.language);
  const links = new LateLinks();
  const charts = new ChartSelection(layout);
  const writer = new MarkdownWriter();
  const setting: DocumentSetting = {
    addressOf: (target) => links.addressMark(target),
    anchorMark: (target) => links.anchorMark(target),
    colon: labels.colon,
    setNotes: await notesSetterFor(map),
    setDiagram: (diagram) => charts.select(diagram),
  };
  const drafts: Draft[] = [];
  const places = new Map<Target, Place>();
  let last: Page | undefined;
  for (const page of buildPages(map, labels, today, choice)) {
    const isFirst = drafts.length === 0;
    if (isFirst || layout === 'folder')
      drafts.push({ path: layout === 'folder' ? filePath(page) : 'organization.md', texts: [], headings: [] });
    const draft = drafts.at(-1) as Draft;
    // A single page that does not begin with the overview still says whose it is.
    if (isFirst && layout === 'page' && page.target !== 'page:overview') {
      const title = oneLine(map.name);
      draft.texts.push(writer.write({ type: 'root', children: [headingNode({ title }, 1, setting)] }));
      draft.headings.push({ text: title });
    }
    const level = draft.headings.length === 0 ? 1 : 2;
    const children = [headingNode(page, level, setting), ...setBlocks(page.blocks, level + 1, setting)];
    if (layout === 'folder') children.push(...setFoot(page, setting));
    last = page;
    draft.texts.push(writer.write({ type: 'root', children }));
    draft.headings.push(...headingsOf(page));
    // A page of its own needs no anchor.
    if (layout === 'folder') places.set(page.target, { path: draft.path });
  }
  const end = drafts.at(-1);
  if (end && last?.foot && layout === 'page')
    end.texts.push(writer.write({ type: 'root', children: setFoot(last, setting) }));
  for (const { path, headings } of drafts)
    for (const [target, anchor] of anchorsOf(headings)) if (!places.has(target)) places.set(target, { path, anchor });
  return drafts.map(({ path, texts }) => ({
    path,
    text: links.fill(
      texts.join('\n'),
      (target) => addressOf(placeOf(target, places), path),
      (target) => ownAnchor(placeOf(target, places)),
    ),
  }));
}

/** For whom a page is made, below a line. */
function setFoot({ foot }: Page, setting: DocumentSetting): RootContent[] {
  if (!foot) return [];
  return [{ type: 'thematicBreak' }, ...setBlocks([{ type: 'paragraph', kind: 'text', text: foot }], 1, setting)];
}

function filePath({ path }: Page): string {
  return path === 'overview' ? 'README.md' : `${path}.md`;
}

function headingsOf({ title, target, blocks }: Page): Heading[] {
  return [{ text: oneLine(title), target }, ...headingsIn(blocks)];
}

function headingsIn(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap((block) =>
    block.type === 'section'
      ? [
          { text: oneLine(block.title), ...(block.target !== undefined && { target: block.target }) },
          ...headingsIn(block.blocks),
        ]
      : [],
  );
}

function placeOf(target: Target, places: ReadonlyMap<Target, Place>): Place {
  const place = places.get(target);
  if (!place) throw new Error(`No page shows ${target}.`);
  return place;
}

/** The address of a place, seen from the file at `from`. */
function addressOf({ path, anchor }: Place, from: string): string {
  const fragment = anchor ? `#${anchor.fragment}` : '';
  if (path === from && fragment !== '') return fragment;
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  return (path.startsWith(folder) ? path.slice(folder.length) : `../${path}`) + fragment;
}

/** The id of a heading that needs one of its own. `name` is for GitLab, which takes `id` away. */
function ownAnchor({ anchor }: Place): string {
  return anchor?.ownId === undefined ? '' : `<a id="${anchor.ownId}" name="${anchor.ownId}"></a>`;
}
