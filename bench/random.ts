/** Numbers that look random and are the same for the same seed, on every platform. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number;
  /** True in about `percent` of a hundred cases. */
  chance(percent: number): boolean;
  /** One of a list that is not empty. */
  pick<Item>(list: readonly Item[]): Item;
  /** Up to `amount` different items of a list, in an order of their own. */
  sample<Item>(list: readonly Item[], amount: number): Item[];
}

/** Makes a source of numbers from a whole number; the algorithm is mulberry32 (Tommy Ettinger, public domain), in integers only. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const int = (least: number, most: number) => least + (next() % (most - least + 1));
  return {
    int,
    chance: (percent) => next() % 100 < percent,
    pick: <Item>(list: readonly Item[]) => list[next() % list.length] as Item,
    sample: <Item>(list: readonly Item[], amount: number) => {
      const left = [...list];
      const chosen: Item[] = [];
      while (chosen.length < amount && left.length > 0) {
        const index = next() % left.length;
        chosen.push(left[index] as Item);
        left[index] = left.at(-1) as Item;
        left.pop();
      }
      return chosen;
    },
  };
}
