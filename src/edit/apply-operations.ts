import { canonicalField } from '../model/canonical-field.ts';
import { contentOf } from '../model/plain-content.ts';
import { idOf, teamOf, thingKey } from '../model/written-things.ts';
import type { Operation, ThingKind } from '../schema/generated/patch.ts';
import { enumerate, excerpt, quote } from '../text/wording.ts';
import { type Conflict, few, nameOf, refuse, shown, shownOrNothing } from './conflict.ts';
import { type MapState, saysTheSame, type ThingState } from './map-state.ts';
import { spellOperation } from './spell-operation.ts';

/**
 * Does operations one after the other; the state is changed. Gives what stood in the way: where there is anything, the state is of no use.
 */
export function applyOperations(state: MapState, operations: readonly Operation[]): Conflict[] {
  const applier = new Applier(state);
  for (const operation of operations) applier.apply(spellOperation(operation));
  return applier.finish();
}

class Applier {
  readonly #state: MapState;
  readonly #conflicts: Conflict[] = [];
  /** The teams that were removed. */
  readonly #removed = new Map<string, ThingState>();
  /** What is known not to be there: it is said once. */
  readonly #missing = new Set<string>();
  /** The items that the patch itself has added, by their list. */
  readonly #added = new Map<string, Set<string>>();

  constructor(state: MapState) {
    this.#state = state;
  }

  apply(operation: Operation): void {
    if (operation.operation !== 'rename') this.#state.respell();
    const conflict = this.#attempt(operation);
    if (!conflict) return;
    // What follows from it would only repeat it.
    if (operation.operation === 'rename') this.#missing.add(thingKey(operation.thing, operation.to));
    this.#conflicts.push(conflict);
  }

