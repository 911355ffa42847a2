import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Identities } from '../../src/diff/match-things.ts';
import { operationsBetween } from '../../src/diff/patch-operations.ts';
import { applyOperations } from '../../src/edit/apply-operations.ts';
import { MapState } from '../../src/edit/map-state.ts';
import { reverseOperations } from '../../src/edit/reverse-operations.ts';
import type { OrgMap } from '../../src/model/org-map.ts';
import { contentOf } from '../../src/model/plain-content.ts';
import { writtenThings } from '../../src/model/written-things.ts';
import type { Operation } from '../../src/schema/generated/patch.ts';
import { asText, randomMaps, rewrittenMap, type WrittenMap } from '../support/random-maps.ts';
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

  it('are none between a map and itself, however it is written', () =>
    fc.assert(
      fc.asyncProperty(rewrittenMap, async ({ map, files }) => {
        expect(operations(await readText(asText(map)), await readText(files))).toEqual([]);
      }),
      { numRuns: 100, endOnFailure: true },
    ));
});
