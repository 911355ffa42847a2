import type { OrgMap } from '../../model/org-map.ts';
import type { RenderedPage, RenderOptions } from '../page.ts';
import { renderSvgMap } from './svg-map.ts';

/** Renders a map to one SVG file: the drawing that hangs on the wall. */
export async function renderSvg(
  map: OrgMap,
  { onNotice, layout: _, ...options }: RenderOptions,
): Promise<RenderedPage[]> {
  const { svg, notices } = await renderSvgMap(map, options);
  for (const notice of notices) onNotice?.(notice);
  return [{ path: 'map.svg', text: svg }];
}
