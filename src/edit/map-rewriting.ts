import { identitiesOf, LIST_ITEMS, type ListItems, writtenOut } from '../model/list-items.ts';
import { areAlike, type ItemKeys } from '../yaml/match-items.ts';
import type { RewriteOptions } from '../yaml/rewrite-value.ts';

/** What the format knows of the values in a map, for those who rewrite its text: former ids, and what makes an item of a list the same one. */
export const MAP_REWRITING: RewriteOptions = {
  formerKeys: (thing) => {
    const list =
      typeof thing === 'object' && thing !== null ? (thing as { previously?: unknown }).previously : undefined;
    if (!Array.isArray(list)) return [];
    // A role that moved to another team is not renamed in its place.
    return list.filter((id): id is string => typeof id === 'string').map((id) => id.replace(/^.*\//, ''));
  },
  itemKeys: (key) => {
    const items = itemsUnder(key);
    return items && itemKeysOf(items);
  },
};

/** The list of objects that stands under a key; undefined where that is no list of the format, or one of texts. */
export function itemsUnder(key: string | undefined): ListItems | undefined {
  return key !== undefined && Object.hasOwn(LIST_ITEMS, key) ? LIST_ITEMS[key] : undefined;
}

/** How items of lists are told apart where things have got other ids, by their old ones: an item that names one of them is the same as one that names what it is called now. */
export function renamedItemKeys(renamed: ReadonlyMap<string, string>): (key: string | undefined) => ItemKeys {
  const nowIn = (text: string) => {
    const id = text.replace(/\/$/, '').replace(/^.*\//, '');
    return renamed.get(id) ?? id;
  };
  const respelled = (item: unknown): unknown => {
    if (typeof item === 'string') return nowIn(item);
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
    return Object.fromEntries(
      Object.entries(item).map(([key, part]) => [key, typeof part === 'string' ? nowIn(part) : part]),
    );
  };
  return (key) => {
    const items = itemsUnder(key);
    const keys = itemKeysOf(items);
    return {
      keysOf: (item) =>
        items ? keys.keysOf(respelled(item)) : [typeof item === 'string' ? String(respelled(item)) : undefined],
      maybeSame: items ? keys.maybeSame : areAlike,
    };
  };
}

/** How items of a list are told apart; those of a list of texts are what they say. */
export function itemKeysOf(items: ListItems | undefined): ItemKeys {
  return {
    keysOf: (item) => identitiesOf(item, items),
    maybeSame: (a, b) => items?.isText === true && areAlike(textOf(a, items.bare), textOf(b, items.bare)),
  };
}

function textOf(item: unknown, bare: string): unknown {
  const object = writtenOut(item, bare);
  return typeof object === 'object' && object !== null ? (object as Record<string, unknown>)[bare] : undefined;
}
