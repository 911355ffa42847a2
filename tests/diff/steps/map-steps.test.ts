import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, Side } from '../../../src/diff/change.ts';
import { compareMaps } from '../../../src/diff/compare-maps.ts';
import { MapSteps } from '../../../src/diff/steps/map-steps.ts';
import { tellChanges } from '../../../src/diff/tell-changes.ts';
import { type MapPart, readMap, readPart } from '../../../src/model/read-map.ts';
import { type Files, randomHistories } from '../../support/random-histories.ts';

const placed = (side: Side | undefined) =>
  side && { value: side.value, path: side.at.source.path, text: side.at.source.text, at: side.at.locate() };

/** All that a change says, with places spelled out. */
const spelled = (changes: readonly Change[]) =>
  tellChanges(changes, 'nl').map(({ before, after, ...change }) => ({
    ...change,
    before: placed(before),
    after: placed(after),
  }));

async function partOf(path: string, text: string | undefined): Promise<MapPart | undefined> {
  return text === undefined ? undefined : readPart({ path, text });
}

const read = (files: Files) => readMap(Object.entries(files).map(([path, text]) => ({ path, text })));

describe('the steps of a map', () => {
  it('tell what comparing the whole maps tells, and find the states that cannot be read', () =>
    fc.assert(
      fc.asyncProperty(randomHistories(6), async (states) => {
        const steps = new MapSteps();
        let [newer, newest]: [Files, Awaited<ReturnType<typeof read>> | undefined] = [{}, undefined];
        for (const files of [...states].reverse()) {
          const paths = new Set([...Object.keys(newer), ...Object.keys(files)]);
          const changed = new Map<string, MapPart | undefined>();
          for (const path of paths) if (newer[path] !== files[path]) changed.set(path, await partOf(path, files[path]));
          steps.goBack(changed);
          newer = files;
          const whole = await read(files);
          const isFine = whole.map !== undefined && whole.findings.length === 0;
          if (!newest) {
            const state = steps.whole();
            expect(state).toEqual(isFine ? { map: expect.anything() } : { errors: whole.findings.length });
          } else {
            const step = steps.step([]);
            if (!isFine) expect(step).toEqual({ errors: whole.findings.length });
            else {
              const expected = spelled(compareMaps(whole.map, newest.map as NonNullable<typeof newest.map>));
              if (step === 'alike') expect(expected).toEqual([]);
              else {
                if (step === 'absent' || 'errors' in step) throw new Error(JSON.stringify(step));
                expect(spelled(compareMaps(step.before, step.after))).toEqual(expected);
              }
            }
          }
          if (isFine) newest = whole;
        }
      }),
      { numRuns: 150, endOnFailure: true },
    ));
});
