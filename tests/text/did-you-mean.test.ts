import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameIndex, nearest, nearestFew } from '../../src/text/did-you-mean.ts';

describe('the nearest name', () => {
  it.each([
    ['fatma', ['jan', 'fatima'], 'fatima'],
    ['Dag opvang', ['dagopvang', 'bedden'], 'dagopvang'],
    ['émile', ['emile'], 'emile'],
    ['controller', ['finance-controller', 'press'], 'finance-controller'],
    ['xyz', ['fatima'], undefined],
    ['', ['fatima'], undefined],
    ['ab', ['ba', 'ac'], 'ac'],
  ])('of %s among %j is %s', (wanted, names, expected) => expect(nearest(wanted, names)).toBe(expected));

  it('does not depend on the order of the names', () =>
    fc.assert(
      fc.property(
        fc.string({ maxLength: 6 }),
        fc.array(fc.string({ maxLength: 6 }), { maxLength: 8 }),
        (wanted, names) => {
          expect(nearestFew(wanted, [...names].reverse(), 3)).toEqual(nearestFew(wanted, names, 3));
        },
      ),
    ));
});

describe('an index of many names', () => {
  const syllables = ['ba', 'do', 'fi', 'ke', 'lu', 'mo', 'na', 'ri', 'su', 'te'];
  const names = Array.from({ length: 5000 }, (_, index) =>
    [...String(index).padStart(4, '0')].map((digit) => syllables[Number(digit)]).join(''),
  );
  const index = new NameIndex(names);
  it('finds what is meant when one letter is left out, as comparing with all names does', () => {
    for (let at = 0; at < names.length; at += 97) {
      const name = names[at] as string;
      const slip = name.slice(0, 3) + name.slice(4);
      expect(index.nearest(slip)).toBe(nearest(slip, names));
    }
  });
  it('finds nothing where nothing is near', () => expect(index.nearest('xxxxxxxxxxxxxxxx')).toBeUndefined());
});
