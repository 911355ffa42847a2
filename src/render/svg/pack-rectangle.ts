import { packSiblings } from 'd3-hierarchy';
import type { Point } from './hexagonal-cluster.ts';
import { hashOf, seededRandom, shuffled } from './random.ts';

interface Item {
  readonly r: number;
  readonly id: string;
}

interface Placed extends Point {
  readonly r: number;
}

/** Beyond this many circles the time of trying every pair grows too long: they are packed into a circle. */
const MOST = 36;
const ORDERS = 16;

/**
 * Places for circles that touch and do not overlap, in a box whose width is near `aspect` times its height. One after the other is put where it touches two others and the box grows least; the best of
 * some orders, which depend on ids alone, is taken.
 */
export function packRectangle(items: readonly Item[], aspect: number): Point[] {
  if (items.length > MOST) {
    const packed = packSiblings(items.map(({ r }) => ({ r, x: 0, y: 0 })));
    return packed.map(({ x, y }) => ({ x, y }));
  }
  const random = seededRandom(items.length + 1);
  const byHash = items.map((item, index) => ({ ...item, index })).sort((a, b) => hashOf(a.id) - hashOf(b.id));
  const bySize = [...byHash].sort((a, b) => Math.round((b.r - a.r) * 20));
  let best: Point[] = [];
  let smallest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < ORDERS; at++) {
    const order = at === 0 ? bySize : at === 1 ? byHash : shuffled(byHash, random);
    const placed = placeInOrder(order, aspect);
    const size = Math.round(extent(placed, aspect) * 40);
    if (size < smallest) {
      smallest = size;
      best = [];
      for (const [index, item] of order.entries()) best[item.index] = placed[index] as Placed;
    }
  }
  return best;
}

function placeInOrder(order: readonly Item[], aspect: number): Placed[] {
  const placed: Placed[] = [];
  for (const { r } of order) {
    let best: Placed = { x: 0, y: 0, r };
    let smallest = Number.POSITIVE_INFINITY;
    for (const place of placesFor(r, placed)) {
      if (placed.some((other) => Math.hypot(other.x - place.x, other.y - place.y) < other.r + r - 1e-7)) continue;
      const circle = { ...place, r };
      const size = extent([...placed, circle], aspect) + Math.hypot(place.x / aspect, place.y) * 1e-3;
      if (size < smallest - 1e-9) {
        smallest = size;
        best = circle;
      }
    }
    placed.push(best);
  }
  return placed;
}

/** Where a circle touches another one beside, above or below it, and where it touches two. */
function* placesFor(r: number, placed: readonly Placed[]): Generator<Point> {
  if (placed.length === 0) yield { x: 0, y: 0 };
  for (const [index, one] of placed.entries()) {
    const reach = one.r + r;
    for (let turn = 0; turn < 8; turn++)
      yield { x: one.x + reach * Math.cos((turn * Math.PI) / 4), y: one.y + reach * Math.sin((turn * Math.PI) / 4) };
    for (let other = 0; other < index; other++) yield* touchingBoth(one, placed[other] as Placed, r);
  }
}

/** The two middles of a circle that touches two others, where there are any. */
function* touchingBoth(a: Placed, b: Placed, r: number): Generator<Point> {
  const [ra, rb] = [a.r + r, b.r + r];
  const distance = Math.hypot(b.x - a.x, b.y - a.y);
  if (distance > ra + rb || distance === 0) return;
  const along = (distance * distance + ra * ra - rb * rb) / (2 * distance);
  const across = Math.sqrt(Math.max(0, ra * ra - along * along));
  const [ux, uy] = [(b.x - a.x) / distance, (b.y - a.y) / distance];
  for (const side of [-1, 1])
    yield { x: a.x + along * ux - side * across * uy, y: a.y + along * uy + side * across * ux };
}

/** The height of the smallest box with the aspect that holds all circles. */
function extent(circles: readonly Placed[], aspect: number): number {
  let [left, right, top, bottom] = [0, 0, 0, 0];
  for (const { x, y, r } of circles) {
    left = Math.min(left, x - r);
    right = Math.max(right, x + r);
    top = Math.min(top, y - r);
    bottom = Math.max(bottom, y + r);
  }
  return Math.max((right - left) / aspect, bottom - top);
}
