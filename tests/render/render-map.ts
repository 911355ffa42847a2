import { expect } from 'vitest';
import type { OrgMap } from '../../src/model/org-map.ts';
import { readMap } from '../../src/model/read-map.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';
import type { RenderedPage, RenderOptions } from '../../src/render/page.ts';

/** A map that has to be without errors. */
export async function mapFrom(text: string): Promise<OrgMap> {
  const { map, findings } = await readMap([{ path: 'map.yaml', text, named: true }]);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!map) throw new Error('no map');
  return map;
}

export async function render(text: string, options: Partial<RenderOptions> = {}): Promise<RenderedPage[]> {
  return renderMarkdown(await mapFrom(text), { today: '2026-11-24', layout: 'page', ...options });
}
