import type { Finding } from '../../finding/finding.ts';
import { buildOrgMap } from '../../model/build-org-map.ts';
import type { Entity, OrgMap } from '../../model/org-map.ts';
import type { MapPart } from '../../model/read-map.ts';
import { by } from '../../text/order.ts';
import { Location, type YamlDocument } from '../../yaml/yaml-document.ts';
import { Identities, type MatchOptions } from '../match-things.ts';
import { ThingIndex } from './thing-index.ts';
import { type ChangedThing, type Sight, whatToSee } from './what-to-see.ts';
import { essentialsOf, organizationOf, thingsOf, type WrittenThing } from './written-thing.ts';

/** The file of a map that changed, as it was before; undefined where there was none. */
export type EarlierParts = ReadonlyMap<string, MapPart | undefined>;

/** What a state of a map is: a map, one with so many errors, or none at all. */
export type StateOfMap = { readonly map: OrgMap } | { readonly errors: number } | 'absent';

/** A step from one state that could be read to an earlier one. */
export type Step =
  /** What has to be seen of both so that comparing them tells all that differs between the whole maps. */
  | { readonly before: OrgMap; readonly after: OrgMap }
  /** Nothing differs but how it is written. */
  | 'alike'
  | { readonly errors: number }
  | 'absent';

/**
 * A map on its way back through its states, one change of files after the other. Each file is taken apart once; of two neighbouring states only as much is built as comparing
 * them needs, so that a step costs what it changes and not what the map holds.
 */
export class MapSteps {
  readonly #parts = new Map<string, ReadPart>();
  readonly #index = new ThingIndex();
  /** What the last state that could be read had where the files have changed since. */
  readonly #newer = new Map<string, ReadPart | undefined>();
  readonly #guess: boolean;
  #errors = 0;
  /** The files that say something of the organisation itself. */
  readonly #ownPaths = new Set<string>();

  /** `guess` as comparing has it: what is alike can be told only with all that it might be like in sight. */
  constructor({ guess = true }: Pick<MatchOptions, 'guess'> = {}) {
    this.#guess = guess;
  }

