import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RoleMap } from '../src/schema/generated/role-map.ts';
import { editOrganization } from './edit-organization.ts';
import { printFiles, printMap } from './print-map.ts';
import { synthesize } from './synthetic-organization.ts';

/** Where a printed map lies: as one file, and as a folder of many. */
export interface MapPaths {
  readonly file: string;
  readonly folder: string;
}

/** A synthetic map on disk; `edited` is a copy with changes, where there is one. */
export interface CachedMap extends MapPaths {
  readonly edited?: MapPaths;
}

const CACHE = join(import.meta.dirname, '.cache');
const SEED = 20_150_914;
/** All that decides about a byte of the printed maps: when one of these files changes, the maps are made anew. */
const MAKERS = [
  'random.ts',
  'synthetic-words.ts',
  'synthetic-texts.ts',
  'synthetic-organization.ts',
  'edit-organization.ts',
  'print-map.ts',
  'cached-maps.ts',
];

/** A map of so many roles, made where it is not there from an earlier run; with `changes`, an edited copy as well. */
export function cachedMap(roles: number, changes = 0): CachedMap {
  const hash = createHash('sha256').update(String(SEED));
  for (const name of MAKERS) hash.update(readFileSync(join(import.meta.dirname, name)));
  const version = hash.digest('hex').slice(0, 12);
  const home = join(CACHE, version);
  if (!existsSync(home)) startCache(home);
  const target = join(home, `${roles}-${changes}`);
  const cached = {
    ...pathsIn(join(target, 'map')),
    ...(changes > 0 && { edited: pathsIn(join(target, 'edited')) }),
  };
  if (existsSync(target)) return cached;
  // Under another name until all is written: what was broken off is never taken for a map.
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const map = synthesize({ roles, seed: SEED });
  writeMap(map, pathsIn(join(unfinished, 'map')));
  if (changes > 0) writeMap(editOrganization(map, { changes, seed: SEED }), pathsIn(join(unfinished, 'edited')));
  renameSync(unfinished, target);
  return cached;
}

function pathsIn(folder: string): MapPaths {
  return { file: join(folder, 'one.yaml'), folder: join(folder, 'many') };
}

function startCache(home: string): void {
  mkdirSync(CACHE, { recursive: true });
  for (const name of readdirSync(CACHE)) rmSync(join(CACHE, name), { recursive: true, force: true });
  // The project's .gitignore leaves the cache out, and rolemap heeds it: the cache is a work tree of its own.
  mkdirSync(join(CACHE, '.git'));
  mkdirSync(home);
  writeFileSync(join(home, '.gitignore'), 'node_modules/\n*.tmp\n');
}

function writeMap(map: RoleMap, { file, folder }: MapPaths): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, printMap(map));
  for (const { path, text } of printFiles(map)) {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
  }
}
