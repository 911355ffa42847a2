import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, Side } from '../../src/diff/change.ts';
import { CHANGE_KINDS, type ChangeKind } from '../../src/diff/change-kinds.ts';
import { compareMaps } from '../../src/diff/compare-maps.ts';
import { tellChanges } from '../../src/diff/tell-changes.ts';
import { asText, randomMaps, rewrittenMap, type WrittenMap } from '../support/random-maps.ts';
import { readText } from '../support/read-text.ts';

/** Kinds that say the opposite when the maps change places; all others are their own opposite. */
const OPPOSITES: readonly (readonly [ChangeKind, ChangeKind])[] = [
  ['team-created', 'team-dissolved'],
  ['role-created', 'role-removed'],
  ['role-split', 'role-merged'],
  ['role-became-team', 'team-became-role'],
  ['person-left', 'person-returned'],
  ['holder-started', 'holder-stopped'],
  ['collaboration-started', 'collaboration-ended'],
  ['room-widened', 'room-narrowed'],
  ['vacancy-opened', 'vacancy-closed'],
  ['result-achieved', 'result-reopened'],
];

function oppositeOf(kind: ChangeKind): string {
  for (const [one, other] of OPPOSITES) {
    if (kind === one) return other;
    if (kind === other) return one;
  }
  return kind.endsWith('-added') ? kind.replace(/added$/, 'removed') : kind.replace(/-removed$/, '-added');
}

const shown = (side: Side | undefined) =>
  side && `${side.at.source.path} ${JSON.stringify(side.at.locate())} ${JSON.stringify(side.value)}`;

/** A change without the words, which name the things as they are called in the new map. */
const essence = ({ kind, about, before, after }: Change) => [about.thing, kind, shown(before), shown(after)].join('\n');
const mirrored = ({ kind, about, before, after }: Change) =>
  [about.thing, oppositeOf(kind), shown(after), shown(before)].join('\n');

describe('comparing maps', () => {
  it('finds nothing between a map and itself, however it is written', () =>
    fc.assert(
      fc.asyncProperty(rewrittenMap, async ({ map, files }) => {
        const [one, other] = [await readText(asText(map)), await readText(files)];
        expect(tellChanges(compareMaps(one, other), 'en').map(({ message }) => message)).toEqual([]);
      }),
      { numRuns: 100, endOnFailure: true },
    ));

  it('tells the same, mirrored, when the maps change places', () =>
    fc.assert(
      fc.asyncProperty(randomMaps(2), async ([a, b]) => {
        const [one, other] = [await readText(asText(a as WrittenMap)), await readText(asText(b as WrittenMap))];
        expect(compareMaps(other, one).map(mirrored).sort()).toEqual(compareMaps(one, other).map(essence).sort());
      }),
      { numRuns: 100, endOnFailure: true },
    ));

  it('gives impacts that the catalogue names, places inside the texts, messages without gaps, and fingerprints of their own', () =>
    fc.assert(
      fc.asyncProperty(randomMaps(2), async ([a, b]) => {
        const changes = compareMaps(await readText(asText(a as WrittenMap)), await readText(asText(b as WrittenMap)));
        for (const { kind, impact, about, before, after } of changes) {
          expect(CHANGE_KINDS[kind].impacts).toContain(impact);
          expect(CHANGE_KINDS[kind].concerns).toContain(about.thing);
          for (const side of [before, after]) {
            const { start, end } = side?.at.locate() ?? { start: 0, end: 0 };
            expect(start >= 0 && start <= end && end <= (side?.at.source.text.length ?? 0)).toBe(true);
          }
        }
        for (const language of ['en', 'nl'] as const)
          for (const { message } of tellChanges(changes, language))
            expect(message).not.toMatch(/undefined|\[object|\{"|null|^[a-z]/);
        expect(new Set(changes.map(({ fingerprint }) => fingerprint)).size).toBe(changes.length);
      }),
      { numRuns: 100, endOnFailure: true },
    ));
});
