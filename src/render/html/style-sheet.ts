import { darkDrawingStyle } from '../svg/dark-drawing.ts';
import { fontFaces } from './font-faces.ts';
import { STYLE } from './generated/assets.ts';

/** What the style of one document depends on. */
export interface StyleParts {
  /** All text of the document, as HTML. */
  readonly text: string;
  /** The sheet of the drawing in it, in points: it is printed on one of that size. */
  readonly sheet?: { readonly width: number; readonly height: number } | undefined;
  /** The sheet of all other pages, as CSS names it; A4 where none is given. */
  readonly paper?: 'A5' | 'letter' | undefined;
  /** Style of the organisation's own; it comes last, so that it wins. */
  readonly css?: string | undefined;
}

/** The content of the one style element of a document: nothing in it can end that element. */
export function styleSheet({ text, sheet, paper, css }: StyleParts): string {
  const style = [
    fontFaces(text),
    STYLE,
    paper ? `@page{size:${paper} portrait}` : '',
    sheet ? `${DARK_DRAWING}${mapSheet(sheet)}` : '',
    css === undefined ? '' : `\n${css}`,
  ].join('');
  // In CSS a stroke behind a backslash is the same stroke; in HTML it no longer ends the element.
  return style.replaceAll('</', '<\\/');
}

/** The drawing on a dark page; on paper it keeps its own colours. */
const DARK_DRAWING = `@media screen{${darkDrawingStyle(':root[data-theme="dark"] .map')}}@media screen and (prefers-color-scheme:dark){${darkDrawingStyle(':root:not([data-theme="light"]) .map')}}`;

/** The sheet of the map on paper. Boxes around the drawing keep the width of the pages before it, and so it is told its own. */
function mapSheet({ width, height }: NonNullable<StyleParts['sheet']>): string {
  return `@page map{size:${width}pt ${height}pt;margin:0}@media print{.map>svg{width:${width}pt;height:${height}pt}}`;
}
