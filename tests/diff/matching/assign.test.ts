import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, type Edge } from '../../../src/diff/matching/assign.ts';

const edge = (before: number, after: number, score: number): Edge => ({
  before,
  after,
  score,
  key: [`b${before}`, `a${after}`].sort().join('\n'),
});

/** Edges between a few things, at most one between two. */
const edges = (most: number) =>
  fc
    .uniqueArray(fc.tuple(fc.nat({ max: most }), fc.nat({ max: most }), fc.integer({ min: 1, max: 100 })), {
      selector: ([before, after]) => `${before} ${after}`,
      maxLength: 14,
    })
    .map((made) => made.map(([before, after, score]) => edge(before, after, score)));

const total = (chosen: readonly Edge[]) => chosen.reduce((sum, { score }) => sum + score, 0);

/** The highest sum of scores, by trying all sets of pairs. */
function highest(left: readonly Edge[]): number {
  const [first, ...others] = left;
  if (!first) return 0;
  const free = others.filter(({ before, after }) => before !== first.before && after !== first.after);
  return Math.max(highest(others), first.score + highest(free));
}

describe('the best assignment', () => {
  it('has the highest sum of scores, each thing once', () =>
    fc.assert(
      fc.property(edges(5), (made) => {
        const chosen = assign(made, Number.NEGATIVE_INFINITY);
        expect(total(chosen)).toBe(highest(made));
        for (const side of ['before', 'after'] as const)
          expect(new Set(chosen.map((pair) => pair[side])).size).toBe(chosen.length);
      }),
      { numRuns: 300 },
    ));

  it('is the same in whatever order the edges come, and from the other side', () =>
    fc.assert(
      fc.property(edges(5), fc.nat(), (made, turn) => {
        const shown = (chosen: readonly Edge[]) => chosen.map(({ key, score }) => `${key} ${score}`).sort();
        const turned = [...made.slice(turn % (made.length + 1)), ...made.slice(0, turn % (made.length + 1))];
        expect(shown(assign(turned))).toEqual(shown(assign(made)));
        const mirrored = made.map((one) => ({ ...one, before: one.after, after: one.before }));
        expect(shown(assign(mirrored))).toEqual(shown(assign(made)));
      }),
      { numRuns: 300 },
    ));

  it('takes the pair that is worse by itself where that is better for all', () => {
    // The greedy choice would be 0 with 0, and leave 1 with nothing.
    expect(total(assign([edge(0, 0, 90), edge(0, 1, 80), edge(1, 0, 80)], Number.NEGATIVE_INFINITY))).toBe(160);
  });

  it('takes one pair that is better by a hundredth than two others together', () => {
    const made = [edge(3, 3, 36), edge(3, 2, 75), edge(4, 2, 38)];
    expect(total(assign(made, Number.NEGATIVE_INFINITY))).toBe(75);
  });

  it('leaves out what might as well be another pair', () => {
    expect(assign([edge(0, 0, 80), edge(0, 1, 78)])).toEqual([]);
    expect(assign([edge(0, 0, 80), edge(0, 1, 60)]).map(({ after }) => after)).toEqual([0]);
    // The other one has a better partner.
    expect(assign([edge(0, 0, 80), edge(0, 1, 78), edge(1, 1, 95)])).toHaveLength(2);
  });

  it('stays quick and right where thousands of things are connected', () => {
    const many = Array.from({ length: 3000 }, (_, at) => [edge(at, at, 90), edge(at, (at + 1) % 3000, 40)]).flat();
    expect(assign(many).every(({ before, after }) => before === after)).toBe(true);
    const equal = Array.from({ length: 3000 }, (_, at) => [edge(at, at, 90), edge(at, (at + 1) % 3000, 90)]).flat();
    expect(assign(equal)).toEqual([]);
  });
});
