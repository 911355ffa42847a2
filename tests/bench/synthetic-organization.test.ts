import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { editOrganization } from '../../bench/edit-organization.ts';
import { printFiles, printMap } from '../../bench/print-map.ts';
import { SYNTHETIC_TODAY, synthesize } from '../../bench/synthetic-organization.ts';
import { lintMap } from '../../src/lint/lint-map.ts';
import { selectProfile } from '../../src/lint/profiles.ts';
import type { OrgMap } from '../../src/model/org-map.ts';
import { type NamedSource, readMap } from '../../src/model/read-map.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';

async function read(sources: readonly NamedSource[]) {
  const { map, findings } = await readMap(sources);
  expect(findings).toEqual([]);
  if (!map) throw new Error('no map');
  return map;
}
const pages = (map: OrgMap) => renderMarkdown(map, { today: SYNTHETIC_TODAY, layout: 'folder' });
const readOne = (text: string) => read([{ path: 'map.yaml', text, named: true }]);

describe.each([1, 2, 13, 500])('an organisation of %i roles', (roles) => {
  const value = synthesize({ roles, seed: 7 });
  const text = printMap(value);

  it('is the same for the same seed, and another for another', () => {
    expect(printMap(synthesize({ roles, seed: 7 }))).toBe(text);
    expect(printMap(synthesize({ roles, seed: 8 }))).not.toBe(text);
  });

  it('is printed so that it reads back to the same value', () => {
    expect(load(text)).toEqual(value);
  });

  it('has so many roles, and neither errors nor anything that the rules for a crisis complain about', async () => {
    const map = await readOne(text);
    expect(map.roles.size).toBe(roles);
    expect(map.people.size).toBe(Math.max(1, Math.round(roles * 0.7)));
    expect(lintMap(map, selectProfile('crisis'), { today: SYNTHETIC_TODAY }).findings).toEqual([]);
  });

  it('is the same organisation in many files as in one', async () => {
    const files = printFiles(value).map((file) => ({ ...file, named: false }));
    expect(pages(await read(files))).toEqual(pages(await readOne(text)));
  });
});

it('writes texts of its own for nearly every role', () => {
  const text = printMap(synthesize({ roles: 500, seed: 1 }));
  const items = text.match(/(?<=^ +- )[A-Z].*/gm) ?? [];
  expect(new Set(items).size / items.length).toBeGreaterThan(0.9);
});

it('is edited in as many places as asked, and fits the format afterwards', async () => {
  const before = synthesize({ roles: 500, seed: 3 });
  const untouched = structuredClone(before);
  const after = editOrganization(before, { changes: 100, seed: 4 });
  expect(before).toEqual(untouched);
  expect(editOrganization(before, { changes: 100, seed: 4 })).toEqual(after);
  const [old, now] = [rolesOf(await readOne(printMap(before))), rolesOf(await readOne(printMap(after)))];
  const changed = [...old].filter(([reference, text]) => now.get(reference) !== text);
  const added = [...now.keys()].filter((reference) => !old.has(reference));
  // A role that was added, renamed or moved is new under its reference; whoever refers to it has changed as well.
  expect(changed.length + added.length).toBeGreaterThanOrEqual(100);
  expect(added.length).toBeGreaterThan(10);
  expect(old.size - now.size).not.toBe(0);
  expect([...now.values()].filter((text) => text.includes('"previously"')).length).toBeGreaterThan(10);
});

/** All roles by reference, each as a text of what was written about it. */
function rolesOf(map: OrgMap): Map<string, string> {
  return new Map(
    [...map.roles].map(([reference, { location }]) => {
      let value: unknown = location.document.value;
      for (const step of location.path) value = (value as Record<string, unknown>)[step];
      return [reference, JSON.stringify(value)];
    }),
  );
}
