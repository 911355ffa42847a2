/** Whether two plain values are the same, whatever the order of keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  if (Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && sameValue(left[key], right[key]))
  );
}

/** The path to the first part in which two plain values differ; undefined where they are the same. */
export function firstDifference(a: unknown, b: unknown): (string | number)[] | undefined {
  if (sameValue(a, b)) return undefined;
  if (typeof a === 'object' && typeof b === 'object' && a && b && Array.isArray(a) === Array.isArray(b)) {
    const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
    const keys = Object.keys(left);
    if (keys.length === Object.keys(right).length && keys.every((key) => Object.hasOwn(right, key))) {
      for (const key of keys) {
        const inside = firstDifference(left[key], right[key]);
        if (inside) return [Array.isArray(a) ? Number(key) : key, ...inside];
      }
    }
  }
  return [];
}
