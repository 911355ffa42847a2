import type { Location } from '../yaml/yaml-document.ts';

/** What is written under keys, to be changed. */
export type Written = Record<string, unknown>;

/** A document with the value that it is to have. */
export interface DocumentDraft {
  readonly top: Location;
  readonly value: Written;
}

/** Where a thing stands: under a key of something in a document. */
export interface Slot {
  readonly draft: DocumentDraft;
  readonly container: Written;
  readonly key: string;
}

/** A document whose value can be changed; nothing in it is shared, so that a change of one part changes no other. */
export function draftOf(top: Location): DocumentDraft {
  return { top, value: copyOf(top.document.value) as Written };
}

/** What stands under a key, as an object that can be changed; it is made where there is none. */
export function within(container: Written, key: string): Written {
  const found = Object.hasOwn(container, key) ? container[key] : undefined;
  if (typeof found === 'object' && found !== null && !Array.isArray(found)) return found as Written;
  const made: Written = {};
  container[key] = made;
  return made;
}

/** Writes a value under a key; a new key comes behind the last one there that stands before it in `order`. */
export function write(container: Written, key: string, value: unknown, order: readonly string[]): void {
  const isNew = !Object.hasOwn(container, key);
  container[key] = value;
  const rank = order.indexOf(key);
  if (!isNew || rank < 0) return;
  const keys = Object.keys(container).slice(0, -1);
  const last = keys.findLastIndex((other) => order.indexOf(other) < rank && order.includes(other));
  for (const other of keys.slice(last + 1)) {
    const part = container[other];
    delete container[other];
    container[other] = part;
  }
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)]));
}
