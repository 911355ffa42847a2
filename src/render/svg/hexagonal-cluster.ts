/** A place in the plane; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const OFFSETS = 7;
/** A large cluster is round however the lattice is shifted. */
const LARGE = 200;
const ROW = Math.sqrt(3) / 2;

const cache = new Map<string, readonly Point[]>();

/**
 * Places for discs of diameter 1 in the roundest hexagonal cluster, around the middle of the smallest circle that holds them; in reading order. The lattice is shifted in
 * steps and the shift with the smallest circle is taken. With an `aspect` (width by height) it is an ellipse instead of a circle.
 */
export function hexagonalCluster(count: number, aspect = 1): readonly Point[] {
  if (count === 0) return [];
  const key = `${count} ${aspect}`;
  let places = cache.get(key);
  if (!places) {
    places = roundest(count, aspect).sort((a, b) => Math.round((a.y - b.y) * 1000) || a.x - b.x);
    cache.set(key, places);
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
function roundest(size: number, aspect: number): Point[] {
  const wide = Math.sqrt(aspect);
  const reach = Math.ceil(Math.sqrt(size) * Math.max(wide, 1 / wide)) + 2;
  const away = ({ x, y }: Point) => Math.hypot(x / wide, y * wide);
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
        .sort((a, b) => Math.round((away(a) - away(b)) * 1000) || a.y - b.y || a.x - b.x)
        .slice(0, size);
      const radius = away(places.at(-1) as Point);
      if (radius < smallest - 1e-6) {
        smallest = radius;
        best = places;
      }
    }
  }
  return best;
}
