import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relateMaps } from '../../src/diff/compare-maps.ts';
import { makePatch } from '../../src/diff/make-patch.ts';
import { tellChanges } from '../../src/diff/tell-changes.ts';
import { fold } from '../../src/diff/work.ts';
import type { OrgMap } from '../../src/model/org-map.ts';
import { compareWithPatch } from '../support/patches.ts';
import { asText, randomMaps, type WrittenMap } from '../support/random-maps.ts';
import { readText } from '../support/read-text.ts';

const fits = new Ajv({ strict: false }).compile(JSON.parse(readFileSync('schemas/patch.schema.json', 'utf8')));

async function patchBetween(before: string, after: string, wanted = (_kind: string) => true) {
  const [old, now] = await Promise.all([before, after].map((text) => readText(`rolemap: 1\nname: X\n${text}\n`)));
  const { changes, comparison } = relateMaps(old as never, now as never);
  const told = tellChanges(changes, 'en').filter(({ kind }) => wanted(kind));
  return makePatch(comparison, told, { onlyTold: told.length < changes.length });
}

function repeatsResults({ teams }: OrgMap): boolean {
  return [...teams.values()].some(
    ({ results }) => new Set(results.map(({ what }) => fold(what))).size < results.length,
  );
}

describe('the operations of a patch and the changes of a diff', () => {
  it('tell the same: none lacks the other', () =>
    fc.assert(
      fc.asyncProperty(randomMaps(2), async ([a, b]) => {
        const [old, now] = [await readText(asText(a as WrittenMap)), await readText(asText(b as WrittenMap))];
        // Known: where a team repeats the text of a result, a change and an operation can take different ones for the same.
        fc.pre(![old, now].some(repeatsResults));
        const { untold, silent, changes, comparison } = compareWithPatch(old, now);
        expect({ untold, silent }).toEqual({ untold: [], silent: [] });
        const patch = makePatch(comparison, tellChanges(changes, 'nl'));
        expect(fits(JSON.parse(JSON.stringify(patch))), JSON.stringify(fits.errors)).toBe(true);
      }),
      { numRuns: 60, endOnFailure: true },
    ));

  it('are spelled in full and in the shortest way, with what tells of them', async () => {
    const patch = await patchBetween(
      'people: {jan: Jan}\nteams: {a: {roles: {r: {decides: [{what: Halls, consult: [s]}], holders: [jan]}, s: {}}}}',
      'people: {jan: Jan}\nteams: {b: {previously: [a], roles: {r: {decides: [{what: Halls, level: delegate, consult: [s, b/]}], holders: [{person: jan}]}, s: {}}}}',
    );
    expect(patch.operations.map(({ changes, ...operation }) => [operation, changes?.map(({ kind }) => kind)])).toEqual([
      [{ operation: 'rename', thing: 'team', from: 'a', to: 'b' }, ['team-renamed']],
      [{ operation: 'add-item', thing: 'team', reference: 'b', field: 'previously', value: 'a' }, ['team-renamed']],
      [
        {
          operation: 'change-item',
          thing: 'role',
          reference: 'b/r',
          field: 'decides',
          from: { what: 'Halls', consult: ['b/s'] },
          to: { what: 'Halls', consult: ['b/s', 'b/'] },
        },
        ['consultation-changed'],
      ],
    ]);
  });

  it('holds only what the chosen changes tell of', async () => {
    const maps = ['teams: {a: {purpose: Old, contact: x}}', 'teams: {a: {purpose: New, contact: y}}'] as const;
    expect((await patchBetween(...maps)).operations).toHaveLength(2);
    const only = await patchBetween(...maps, (kind) => kind === 'purpose-changed');
    expect(only.operations).toEqual([expect.objectContaining({ field: 'purpose', from: 'Old', to: 'New' })]);
  });

  it('says nothing for people where a role now says itself what its template says', async () => {
    const { operations } = await patchBetween(
      'templates: {t: {purpose: P}}\nteams: {a: {roles: {r: {like: t}}}}',
      'templates: {t: {purpose: P}}\nteams: {a: {roles: {r: {like: t, purpose: P}}}}',
    );
    expect(operations).toEqual([{ operation: 'set', thing: 'role', reference: 'a/r', field: 'purpose', to: 'P' }]);
  });
});
