import type { OrgMap } from '../../model/org-map.ts';
import { oneLine } from '../../text/one-line.ts';
import { buildPages } from '../content/build-pages.ts';
import type { Block, TeamNode } from '../content/page-model.ts';
import { labelsFor } from '../labels/labels.ts';
import type { RenderedPage, RenderOptions } from '../page.ts';
import type { SvgMap } from '../svg/svg-options.ts';
import { Anchors } from './anchors.ts';
import { controlsFor } from './controls.ts';
import { setDocument } from './document.ts';
import { setMapFigure } from './map-figure.ts';
import { notesSetterFor } from './notes-setter.ts';
import { type OutlineEntry, outlineEntry, setOutline } from './outline.ts';
import { type DocumentSetting, setHeading, setPage } from './set-blocks.ts';
import { setInline } from './set-inline.ts';

/** A document without its drawing: texts are made in a fraction of the time that drawing takes. */
export interface HtmlDocument {
  /** Draws the map; undefined where the document shows no drawing. */
  readonly draw: () => Promise<SvgMap | undefined>;
  /** The whole document with a drawing, be it one that was made of an earlier state of the map. */
  readonly text: (drawing: SvgMap | undefined) => string;
}

/**
 * Renders a map to one HTML file that needs nothing else: style and script stand in it, and it asks nothing of any server. A folder gets that one file as `index.html`.
 *
 * The same map gives the same file, whatever the order of its keys and files. All links in it lead somewhere.
 */
export async function renderHtml(map: OrgMap, options: RenderOptions): Promise<RenderedPage[]> {
  const document = await composeHtml(map, options);
  if (!document) return [];
  const drawing = await document.draw();
  for (const notice of drawing?.notices ?? []) options.onNotice?.(notice);
  const path = options.layout === 'folder' ? 'index.html' : 'organization.html';
  return [{ path, text: document.text(drawing) }];
}

/** Composes the document of `renderHtml` up to its drawing. Nothing where the chosen views are empty. */
export async function composeHtml(map: OrgMap, options: RenderOptions): Promise<HtmlDocument | undefined> {
  const { language = map.language, today, layout: _, paper, blackAndWhite = false, logo, css, ...choice } = options;
  const labels = labelsFor(language);
  const anchors = new Anchors();
  let isDrawn = false;
  const setting: DocumentSetting = {
    anchors,
    colon: labels.colon,
    setNotes: await notesSetterFor(map),
  };
  const entries: OutlineEntry[] = [];
  const teams: TeamNode[] = [];
  const title = oneLine(map.name);
  let content = '';
  let foot = '';
  for (const page of buildPages(map, labels, today, choice)) {
    const isCover = page.target === 'page:overview';
    // A document that does not begin with the cover still says whose it is.
    if (entries.length === 0 && !isCover) content += setHeading(title, 1);
    const picture = isCover && page.blocks.some(holdsDiagram) ? DRAWING : '';
    if (picture !== '') isDrawn = true;
    content += setPage(page, isCover ? 1 : 2, setting, picture);
    entries.push(outlineEntry(page));
    if (teams.length === 0) teams.push(...treeIn(page.blocks));
    if (page.foot) foot = setInline(page.foot, anchors);
  }
  if (entries.length === 0) return undefined;
  const home = anchors.has('page:overview') ? anchors.address('page:overview') : '#content';
  const outline = setOutline(entries, teams, anchors);
  anchors.check();
  const controls = controlsFor(labels.locale);
  return {
    draw: async () => (isDrawn ? drawMap(map, options, anchors) : undefined),
    text: (drawing) =>
      setDocument({
        language: language ?? labels.locale,
        title,
        home,
        outline,
        content: drawing ? content.replace(DRAWING, () => setMapFigure(drawing.svg, controls)) : content,
        foot,
        logo,
        css,
        sheet: drawing,
        paper: paper === 'letter' ? 'letter' : paper === 'a5' ? 'A5' : undefined,
        blackAndWhite,
        isLarge: map.roles.size + map.people.size > LARGE,
        controls,
      }),
  };
}

/** Stands for the drawing until all that it can link to is known: a noncharacter, which no text of a map keeps. */
const DRAWING = '\ufdd0';

async function drawMap(map: OrgMap, options: RenderOptions, anchors: Anchors): Promise<SvgMap> {
  const { renderSvgMap } = await import('../svg/svg-map.ts');
  return renderSvgMap(map, {
    ...options,
    addressOf: (target) => (anchors.has(target) ? anchors.address(target) : undefined),
  });
}

function holdsDiagram(block: Block): boolean {
  return block.type === 'team-diagram' || (block.type === 'section' && block.blocks.some(holdsDiagram));
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