  /** Takes the state back by files that were not the same before. */
  goBack(earlier: EarlierParts): void {
    for (const [path, part] of earlier) {
      const was = this.#parts.get(path);
      const now = part && new ReadPart(part);
      if (!this.#newer.has(path)) this.#newer.set(path, was);
      this.#errors += (now?.errors ?? 0) - (was?.errors ?? 0);
      if (now?.own) this.#ownPaths.add(path);
      else this.#ownPaths.delete(path);
      this.#index.replace(path, was?.things ?? [], now?.things ?? []);
      if (now) this.#parts.set(path, now);
      else this.#parts.delete(path);
    }
  }

  /** The state as it is now; makes it the one that the next step starts from. */
  whole(): StateOfMap {
    const state = stateOf(this.#parts);
    if (typeof state === 'object' && 'map' in state) this.#newer.clear();
    return state;
  }

  /** The step from the last state that could be read to the one now, seeing all of `wanted` (keys of things) too. Where this one can be read, the next step starts from it. */
  step(wanted: Iterable<string>): Step {
    if (this.#parts.size === 0) return 'absent';
    if (this.#errors > 0) return { errors: this.#errors };
    const changed = this.#changedThings();
    const step = changed === undefined ? this.#wholeStep() : this.#seenStep(changed, wanted);
    if (typeof step === 'string' || 'before' in step) this.#newer.clear();
    return step;
  }

  /** The whole map that the last state was that could be read. */
  newer(): OrgMap {
    const state = stateOf(this.#partsAfter());
    if (state === 'absent' || 'errors' in state) throw new Error('no state could be read yet');
    return state.map;
  }

  /** What is written differently; undefined where only the whole maps can tell what that means. */
  #changedThings(): ReadonlyMap<string, ChangedThing> | undefined {
    const after = thingsByKey([...this.#newer.values()]);
    const before = thingsByKey([...this.#newer.keys()].map((path) => this.#parts.get(path)));
    if (!after || !before) return undefined;
    const changed = new Map<string, ChangedThing>();
    for (const [key, thing] of after) {
      const was = before.get(key);
      if (was?.text !== thing.text) changed.set(key, { after: thing, ...(was && { before: was }) });
    }
    for (const [key, thing] of before) if (!after.has(key)) changed.set(key, { before: thing });
    // With the last talent goes the catalogue, and every word may be a talent.
    const { talents } = this.#index;
    const hadTalents =
      [...talents].some((key) => !changed.has(key)) ||
      [...changed.values()].some(({ after: thing }) => thing?.kind === 'talent');
    return hadTalents === talents.size > 0 ? changed : undefined;
  }

  #seenStep(changed: ReadonlyMap<string, ChangedThing>, wanted: Iterable<string>): Step {
    const paths = [...this.#newer.keys()];
    const organizations = (part: ReadPart | undefined) => part?.organization ?? '';
    const ofOrganization = paths.filter(
      (path) => organizations(this.#newer.get(path)) !== organizations(this.#parts.get(path)),
    );
    if (ofOrganization.some((path) => [this.#newer.get(path), this.#parts.get(path)].some((part) => part?.hasOwnData)))
      return this.#wholeStep();
    if (changed.size === 0 && ofOrganization.length === 0) return 'alike';
    const sight = whatToSee({ changed, index: this.#index, wanted });
    const before = see(sight, this.#before());
    if (before.findings.length > 0) return this.#wholeStep();
    const after = see(sight, this.#after()).map;
    return this.#guess && leavesToGuess(before.map, after) ? this.#wholeStep() : { before: before.map, after };
  }

  #before(): View {
    return {
      partAt: (path) => this.#parts.get(path),
      pathsOf: (key) => this.#index.pathsOf(key),
      ownPaths: this.#ownPaths,
    };
  }

  #after(): View {
    const changed = [...this.#newer];
    const paths = new Map(changed.flatMap(([path, part]) => part?.things.map(({ key }) => [key, path] as const) ?? []));
    const isKept = (path: string) => !this.#newer.has(path);
    return {
      partAt: (path) => (this.#newer.has(path) ? this.#newer.get(path) : this.#parts.get(path)),
      pathsOf: (key) => {
        const path = paths.get(key);
        return path === undefined ? this.#index.pathsOf(key).filter(isKept) : [path];
      },
      ownPaths: [
        ...[...this.#ownPaths].filter(isKept),
        ...changed.flatMap(([path, part]) => (part?.own ? [path] : [])),
      ],
    };
  }

  #wholeStep(): Step {
    const before = stateOf(this.#parts);
    if (before === 'absent' || 'errors' in before) return before;
    return { before: before.map, after: this.newer() };
  }

  #partsAfter(): ReadonlyMap<string, ReadPart> {
    const parts = new Map(this.#parts);
    for (const [path, part] of this.#newer) {
      if (part) parts.set(path, part);
      else parts.delete(path);
    }
    return parts;
  }
}

/** Whether some kind of things has some on both sides that nothing declares to be the same. */
function leavesToGuess(before: OrgMap, after: OrgMap): boolean {
  const identities = new Identities(before, after, { guess: false });
  const groups = ({ teams, roles, people, collaborations, talents, templates, pay }: OrgMap) =>
    [teams, roles, people, collaborations, talents, templates, pay.bands] as readonly ReadonlyMap<string, Entity>[];
  const others = groups(after);
  return groups(before).some(
    (things, kind) =>
      [...things.values()].some((thing) => !identities.after(thing)) &&
      [...(others[kind]?.values() ?? [])].some((thing) => !identities.before(thing)),
  );
}

/** A file of a map with its things. */
class ReadPart {
  readonly document: YamlDocument | undefined;
  readonly errors: number;
  readonly things: readonly WrittenThing[];
  readonly byKey: ReadonlyMap<string, WrittenThing>;
  readonly own: Readonly<Record<string, unknown>> | undefined;
  /** What it says of the organisation itself, as a text. */
  readonly organization: string;

  constructor({ document, findings }: MapPart) {
    const isFine = document !== undefined && findings.length === 0;
    this.document = document;
    this.errors = findings.length;
    this.things = isFine ? thingsOf(document) : [];
    this.byKey = new Map(this.things.map((thing) => [thing.key, thing]));
    this.own = isFine ? organizationOf(document) : undefined;
    this.organization = this.own ? JSON.stringify(this.own) : '';
  }

  /** Whether the organisation keeps data of its own here, beside what is about its things. */
  get hasOwnData(): boolean {
    return this.organization.includes('"x-');
  }
}

type Parts = ReadonlyMap<string, ReadPart>;

function errorsOf(parts: Parts): number {
  let errors = 0;
  for (const part of parts.values()) errors += part.errors;
  return errors;
}

function stateOf(parts: Parts): StateOfMap {
  if (parts.size === 0) return 'absent';
  const errors = errorsOf(parts);
  if (errors > 0) return { errors };
  const { map, findings } = buildOrgMap(
    inOrder(parts).flatMap(([, { document }]) => (document ? [new Location(document)] : [])),
  );
  return findings.length > 0 ? { errors: findings.length } : { map };
}

function inOrder(parts: Parts): [string, ReadPart][] {
  return [...parts].sort(by(([path]) => path));
}

/** The things of several files by key; undefined where two have the same. */
function thingsByKey(parts: readonly (ReadPart | undefined)[]): Map<string, WrittenThing> | undefined {
  const things = new Map<string, WrittenThing>();
  for (const part of parts) {
    for (const thing of part?.things ?? []) {
      if (things.has(thing.key)) return undefined;
      things.set(thing.key, thing);
    }
  }
  return things;
}

/** One of two states, as far as seeing a part of it needs. */
interface View {
  readonly partAt: (path: string) => ReadPart | undefined;
  /** The paths of the files that have a thing. */
  readonly pathsOf: (key: string) => readonly string[];
  readonly ownPaths: Iterable<string>;
}

/** The map that is made of nothing but the things to see, and of what the organisation says of itself. */
function see(
  { keys, whole }: Sight,
  { partAt, pathsOf, ownPaths }: View,
): { map: OrgMap; findings: readonly Finding[] } {
  const seen = new Map<string, WrittenThing[]>();
  for (const path of ownPaths) seen.set(path, []);
  for (const key of keys)
    for (const path of pathsOf(key)) {
      const thing = partAt(path)?.byKey.get(key);
      if (!thing) continue;
      const things = seen.get(path);
      if (things) things.push(thing);
      else seen.set(path, [thing]);
    }
  const documents = [...seen].sort(by(([path]) => path)).flatMap(([path, things]) => {
    const part = partAt(path);
    return part?.document ? [new Location(part.document.showing(valueWith(things, whole, part.own)))] : [];
  });
  return buildOrgMap(documents);
}

/** The value of a document in which only these things stand, where they stood; of those that are not to be seen whole, what others need of them. */
function valueWith(
  things: readonly WrittenThing[],
  whole: ReadonlySet<string>,
  own: Readonly<Record<string, unknown>> | undefined,
): unknown {
  type Open = Record<string, unknown>;
  const value: Open = { rolemap: 1, ...own };
  if (value.pay !== undefined) value.pay = { ...(value.pay as Open) };
  for (const thing of [...things].sort((a, b) => a.path.length - b.path.length)) {
    let at = value;
    for (const step of thing.path.slice(0, -1)) {
      at[step] ??= {};
      at = at[step] as Open;
    }
    const shown = whole.has(thing.key) ? thing.value : essentialsOf(thing);
    at[thing.path.at(-1) as string] = thing.kind === 'team' ? { ...(shown as Open) } : shown;
  }
  return value;
}
