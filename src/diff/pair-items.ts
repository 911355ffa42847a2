import { byText } from '../text/order.ts';

/** The old or the new map. */
export type MapSide = 'before' | 'after';

/** What makes an item of a list the same item; undefined where it has no such mark. */
export type KeyOf<Item> = (item: Item, side: MapSide) => string | undefined;

/** Two lists taken apart: items that are in both, and those of one alone, in a stable order. */
export interface Pairing<Item> {
  readonly both: readonly (readonly [Item, Item])[];
  readonly gone: readonly Item[];
  readonly added: readonly Item[];
}

/**
 * Pairs the items of two lists, whatever their order: first those whose `content` is equal, then by each of `keys` in turn. Items with the same
 * key are paired in the order that `order` gives, so that the result does not depend on how they were written or which list is the old one.
 */
export function pairItems<Item>(
  before: readonly Item[],
  after: readonly Item[],
  content: (item: Item, side: MapSide) => string,
  keys: readonly KeyOf<Item>[],
  order: (item: Item) => string,
): Pairing<Item> {
  const both: (readonly [Item, Item])[] = [];
  let [gone, added] = [[...before], [...after]];
  for (const keyOf of [content, ...keys]) {
    if (gone.length === 0 || added.length === 0) break;
    const [old, now] = [groups(gone, keyOf, 'before', order), groups(added, keyOf, 'after', order)];
    const taken = new Set<Item>();
    for (const [key, items] of old) {
      const others = now.get(key) ?? [];
      for (let index = 0; index < Math.min(items.length, others.length); index++) {
        const pair = [items[index] as Item, others[index] as Item] as const;
        both.push(pair);
        for (const item of pair) taken.add(item);
      }
    }
    gone = gone.filter((item) => !taken.has(item));
    added = added.filter((item) => !taken.has(item));
  }
  return { both, gone, added };
}

function groups<Item>(
  items: readonly Item[],
  keyOf: KeyOf<Item>,
  side: MapSide,
  order: (item: Item) => string,
): Map<string, Item[]> {
  const byKey = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item, side);
    if (key === undefined) continue;
    const group = byKey.get(key);
    if (group) group.push(item);
    else byKey.set(key, [item]);
  }
  for (const group of byKey.values()) if (group.length > 1) group.sort((a, b) => byText(order(a), order(b)));
  return byKey;
}
