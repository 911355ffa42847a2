import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMaps } from '../../src/diff/compare-maps.ts';
import { Identities } from '../../src/diff/match-things.ts';
import { operationsBetween } from '../../src/diff/patch-operations.ts';
import { tellChanges } from '../../src/diff/tell-changes.ts';
import { applyOperations } from '../../src/edit/apply-operations.ts';
import { MapState } from '../../src/edit/map-state.ts';
import { reverseOperations } from '../../src/edit/reverse-operations.ts';
import { rewriteMap } from '../../src/edit/rewrite-map.ts';
import type { OrgMap } from '../../src/model/org-map.ts';
import { contentOf } from '../../src/model/plain-content.ts';
import { writtenThings } from '../../src/model/written-things.ts';
import type { Operation } from '../../src/schema/generated/patch.ts';
import { asText, dividedMaps, randomMaps, rewrittenMap, type WrittenMap } from '../support/random-maps.ts';
import { readText } from '../support/read-text.ts';

const operations = (before: OrgMap, after: OrgMap) =>
  operationsBetween(before, after, new Identities(before, after)).map(({ operation }) => operation);

/** What things say, by what they are. */
const said = (things: Iterable<{ thing: string; reference: string; fields: ReadonlyMap<string, unknown> }>) =>
  Object.fromEntries(
    [...things]
      .map(({ thing, reference, fields }) => [
        `${thing} ${reference}`,
        Object.fromEntries([...fields].map(([field, value]) => [field, contentOf(value)]).sort()),
      ])
      .sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1)),
  );

function applied(map: OrgMap, steps: readonly Operation[]) {
  const state = new MapState(map);
  // A patch is a text in between.
  const conflicts = applyOperations(state, JSON.parse(JSON.stringify(steps)));
  expect(conflicts.map(({ message }) => message)).toEqual([]);
  return said(state.things);
}

/** The texts of a map's files after operations. */
function written(map: OrgMap, steps: readonly Operation[]): Record<string, string> {
  const state = new MapState(map);
  expect(applyOperations(state, steps).map(({ message }) => message)).toEqual([]);
  const outcome = rewriteMap(map, state);
  if ('refused' in outcome) throw new Error(outcome.refused.reason);
  return Object.fromEntries(
    map.documents.map(({ document: { source } }) => [source.path, outcome.texts.get(source) ?? source.text]),
  );
}

describe('operations between two maps', () => {
  it('make the new one of the old one, and back', () =>
    fc.assert(
      fc.asyncProperty(randomMaps(2), async ([a, b]) => {
        const [one, other] = [await readText(asText(a as WrittenMap)), await readText(asText(b as WrittenMap))];
        const steps = operations(one, other);
        expect(applied(one, steps)).toEqual(said(writtenThings(other).values()));
        expect(applied(other, reverseOperations(steps))).toEqual(said(writtenThings(one).values()));
      }),
      { numRuns: 200, endOnFailure: true },
    ));

  it('make files that read as the new one, and back', () =>
    fc.assert(
      fc.asyncProperty(dividedMaps, async ({ files, other }) => {
        const [one, wanted] = [await readText(files), await readText(asText(other))];
        const steps = operations(one, wanted);
        const made = await readText(written(one, steps));
        expect(said(writtenThings(made).values())).toEqual(said(writtenThings(wanted).values()));
        expect(operations(made, wanted)).toEqual([]);
        expect(tellChanges(compareMaps(made, wanted), 'en').map(({ message }) => message)).toEqual([]);
        const back = await readText(written(made, reverseOperations(steps)));
        expect(said(writtenThings(back).values())).toEqual(said(writtenThings(one).values()));
      }),
      { numRuns: 200, endOnFailure: true },
    ));

  it('are none between a map and itself, however it is written', () =>
    fc.assert(
      fc.asyncProperty(rewrittenMap, async ({ map, files }) => {
        expect(operations(await readText(asText(map)), await readText(files))).toEqual([]);
      }),
      { numRuns: 100, endOnFailure: true },
    ));
});
