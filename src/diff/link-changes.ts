import type { RoleDefinition } from '../model/org-map.ts';
import { thingKey } from '../model/written-things.ts';
import type { Change, ToldChange } from './change.ts';
import type { ChangeKind } from './change-kinds.ts';
import type { Comparison } from './comparison.ts';
import type { MapSide } from './pair-items.ts';
import { addressOf, addressOfPlace, type PartAddress } from './part-address.ts';
import type { PlacedOperation } from './patch-operations.ts';

/** What is looked at of a change. */
type Telling = Pick<Change | ToldChange, 'kind' | 'about' | 'before' | 'after'>;

/** The operations on each thing, by the side on which it is called that. */
class OperationIndex {
  readonly #onThings = new Map<string, { readonly at: PartAddress; readonly operation: PlacedOperation }[]>();

  constructor(operations: readonly PlacedOperation[]) {
    for (const operation of operations)
      for (const side of SIDES) {
        const location = operation[side];
        if (!location) continue;
        const at = isWhole(operation) ? { thing: addressOf(location).thing } : addressOf(location);
        const key = `${side} ${at.thing}`;
        const known = this.#onThings.get(key);
        if (known) known.push({ at, operation });
        else this.#onThings.set(key, [{ at, operation }]);
      }
  }

  /** The operations at an address: on that very part, on what it belongs to, or on parts of it. Where nothing is said there, no item of a list is meant. */
  at(side: MapSide, { thing, field, item }: PartAddress, says: boolean): PlacedOperation[] {
    return this.on(side, thing)
      .filter(({ at, operation }) =>
        isWhole(operation)
          ? field === undefined || operation.operation.operation !== 'rename'
          : at.field === field && (at.item === undefined || (says && (item === undefined || at.item === item))),
      )
      .map(({ operation }) => operation);
  }

  /** The operations on some fields of a thing. */
  onFields(side: MapSide, thing: string, fields: readonly string[]): PlacedOperation[] {
    return this.on(side, thing)
      .filter(({ at }) => at.field !== undefined && fields.includes(at.field))
      .map(({ operation }) => operation);
  }

  on(side: MapSide, thing: string) {
    return this.#onThings.get(`${side} ${thing}`) ?? [];
  }
}

const SIDES: readonly MapSide[] = ['before', 'after'];

/** Whether an operation is about a thing as a whole. */
function isWhole({ operation }: PlacedOperation): boolean {
  return ['add', 'remove', 'rename'].includes(operation.operation);
}

/** Fields of which one change tells together, although its place is one of them or the thing. */
const TOGETHER: Readonly<Partial<Record<string, readonly string[]>>> = {
  'term-changed': ['since', 'until'],
  'person-term-changed': ['joined', 'left'],
  'role-split': ['responsibilities', 'decides'],
  'role-merged': ['responsibilities', 'decides'],
  'pay-range-changed': ['min', 'max', 'currency', 'period'],
} satisfies Partial<Record<ChangeKind, readonly string[]>>;

/** A thing that is called otherwise, or stands elsewhere, says what it was called before. */
function fieldsToldBy(kind: string): readonly string[] {
  if (kind.endsWith('-renamed')) return ['name', 'previously'];
  return kind === 'role-moved' ? ['previously'] : (TOGETHER[kind] ?? []);
}

/**
 * Which changes tell of which operations. A change tells of what is done at its places; where nothing is done there, since a role takes over what it says, of what is
 * done to the template or to the choice of it.
 */
export function linkChanges<Told extends Telling>(
  operations: readonly PlacedOperation[],
  changes: readonly Told[],
  comparison: Comparison,
): Map<PlacedOperation, Told[]> {
  const index = new OperationIndex(operations);
  const links = new Map<PlacedOperation, Told[]>(operations.map((operation) => [operation, []]));
  for (const change of changes)
    for (const operation of toldBy(change, index, comparison)) links.get(operation)?.push(change);
  return links;
}

function toldBy(change: Telling, index: OperationIndex, comparison: Comparison): Set<PlacedOperation> {
  const told = new Set<PlacedOperation>();
  const add = (operations: readonly PlacedOperation[]) => {
    for (const operation of operations) told.add(operation);
  };
  const { about, kind } = change;
  const addresses = SIDES.flatMap((side) => {
    const place = change[side]?.at;
    const address = place && addressOfPlace(place);
    return address ? [{ side, address, says: change[side]?.value !== undefined }] : [];
  });
  for (const { side, address, says } of addresses) add(index.at(side, address, says));
  const fields = fieldsToldBy(kind);
  const subject = thingKey(about.thing, about.reference);
  // What a thing takes over is written elsewhere; that it says nothing itself any more is done to the whole list of its own.
  for (const { address } of addresses)
    if (address.thing !== subject && address.field !== undefined)
      add(index.at('after', { thing: subject, field: address.field }, false));
  if (fields.length > 0) {
    add(index.onFields('after', subject, fields));
    for (const { side, address } of addresses) add(index.onFields(side, address.thing, fields));
  }
  for (const { side, thing } of partsOf(kind, about.reference, comparison)) add(index.at(side, { thing }, true));
  if (told.size > 0 || (about.thing !== 'role' && about.thing !== 'template')) return told;
  const touched = [...addresses.flatMap(({ address: { field } }) => (field === undefined ? [] : [field])), ...fields];
  for (const { side, thing } of templatesOf(about.thing, about.reference, comparison))
    add(index.onFields(side, thing, [...touched, 'like']));
  return told;
}

/** The roles into which a role was split, or from which it was merged. */
function partsOf(
  kind: string,
  reference: string,
  { before, after, identities }: Comparison,
): { readonly side: MapSide; readonly thing: string }[] {
  const isSplit = kind === 'role-split';
  if (!isSplit && kind !== 'role-merged') return [];
  const now = after.roles.get(reference);
  const was = (now && identities.before(now)) ?? before.roles.get(reference);
  const split = isSplit ? was && identities.splits.get(was) : now && identities.merges.get(now);
  return (split?.parts ?? []).map((part) => ({
    side: isSplit ? 'after' : 'before',
    thing: thingKey('role', part.reference),
  }));
}

/** A role or template and all that it takes over from, on both sides. */
function templatesOf(
  thing: 'role' | 'template',
  reference: string,
  { after, identities }: Comparison,
): { readonly side: MapSide; readonly thing: string }[] {
  const now: RoleDefinition | undefined = (thing === 'role' ? after.roles : after.templates).get(reference);
  const was = now && identities.before(now);
  return [
    ...chainOf(thing, now).map((key) => ({ side: 'after' as const, thing: key })),
    ...chainOf(thing, was).map((key) => ({ side: 'before' as const, thing: key })),
  ];
}

function chainOf(thing: 'role' | 'template', start: RoleDefinition | undefined): string[] {
  const keys: string[] = [];
  for (let at = start; at; at = at.like) keys.push(thingKey(at === start ? thing : 'template', at.reference));
  return keys;
}
