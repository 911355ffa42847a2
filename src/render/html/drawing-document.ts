import { fontFaces } from './font-faces.ts';

/** A document that is one drawing. */
export interface DrawingDocument {
  readonly html: string;
  /** The sheet in points. */
  readonly width: number;
  readonly height: number;
}

/** An HTML document with nothing but a drawing of ours (`renderSvg`) in it, on white and in its own font; the sheet begins at the top left. */
export function drawingDocument(svg: string): DrawingDocument {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined) throw new RangeError('a drawing says how large its sheet is');
  const style = `${fontFaces(svg)}html,body{margin:0;background:#fff}svg{display:block;width:${width}pt;height:${height}pt}`;
  return {
    html: `<!doctype html><meta charset="utf-8"><style>${style}</style>${svg}`,
    width: Number(width),
    height: Number(height),
  };
}
