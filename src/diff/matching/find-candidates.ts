import { byText } from '../../text/order.ts';

/** Something that is looked for by its marks: what is said of it, or the words of it. */
export interface Marked {
  /** What puts things in order. */
  readonly key: string;
  readonly marks: readonly string[];
}

/** The numbers of two things, one of either list. */
export type Candidate = readonly [before: number, after: number];

/** How many things one thing is compared with, at most. */
const MOST_CANDIDATES = 12;
/** A mark that more things than this share leads nowhere. */
const MOST_SHARED = 100;
/** How many entries of the index are looked up for one thing. */
const MOST_LOOKED_UP = 400;

/**
 * Which things of two lists may be the same, through an index of their marks: each thing looks up its rarest marks first, and keeps the few things of the other list with
 * which it shares most. A pair counts where one of the two chose it, so that it never matters which list is the old one. Cost grows linearly.
 */
export function findCandidates(before: readonly Marked[], after: readonly Marked[]): Candidate[] {
  const found = new Map<number, Candidate>();
  choose(before, after, (own, other) => found.set(own * after.length + other, [own, other]));
  choose(after, before, (own, other) => found.set(other * after.length + own, [other, own]));
  return [...found.values()];
}

function choose(things: readonly Marked[], others: readonly Marked[], keep: (own: number, other: number) => void) {
  const wanted = new Set(things.flatMap(({ marks }) => marks));
  const index = new Map<string, number[]>();
  others.forEach(({ marks }, number) => {
    for (const mark of new Set(marks)) {
      if (!wanted.has(mark)) continue;
      const entries = index.get(mark);
      if (entries) entries.push(number);
      else index.set(mark, [number]);
    }
  });
  things.forEach(({ marks }, own) => {
    const lists = [...new Set(marks)]
      .map((mark) => [mark, index.get(mark) ?? []] as const)
      .filter(([, entries]) => entries.length > 0 && entries.length <= MOST_SHARED)
      .sort(([a, few], [b, many]) => few.length - many.length || byText(a, b));
    const shared = new Map<number, number>();
    let left = MOST_LOOKED_UP;
    for (const [, entries] of lists) {
      if (left < entries.length) break;
      left -= entries.length;
      for (const other of entries) shared.set(other, (shared.get(other) ?? 0) + 1 / entries.length);
    }
    const key = (other: number) => (others[other] as Marked).key;
    [...shared]
      .sort(([a, much], [b, more]) => more - much || byText(key(a), key(b)))
      .slice(0, MOST_CANDIDATES)
      .forEach(([other]) => {
        keep(own, other);
      });
  });
}
