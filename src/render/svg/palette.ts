import type { DiagramTeam } from '../content/org-diagram.ts';
import { hashOf } from './hash-of.ts';

/** A colour with the names by which a page can restyle it. */
export interface Color {
  readonly hex: string;
  /** What is painted with it: the paper, the ground of a role or of a team at a depth, outlines, text. */
  readonly use: 'paper' | 'card' | `ground-${number}` | 'line' | 'ink' | 'pale';
  /** `tint-0` and on, `tint-grey` or `tint-plain`. */
  readonly tint: string;
}

/** The colours of a team and all below it. */
export interface Tint {
  /** The ground of a team by its depth; deeper teams are a little darker, and text has a contrast of 4.5 on each. */
  readonly ground: (depth: number) => Color;
  /** The ground of a role. */
  readonly card: Color;
  readonly line: Color;
  readonly ink: Color;
  readonly pale: Color;
}

/** Hues that are told apart at a glance, with how strong each may be. */
export const HUES: readonly (readonly [hue: number, saturation: number])[] = [
  [214, 55],
  [162, 42],
  [28, 70],
  [268, 42],
  [340, 50],
  [190, 55],
  [88, 38],
  [46, 62],
  [304, 34],
  [8, 58],
];

/** The part of all roles from which on a team is not one of several, but the whole. */
const MOST = 0.65;

/** Teams nest deeper than this in one and the same colour. */
export const GROUNDS = 4;

const GREY = tint('tint-grey', {
  ground: (depth) => hsl(220, 22, 97.5 - depth * 2.5),
  line: hsl(218, 20, 42),
  ink: hsl(218, 45, 16),
  pale: hsl(218, 15, 36),
});

const BLACK = tint('tint-plain', {
  ground: (depth) => (depth % 2 === 0 ? '#ffffff' : '#ececec'),
  line: '#111111',
  ink: '#000000',
  pale: '#333333',
});

/** The colours of what stands around the drawing. */
const FRAME = tint('tint-grey', { ground: () => '#ffffff', line: '#4a5568', ink: '#14213d', pale: '#4a5568' });

/** Which tint each team has: one a top team, or where one of them holds nearly everything, one for each team right inside that one. A team keeps its own when others come or go, as far as there are enough. */
export class Palette {
  readonly #tints = new Map<string, Tint>();
  readonly #isPlain: boolean;

  constructor(teams: readonly DiagramTeam[], blackAndWhite: boolean) {
    this.#isPlain = blackAndWhite;
    const coloured = tellingApart(teams);
    const taken = new Set<number>();
    for (const { id } of coloured) {
      if (taken.size === HUES.length) taken.clear();
      let at = hashOf(id) % HUES.length;
      while (taken.has(at)) at = (at + 1) % HUES.length;
      taken.add(at);
      this.#tints.set(id, tintOf(at));
    }
  }

  /** The tint of a team; `above` is that of the team around it. */
  of(team: DiagramTeam, above: Tint | undefined): Tint {
    if (this.#isPlain) return BLACK;
    return this.#tints.get(team.id) ?? above ?? GREY;
  }

  /** The colours of what stands around the drawing. */
  get frame(): Tint {
    return this.#isPlain ? BLACK : FRAME;
  }
}

/** The teams that are told apart by colour: where one holds most of all roles, those right inside it stand for it. */
function tellingApart(teams: readonly DiagramTeam[]): readonly DiagramTeam[] {
  const all = teams.reduce((sum, { roleCount }) => sum + roleCount, 0);
  const most = teams.find((team) => team.roleCount > all * MOST && team.teams.length > 1);
  if (!most) return teams;
  return [...teams.filter((team) => team !== most), ...tellingApart(most.teams)];
}

function tintOf(at: number): Tint {
  const [hue, saturation] = HUES[at] as readonly [number, number];
  return tint(`tint-${at}`, {
    ground: (depth) => hsl(hue, saturation, 96.5 - depth * 4),
    line: hsl(hue, saturation * 0.8, 36),
    ink: hsl(hue, saturation * 0.9, 15),
    pale: hsl(hue, saturation * 0.5, 29),
  });
}

function tint(
  name: string,
  hexes: { ground: (depth: number) => string; line: string; ink: string; pale: string },
): Tint {
  const color = (use: Color['use'], hex: string): Color => ({ hex, use, tint: name });
  return {
    ground: (depth) => {
      const step = name === 'tint-plain' ? depth % 2 : Math.min(depth, GROUNDS - 1);
      return color(`ground-${step}`, hexes.ground(step));
    },
    card: color('card', '#ffffff'),
    line: color('line', hexes.line),
    ink: color('ink', hexes.ink),
    pale: color('pale', hexes.pale),
  };
}

/** A colour in hexadecimal from hue (degrees), saturation and lightness (percent). */
function hsl(hue: number, saturation: number, lightness: number): string {
  const l = lightness / 100;
  const a = (saturation / 100) * Math.min(l, 1 - l);
  const part = (n: number) => {
    const k = (n + hue / 30) % 12;
    return Math.round(255 * (l - a * Math.max(-1, Math.min(k - 3, 9 - k, 1))))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(0)}${part(8)}${part(4)}`;
}
