import type { OrgMap } from '../model/org-map.ts';
import { contentOf } from '../model/plain-content.ts';
import { respellReferences } from '../model/reference-sites.ts';
import { respellBy } from '../model/rename-references.ts';
import { idOf, teamOf, thingKey, type WrittenThing, writtenThings } from '../model/written-things.ts';
import type { ThingKind } from '../schema/generated/patch.ts';

/** A thing while a patch is applied: what it is called and says now, and what it was. */
export interface ThingState {
  readonly thing: ThingKind;
  reference: string;
  readonly fields: Map<string, unknown>;
  /** What stands in the map that the patch is applied to; none for what is new. */
  readonly written?: WrittenThing;
  /** Of what is new: the path of the file in which it is to stand, where one was chosen. */
  readonly file?: string;
}

/** All things of a map while a patch is applied. */
export class MapState {
  readonly #things = new Map<string, ThingState>();
  /** What was renamed since references were last spelled anew, with what it was called then. */
  readonly #moved = new Map<ThingState, string>();
  readonly #origins = new Map<string, ThingState>();
  /** What was there and is removed. */
  readonly removed = new Set<ThingState>();
  #rolesOfTeams: Map<string, Set<ThingState>> | undefined;
  readonly #homes: ReadonlyMap<string, string>;

  /** `homes` has the paths of the files in which new things are to stand, by `thingKey`. */
  constructor(map: OrgMap, homes: ReadonlyMap<string, string> = new Map()) {
    this.#homes = homes;
    for (const [key, written] of writtenThings(map)) {
      const { thing, reference, fields } = written;
      const state = { thing, reference, fields: new Map(fields), written };
      this.#things.set(key, state);
      this.#origins.set(key, state);
    }
  }

  /** All things, in no order that means anything. */
  get things(): IterableIterator<ThingState> {
    return this.#things.values();
  }

  /** The ids that things have by now, by those that they had in the map as it was, where these are others. */
  renamedIds(): Map<string, string> {
    const ids = new Map<string, string>();
    for (const { reference, written } of this.#things.values())
      if (written && idOf(written.reference) !== idOf(reference)) ids.set(idOf(written.reference), idOf(reference));
    return ids;
  }

  /** What the thing is by now that had a `thingKey` in the map as it was; also where it is removed. */
  origin(key: string): ThingState | undefined {
    return this.#origins.get(key);
  }

  find(thing: ThingKind, reference: string): ThingState | undefined {
    return this.#things.get(thingKey(thing, reference));
  }

  add(thing: ThingKind, reference: string, fields: Readonly<Record<string, unknown>>): void {
    const file = this.#homes.get(thingKey(thing, reference));
    const state: ThingState = { thing, reference, fields: new Map(Object.entries(fields)), ...(file && { file }) };
    this.#things.set(thingKey(thing, reference), state);
    if (thing === 'role') this.#rolesOf(teamOf(reference)).add(state);
  }

  remove(state: ThingState): void {
    this.#things.delete(thingKey(state.thing, state.reference));
    if (state.thing === 'role') this.#rolesOf(teamOf(state.reference)).delete(state);
    if (state.written) this.removed.add(state);
  }

  /** Gives a thing another reference; the roles of a team follow it. `respell` makes references follow. */
  rename(state: ThingState, to: string): void {
    const from = state.reference;
    if (state.thing === 'team') {
      for (const role of [...this.#rolesOf(from)]) this.#move(role, `${to}${role.reference.slice(from.length)}`);
    }
    this.#move(state, to);
  }

  /** Spells all references to what was renamed anew; to be called before anything is looked at. */
  respell(): void {
    if (this.#moved.size === 0) return;
    const renamed = new Map([...this.#moved].map(([{ thing, reference }, was]) => [thingKey(thing, was), reference]));
    this.#moved.clear();
    const respell = respellBy((thing, reference) => renamed.get(thingKey(thing, reference)) ?? reference);
    for (const { thing, fields } of this.#things.values())
      for (const [field, value] of fields) {
        const made = respellReferences(thing, field, value, respell);
        if (made !== value) fields.set(field, made);
      }
  }

  #move(state: ThingState, to: string): void {
    const { thing, reference: from } = state;
    this.#things.delete(thingKey(thing, from));
    if (thing === 'role') this.#rolesOf(teamOf(from)).delete(state);
    if (!this.#moved.has(state)) this.#moved.set(state, from);
    state.reference = to;
    this.#things.set(thingKey(thing, to), state);
    if (thing === 'role') this.#rolesOf(teamOf(to)).add(state);
  }

  #rolesOf(team: string): Set<ThingState> {
    if (!this.#rolesOfTeams) {
      this.#rolesOfTeams = new Map();
      for (const state of this.#things.values())
        if (state.thing === 'role') this.#put(this.#rolesOfTeams, teamOf(state.reference)).add(state);
    }
    return this.#put(this.#rolesOfTeams, team);
  }

  #put(sets: Map<string, Set<ThingState>>, team: string): Set<ThingState> {
    const found = sets.get(team) ?? new Set();
    sets.set(team, found);
    return found;
  }
}

/** Whether two values say the same; none is nothing written. */
export function saysTheSame(a: unknown, b: unknown): boolean {
  return a === undefined || b === undefined ? a === b : contentOf(a) === contentOf(b);
}
