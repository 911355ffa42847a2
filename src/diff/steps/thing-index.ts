import { fold } from '../work.ts';
import { mentionsOf, type WrittenThing, workOf } from './written-thing.ts';

/** A thing with the path of the file that has it. */
export interface IndexedThing {
  readonly thing: WrittenThing;
  readonly path: string;
}

/** All things of a map by key, by what they mention and by their work; kept up to date one file at a time. */
export class ThingIndex {
  readonly #things = new Map<string, IndexedThing[]>();
  readonly #mentioning = new Map<string, Set<string>>();
  readonly #working = new Map<string, Set<string>>();
  readonly #roles = new Map<string, Set<string>>();
  readonly #ofTeam = new Map<string, Set<string>>();
  readonly #talents = new Set<string>();

  /** Replaces what a file gave by what it gives now. */
  replace(path: string, was: readonly WrittenThing[], now: readonly WrittenThing[]): void {
    const left = new Set(was);
    const byKey = new Map(was.map((thing) => [thing.key, thing]));
    const added: WrittenThing[] = [];
    for (const thing of now) {
      const old = byKey.get(thing.key);
      if (old && old.text === thing.text && left.delete(old)) {
        const entries = this.#things.get(thing.key) as IndexedThing[];
        entries[entries.findIndex((entry) => entry.thing === old)] = { thing, path };
      } else added.push(thing);
    }
    for (const thing of left) this.#note(thing, path, false);
    for (const thing of added) this.#note(thing, path, true);
  }

  /** The thing under a key; the first, where several files have it. */
  get(key: string): IndexedThing | undefined {
    return this.#things.get(key)?.[0];
  }

  /** The paths of all files that have a thing under a key. */
  pathsOf(key: string): readonly string[] {
    return this.#things.get(key)?.map(({ path }) => path) ?? [];
  }

  /** The keys of the things in whose words something is mentioned (`mention`). */
  mentioning(mentioned: string): Iterable<string> {
    return this.#mentioning.get(mentioned) ?? [];
  }

  /** The keys of the things that write this work themselves, whatever its capitals and white space. */
  working(text: string): Iterable<string> {
    return this.#working.get(fold(text)) ?? [];
  }

  /** The keys of the roles that have an id in some team. */
  rolesNamed(id: string): Iterable<string> {
    return this.#roles.get(id) ?? [];
  }

  /** The keys of the roles of a team. */
  rolesOf(team: string): Iterable<string> {
    return this.#ofTeam.get(team) ?? [];
  }

  /** The keys of the talents in the catalogue. */
  get talents(): ReadonlySet<string> {
    return this.#talents;
  }

  #note(thing: WrittenThing, path: string, isThere: boolean): void {
    const { key, kind, id, home } = thing;
    const entries = this.#things.get(key) ?? [];
    if (isThere) {
      this.#things.set(key, [...entries, { thing, path }]);
      if (entries.length > 0) return; // a double: what it says is looked at only in the whole map
    } else {
      const left = entries.filter((entry) => entry.thing !== thing);
      if (left.length > 0) {
        // What was a double counts from here on.
        this.#things.set(key, left);
        if (entries[0]?.thing !== thing) return;
        this.#relate(thing, false);
        this.#relate((left[0] as IndexedThing).thing, true);
        return;
      }
      this.#things.delete(key);
    }
    this.#relate(thing, isThere);
    if (kind === 'talent') isThere ? this.#talents.add(key) : this.#talents.delete(key);
    if (kind === 'role') {
      change(this.#roles, id, key, isThere);
      change(this.#ofTeam, home as string, key, isThere);
    }
  }

  #relate(thing: WrittenThing, isThere: boolean): void {
    for (const mentioned of mentionsOf(thing)) change(this.#mentioning, mentioned, thing.key, isThere);
    for (const texts of workOf(thing).values())
      for (const text of texts) change(this.#working, fold(text), thing.key, isThere);
  }
}

function change(index: Map<string, Set<string>>, at: string, key: string, isThere: boolean): void {
  const keys = index.get(at);
  if (isThere) keys ? keys.add(key) : index.set(at, new Set([key]));
  else if (keys?.delete(key) && keys.size === 0) index.delete(at);
}
