import type { TextWidth } from '../text/text-width.ts';
import { type Colors, plainColors } from './colors.ts';

/** The signs with which reports draw. */
export interface Signs {
  /** Between line numbers and text. */
  readonly bar: string;
  /** Where something was cut. */
  readonly cut: string;
  /** Between the parts of a line. */
  readonly dot: string;
  /** Before what has another name or place. */
  readonly arrow: string;
  /** Between a team and those below it. */
  readonly below: string;
  /** Before what is done. */
  readonly done: string;
  /** Before what is chosen. */
  readonly cursor: string;
}

export const SIGNS: Signs = { bar: '│', cut: '…', dot: '·', arrow: '→', below: '›', done: '✓', cursor: '❯' };

/** Signs for terminals that know ASCII only. */
export const ASCII_SIGNS: Signs = { bar: '|', cut: '...', dot: '-', arrow: '>', below: '>', done: '*', cursor: '>' };

/** What a terminal can show, given as a value so that reports stay pure. */
export interface Style {
  readonly colors: Colors;
  readonly signs: Signs;
  /** How many columns lines of a map may take. */
  readonly columns: number;
  /** Makes a text lead to a file and place; 1-based line and column. Gives the text back where links are not shown. */
  readonly link: (text: string, path: string) => string;
}

/** No colours and no links: for files and pipes. */
export const plainStyle: Style = { colors: plainColors, signs: SIGNS, columns: 110, link: (text) => text };

/** A style with the measure of text that its report needs. */
export type MeasuredStyle = Style & { readonly widthOf: TextWidth };
