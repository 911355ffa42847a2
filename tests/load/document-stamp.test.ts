import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPngText, PDF_STAMPING, PNG_STAMPING } from '../../src/load/document-stamp.ts';
import { fingerprint } from '../../src/load/page-mark.ts';

/** A PNG of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PDF = Buffer.from('%PDF-1.4\n% rolemap source=no stamp\n%%EOF\n');
const SOURCE = fingerprint('page');

describe.each([
  ['PDF', PDF_STAMPING, PDF],
  ['PNG', PNG_STAMPING, addPngText(PNG, 'Software\0rolemap')],
] as const)('the stamp of a %s', (_, stamping, document) => {
  const stamped = stamping.add(document, SOURCE);
  it('says what it was made of, and that nobody changed it', () => {
    expect(stamping.read(stamped)).toEqual({ source: SOURCE, isEdited: false });
    expect(stamping.read(document)).toBeUndefined();
    expect(stamping.read(Buffer.alloc(0))).toBeUndefined();
  });
  it('tells any change', () => {
    fc.assert(
      fc.property(fc.nat(document.length - 1), fc.integer({ min: 1, max: 255 }), (at, difference) => {
        const changed = Buffer.from(stamped);
        // The stamp stands behind the document, or right behind its header.
        const place = stamped.subarray(0, at + 1).equals(document.subarray(0, at + 1))
          ? at
          : at + stamped.length - document.length;
        changed[place] = (changed[place] as number) ^ difference;
        expect(stamping.read(changed)).not.toEqual({ source: SOURCE, isEdited: false });
      }),
    );
    expect(stamping.read(Buffer.concat([stamped, Buffer.from('1 0 obj\n')]))?.isEdited).toBe(true);
  });
});
