import { sameValue } from './same-value.ts';

/** How items are told from each other, where more is known about them than their text. */
export interface ItemKeys {
  /** The keys of an item, from the most exact to the least; items with an equal key in the same position are the same. */
  readonly keysOf: (item: unknown) => readonly (string | undefined)[];
  /** Whether two items without an equal key may be the same one with other words. */
  readonly maybeSame: (a: unknown, b: unknown) => boolean;
}

/**
 * For each item of a wanted list, the index of the item of the old list that it is: an equal one, else one with the same identity (its text, its `id`, or
 * what stands under the key that comes first in the items of either), else one between the same neighbours that has much in common with it. No old item is given twice. `keys` tells items by what is known about them.
 */
export function matchItems(
  old: readonly unknown[],
  wanted: readonly unknown[],
  keys?: ItemKeys,
): (number | undefined)[] {
  const matched = new Array<number | undefined>(wanted.length).fill(undefined);
  const taken = new Set<number>();
  const take = (index: number, from: number) => {
    matched[index] = from;
    taken.add(from);
  };
  const pass = (keysOld: readonly (string | undefined)[], keysWanted: readonly (string | undefined)[]) => {
    const byKey = new Map<string, number[]>();
    keysOld.forEach((key, from) => {
      if (key === undefined || taken.has(from)) return;
      const group = byKey.get(key);
      if (group) group.push(from);
      else byKey.set(key, [from]);
    });
    for (const group of byKey.values()) group.reverse();
    keysWanted.forEach((key, index) => {
      const from = key === undefined || matched[index] !== undefined ? undefined : byKey.get(key)?.pop();
      if (from !== undefined) take(index, from);
    });
  };
  pass(old.map(contentOf), wanted.map(contentOf));
  if (taken.size < old.length && matched.includes(undefined)) {
    const marks = keys ? [] : marksOf([...old, ...wanted]);
    const keysOf = keys?.keysOf ?? ((item: unknown) => [identityOf(item, marks)]);
    const [before, after] = [old.map(keysOf), wanted.map(keysOf)];
    const lines = before[0]?.length ?? 0;
    for (let line = 0; line < lines; line++)
      pass(
        before.map((own) => own[line]),
        after.map((own) => own[line]),
      );
  }
  pairNeighbours(old, wanted, matched, taken, take, keys?.maybeSame ?? areAlike);
  return matched;
}

/** A value as text that does not depend on the order of keys. */
export function contentOf(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : typeof part === 'number' && !Number.isFinite(part)
        ? { number: String(part) }
        : part,
  );
}

/** The keys under which the items of a list have their identity. */
function marksOf(items: readonly unknown[]): string[] {
  const marks = new Set(['id']);
  for (const item of items) {
    const first = typeof item === 'object' && item !== null && !Array.isArray(item) ? Object.keys(item)[0] : undefined;
    if (first !== undefined) marks.add(first);
  }
  return [...marks];
}

function identityOf(item: unknown, marks: readonly string[]): string | undefined {
  if (typeof item !== 'object' || item === null) return String(item);
  if (Array.isArray(item)) return undefined;
  for (const mark of marks) {
    const value = (item as Record<string, unknown>)[mark];
    if (value !== undefined && (typeof value !== 'object' || value === null)) return String(value);
  }
  return undefined;
}

/** Pairs what is left between two matched neighbours, one after the other, where it has much in common. */
function pairNeighbours(
  old: readonly unknown[],
  wanted: readonly unknown[],
  matched: readonly (number | undefined)[],
  taken: ReadonlySet<number>,
  take: (index: number, from: number) => void,
  maybeSame: (a: unknown, b: unknown) => boolean,
): void {
  let from = 0;
  for (let index = 0; index < wanted.length; index++) {
    const known = matched[index];
    if (known !== undefined) from = known + 1;
    else if (from < old.length && !taken.has(from) && maybeSame(old[from], wanted[index])) take(index, from++);
  }
}

/** Whether two texts share half of their words, or two objects a value. */
export function areAlike(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') {
    const [left, right] = [wordsOf(a), wordsOf(b)];
    const shared = [...left].filter((word) => right.has(word)).length;
    return shared > 0 && 2 * shared >= Math.min(left.size, right.size);
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return typeof a === typeof b;
  return Object.entries(a).some(([key, value]) => sameValue(value, (b as Record<string, unknown>)[key]));
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** The indexes in a list of numbers of a longest run that only rises, by patience sorting; undefined entries count for nothing. */
export function longestRise(numbers: readonly (number | undefined)[]): Set<number> {
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  numbers.forEach((number, index) => {
    if (number === undefined) return;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] as number] as number) < number) low = middle + 1;
      else high = middle;
    }
    before.set(index, ends[low - 1]);
    ends[low] = index;
  });
  const rise = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) rise.add(at);
  return rise;
}
