import type { DiagramSign } from '../content/org-diagram.ts';
import type { Target } from '../content/page-model.ts';
import type { Color } from './palette.ts';
import type { Weight } from './text-measure.ts';

/** A drawing as geometry in points, y downwards: what is drawn where, before any of it is SVG. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** BCP 47 tag. */
  readonly locale: string;
  readonly items: readonly SceneItem[];
  readonly notices: readonly string[];
}

export type Shape =
  | { readonly kind: 'disc'; readonly x: number; readonly y: number; readonly r: number }
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly corner: number;
    };

/** A shape with what stands in it. What has a target can be a link to its card. */
export interface SceneItem {
  readonly kind: 'team' | 'role' | 'frame';
  readonly shape?: Shape;
  readonly paint?: Paint;
  readonly target?: Target;
  /** Where a team is found with all that stands in it, for who looks closer; the bounds of its shape where none is given. */
  readonly extent?: Extent;
  /** What is said of it to who points at it or hears the drawing. */
  readonly label?: string;
  readonly signs?: ReadonlySet<DiagramSign>;
  readonly texts: readonly SceneText[];
  readonly marks?: readonly Mark[];
  readonly lines?: readonly SceneLine[];
  readonly items?: readonly SceneItem[];
}

export interface Extent {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Paint {
  readonly fill: Color;
  readonly stroke: Color;
  /** In points. */
  readonly strokeWidth: number;
}

/** One line of text; `x` is its middle, or its beginning where it is anchored there. */
export interface SceneText {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  /** Font size and measured width in points. */
  readonly size: number;
  readonly width: number;
  readonly weight: Weight;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly color: Color;
}

/** A sign: drawn, never written, so that no font can lack it. A collaboration carries its number. */
export interface Mark {
  readonly sign: DiagramSign;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly color: Color;
  readonly number?: number;
}

export interface SceneLine {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly color: Color;
  readonly width: number;
}

/** A drawing in the room it was given. */
export interface Drawing {
  readonly items: readonly SceneItem[];
}
