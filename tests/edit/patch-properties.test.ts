import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editOrganization } from '../../bench/edit-organization.ts';
import { printFiles, printMap } from '../../bench/print-map.ts';
import { synthesize } from '../../bench/synthetic-organization.ts';
import { compareMaps } from '../../src/diff/compare-maps.ts';
import { plainThing } from '../../src/diff/plain-value.ts';
import { tellChanges } from '../../src/diff/tell-changes.ts';
import type { OrgMap } from '../../src/model/org-map.ts';
import { contentOf } from '../../src/model/plain-content.ts';
import { writtenThings } from '../../src/model/written-things.ts';
import { compareWithPatch, patchedTexts } from '../support/patches.ts';
import { asText, dividedMaps, randomMaps, rewrittenMap, type WrittenMap } from '../support/random-maps.ts';
import { readText } from '../support/read-text.ts';

/** What a map says: what each thing writes, and what it is in effect. */
function said(map: OrgMap): unknown {
  const written = [...writtenThings(map)].map(([key, { fields }]) => [
    key,
    Object.fromEntries([...fields].map(([field, value]) => [field, contentOf(value)]).sort()),
  ]);
  const things = [map.teams, map.roles, map.people, map.collaborations, map.talents, map.templates, map.pay.bands];
  const inEffect = things.map((group) =>
    [...group.values()].map((thing) => {
      const { critical, elected, results, ...rest } = plainThing(thing) as Record<string, unknown>;
      const done = (results as Record<string, unknown>[] | undefined)?.map((result) => ({
        ...result,
        done: result.done ?? false,
      }));
      // Nothing written means no.
      return [
        thing.reference,
        { ...rest, results: contentOf(done), critical: critical ?? false, elected: elected ?? false },
      ];
    }),
  );
  return { written: Object.fromEntries(written.sort()), inEffect };
}

async function expectRoundTrip(before: OrgMap, after: OrgMap): Promise<void> {
  const { operations } = compareWithPatch(before, after);
  const made = await readText(patchedTexts(before, operations));
  expect(said(made)).toEqual(said(after));
  expect(compareWithPatch(made, after).operations).toEqual([]);
  expect(tellChanges(compareMaps(made, after), 'en').map(({ message }) => message)).toEqual([]);
  const back = await readText(patchedTexts(made, operations, true));
  expect(said(back)).toEqual(said(before));
}

describe('a patch applied to the old map', () => {
  it('gives exactly the new one, and undone the old one', () =>
    fc.assert(
      fc.asyncProperty(randomMaps(2), async ([a, b]) =>
        expectRoundTrip(await readText(asText(a as WrittenMap)), await readText(asText(b as WrittenMap))),
      ),
      { numRuns: 40, endOnFailure: true },
    ));

  it('does so in a map of several files', () =>
    fc.assert(
      fc.asyncProperty(dividedMaps, async ({ files, other }) =>
        expectRoundTrip(await readText(files), await readText(asText(other))),
      ),
      { numRuns: 40, endOnFailure: true },
    ));

  it('does so after renames, moves and edits of an organisation, in one file with nested teams and in many', async () => {
    const map = synthesize({ roles: 150, seed: 3 });
    const edited = editOrganization(map, { changes: 60, seed: 4 });
    const after = await readText(printMap(edited));
    await expectRoundTrip(await readText(printMap(map)), after);
    const files = Object.fromEntries(printFiles(map).map(({ path, text }) => [path, text]));
    await expectRoundTrip(await readText(files), after);
  });

  it('is empty between a map and itself, however it is written', () =>
    fc.assert(
      fc.asyncProperty(rewrittenMap, async ({ map, files }) => {
        expect(compareWithPatch(await readText(asText(map)), await readText(files)).operations).toEqual([]);
      }),
      { numRuns: 60, endOnFailure: true },
    ));
});
