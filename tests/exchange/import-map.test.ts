import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printDraft } from '../../src/exchange/draft/print-draft.ts';
import { importMap } from '../../src/exchange/import-map.ts';
import { REPORT_WORDS } from '../../src/exchange/report/words.ts';
import { readMap } from '../../src/model/read-map.ts';

const HEADERS = [
  'Naam',
  'Functie',
  'Role',
  'Afdeling',
  'Team',
  'Taken',
  'FTE',
  'Email',
  'Since',
  'Until',
  'Uit dienst',
  'Talents',
  'Domains',
];
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'Jan',
    'jan ',
    'Senior adviseur',
    'Zorg',
    '- a\n- a',
    '0,8',
    '80%',
    '2026-02-30',
    '3/4/2026',
    'a@b.nl',
    '=1',
    '# x',
    'vacature',
    '中',
  ),
  fc.string({ maxLength: 12 }),
);

it('any table gives a valid map, or says why there is none', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.constantFrom(...HEADERS), { minLength: 1, maxLength: 8 }),
      fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 }),
      async (headers, rows) => {
        const text = [headers, ...rows]
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(';'))
          .join('\n');
        const result = await importMap({
          files: [{ path: 'x.csv', bytes: Buffer.from(text) }],
          name: 'x.csv',
          language: 'nl',
        });
        if ('problem' in result) {
          expect(result.problem.length).toBeGreaterThan(10);
          return;
        }
        const files = printDraft(result.draft, { head: ['x'], say: REPORT_WORDS.nl.ask });
        const { findings } = await readMap(files.map((file) => ({ ...file, named: true })));
        expect(findings.map(({ message }) => message)).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
