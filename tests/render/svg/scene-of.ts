import type { OrgMap } from '../../../src/model/org-map.ts';
import { readMap } from '../../../src/model/read-map.ts';
import type { Scene } from '../../../src/render/svg/scene.ts';
import { sceneOf } from '../../../src/render/svg/svg-map.ts';
import type { SvgMapOptions } from '../../../src/render/svg/svg-options.ts';

export const TODAY = '2026-06-01';

export async function mapFrom(value: unknown): Promise<OrgMap> {
  const { map, findings } = await readMap([{ path: 'map.yaml', text: JSON.stringify(value), named: true }]);
  if (!map) throw new Error(findings.map(({ message }) => message).join('\n'));
  return map;
}

/** The drawing of a map that is written as a plain value. */
export async function sceneFrom(value: unknown, options: Partial<SvgMapOptions> = {}): Promise<Scene> {
  return sceneOf(await mapFrom(value), { today: TODAY, ...options });
}
