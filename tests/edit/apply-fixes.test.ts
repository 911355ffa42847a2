import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../src/edit/apply-fixes.ts';
import { unifiedDiff } from '../../src/edit/unified-diff.ts';
import { type Fix, placeAt } from '../../src/finding/finding.ts';

const source = { path: 'a.yaml', text: '0123456789' };
const fix = (...edits: [number, number, string][]): Fix => ({
  title: 't',
  safe: true,
  edits: edits.map(([start, end, text]) => ({ at: placeAt(source, start, end), text })),
});
const textOf = (...fixes: Fix[]) => applyFixes(fixes).texts.get(source) ?? source.text;

describe('repairs', () => {
  it('are made together where they do not overlap, in any order', () => {
    expect(textOf(fix([4, 6, 'b']), fix([0, 1, 'a'], [9, 10, '']))).toBe('a123b678');
    expect(textOf(fix([0, 2, 'a']), fix([2, 4, 'b']))).toBe('ab456789');
  });
  it.each([
    ['the same place', [1, 3], [1, 3]],
    ['one inside the other', [1, 9], [3, 4]],
    ['an end that overlaps', [1, 3], [2, 5]],
    ['two insertions at one place', [2, 2], [2, 2]],
    ['an insertion at an edge', [2, 4], [4, 4]],
  ] as [string, [number, number], [number, number]][])('wait where they overlap: %s', (_what, one, two) => {
    const [first, second] = [fix([...one, 'x']), fix([7, 8, 'z'], [...two, 'y'])];
    const { applied, waiting } = applyFixes([first, second]);
    expect([applied, waiting]).toEqual([[first], [second]]);
    expect(textOf(first, second)).toBe(textOf(first));
  });
  it('without edits are passed over, and a text that stays the same is none', () => {
    expect(applyFixes([fix()])).toEqual({ texts: new Map(), applied: [], waiting: [] });
    expect(applyFixes([fix([1, 2, '1'])]).texts.size).toBe(0);
  });
  it('change nothing outside their edits', () => {
    const edit = fc
      .tuple(fc.nat(10), fc.nat(10), fc.string({ maxLength: 3 }))
      .map(([a, b, text]) => fix([Math.min(a, b), Math.max(a, b), text]));
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (fixes) => {
        const { applied, waiting, texts } = applyFixes(fixes);
        expect(applied.length + waiting.length).toBe(fixes.length);
        const edits = applied
          .flatMap(({ edits: own }) => own.map(({ at, text }) => ({ ...at.locate(), text })))
          .sort((a, b) => a.start - b.start || a.end - b.end);
        let [rest, at] = [texts.get(source) ?? source.text, 0];
        for (const { start, end, text } of edits) {
          const expected = source.text.slice(at, start) + text;
          expect(rest.startsWith(expected)).toBe(true);
          rest = rest.slice(expected.length);
          at = end;
        }
        expect(rest).toBe(source.text.slice(at));
      }),
    );
  });
});

it('a unified diff has no more than git needs', () => {
  expect(unifiedDiff('a/b.yaml', 'x\r\ny', 'x\r\nz')).toBe(
    '--- a/a/b.yaml\n+++ b/a/b.yaml\n@@ -1,2 +1,2 @@\n x\r\n-y\n\\ No newline at end of file\n+z\n\\ No newline at end of file\n',
  );
  expect(unifiedDiff('a', 'x', 'x')).toBe('');
});
