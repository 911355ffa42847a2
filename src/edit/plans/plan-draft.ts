import { canonicalField } from '../../model/canonical-field.ts';
import type { NamedKind } from '../../model/find-things.ts';
import type { OrgMap } from '../../model/org-map.ts';
import { respellReferences } from '../../model/reference-sites.ts';
import { respellBy } from '../../model/rename-references.ts';
import { idOf, thingKey, type WrittenThing, writtenName, writtenThings } from '../../model/written-things.ts';
import type { Operation } from '../../schema/generated/patch.ts';
import type { Said } from '../../text/said.ts';
import type { EditPlan } from './edit-plan.ts';

type Fields = Map<string, unknown>;

/**
 * A plan in the making: what is written about things, to be looked at and changed, and the operations that this takes. Things keep their references until the end: renames
 * come last, and only names are written behind them.
 */
export class PlanDraft {
  readonly #things: ReadonlyMap<string, WrittenThing>;
  readonly #now = new Map<string, Fields>();
  readonly #added: Operation[] = [];
  readonly #renames: Extract<Operation, { operation: 'rename' }>[] = [];
  readonly #removed = new Set<string>();
  readonly #homes = new Map<string, string>();
  readonly #notes: Said[] = [];

  constructor(map: OrgMap) {
    this.#things = writtenThings(map);
  }

  /** What a thing says in a field by now, references in full; undefined where it says nothing. */
  field(kind: NamedKind, reference: string, field: string): unknown {
    return this.#fieldsOf(thingKey(kind, reference)).get(field);
  }

  /** The items of a list; none where there is no list. */
  items(kind: NamedKind, reference: string, field: string): readonly unknown[] {
    const list = this.field(kind, reference, field);
    return Array.isArray(list) ? list : [];
  }

  /** Writes a field; `undefined`, or what says nothing, takes it away. */
  set(kind: NamedKind, reference: string, field: string, value: unknown): void {
    const fields = this.#fieldsOf(thingKey(kind, reference));
    const owner = { thing: kind, id: idOf(this.#referenceInTheEnd(kind, reference)), hasTemplate: fields.has('like') };
    const said = canonicalField(owner, field, value);
    if (said === undefined) fields.delete(field);
    else fields.set(field, said);
  }

  /** Adds a thing, in a file where one is named. */
  add(kind: NamedKind, reference: string, value: Readonly<Record<string, unknown>>, file?: string): void {
    const said = Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
    this.#added.push({ operation: 'add', thing: kind, reference, value: said });
    if (file !== undefined) this.#homes.set(thingKey(kind, reference), file);
  }

  /** Gives a thing another reference in the end. A name that is written stays, also where it said only what the old id did. */
  rename(kind: NamedKind, from: string, to: string): void {
    this.#renames.push({ operation: 'rename', thing: kind, from, to });
    const thing = this.#things.get(thingKey(kind, from));
    const name = thing && writtenName(thing);
    if (name !== undefined && this.field(kind, from, 'name') === undefined) this.set(kind, from, 'name', name);
  }

  /** The references of other things that refer to one, in order. */
  referringTo(kind: NamedKind, reference: string): string[] {
    const respell = respellBy((thing, name) => (thing === kind && name === reference ? `${name}?` : name));
    const referring = [...this.#things.values()].filter(
      (other) =>
        !(other.thing === kind && other.reference === reference) &&
        [...other.fields].some(([field, value]) => respellReferences(other.thing, field, value, respell) !== value),
    );
    return referring.map((other) => other.reference).sort();
  }

  /** The fields in which a thing says something by now. */
  fieldsOf(kind: NamedKind, reference: string): string[] {
    return [...this.#fieldsOf(thingKey(kind, reference)).keys()];
  }

  /** Makes all that refers to one thing refer to another one, each once in a list. */
  redirect(kind: NamedKind, from: string, to: string): void {
    const respell = respellBy((thing, name) => (thing === kind && name === from ? to : name));
    for (const { thing, reference } of this.#things.values()) {
      if (thing === 'organization' || thing === 'pay') continue;
      for (const [field, value] of this.#fieldsOf(thingKey(thing, reference))) {
        const made = respellReferences(thing, field, value, respell);
        if (made !== value) this.set(thing, reference, field, withoutDoubles(made));
      }
    }
  }

  /** Takes a thing out, as it was. */
  remove(kind: NamedKind, reference: string): void {
    const key = thingKey(kind, reference);
    const was = this.#things.get(key);
    if (!was) return;
    this.#now.delete(key);
    this.#removed.add(key);
  }

  /** Says something to the author. */
  note(sentence: Said): void {
    this.#notes.push(sentence);
  }

  /** The plan as it is now. */
  plan(): EditPlan {
    const sets = this.#sets();
    const removals = [...this.#removed].flatMap((key): Operation[] => {
      const was = this.#things.get(key);
      if (!was) return [];
      return [
        {
          operation: 'remove',
          thing: was.thing,
          reference: was.reference,
          value: Object.fromEntries(was.fields),
        } as Operation,
      ];
    });
    // What a name says depends on the id: it is written once the id is the last one.
    const isLate = (operation: Operation) => operation.operation === 'set' && operation.field === 'name';
    const names = sets.filter(isLate).map((operation) => {
      const { thing, reference } = operation as Extract<Operation, { operation: 'set' }>;
      return { ...operation, reference: this.#referenceInTheEnd(thing as NamedKind, reference) };
    });
    return {
      operations: [
        ...this.#added,
        ...sets.filter((operation) => !isLate(operation)),
        ...removals,
        ...this.#renames,
        ...names,
      ],
      homes: this.#homes,
      notes: this.#notes,
    };
  }

  #referenceInTheEnd(kind: NamedKind, reference: string): string {
    return this.#renames.find(({ thing, from }) => thing === kind && from === reference)?.to ?? reference;
  }

  #fieldsOf(key: string): Fields {
    const known = this.#now.get(key);
    if (known) return known;
    const fields = new Map(this.#things.get(key)?.fields);
    this.#now.set(key, fields);
    return fields;
  }

  #sets(): Operation[] {
    return [...this.#now].flatMap(([key, now]): Operation[] => {
      const was = this.#removed.has(key) ? undefined : this.#things.get(key);
      if (!was) return [];
      const { thing, reference, fields } = was;
      return [...new Set([...fields.keys(), ...now.keys()])].flatMap((field): Operation[] => {
        const [from, to] = [fields.get(field), now.get(field)];
        if (from === to || (from !== undefined && to !== undefined && saysExactly(from, to))) return [];
        return [
          {
            ...{ operation: 'set', thing, reference, field },
            ...(from !== undefined && { from }),
            ...(to !== undefined && { to }),
          } as Operation,
        ];
      });
    });
  }
}

/** A value in which no list of texts has one of them twice. */
function withoutDoubles(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(withoutDoubles);
    return items.every((item) => typeof item === 'string') ? [...new Set(items)] : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutDoubles(part)]));
}

/** Whether two values are the same, the order of lists too. */
function saysExactly(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
