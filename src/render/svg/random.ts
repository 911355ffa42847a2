/** A number from a text that is the same on every platform (FNV-1a, 32 bits). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Whole numbers below a bound that look like chance and depend on the seed alone (xorshift, 32 bits). */
export function seededRandom(seed: number): (bound: number) => number {
  let state = seed || 1;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % bound;
  };
}

/** The same things in another order. */
export function shuffled<Thing>(things: readonly Thing[], random: (bound: number) => number): Thing[] {
  const all = [...things];
  for (let last = all.length - 1; last > 0; last--) {
    const other = random(last + 1);
    [all[last], all[other]] = [all[other] as Thing, all[last] as Thing];
  }
  return all;
}
