import type { OrgMap } from '../../model/org-map.ts';
import { orgDiagram } from '../content/org-diagram.ts';
import { labelsFor } from '../labels/labels.ts';
import { composeMap } from './compose-map.ts';
import { drawScene } from './draw-scene.ts';
import { hyphenateFor } from './hyphenate.ts';
import type { Scene } from './scene.ts';
import type { SvgMap, SvgMapOptions } from './svg-options.ts';

/**
 * Draws a whole map on one sheet as SVG. The same map and options give the same bytes. All text can be read on the sheet (4.5 points at least), and what was chosen otherwise than asked
 * to that end is in the notices.
 */
export async function renderSvgMap(map: OrgMap, options: SvgMapOptions): Promise<SvgMap> {
  const { addressOf, idPrefix = 'map' } = options;
  const scene = await sceneOf(map, options);
  const { width, height, notices } = scene;
  return {
    svg: drawScene(scene, { addressOf: addressOf ?? (() => undefined), idPrefix, role: addressOf ? 'group' : 'img' }),
    width,
    height,
    notices,
  };
}

/** The same as geometry, before it is SVG. */
export async function sceneOf(map: OrgMap, options: SvgMapOptions): Promise<Scene> {
  const { today, language, title } = options;
  const diagram = orgDiagram(map, labelsFor(language ?? map.language), today, title);
  const hyphenate = await hyphenateFor(map.language ?? language);
  return composeMap({ ...diagram, hyphenate }, options);
}
