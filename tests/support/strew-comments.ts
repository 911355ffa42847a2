import fc from 'fast-check';
import { stringify } from 'yaml';
import { randomMaps } from './random-maps.ts';

/** Texts of maps in block and flow style with comments anywhere: above lines, behind them, at several indentations, and empty lines between. Some are no YAML any more. */
export const commentedMaps: fc.Arbitrary<string> = fc
  .tuple(randomMaps(1), fc.nat({ max: 3 }), fc.infiniteStream(fc.nat({ max: 19 })))
  .map(([[map], indent, chances]) => {
    const text = stringify(map, {
      indent: indent + 1,
      indentSeq: indent % 2 === 0,
      lineWidth: 0,
      collectionStyle: indent === 3 ? 'flow' : 'any',
      defaultStringType: indent === 2 ? 'QUOTE_SINGLE' : 'PLAIN',
    });
    let count = 0;
    const chance = () => chances.next().value as number;
    return text
      .split('\n')
      .flatMap((line) => {
        const blanks = ' '.repeat(Math.max(0, line.length - line.trimStart().length + (chance() % 5) - 2));
        const above = [
          ...(chance() === 0 ? [''] : []),
          ...(chance() < 3 ? [`${blanks}# above ${count++}: "x" {`] : []),
          ...(chance() === 0 ? [''] : []),
        ];
        return [...above, chance() === 0 && line !== '' ? `${line} # behind ${count++}` : line];
      })
      .join('\n');
  });
