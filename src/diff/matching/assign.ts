import { munkres } from 'munkres';
import { byText } from '../../text/order.ts';

/** Two things that may be the same: their numbers, how much speaks for it in whole hundredths, and a name that is the same whichever is the old one. */
export interface Edge {
  readonly before: number;
  readonly after: number;
  readonly score: number;
  readonly key: string;
}

/** Two assignments whose scores differ by less than this are as good as each other: nobody could say which is right. */
export const MARGIN = 5;

/** An assignment of more things than this is taken apart first; finding the best one takes the third power of their number. */
const LARGEST = 120;

/**
 * The pairs of the best assignment: each thing is in one pair at most, and the scores together are the highest possible. Pairs that another assignment could replace at
 * next to no loss (`margin`) are left out. The result does not depend on the order of the edges, or on which side is the old one.
 *
 * Things that are connected by edges are solved together by the Hungarian algorithm (Kuhn 1955, Munkres 1957). Where more than `LARGEST` are connected,
 * edges that are worse than what both ends have elsewhere are dropped until few are; at last the best edges come first.
 */
export function assign(edges: readonly Edge[], margin = MARGIN): Edge[] {
  return components(edges).flatMap((component) => solve(component, margin, 20));
}

function solve(edges: readonly Edge[], margin: number, behind: number): Edge[] {
  const chosen = best(edges);
  if (chosen) return clearOnes(chosen, edges, margin);
  if (behind < Math.max(1, margin)) return clearOnes(inOrder(edges), edges, margin);
  const tops = new Map<string, number>();
  for (const edge of edges) for (const end of ends(edge)) tops.set(end, Math.max(tops.get(end) ?? 0, edge.score));
  const kept = edges.filter((edge) => ends(edge).some((end) => edge.score >= (tops.get(end) as number) - behind));
  return components(kept).flatMap((component) => solve(component, margin, Math.floor(behind / 2)));
}

function ends({ before, after }: Edge): [string, string] {
  return [`-${before}`, `+${after}`];
}

/** The best assignment; undefined where there are too many things. */
function best(edges: readonly Edge[]): Edge[] | undefined {
  if (edges.length === 1) return [...edges];
  const sorted = [...edges].sort((a, b) => byText(a.key, b.key));
  const [rows, columns] = [
    [...new Set(sorted.map(({ before }) => before))],
    [...new Set(sorted.map(({ after }) => after))],
  ];
  if (rows.length > LARGEST || columns.length > LARGEST) return undefined;
  const [row, column] = [numbered(rows), numbered(columns)];
  const cost = rows.map(() => columns.map(() => HIGHEST));
  // What breaks ties stays below one hundredth, all pairs together.
  const tie = Math.floor(FINER / Math.min(rows.length, columns.length));
  const at = new Map<string, Edge>();
  for (const edge of sorted) {
    const [r, c] = [row.get(edge.before) as number, column.get(edge.after) as number];
    // Of equally good assignments, always the same one is best.
    (cost[r] as number[])[c] = HIGHEST - edge.score * FINER - (spread(edge.key) % tie);
    at.set(`${r} ${c}`, edge);
  }
  return munkres(cost).flatMap(([r, c]) => at.get(`${r} ${c}`) ?? []);
}

const FINER = 2 ** 17;
const HIGHEST = 101 * FINER;

function numbered(things: readonly number[]): Map<number, number> {
  return new Map(things.map((thing, index) => [thing, index]));
}

/** A number for a text that is about as good as one drawn by chance (FNV-1a). */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Pairs by score, each thing once. */
function inOrder(edges: readonly Edge[]): Edge[] {
  const taken = new Set<string>();
  return [...edges]
    .sort((a, b) => b.score - a.score || byText(a.key, b.key))
    .filter((edge) => {
      if (ends(edge).some((end) => taken.has(end))) return false;
      for (const end of ends(edge)) taken.add(end);
      return true;
    });
}

/** The pairs for which every other partner would cost more than the margin, counting what that partner's own pair would lose and could find at best. */
function clearOnes(chosen: readonly Edge[], edges: readonly Edge[], margin: number): Edge[] {
  const at = new Map<string, Edge[]>();
  for (const edge of edges)
    for (const end of ends(edge)) {
      const there = at.get(end);
      if (there) there.push(edge);
      else at.set(end, [edge]);
    }
  const pairs = new Map(chosen.flatMap((edge) => ends(edge).map((end) => [end, edge] as const)));
  const loss = (edge: Edge, other: Edge): number => {
    // Which end of the two differs: 1 where they share the old thing.
    const end = other.before === edge.before ? 1 : 0;
    const displaced = pairs.get(ends(other)[end] as string);
    if (!displaced) return edge.score - other.score;
    // The displaced partner could take what this pair gives up, or push on another one.
    const free = ends(displaced)[1 - end] as string;
    let next = 0;
    for (const third of at.get(free) ?? [])
      if (third !== displaced && third !== other) next = Math.max(next, third.score);
    return edge.score + displaced.score - other.score - next;
  };
  return chosen.filter((edge) =>
    ends(edge).every((end) => (at.get(end) ?? []).every((other) => other === edge || loss(edge, other) >= margin)),
  );
}

/** Edges in groups that share no thing. */
function components(edges: readonly Edge[]): Edge[][] {
  const parents = new Map<string, string>();
  const root = (end: string): string => {
    let at = end;
    for (let above = parents.get(at); above !== undefined && above !== at; above = parents.get(at)) at = above;
    for (let on = end; on !== at; ) {
      const next = parents.get(on) ?? at;
      parents.set(on, at);
      on = next;
    }
    return at;
  };
  for (const edge of edges) {
    const [one, other] = ends(edge).map(root) as [string, string];
    parents.set(one, other);
  }
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = root(ends(edge)[0]);
    const group = groups.get(key);
    if (group) group.push(edge);
    else groups.set(key, [edge]);
  }
  return [...groups.values()];
}
