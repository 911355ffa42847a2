import type { Location } from '../yaml/yaml-document.ts';
import type { Extensions, Link, Text } from './org-map.ts';

/** A thing of the map while it is put together: its fields can still be filled. */
export type Draft<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };

/** A thing in the making, with what was written about it. */
export interface Written<Thing, Format> {
  readonly draft: Draft<Thing>;
  readonly written: Format;
}

/** What an item of a list says: a bare text stands for the object's obvious field. */
export type Item<Thing> = string | Thing;

/** The list of things that say nothing: one for all, since most lists of most things are empty. */
export const NOTHING: readonly never[] = Object.freeze([]);

const NO_EXTENSIONS: Extensions = Object.freeze({});

/** The items of a list, each made from what is written and the place of it; a list that is not there has none. */
export function mapItems<Format, Thing>(
  written: readonly Format[] | undefined,
  owner: Location,
  key: string,
  make: (item: Format, location: Location) => Thing,
): readonly Thing[] {
  if (written === undefined) return NOTHING;
  const list = owner.child(key);
  return written.map((item, index) => make(item, list.child(index)));
}

/** The same, for items that may turn out to be nothing. */
export function mapKnownItems<Format, Thing>(
  written: readonly Format[] | undefined,
  owner: Location,
  key: string,
  make: (item: Format, location: Location) => Thing | undefined,
): readonly Thing[] {
  const items = mapItems(written, owner, key, make);
  return items.includes(undefined) ? items.filter((item) => item !== undefined) : (items as readonly Thing[]);
}

/** Lines of text, each with its place. */
export function textsOf(written: readonly string[] | undefined, owner: Location, key: string): readonly Text[] {
  return mapItems(written, owner, key, (text, location) => ({ text, extensions: NO_EXTENSIONS, location }));
}

/** Links with their names; a bare text is the address. */
export function linksOf(written: readonly Item<Link>[] | undefined): readonly Link[] {
  return written?.map((link) => (typeof link === 'string' ? { name: undefined, url: link } : link)) ?? NOTHING;
}

const LETTER_X = 0x78;

/** The keys of an object that begin with `x-`; a bare text has none. */
export function extensionsOf(written: Item<object>): Extensions {
  if (typeof written === 'string') return NO_EXTENSIONS;
  let own: Record<string, unknown> | undefined;
  for (const key in written) {
    if (key.charCodeAt(0) !== LETTER_X || !key.startsWith('x-')) continue;
    own ??= {};
    own[key] = (written as Readonly<Record<string, unknown>>)[key];
  }
  return own ?? NO_EXTENSIONS;
}

/** Where the obvious field of an item stands: inside the object, or the item itself where it is a bare text. */
export function placeOfObvious(item: Item<object>, location: Location, key: string): Location {
  return typeof item === 'string' ? location : location.child(key);
}
