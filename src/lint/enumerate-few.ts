import { enumerate } from '../text/wording.ts';

/** "a, b and 3 others": the first few of a list, so that a sentence stays one. `others` says how many are left, with its own word for them. */
export function enumerateFew(
  items: readonly string[],
  conjunction: string,
  others: (amount: number) => string,
  most = 5,
): string {
  // One more name is shorter than "1 other".
  if (items.length <= most + 1) return enumerate(items, conjunction);
  return enumerate([...items.slice(0, most), others(items.length - most)], conjunction);
}