  /** Does one operation, or says why it cannot be done. */
  #attempt(operation: Operation): Conflict | undefined {
    switch (operation.operation) {
      case 'add':
        return this.#add(operation);
      case 'remove':
        return this.#remove(operation);
      case 'rename':
        return this.#rename(operation);
      case 'set':
        return this.#set(operation);
      default:
        return this.#changeList(operation);
    }
  }

  /** What stood in the way, with what is only known in the end: whether all that belongs to a team has one. */
  finish(): Conflict[] {
    this.#state.respell();
    const lacking = new Map<string, ThingState[]>();
    for (const state of this.#state.things) {
      const { thing, reference, fields } = state;
      const team = thing === 'role' ? teamOf(reference) : thing === 'team' ? fields.get('parent') : undefined;
      if (typeof team === 'string' && !this.#state.find('team', team))
        lacking.set(team, [...(lacking.get(team) ?? []), state]);
    }
    for (const [team, states] of lacking) {
      const removed = this.#removed.get(team);
      const names = few(states.map(({ reference }) => quote(reference)).sort());
      if (removed)
        this.#conflicts.push(
          refuse(`Team ${quote(team)} cannot be removed: ${enumerate(names)} would be left without it.`, removed),
        );
      else this.#conflicts.push(refuse(`There is no team ${quote(team)} for ${enumerate(names)}.`, states[0]));
    }
    this.#conflicts.push(...circlesIn(this.#state));
    for (const { thing, reference, fields } of this.#state.things) {
      const owner = { thing, id: idOf(reference), hasTemplate: fields.has('like') };
      for (const [field, value] of fields) if (canonicalField(owner, field, value) === undefined) fields.delete(field);
    }
    return this.#conflicts;
  }

  #add({ thing, reference, value }: Extract<Operation, { operation: 'add' }>): Conflict | undefined {
    const there = this.#state.find(thing, reference);
    if (there) {
      const same = contentOf(Object.fromEntries(there.fields)) === contentOf(value);
      return refuse(
        `${nameOf(thing, reference, true)} cannot be added: ${same ? 'it is there already' : 'there is another one of that name'}.`,
        there,
      );
    }
    if (thing === 'organization' || thing === 'pay') return this.#refuseMissing(thing, reference);
    this.#state.add(thing, reference, value);
    return undefined;
  }

  #remove({ thing, reference, value }: Extract<Operation, { operation: 'remove' }>): Conflict | undefined {
    const there = this.#state.find(thing, reference);
    if (!there) return this.#refuseMissing(thing, reference);
    if (there.thing === 'organization' || there.thing === 'pay')
      return refuse(`${nameOf(thing, reference, true)} cannot be removed.`, there);
    const fields = new Set([...there.fields.keys(), ...Object.keys(value)]);
    const others = [...fields].filter((field) => !saysTheSame(there.fields.get(field), value[field]));
    if (others.length > 0) {
      const [field] = others as [string];
      return refuse(
        `${nameOf(thing, reference, true)} cannot be removed: the patch expects something else under ${enumerate(few(others.sort().map((name) => `\`${excerpt(name)}\``)))}.`,
        there,
        there.fields.has(field) ? field : undefined,
      );
    }
    this.#state.remove(there);
    if (thing === 'team') this.#removed.set(reference, there);
    return undefined;
  }

  #rename({ thing, from, to }: Extract<Operation, { operation: 'rename' }>): Conflict | undefined {
    const there = this.#state.find(thing, from);
    const other = this.#state.find(thing, to);
    if (!there) {
      if (!other) return this.#refuseMissing(thing, from);
      return refuse(`${nameOf(thing, from, true)} is not there, and ${quote(to)} is: it has that name already.`, other);
    }
    if (other) return refuse(`${nameOf(thing, from, true)} cannot become ${quote(to)}: that name is taken.`, other);
    if ((thing === 'role') !== to.includes('/') || thing === 'organization' || thing === 'pay')
      return refuse(`${nameOf(thing, from, true)} cannot become ${quote(to)}.`, there);
    this.#state.rename(there, to);
    return undefined;
  }

  #set({ thing, reference, field, from, to }: Extract<Operation, { operation: 'set' }>): Conflict | undefined {
    const there = this.#state.find(thing, reference);
    if (!there) return this.#refuseMissing(thing, reference);
    const said = there.fields.get(field);
    if (!saysTheSame(said, from)) {
      const [now, expected] = [said === undefined ? 'is not written' : `is ${shown(said)}`, shownOrNothing(from)];
      return refuse(
        `\`${excerpt(field)}\` of ${nameOf(thing, reference)} ${now}; the patch expects ${expected}.`,
        there,
        field,
      );
    }
    if (to === undefined) there.fields.delete(field);
    else there.fields.set(field, to);
    return undefined;
  }

  #changeList(
    operation: Extract<Operation, { operation: 'add-item' | 'remove-item' | 'change-item' }>,
  ): Conflict | undefined {
    const { thing, reference, field } = operation;
    const there = this.#state.find(thing, reference);
    if (!there) return this.#refuseMissing(thing, reference);
    const said = there.fields.get(field) ?? [];
    const list = `\`${excerpt(field)}\` of ${nameOf(thing, reference)}`;
    if (!Array.isArray(said)) return refuse(`${list} is no list; the patch expects one.`, there, field);
    const [gone, added] =
      operation.operation === 'change-item'
        ? [operation.from, operation.to]
        : operation.operation === 'add-item'
          ? [undefined, operation.value]
          : [operation.value, undefined];
    const own = this.#itemsAdded(`${thing} ${reference} ${field}`);
    const indexOf = (item: unknown) => said.findIndex((other) => contentOf(other) === contentOf(item));
    const index = gone === undefined ? said.length : indexOf(gone);
    const isThere = added !== undefined && indexOf(added) >= 0 && !own.has(contentOf(added));
    if (index < 0) return refuse(`${list} does not hold ${shown(gone)}, as the patch expects.`, there, field);
    if (isThere) return refuse(`${list} already holds ${shown(added)}.`, there, field);
    if (added !== undefined) own.add(contentOf(added));
    const items = said.toSpliced(index, gone === undefined ? 0 : 1, ...(added === undefined ? [] : [added]));
    if (items.length > 0) there.fields.set(field, items);
    else there.fields.delete(field);
    return undefined;
  }

  #refuseMissing(thing: ThingKind, reference: string): Conflict | undefined {
    const key = thingKey(thing, reference);
    const isKnown =
      this.#missing.has(key) || (thing === 'role' && this.#missing.has(thingKey('team', teamOf(reference))));
    this.#missing.add(key);
    return isKnown ? undefined : refuse(`${nameOf(thing, reference, true)} is not there.`);
  }

  #itemsAdded(list: string): Set<string> {
    const found = this.#added.get(list) ?? new Set();
    this.#added.set(list, found);
    return found;
  }
}

/** Teams that would stand inside themselves, each circle once. */
function circlesIn(state: MapState): Conflict[] {
  const conflicts: Conflict[] = [];
  const settled = new Set<ThingState>();
  for (const start of state.things) {
    const path: ThingState[] = [];
    let at: ThingState | undefined = start.thing === 'team' ? start : undefined;
    while (at && !settled.has(at)) {
      settled.add(at);
      path.push(at);
      const parent: unknown = at.fields.get('parent');
      at = typeof parent === 'string' ? state.find('team', parent) : undefined;
    }
    const circle = at ? path.slice(path.indexOf(at)) : [];
    if (!at || !path.includes(at)) continue;
    const names = [...circle, at].map(({ reference }) => reference).join(' → ');
    conflicts.push(refuse(`These teams would be each other's parents: ${names}.`, at));
  }
  return conflicts;
}
