import { join } from 'node:path';
import { readSources } from '../../src/load/read-sources.ts';
import type { OrgMap } from '../../src/model/org-map.ts';
import { readMap } from '../../src/model/read-map.ts';
import { GOOD_EXAMPLES, TITLES } from '../examples/examples.ts';

/** A map that stands in files, and the day on which it is looked at. */
export interface ExampleMap {
  readonly name: string;
  readonly path: string;
  readonly map: OrgMap;
  readonly today: string;
}

const corpus = process.env.ROLEMAP_CORPUS;

/** All examples. */
export const EXAMPLE_MAPS: readonly ExampleMap[] = await Promise.all(
  [...GOOD_EXAMPLES, TITLES].map(async ({ name, path, today }) => ({ name, path, today, map: await mapAt(path) })),
);

/** Real organisations, where they are at hand. */
export const CORPUS_MAPS: readonly ExampleMap[] = await Promise.all(
  corpusPaths().map(async (path) => ({ name: path, path, today: '2026-11-24', map: await mapAt(path, corpus) })),
);

function corpusPaths(): readonly string[] {
  if (corpus !== undefined) return ['opentelemetry.yaml', 'kubernetes'];
  console.log('Skipped: pages of real organisations, because ROLEMAP_CORPUS is not set.');
  return [];
}

async function mapAt(path: string, cwd = '.'): Promise<OrgMap> {
  const { sources } = await readSources({ paths: [path], cwd, stdin: async () => new Uint8Array() });
  const { map, findings } = await readMap(sources);
  if (!map || findings.length > 0) throw new Error(`${join(cwd, path)} is no map without findings`);
  return map;
}
