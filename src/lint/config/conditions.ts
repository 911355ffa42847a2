import type { Condition, Conditions } from './config.ts';

/**
 * The conditions that a thing of the map does not fit, by field. A field that is not there fits `absent` and `maximum` only. Where a field is a list,
 * `matches` and `one-of` must hold for each item, a value and `with` for one of them.
 */
export function unfit(thing: unknown, conditions: Conditions): string[] {
  return Object.entries(conditions).flatMap(([field, condition]) =>
    fits(valueAt(thing, field.split('.')), condition) ? [] : [field],
  );
}

function fits(value: unknown, condition: Condition): boolean {
  if (condition === 'required') return isThere(value);
  if (condition === 'absent') return !isThere(value);
  if (typeof condition !== 'object') return itemsOf(value).some((item) => isSame(item, condition));
  const { matches, 'one-of': oneOf, minimum, maximum, with: inner } = condition;
  const every = (test: (item: unknown) => boolean) => isThere(value) && itemsOf(value).every(test);
  return (
    (matches === undefined || every((item) => new RegExp(matches, 'u').test(textOf(item)))) &&
    (oneOf === undefined || every((item) => oneOf.some((allowed) => isSame(item, allowed)))) &&
    (minimum === undefined || amountOf(value) >= minimum) &&
    (maximum === undefined || amountOf(value) <= maximum) &&
    (inner === undefined || itemsOf(value).some((item) => isThere(item) && unfit(item, inner).length === 0))
  );
}

/** The value of a field inside fields; a list on the way gives what its items have. */
function valueAt(thing: unknown, [field, ...rest]: readonly string[]): unknown {
  if (field === undefined) return thing;
  if (Array.isArray(thing)) {
    const values = thing.flatMap((item) => valueAt(item, [field, ...rest]) ?? []);
    return values.length === 0 ? undefined : values;
  }
  if (typeof thing !== 'object' || thing === null) return undefined;
  const own = thing as Readonly<Record<string, unknown>>;
  const extensions = own.extensions as Readonly<Record<string, unknown>> | undefined;
  return valueAt(field.startsWith('x-') ? extensions?.[field] : own[ALIASES[field] ?? field], rest);
}

/** What the format calls otherwise than the model. */
const ALIASES: Readonly<Record<string, string>> = { teams: 'children' };

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : isThere(value) ? [value] : [];
}

function amountOf(value: unknown): number {
  return typeof value === 'number' ? value : itemsOf(value).length;
}

function isSame(value: unknown, wanted: string | number | boolean): boolean {
  return value === wanted || textOf(value) === String(wanted);
}

/** What stands for a thing in a condition: its id, or the text that a bare string would be. */
function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  const thing = value as Readonly<Record<string, unknown>>;
  const person = thing.person as { readonly id?: string } | undefined;
  return String(
    thing.reference ?? person?.id ?? thing.text ?? thing.what ?? thing.talent ?? thing.url ?? thing.name ?? '',
  );
}
