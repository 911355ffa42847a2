import { attribute } from '../../text/xml.ts';
import type { Color } from './palette.ts';

interface Paints {
  readonly fill?: Color;
  readonly stroke?: Color;
}

/** White, where something is drawn in the colour of the paper. */
export const PAPER: Color = { hex: '#ffffff', use: 'paper', tint: 'tint-grey' };

/**
 * The attributes of colours: presentation attributes, which every program reads, and classes (`tint-3 fill-ground-1 stroke-line`), by which the style of a page can give others.
 */
export function paintAttributes({ fill, stroke }: Paints): string {
  const classes = [(fill ?? stroke)?.tint, fill && `fill-${fill.use}`, stroke && `stroke-${stroke.use}`].filter(
    (name) => name !== undefined,
  );
  return [
    attribute('class', classes.join(' ')),
    attribute('fill', fill?.hex ?? 'none'),
    ...(stroke ? [attribute('stroke', stroke.hex)] : []),
  ].join(' ');
}
