import type { OrgMap } from '../../model/org-map.ts';
import { contentOf } from '../../model/plain-content.ts';
import { respellReferences } from '../../model/reference-sites.ts';
import { respellBy } from '../../model/rename-references.ts';
import { teamOf, thingKey, type WrittenThing, writtenThings } from '../../model/written-things.ts';
import type { Operation, ThingKind } from '../../schema/generated/patch.ts';
import { saysTheSame } from '../map-state.ts';
import { mergeValues } from '../merge-values.ts';
import { CurrentNames } from './current-names.ts';
import type { EditPlan } from './edit-plan.ts';

/** Two imports of one source: what the first one made, and what a newer export makes. */
export interface Imports {
  /** What the map was made of; without it, nobody knows what the source changed, and only what is new is taken over. */
  readonly base?: OrgMap | undefined;
  readonly next: OrgMap;
  /** Whether work that a role has no more stays: in a list of people it goes with whoever left, though it is still there to be done. */
  readonly keepsWork: boolean;
  /** ISO date: the day on which persons left who are in the newer export no more. */
  readonly today: string;
}

/** What a newer export changes in a map, and what it does not. References are those of the map. */
export interface ImportPlan extends Omit<EditPlan, 'notes'> {
  /** Persons who are in the newer export no more: they get a day on which they left. */
  readonly left: readonly string[];
  /** Roles and teams that are in it no more: what becomes of their work is for people to decide. */
  readonly gone: readonly string[];
  /** Fields that both the source and people changed: what people wrote stays. */
  readonly kept: readonly { readonly reference: string; readonly field: string }[];
  /** What people took out of the map, and the source changed. */
  readonly passedOver: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Plans what a newer export changes in a map that people edited since the first import: whatever the source changed, field by field and item by item, and people did not. Things are found under the
 * ids that they have now (`previously`), persons by their e-mail address as well. What people wrote or took out stays so; nothing that left the source is removed.
 */
export function planImport(map: OrgMap, imports: Imports): ImportPlan {
  return new Planner(map, imports).plan();
}

class Planner {
  readonly #imports: Imports;
  readonly #ours: ReadonlyMap<string, WrittenThing>;
  readonly #names: CurrentNames;
  /** What the first import said of each thing, by what it is called in the map now. */
  readonly #was = new Map<string, WrittenThing>();
  readonly #operations: Operation[] = [];
  readonly #added = new Set<string>();
  readonly #present = new Set<string>();
  readonly #kept: { reference: string; field: string }[] = [];
  readonly #passedOver: string[] = [];
  /** Persons of the first import who are not in the newer export. */
  readonly #leavers = new Set<string>();

  constructor(map: OrgMap, imports: Imports) {
    this.#imports = imports;
    this.#ours = writtenThings(map);
    this.#names = new CurrentNames(map);
    for (const person of [...(imports.base?.people.values() ?? []), ...imports.next.people.values()])
      this.#names.addPerson(person);
  }

