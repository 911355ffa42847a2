import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { codeNote, type GeneratedFile } from './generated-file.ts';

const FONT = '@expo-google-fonts/inter';
const WEIGHTS = [
  ['regular', '400Regular/Inter_400Regular.ttf'],
  ['semibold', '600SemiBold/Inter_600SemiBold.ttf'],
] as const;
const require = createRequire(import.meta.url);

type Range = readonly [from: number, to: number];

/** The parts of the font: most pages need the first one only. Together they hold every character whose width is known. */
const PARTS: readonly { readonly name: string; readonly ranges: readonly Range[] }[] = [
  {
    name: 'Latin of western Europe, punctuation and arrows',
    ranges: [
      [0x20, 0x7e],
      [0xa0, 0xff],
      [0x131, 0x131],
      [0x152, 0x153],
      [0x2010, 0x2044],
      [0x20ac, 0x20ac],
      [0x2122, 0x2122],
      [0x2190, 0x2193],
      [0x2212, 0x2212],
      [0x25cf, 0x25cf],
    ],
  },
  {
    name: 'Latin of the rest of Europe and Turkey, currencies',
    ranges: [
      [0x100, 0x130],
      [0x132, 0x151],
      [0x154, 0x17f],
      [0x218, 0x21b],
      [0x2b0, 0x2ff],
      [0x20a0, 0x20ab],
      [0x20ad, 0x20bf],
    ],
  },
  {
    name: 'Latin of Vietnam and all others, accents that combine',
    ranges: [
      [0x180, 0x217],
      [0x21c, 0x24f],
      [0x300, 0x36f],
      [0x1e00, 0x1eff],
    ],
  },
  {
    name: 'Greek',
    ranges: [
      [0x370, 0x3ff],
      [0x1f00, 0x1fff],
    ],
  },
  { name: 'Cyrillic', ranges: [[0x400, 0x52f]] },
];

/** What a font says of its copyright (0), its licence (13) and where that stands (14): the licence asks that every copy carries them. */
const KEPT_NAMES = [0, 13, 14];

/**
 * Inter (SIL Open Font License 1.1) in two weights and in parts by script, as WOFF2: the font whose widths the drawings are made with. Kerning stays; alternative forms of
 * characters are left out, for no page asks for them.
 */
export async function generatePageFonts(): Promise<GeneratedFile[]> {
  const parts: string[] = [];
  for (const { name, ranges } of PARTS) {
    const text = ranges.map(([from, to]) => charactersOf(from, to)).join('');
    const files: string[] = [];
    for (const [weight, file] of WEIGHTS) {
      const font = await subsetFont(await readFile(require.resolve(`${FONT}/${file}`)), text, {
        targetFormat: 'woff2',
        noLayoutClosure: true,
        preserveNameIds: KEPT_NAMES,
      });
      files.push(`    ${weight}: '${font.toString('base64')}',`);
    }
    parts.push(
      `  {\n    // ${name}\n    characters: '${ranges.map(cssRange).join(',')}',\n    pattern: /[${ranges.map(patternRange).join('')}]/,\n${files.join('\n')}\n  },`,
    );
  }
  const licence = await readFile(require.resolve(`${FONT}/LICENSE_FONT`), 'utf8');
  const [copyright = ''] = licence.split('\n');
  return [
    { path: 'src/render/html/generated/inter-license.txt', text: licence },
    {
      path: 'src/render/html/generated/inter-fonts.ts',
      text: `${codeNote(`${FONT} (Inter, OFL-1.1)`)}
/** A part of Inter as WOFF2 in base64, by weight, with the characters it holds: as CSS names them, and as a pattern of texts that need it. */
export interface FontPart {
  readonly characters: string;
  readonly pattern: RegExp;
  readonly regular: string;
  readonly semibold: string;
}

/** Whose the font is and under which licence it is given on; inter-license.txt has all of it. */
export const FONT_NOTE = ${JSON.stringify(`Inter: ${copyright.trim()}, SIL Open Font License 1.1, https://openfontlicense.org`)};

export const FONT_PARTS: readonly FontPart[] = [
${parts.join('\n')}
];
`,
    },
  ];
}

function charactersOf(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');
}

function cssRange([from, to]: Range): string {
  const [first, last] = [from.toString(16), to.toString(16)];
  return from === to ? `U+${first}` : `U+${first}-${last}`;
}

function patternRange([from, to]: Range): string {
  const code = (point: number) => `\\u${point.toString(16).padStart(4, '0')}`;
  return from === to ? code(from) : `${code(from)}-${code(to)}`;
}
