import { expect } from 'vitest';
import type { OrgMap } from '../../src/model/org-map.ts';
import { readMap } from '../../src/model/read-map.ts';

/** The map in one text, or in several files by path; a test fails where it has findings. */
export async function readText(text: string | Readonly<Record<string, string>>): Promise<OrgMap> {
  const files = typeof text === 'string' ? { 'map.yaml': text } : text;
  const sources = Object.entries(files).map(([path, content]) => ({ path, text: content, named: true }));
  const { map, findings } = await readMap(sources);
  expect(findings.map(({ rule, message, subject }) => `${rule} ${subject}: ${message}`)).toEqual([]);
  if (!map) throw new Error('no map');
  return map;
}
