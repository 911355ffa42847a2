import { INTER_WIDTHS } from './generated/inter-widths.ts';

export type Weight = 'regular' | 'semibold';

/** How high a line stands above its baseline (capitals) and how deep it hangs below, in parts of the font size. */
export const CAP_HEIGHT = 0.73;
export const DESCENT = 0.24;
/** From one baseline to the next, in parts of the font size. */
export const LINE_HEIGHT = 1.16;

/** What a character takes that the table does not hold: Chinese and emoji are as wide as they are high, a few signs wider. */
const WIDE = 1;
const WIDEST = 1.3;

const TABLES = { regular: readTable(INTER_WIDTHS.regular), semibold: readTable(INTER_WIDTHS.semibold) };

/** The width of a text on one line in parts of the font size: exact for Inter without kerning, and no less than that of any usual font for characters that Inter lacks. */
export function textWidth(text: string, weight: Weight): number {
  const table = TABLES[weight];
  let width = 0;
  for (const character of text) width += table.get(character.codePointAt(0) as number) ?? unknownWidth(character);
  return width;
}

/** Whether every character is in the table, so that the width is exact. */
export function isMeasured(text: string, weight: Weight): boolean {
  for (const character of text) if (!TABLES[weight].has(character.codePointAt(0) as number)) return false;
  return true;
}

function unknownWidth(character: string): number {
  if (/\p{M}|\u200c|\u200d/u.test(character)) return 0.1;
  return /[\p{Script=Arabic}\p{Script=Thai}\p{Script=Hebrew}\p{Script=Georgian}]/u.test(character)
    ? 0.8
    : /[\p{Emoji_Presentation}\u{1f000}-\u{1faff}\ufdfa-\ufdfd]/u.test(character)
      ? WIDEST
      : WIDE + 0.05;
}

/** From the runs of the generated file to a width by character. */
function readTable(runs: string): ReadonlyMap<number, number> {
  // Marks that isolate a name from the direction of its neighbours take no room.
  const numbers = runs.split(' ').map((number) => Number.parseInt(number, 36));
  const table = new Map<number, number>([
    [0x2068, 0],
    [0x2069, 0],
    [0xad, 0],
  ]);
  let code = 0;
  let width = 0;
  for (let at = 0; at < numbers.length; at += 2) {
    const next = code + (numbers[at] as number);
    if (width > 0) for (; code < next; code++) table.set(code, width / 1000);
    code = next;
    width = numbers[at + 1] as number;
  }
  return table;
}
