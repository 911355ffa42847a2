import { type Entity, isRole, type Role, type Team } from '../model/org-map.ts';
import { byText } from '../text/order.ts';
import { Location } from '../yaml/yaml-document.ts';

/** How a thing that something refers to is written. */
export type Spelling = (thing: Entity) => string;

/** The reference that means a thing: `team/role`, `team/`, an id. */
export const asReference: Spelling = (thing) =>
  'roles' in thing && !isRole(thing as Role | Team) ? `${thing.id}/` : thing.reference;

/**
 * A part of a map as plain JSON: without places and empty parts, things that it refers to as `spell` writes them. Lists are put in an order that
 * does not depend on how they were written.
 */
export function plain(value: unknown, spell: Spelling): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => plain(item, spell));
    return items.length < 2
      ? items
      : items
          .map((item) => [stable(item), item] as const)
          .sort(([a], [b]) => byText(a, b))
          .map(([, item]) => item);
  }
  if (value instanceof Set) return plain([...value], spell);
  if (typeof value !== 'object' || value === null) return value;
  if (isEntity(value)) return spell(value);
  const entries: [string, unknown][] = [];
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined || part instanceof Location || isBackReference(key, part)) continue;
    const made = plain(part, spell);
    if (isEmpty(made)) continue;
    // Keys of one's own are written beside the others.
    if (key === 'extensions') entries.push(...Object.entries(made as object));
    else entries.push([key, made]);
  }
  return Object.fromEntries(entries.sort(([a], [b]) => byText(a, b)));
}

/** The fields of a thing as plain JSON, without what only connects it with other things. */
export function plainThing(thing: Entity): unknown {
  const { id: _, reference: __, extensions, ...kept } = thing;
  const left = ['team', 'inherited', 'children', 'roles', 'holds'];
  const own = Object.fromEntries(Object.entries({ ...kept, ...extensions }).filter(([key]) => !left.includes(key)));
  return plain(own, asReference);
}

/** Plain JSON as text that does not depend on the order of keys. */
export function stable(value: unknown): string {
  return JSON.stringify(value) ?? '';
}

/** Whether two parts are the same where they stand in the same order; `sameThing` compares what they refer to. */
export function same(a: unknown, b: unknown, sameThing: (a: Entity, b: Entity) => boolean): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => same(item, b[index], sameThing));
  if (isEntity(a)) return isEntity(b) && sameThing(a, b);
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key in left) {
    const part = left[key];
    if (part instanceof Location || isBackReference(key, part)) continue;
    if (!same(part, right[key], sameThing)) return false;
  }
  for (const key in right) if (left[key] === undefined && right[key] !== undefined) return false;
  return true;
}

function isEntity(value: object): value is Entity {
  return (
    (value as Partial<Entity>).location instanceof Location && typeof (value as Partial<Entity>).reference === 'string'
  );
}

/** A holder knows its role, a talent its entry in the catalogue: neither is a part of it. */
function isBackReference(key: string, part: unknown): boolean {
  return (key === 'role' || key === 'entry') && typeof part === 'object' && part !== null && isEntity(part);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
