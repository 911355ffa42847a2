import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { writeScalar, writeText } from '../../src/yaml/write-scalar.ts';

describe('a text as YAML', () => {
  it.each(['5000 EUR', '2026-09-01', 'Monday 09:30', '12th floor', '3 x per week', 'day-care', '1e maandag'])(
    '%s needs no quotes',
    (text) => {
      expect(writeScalar(text)).toBe(text);
      expect(writeText(text)).toBe(text);
    },
  );

  it.each([
    '12',
    '1.5',
    '1_000',
    '0x1F',
    '0o17',
    '1e5',
    '09:30',
    '2026-09-01T10:00:00Z',
    '2026-9-1 10:00',
    'no',
    '1:30',
  ])('%s would be something else without', (text) => {
    expect(writeScalar(text)).toBe(`"${text}"`);
    expect(writeText(text)).toBe(`"${text}"`);
  });

  it('is that text for readers of YAML 1.2 and 1.1, in a block and between brackets', () => {
    const part = fc.constantFrom('1', '2026-09-01', ' ', ':', 'e', 'EUR', '.', '-', ',', 'x', '#', 'no', '_', '+', 'é');
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 6 }).map((parts) => parts.join('')),
        (text) => {
          for (const version of ['1.1', '1.2'] as const) {
            const read = (yaml: string) => parse(yaml, { version, schema: version === '1.1' ? 'yaml-1.1' : 'core' });
            const asText = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
            expect(asText(read(`a: ${writeText(text)}\n`).a)).toBe(text);
            expect(asText(read(`[${writeScalar(text)}, b]`)[0])).toBe(text);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
