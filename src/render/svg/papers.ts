import type { Orientation, Paper } from './svg-options.ts';

/** A sheet in points. */
export interface Sheet {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** Sizes in millimetres, upright (ISO 216 and, for what is larger than A0, DIN 476; letter is ANSI/ASME Y14.1 A). */
const MILLIMETRES: Readonly<Record<Paper | '2a0' | '4a0', readonly [width: number, height: number]>> = {
  a5: [148, 210],
  a4: [210, 297],
  letter: [215.9, 279.4],
  a3: [297, 420],
  a2: [420, 594],
  a1: [594, 841],
  a0: [841, 1189],
  '2a0': [1189, 1682],
  '4a0': [1682, 2378],
};

const LARGER = ['a5', 'a4', 'a3', 'a2', 'a1', 'a0', '2a0', '4a0'] as const;

/** The sheet and all larger ones, in order, each in the orientation. Beyond 4A0 sheets double without end. */
export function* sheetsFrom(paper: Paper, orientation: Exclude<Orientation, 'auto'>): Generator<Sheet> {
  if (paper === 'letter') yield sheet('letter', MILLIMETRES.letter, orientation);
  const from = LARGER.indexOf(paper === 'letter' ? 'a3' : paper);
  for (const name of LARGER.slice(from)) yield sheet(name, MILLIMETRES[name], orientation);
  let [width, height] = MILLIMETRES['4a0'];
  for (let factor = 8; ; factor *= 2) {
    [width, height] = [height, width * 2];
    yield sheet(`${factor}a0`, [width, height], orientation);
  }
}

function sheet(name: string, [width, height]: readonly [number, number], orientation: 'landscape' | 'portrait'): Sheet {
  const [across, down] = orientation === 'landscape' ? [height, width] : [width, height];
  return { name, width: across * POINTS_PER_MILLIMETRE, height: down * POINTS_PER_MILLIMETRE };
}
