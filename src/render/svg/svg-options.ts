import type { Target } from '../content/page-model.ts';

/** How a map can be drawn: teams as nested circles, as boxes that fill the sheet, or as an outline in columns. */
export const DIAGRAMS = ['circles', 'poster', 'tree'] as const;
export type Diagram = (typeof DIAGRAMS)[number];

/** Sheets that can be asked for. */
export const PAPERS = ['a5', 'a4', 'letter', 'a3', 'a2', 'a1', 'a0'] as const;
export type Paper = (typeof PAPERS)[number];

export const ORIENTATIONS = ['auto', 'landscape', 'portrait'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** How a map is drawn. */
export interface SvgMapOptions {
  /** ISO date of the day that counts as today. */
  readonly today: string;
  /** BCP 47 tag; the map's own language where none is given. */
  readonly language?: string;
  /** The title above the drawing; the organisation's name where none is given. */
  readonly title?: string;
  /** `auto` takes the first of circles, poster and tree that can be read on the sheet. */
  readonly diagram?: Diagram | 'auto';
  /** The smallest sheet: a larger one is taken where text would be too small. A3 where none is given. */
  readonly paper?: Paper;
  readonly orientation?: Orientation;
  /** Without colours: grey, patterns and outlines alone. */
  readonly blackAndWhite?: boolean;
  /** Where the card of a team or role stands on the page that holds the drawing (`#…`); without it nothing is a link. */
  readonly addressOf?: (target: Target) => string | undefined;
  /** What the ids inside begin with, so that several drawings can stand on one page; `map` where none is given. */
  readonly idPrefix?: string;
}

/** A drawing. */
export interface SvgMap {
  /** The `<svg>` element, without an XML declaration: it can stand in a file or inside HTML. */
  readonly svg: string;
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** What was chosen otherwise than asked, and why: sentences for stderr. */
  readonly notices: readonly string[];
}
