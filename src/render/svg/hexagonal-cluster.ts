/** A place in the plane; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const OFFSETS = 7;
/** A large cluster is round however the lattice is shifted. */
const LARGE = 200;
const ROW = Math.sqrt(3) / 2;

const cache = new Map<number, readonly Point[]>();

/**
 * Places for discs of diameter 1 in the roundest hexagonal cluster, around the middle of the smallest circle that holds them; in reading order. The lattice is shifted in
 * steps and the shift with the smallest circle is taken.
 */
export function hexagonalCluster(count: number): readonly Point[] {
  if (count === 0) return [];
  let places = cache.get(count);
  if (!places) {
    places = roundest(count).sort((a, b) => Math.round((a.y - b.y) * 1000) || a.x - b.x);
    cache.set(count, places);
  }
  return places;
}

/** How far the cluster reaches from its middle, with its discs. */
export function clusterRadius(count: number): number {
  return (
    hexagonalCluster(count).reduce((most, { x, y }) => Math.max(most, Math.hypot(x, y)), 0) + (count > 0 ? 0.5 : 0)
  );
}

/** The places of the best shift. */
function roundest(size: number): Point[] {
  const reach = Math.ceil(Math.sqrt(size)) + 2;
  const lattice: Point[] = [];
  for (let row = -reach; row <= reach; row++)
    for (let column = -reach; column <= reach; column++) lattice.push({ x: column + (row & 1) / 2, y: row * ROW });
  let best: Point[] = [];
  let smallest = Number.POSITIVE_INFINITY;
  const offsets = size > LARGE ? 2 : OFFSETS;
  for (let dx = 0; dx < offsets; dx++) {
    for (let dy = 0; dy < offsets; dy++) {
      // Half a lattice in both directions holds every shift there is, by symmetry; sixths meet its corners and middles.
      const shift = { x: dx / (offsets - 1) / 2, y: (dy / (offsets - 1)) * ROW * (2 / 3) };
      const places = lattice
        .map(({ x, y }) => ({ x: x - shift.x, y: y - shift.y }))
        .sort((a, b) => Math.round((Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y)) * 1000) || a.y - b.y || a.x - b.x)
        .slice(0, size);
      const radius = Math.hypot(places.at(-1)?.x ?? 0, places.at(-1)?.y ?? 0);
      if (radius < smallest - 1e-6) {
        smallest = radius;
        best = places;
      }
    }
  }
  return best;
}
