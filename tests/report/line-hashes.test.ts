import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineHash } from '../../src/report/line-hashes.ts';

/** The definition, written down without haste: the first 100 code units from the start of the line, as digits to the base 37 modulo 2^64. */
function slowHashes(text: string): string[] {
  const squeezed = `${text.replace(/\r\n?/g, '\n').replace(/[ \t]/g, '')}\uffff`;
  const starts = [0, ...[...squeezed.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const hashes = starts.map((start) => {
    let hash = 0n;
    for (let at = start; at < start + 100; at++) {
      const unit = at < squeezed.length ? squeezed.charCodeAt(at) : 0;
      hash = BigInt.asUintN(64, hash * 37n + BigInt(unit));
    }
    return hash.toString(16);
  });
  return hashes.map((hash, index) => `${hash}:${hashes.slice(0, index + 1).filter((other) => other === hash).length}`);
}

const hashesOf = (text: string) => {
  const source = { path: 'map.yaml', text };
  return slowHashes(text).map((_, index) => lineHash(source, index + 1));
};

describe('the hash of a line', () => {
  it('of an empty file is the one that GitHub gives', () => expect(hashesOf('')).toEqual(['c129715d7a2bc9a3:1']));
  it.each([
    'rolemap: 1\nname: X\n',
    'a\n\n\n\nb',
    'x \t y\r\nx y\rxy\nxy',
    `${'é😀'.repeat(80)}\n${'é😀'.repeat(80)}\nend`,
    '\ufeffrolemap: 1\n',
  ])('follows the definition for %j', (text) => expect(hashesOf(text)).toEqual(slowHashes(text)));
  it('follows the definition for any text', () => {
    const piece = fc.constantFrom(
      'a',
      'rolemap: 1',
      ' ',
      '\t',
      '\n',
      '\r\n',
      '\r',
      'é',
      '😀',
      '\u0000',
      'x'.repeat(99),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(hashesOf(pieces.join(''))).toEqual(slowHashes(pieces.join('')));
      }),
    );
  });
});
