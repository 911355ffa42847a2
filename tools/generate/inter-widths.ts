import { createRequire } from 'node:module';
import { openSync } from 'fontkit';
import { codeNote, type GeneratedFile } from './generated-file.ts';

const FONT = '@expo-google-fonts/inter';
const require = createRequire(import.meta.url);

/** The blocks that are measured: Latin with all its accents, Greek, Cyrillic, Vietnamese, punctuation and signs. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x2ff],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
  [0x2010, 0x2044],
  [0x20a0, 0x20bf],
  [0x2190, 0x2193],
] as const;

/**
 * The widths of the characters of Inter (SIL Open Font License 1.1, © The Inter Project Authors) in two weights, in thousandths of the font size: a table of numbers, no outlines. Characters of one width
 * that follow each other are one run.
 */
export async function generateInterWidths(): Promise<GeneratedFile[]> {
  const source = `${FONT} (Inter, OFL-1.1)`;
  return [
    {
      path: 'src/render/svg/generated/inter-widths.ts',
      text: `${codeNote(source)}
/** Widths in thousandths of the font size, by weight: pairs of how many characters further a run begins, and the width of its characters (0: not in the font). */
export const INTER_WIDTHS: Readonly<Record<'regular' | 'semibold', string>> = {
  regular: '${runs('400Regular/Inter_400Regular.ttf')}',
  semibold: '${runs('600SemiBold/Inter_600SemiBold.ttf')}',
};
`,
    },
  ];
}

function runs(file: string): string {
  const font = openSync(require.resolve(`${FONT}/${file}`));
  if (!('glyphForCodePoint' in font)) throw new Error(`${file} holds more than one font.`);
  const parts: string[] = [];
  let begin = 0;
  let last = 0;
  const width = (code: number): number => {
    const glyph = font.glyphForCodePoint(code);
    return glyph.id === 0 ? 0 : Math.ceil((glyph.advanceWidth * 1000) / font.unitsPerEm);
  };
  for (const [from, to] of RANGES) {
    for (let code = from; code <= to + 1; code++) {
      const current = code > to ? 0 : width(code);
      if (current === last) continue;
      parts.push(`${(code - begin).toString(36)} ${current.toString(36)}`);
      begin = code;
      last = current;
    }
  }
  return parts.join(' ');
}
