import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReplaced, shortened, type WordPart, wordDiff } from '../../src/text/word-diff.ts';

const SIGNS = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
const shown = (parts: readonly WordPart[]) =>
  parts.map(({ kind, text }) => `${SIGNS[kind][0]}${text}${SIGNS[kind][1]}`).join('');
const without = (parts: readonly WordPart[], left: WordPart['kind']) =>
  parts
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');
const bare = (text: string) => text.replace(/\s+/g, '');

describe('wordDiff', () => {
  it.each([
    ['A warm hall', 'A warm and dry hall', 'A warm{+ and dry+} hall'],
    ['Arranging beds', 'Arranging camp beds and blankets', 'Arranging{+ camp+} beds{+ and blankets+}'],
    ['Keeping the register of beds', 'Keeping the list of beds', 'Keeping the [-register-]{+list+} of beds'],
    ['Everyone sleeps', 'Everyone sleeps.', 'Everyone sleeps{+.+}'],
    ['Leave (two days)', 'Leave (three days)', 'Leave ([-two-]{+three+} days)'],
    ['Ein Bett für alle', 'Ein Bett für Gäste', 'Ein Bett für [-alle-]{+Gäste+}'],
  ])('marks what differs between %j and %j', (from, to, expected) => {
    expect(shown(wordDiff(from, to))).toBe(expected);
  });

  it('gives texts with little in common whole', () => {
    const parts = wordDiff('Everyone learns what the work asks', 'Planning the day of the team, with care');
    expect(parts.map(({ kind }) => kind)).toEqual(['removed', 'added']);
    expect(isReplaced(parts)).toBe(true);
    expect(isReplaced(wordDiff('A warm hall', 'A cold hall'))).toBe(false);
  });

  it('takes two long texts that differ in every word as replaced, in no time', () => {
    const text = (word: string) => Array.from({ length: 20_000 }, (_, index) => `${word}${index}`).join(' ');
    const start = performance.now();
    expect(isReplaced(wordDiff(text('a'), text('b')))).toBe(true);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('makes the old and the new text again, but for white space', () => {
    const words = fc.array(fc.oneof(fc.constantFrom('beds', 'the', 'of', 'camp,', '(two)', 'é'), fc.string()), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, (from, to) => {
        const parts = wordDiff(from.join(' '), to.join('\n'));
        expect(bare(without(parts, 'added'))).toBe(bare(from.join('')));
        expect(bare(without(parts, 'removed'))).toBe(bare(to.join('')));
      }),
    );
  });

  it('leaves out what is the same in long texts, and keeps what stands near a change', () => {
    const long = Array.from({ length: 100 }, (_, index) => `word${index}`).join(' ');
    const text = shown(shortened(wordDiff(`${long} old ${long}`, `${long} new ${long}`)));
    expect(text).toMatch(/^….* word99 \[-old-\]\{\+new\+\} word0 .*…$/);
    expect(text.length).toBeLessThan(200);
  });
});
