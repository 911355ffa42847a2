import type { Extent } from './scene.ts';

/** A circle; y grows downwards. The disc of a role has a radius of 1. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** The box around circles, of which there is at least one. */
export function boxAround(circles: readonly Circle[]): Extent {
  const x = Math.min(...circles.map((circle) => circle.x - circle.r));
  const y = Math.min(...circles.map((circle) => circle.y - circle.r));
  const width = Math.max(...circles.map((circle) => circle.x + circle.r)) - x;
  const height = Math.max(...circles.map((circle) => circle.y + circle.r)) - y;
  return { x, y, width, height };
}
