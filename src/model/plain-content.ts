import { byText } from '../text/order.ts';

/** A part of a map as text that is equal where the same is said: neither the order of keys and lists counts, nor what is empty inside. */
export function contentOf(value: unknown): string {
  return JSON.stringify(ordered(value)) ?? '';
}

function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map(ordered);
    if (items.length < 2) return items;
    return items
      .map((item) => [JSON.stringify(item) ?? '', item] as const)
      .sort(([a], [b]) => byText(a, b))
      .map(([, item]) => item);
  }
  const entries = Object.entries(value)
    .map(([key, part]) => [key, ordered(part)] as const)
    .filter(([, part]) => part !== undefined && !isEmpty(part));
  return Object.fromEntries(entries.sort(([a], [b]) => byText(a, b)));
}

/** Whether a list or an object holds nothing. */
export function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
