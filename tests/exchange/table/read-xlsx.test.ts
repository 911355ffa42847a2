import { describe, expect, it } from 'vitest';
import { openXlsx } from '../../../src/exchange/table/read-xlsx.ts';
import { makeXlsx } from '../../support/make-xlsx.ts';

const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;

async function read(sheet: string, claims?: number) {
  const workbook = await openXlsx(makeXlsx(sheet, claims), 'list.xlsx');
  return 'problem' in workbook ? workbook : workbook.read('List');
}

describe('a spreadsheet', () => {
  it('gives dates, merged cells, and what formulas gave; what nobody computed is counted', async () => {
    const sheet = `<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1">${text('A1', 'Zorg &amp; co')}<c r="B1" s="1"><v>45000</v></c></row>
<row r="2"><c r="B2"><f>1+1</f><v>2</v></c><c r="C2"><f>NOW()</f></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>
<mergeCells><mergeCell ref="A1:A2"/></mergeCells></worksheet>`;
    expect(await read(sheet)).toEqual({
      name: 'List',
      rows: [
        { number: 1, cells: ['Zorg & co', '2023-03-15'] },
        { number: 2, cells: ['Zorg & co', '2'] },
      ],
      unknown: new Map([[2, 1]]),
    });
  });

  it.each<[string, string, number | undefined, string]>([
    ['says that it unpacks to a gigabyte', '<worksheet/>', 1024 ** 3, 'would unpack to more than 64 MB'],
    ['unpacks to more than it says', `<worksheet>${' '.repeat(5_000_000)}`, 1000, 'is damaged'],
    [
      'is too wide',
      `<worksheet><sheetData><row r="1">${text('NTP1', 'x')}</row></sheetData></worksheet>`,
      undefined,
      'more than 1,000 columns',
    ],
  ])('that %s is refused', async (_, sheet, claims, told) => {
    expect(await read(sheet, claims)).toEqual({ problem: expect.stringContaining(told) });
  });
});
