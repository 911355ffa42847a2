import { BARE_VALUES, writtenOut } from '../model/list-items.ts';
import { matchItems } from '../yaml/match-items.ts';
import { sameValue } from '../yaml/same-value.ts';
import type { Step } from '../yaml/yaml-document.ts';
import { itemKeysOf, itemsUnder } from './map-rewriting.ts';

/** A part that is not there. */
export const ABSENT = Symbol('absent');

/** A part that both sides changed, each in its own way. `ours` and `theirs` are `ABSENT` where that side took the part out. */
export interface MergeConflict {
  readonly path: readonly Step[];
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** Two versions of a plain value made one. */
export interface MergedValue {
  /** With our side of every conflict; with theirs where ours is absent. */
  readonly value: unknown;
  /** None lies inside another one. */
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Merges two versions of a plain value that come from the same base. Mappings are merged by key, lists as sets of items, which are told apart as the format does
 * (`LIST_ITEMS`), and what is inside an item as well. What only one side changed is taken over; what both changed in the same way is changed once; all else is a conflict,
 * also where one side removed what the other changed.
 */
export function mergeValues(base: unknown, ours: unknown, theirs: unknown): MergedValue {
  return mergeParts(base, ours, theirs, {});
}

type Values = Readonly<Record<string, unknown>>;

/** What is known of a part by the key that it stands under. */
interface Setting {
  readonly key?: string;
  /** The field for which a bare text in this place stands. */
  readonly bare?: string | undefined;
}

function mergeParts(base: unknown, ours: unknown, theirs: unknown, { key, bare }: Setting): MergedValue {
  const [was, mine, other] = [base, ours, theirs].map((value) => writtenOut(value, bare));
  if (sameValue(mine, other) || sameValue(was, other)) return { value: ours, conflicts: [] };
  if (sameValue(was, mine)) return { value: theirs, conflicts: [] };
  const areTexts = typeof ours === 'string' && typeof theirs === 'string';
  if (isMapping(mine) && isMapping(other) && !areTexts) {
    const merged = mergeMappings(isMapping(was) ? was : {}, mine, other, key);
    const { value } = merged;
    const isBare = bare !== undefined && Object.keys(value).length === 1 && typeof value[bare] === 'string';
    const wasBare = typeof ours === 'string' || typeof theirs === 'string';
    return isBare && wasBare && merged.conflicts.length === 0 ? { value: value[bare], conflicts: [] } : merged;
  }
  if (Array.isArray(mine) && Array.isArray(other)) return mergeLists(Array.isArray(was) ? was : [], mine, other, key);
  return { value: ours === ABSENT ? theirs : ours, conflicts: [{ path: [], ours, theirs }] };
}

function isMapping(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mergeMappings(
  base: Values,
  ours: Values,
  theirs: Values,
  key: string | undefined,
): { value: Values; conflicts: MergeConflict[] } {
  const conflicts: MergeConflict[] = [];
  const entries: [string, unknown][] = [];
  const bare = key !== undefined && Object.hasOwn(BARE_VALUES, key) ? BARE_VALUES[key] : undefined;
  const part = (values: Values, name: string) => (Object.hasOwn(values, name) ? values[name] : ABSENT);
  for (const name of mergeOrder(Object.keys(base), Object.keys(ours), Object.keys(theirs))) {
    const merged = mergeParts(part(base, name), part(ours, name), part(theirs, name), { key: name, bare });
    if (merged.value === ABSENT) continue;
    entries.push([name, merged.value]);
    conflicts.push(...merged.conflicts.map((conflict) => ({ ...conflict, path: [name, ...conflict.path] })));
  }
  return { value: Object.fromEntries(entries), conflicts };
}

/** One item, by its index in each of the three lists. */
interface Item {
  readonly base?: number;
  readonly ours?: number;
  readonly theirs?: number;
}

function mergeLists(
  base: readonly unknown[],
  ours: readonly unknown[],
  theirs: readonly unknown[],
  key: string | undefined,
): MergedValue {
  const known = itemsUnder(key);
  const keys = itemKeysOf(known);
  const items: Item[] = base.map((_item, index) => ({ base: index }));
  const oursOf = addSide(items, 'ours', matchItems(base, ours, keys));
  const theirsMatch = matchItems(base, theirs, keys);
  // What both sides added is the same item only where it is told to be; other words may well be another item.
  const added = oursOf.filter((item) => item >= base.length);
  const news = theirs.flatMap((_item, index) => (theirsMatch[index] === undefined ? [index] : []));
  const same = matchItems(
    added.map((item) => ours[items[item]?.ours as number]),
    news.map((index) => theirs[index]),
    { ...keys, maybeSame: () => false },
  );
  news.forEach((index, at) => {
    const twin = same[at];
    if (twin !== undefined) theirsMatch[index] = added[twin];
  });
  const theirsOf = addSide(items, 'theirs', theirsMatch);

  const conflicts: MergeConflict[] = [];
  const value: unknown[] = [];
  const part = (list: readonly unknown[], index: number | undefined) => (index === undefined ? ABSENT : list[index]);
  for (const number of mergeOrder([...base.keys()], oursOf, theirsOf)) {
    const item = items[number] as Item;
    const merged = mergeParts(part(base, item.base), part(ours, item.ours), part(theirs, item.theirs), {
      bare: known?.bare,
    });
    if (merged.value === ABSENT) continue;
    conflicts.push(...merged.conflicts.map((conflict) => ({ ...conflict, path: [value.length, ...conflict.path] })));
    value.push(merged.value);
  }
  return { value, conflicts };
}

/** Notes the items of one side, new ones at the end; gives the item of each index of its list. */
function addSide(items: Item[], side: 'ours' | 'theirs', matched: readonly (number | undefined)[]): number[] {
  return matched.map((known, index) => {
    const item = known ?? items.length;
    items[item] = { ...items[item], [side]: index };
    return item;
  });
}

/**
 * The order of all that two sides have: ours, with what only they have behind what it followed there. Where they alone changed the order of what was there before, theirs,
 * with ours put in.
 */
function mergeOrder<Name>(base: readonly Name[], ours: readonly Name[], theirs: readonly Name[]): Name[] {
  const before = new Set(base);
  const [mine, other] = !isReordered(base, ours) && isReordered(base, theirs) ? [theirs, ours] : [ours, theirs];
  const own = new Set(mine);
  const following = new Map<Name | undefined, Name[]>();
  let last: Name | undefined;
  for (const name of other) {
    if (own.has(name)) last = name;
    else following.set(last, [...(following.get(last) ?? []), name]);
  }
  const order: Name[] = [];
  let waiting = following.get(undefined) ?? [];
  for (const name of mine) {
    // What both sides added in one place stands one after the other: ours first.
    if (before.has(name) || following.has(name)) {
      order.push(...waiting);
      waiting = [];
    }
    order.push(name);
    waiting.push(...(following.get(name) ?? []));
  }
  return [...order, ...waiting];
}

function isReordered<Name>(base: readonly Name[], side: readonly Name[]): boolean {
  const places = new Map(base.map((name, index) => [name, index]));
  let last = -1;
  for (const name of side) {
    const place = places.get(name);
    if (place === undefined) continue;
    if (place < last) return true;
    last = place;
  }
  return false;
}
