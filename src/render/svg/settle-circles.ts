import { packSiblings } from 'd3-hierarchy';
import { hashOf } from './hash-of.ts';
import type { Point } from './hexagonal-cluster.ts';

/** A circle that is to find its place among others; the id alone says where it begins. */
export interface LooseCircle {
  readonly r: number;
  readonly id: string;
}

interface Settled extends Point {
  readonly r: number;
}

/** What the circles gather in. */
export interface Surroundings {
  /** The room that is kept free above the middle. */
  readonly title: { readonly width: number; readonly height: number };
  /** How much wider than high the whole may become. */
  readonly aspect: number;
  /** Whether they fill a box, title and corners included, rather than a round. */
  readonly walls: boolean;
}

const STEPS = 160;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const MOST_STARTS = 12;
/** How many circles in all the beginnings that are tried may hold, and how many are settled at all: beyond, time grows too long, and they are packed without looking at what they were before. */
const MOST_TRIED = 700;
const MOST_SETTLED = 400;
/** Another beginning has to save so much. */
const WORTH_TURNING = 0.04;
/** Sizes of this many parts more or less count as the same when a beginning is chosen. */
const ROUGH = 0.15;
/** The parts of a box that circles are pressed to cover, one for each of the beginnings in turn. */
const DENSITIES = [0.66, 0.74, 0.58, 0.7];

/**
 * Places for circles that do not overlap, close around the point 0, 0, from the first of some beginnings that comes near the best by `sizeOf`. The choice looks at rough sizes, so that it stays when a circle grows a
 * little.
 */
export function settleCircles(
  circles: readonly LooseCircle[],
  around: Surroundings,
  sizeOf: (settled: readonly Settled[]) => number,
): Point[] {
  if (circles.length > MOST_SETTLED) return packSiblings(circles.map(({ r }) => ({ r, x: 0, y: 0 })));
  const starts = circles.length < 2 ? 1 : Math.max(1, Math.min(MOST_STARTS, Math.floor(MOST_TRIED / circles.length)));
  if (starts === 1) return settle(circles, around, 0);
  const rough = circles.map(({ id, r }) => ({ id, r: Math.exp(Math.round(Math.log(r) / ROUGH) * ROUGH) }));
  const sizes = Array.from({ length: starts }, (_, start) => sizeOf(settle(rough, around, start)));
  const enough = Math.min(...sizes) * (1 + WORTH_TURNING);
  return settle(
    circles,
    around,
    sizes.findIndex((size) => size <= enough),
  );
}

/**
 * Circles begin on a spiral in an order that follows from ids (and `start`, for other beginnings), are drawn inwards, and push each other away: one that grows a little moves its neighbours a little, and nothing turns over.
 *
 * Begins like the sunflower spiral of H. Vogel (1979); the pushing is position-based dynamics (M. Müller et al. 2007).
 */
function settle(circles: readonly LooseCircle[], around: Surroundings, start: number): Settled[] {
  const { title: box, aspect } = around;
  const bodies = circles.map(({ r, id }) => ({ r, rank: hashOf(`${id} ${start}`), x: 0, y: 0 }));
  const mean = Math.sqrt(bodies.reduce((sum, { r }) => sum + r * r, 0) / Math.max(1, bodies.length)) * 1.25;
  const wide = Math.sqrt(aspect);
  for (const [index, body] of [...bodies].sort((a, b) => a.rank - b.rank).entries()) {
    const away = mean * Math.sqrt(index + 0.5);
    body.x = Math.cos(index * GOLDEN_ANGLE + start) * away * wide;
    body.y = (Math.sin(index * GOLDEN_ANGLE + start) * away) / wide;
  }
  const title = { y: -mean * Math.sqrt(bodies.length) - box.height };
  const covered = bodies.reduce((sum, { r }) => sum + Math.PI * r * r, box.width * box.height);
  const side = Math.sqrt(covered / (DENSITIES[start % DENSITIES.length] as number)) / 2;
  for (let step = 0; step < STEPS; step++) {
    const left = 1 - step / STEPS;
    const pull = (around.walls ? 0.04 : 0.12) * left;
    for (const body of bodies) {
      body.x -= (body.x * pull) / wide;
      body.y -= body.y * pull * wide;
    }
    title.y -= title.y * pull;
    push(bodies);
    push(bodies);
    if (around.walls) {
      // The walls come in for three quarters of the time, and then stand, so that what they pressed comes to rest.
      const room = side * (1 + Math.max(0, left - 0.25));
      title.y = box.height / 2 - room / wide;
      holdIn(bodies, room * wide, room / wide);
    }
    if (box.height > 0) pushAside(bodies, title, box);
  }
  return spread(bodies);
}

/** Moves what reaches over the walls of a box (half its width and height from its middle) back into it. */
function holdIn(bodies: readonly Body[], halfWidth: number, halfHeight: number): void {
  for (const body of bodies) {
    const x = Math.max(0, halfWidth - body.r);
    const y = Math.max(0, halfHeight - body.r);
    body.x = Math.max(-x, Math.min(x, body.x));
    body.y = Math.max(-y, Math.min(y, body.y));
  }
}

interface Body extends Point {
  readonly r: number;
  x: number;
  y: number;
}

/** Circles that overlap part; the heavier moves less. */
function push(bodies: readonly Body[]): void {
  for (const [index, a] of bodies.entries()) {
    for (let other = 0; other < index; other++) {
      const b = bodies[other] as Body;
      const dx = a.x - b.x;
      const dy = a.y - b.y;
      const reach = a.r + b.r;
      const squared = dx * dx + dy * dy;
      if (squared >= reach * reach) continue;
      const distance = Math.sqrt(squared) || 1e-6;
      const over = (reach - distance) / distance;
      const part = (b.r * b.r) / (a.r * a.r + b.r * b.r);
      a.x += dx * over * part;
      a.y += dy * over * part;
      b.x -= dx * over * (1 - part);
      b.y -= dy * over * (1 - part);
    }
  }
}

/** What overlaps the box of the title goes below it or beside it, whichever is nearer, and the title gives way upwards. */
function pushAside(bodies: readonly Body[], title: { y: number }, box: Surroundings['title']): void {
  for (const body of bodies) {
    const nearX = Math.max(-box.width / 2, Math.min(box.width / 2, body.x));
    const nearY = Math.max(title.y - box.height / 2, Math.min(title.y + box.height / 2, body.y));
    const dx = body.x - nearX;
    const dy = body.y - nearY;
    const distance = Math.hypot(dx, dy);
    if (distance >= body.r) continue;
    const over = body.r - distance;
    if (distance < 1e-9 || dy > 0) {
      body.y += over * 0.5;
      title.y -= over * 0.5;
    } else body.x += (Math.sign(dx) || 1) * over;
  }
}

/** The same places, as far apart as it takes for none to overlap another. */
function spread(bodies: readonly Body[]): Settled[] {
  let factor = 1;
  for (const [index, a] of bodies.entries())
    for (let other = 0; other < index; other++) {
      const b = bodies[other] as Body;
      const reach = a.r + b.r;
      const distance = Math.hypot(a.x - b.x, a.y - b.y) || 1e-6;
      factor = Math.max(factor, reach / distance);
    }
  return bodies.map(({ x, y, r }) => ({ x: x * factor, y: y * factor, r }));
}
