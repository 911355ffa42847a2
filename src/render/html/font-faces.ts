import { FONT_NOTE, FONT_PARTS } from './generated/inter-fonts.ts';

/** The font of the pages as CSS, in the document itself: of Inter's parts those that have a character of a text. The widths of drawings are measured with this very font. */
export function fontFaces(text: string): string {
  const parts = FONT_PARTS.filter(({ pattern }) => pattern.test(text));
  const faces = parts.flatMap(({ characters, regular, semibold }) => [
    fontFace(400, characters, regular),
    fontFace(600, characters, semibold),
  ]);
  return `/*! ${FONT_NOTE} */\n${faces.join('')}`;
}

function fontFace(weight: number, characters: string, woff2: string): string {
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${woff2}) format("woff2");unicode-range:${characters}}`;
}