  plan(): ImportPlan {
    const { base, next } = this.#imports;
    const now = [...writtenThings(next).values()].filter(isImported);
    for (const { thing, reference } of now) this.#present.add(this.#key(thing, reference));
    for (const was of base ? [...writtenThings(base).values()].filter(isImported) : []) {
      const key = this.#key(was.thing, was.reference);
      this.#was.set(key, was);
      if (was.thing === 'person' && !this.#present.has(key)) this.#leavers.add(this.#names.of('person', was.reference));
    }
    for (const thing of now) this.#take(thing);
    const left = [...this.#leavers].filter((id) => this.#leave(id));
    const gone = [...this.#was]
      .filter(
        ([key, { thing }]) => (thing === 'role' || thing === 'team') && !this.#present.has(key) && this.#ours.has(key),
      )
      .map(([, { thing, reference }]) => this.#names.of(thing, reference));
    return {
      operations: this.#operations,
      homes: new Map(),
      left,
      gone,
      kept: this.#kept,
      passedOver: this.#passedOver,
    };
  }

  #key(thing: ThingKind, reference: string): string {
    return thingKey(thing, this.#names.of(thing, reference));
  }

  #take(next: WrittenThing): void {
    const { thing } = next;
    const reference = this.#names.of(thing, next.reference);
    const key = thingKey(thing, reference);
    const [ours, was] = [this.#ours.get(key), this.#was.get(key)];
    const fields = this.#withLeavers(this.#withWork(this.#fieldsOf(next), was), was);
    if (ours) this.#merge(ours, was ? this.#fieldsOf(was) : this.#assumed(fields), fields);
    else if (!was && this.#hasTeam(thing, reference)) {
      this.#added.add(key);
      this.#operations.push({ operation: 'add', thing, reference, value: { ...fields } });
    } else if (!was || contentOf(this.#fieldsOf(was)) !== contentOf(fields)) this.#passedOver.push(reference);
  }

  /** Whether a role's team is there, or comes with the export. */
  #hasTeam(thing: ThingKind, reference: string): boolean {
    if (thing !== 'role') return true;
    const key = thingKey('team', teamOf(reference));
    return this.#ours.has(key) || this.#added.has(key);
  }

  #merge(ours: WrittenThing, was: Fields, next: Fields): void {
    const { thing, reference } = ours;
    const own: Fields = Object.fromEntries(ours.fields);
    const { value, conflicts } = mergeValues(was, own, next);
    for (const field of new Set(conflicts.map(({ path }) => String(path[0])))) this.#kept.push({ reference, field });
    const merged = value as Fields;
    for (const field of new Set([...Object.keys(own), ...Object.keys(merged)])) {
      const [from, to] = [own[field], merged[field]];
      if (saysTheSame(from, to)) continue;
      this.#operations.push({
        operation: 'set',
        thing,
        reference,
        field,
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
      });
    }
  }

  /** What a thing said when it was imported first, where nobody knows that: the same, but for persons who are new. */
  #assumed(fields: Fields): Fields {
    if (this.#imports.base) return {};
    const { holders } = fields;
    if (!Array.isArray(holders)) return fields;
    return { ...fields, holders: holders.filter((holder) => !this.#added.has(thingKey('person', personOf(holder)))) };
  }

  /** Who left the source still holds what they held: the day on which they left says the rest. */
  #withLeavers(fields: Fields, was: WrittenThing | undefined): Fields {
    const before = was && this.#fieldsOf(was).holders;
    if (!Array.isArray(before)) return fields;
    const leavers = before.filter((holder) => this.#leavers.has(personOf(holder)));
    const holders = Array.isArray(fields.holders) ? fields.holders : [];
    return leavers.length === 0 ? fields : { ...fields, holders: [...holders, ...leavers] };
  }

  #withWork(fields: Fields, was: WrittenThing | undefined): Fields {
    if (!this.#imports.keepsWork || was?.thing !== 'role') return fields;
    const before = this.#fieldsOf(was);
    const kept = WORK.flatMap((field) => {
      const [items, old] = [fields[field], before[field]];
      if (!Array.isArray(old)) return [];
      const now: readonly unknown[] = Array.isArray(items) ? items : [];
      const texts = new Set(now.map(contentOf));
      return [[field, [...old.filter((item) => !texts.has(contentOf(item))), ...now]] as const];
    });
    return { ...fields, ...Object.fromEntries(kept) };
  }

  #leave(id: string): boolean {
    const person = this.#ours.get(thingKey('person', id));
    if (!person || person.fields.has('left')) return false;
    const joined = person.fields.get('joined');
    if (typeof joined === 'string' && joined > this.#imports.today) return false;
    this.#operations.push({ operation: 'set', thing: 'person', reference: id, field: 'left', to: this.#imports.today });
    return true;
  }

  /** The fields of an imported thing, with references as the map spells them. */
  #fieldsOf({ thing, fields }: WrittenThing): Fields {
    const respell = respellBy((kind, reference) => this.#names.of(kind, reference));
    return Object.fromEntries(
      Array.from(fields, ([field, value]) => [field, respellReferences(thing, field, value, respell)] as const).filter(
        ([field]) => field !== 'previously',
      ),
    );
  }
}

/** The lists of a role that a list of people gives. */
const WORK = ['responsibilities', 'decides', 'domains', 'replaces'];

/** The organisation is called as people decided, whatever the file was called. */
function isImported({ thing }: WrittenThing): boolean {
  return thing !== 'organization' && thing !== 'pay';
}

function personOf(holder: unknown): string {
  return typeof holder === 'string' ? holder : String((holder as { readonly person?: unknown }).person);
}
