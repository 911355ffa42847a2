/** Puts colour around a text, or leaves it as it is. */
export type Paint = (text: string) => string;

/** The colours of a report, given as a value so that reports stay pure. */
export interface Colors {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly strikethrough: Paint;
  readonly underline: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly blue: Paint;
  readonly cyan: Paint;
}

const plain: Paint = (text) => text;

/** No colour at all. */
export const plainColors: Colors = {
  bold: plain,
  dim: plain,
  strikethrough: plain,
  underline: plain,
  red: plain,
  green: plain,
  yellow: plain,
  blue: plain,
  cyan: plain,
};
