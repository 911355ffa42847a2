import type { OrgMap } from '../model/org-map.ts';
import { ReferenceReader } from '../model/reference-reader.ts';
import { respellReferences } from '../model/reference-sites.ts';
import { respellBy } from '../model/rename-references.ts';
import { idOf, teamOf, thingKey } from '../model/written-things.ts';
import type { ThingKind } from '../schema/generated/patch.ts';
import { by } from '../text/order.ts';
import type { Source } from '../text/source.ts';
import type { Location, Step, YamlDocument } from '../yaml/yaml-document.ts';
import { type DocumentDraft, draftOf, type Slot, type Written, write } from './document-draft.ts';
import type { MovedThing } from './keep-moved-text.ts';
import type { MapState, ThingState } from './map-state.ts';
import { bareId, type ReferencePlace, ReferenceStyle } from './reference-style.ts';
import { orderOf, writeFields } from './write-fields.ts';
import { writeOrganization } from './write-organization.ts';

/** A key that is to be written otherwise, where it stands. */
export interface KeyChange {
  readonly path: readonly Step[];
  readonly to: string;
}

/** What a document is to become: first another value, in which things that are renamed where they stand have their old keys, then other keys. */
export interface DocumentPlan {
  readonly top: Location;
  readonly value: unknown;
  /** Things that stand in this document now and stood elsewhere. */
  readonly moved: readonly MovedThing[];
  readonly keys: readonly KeyChange[];
}

/**
 * Puts what the things of a map say by now where a person would write it: things that were there stay in their place, a role goes with its team, a new team stands by its
 * parent or siblings, anything else beside others of its kind.
 */
export function layOutThings(map: OrgMap, state: MapState): DocumentPlan[] {
  return new LayOut(map, state).plans();
}

/** Where things that are in no team stand in a file. */
const HOMES: Readonly<Partial<Record<ThingKind, readonly string[]>>> = {
  team: ['teams'],
  person: ['people'],
  collaboration: ['collaborations'],
  talent: ['talents'],
  template: ['templates'],
  'pay-band': ['pay', 'bands'],
};

class LayOut {
  readonly #map: OrgMap;
  readonly #state: MapState;
  /** Reads references as the map was. */
  readonly #before: ReferenceReader;
  readonly #drafts: readonly DocumentDraft[];
  readonly #draftOf: ReadonlyMap<YamlDocument, DocumentDraft>;
  readonly #slots = new Map<ThingState, Slot>();
  readonly #emptied = new Set<Written>();
  /** Teams that stand inside the team above them. */
  readonly #nested = new Set<ThingState>();
  readonly #renamed = new Map<ThingState, Slot>();
  /** Whether a new team is written inside the team above it, where siblings do not say. */
  #isNesting: boolean | undefined;
  #children: Map<ThingState, ThingState[]> | undefined;

  constructor(map: OrgMap, state: MapState) {
    this.#map = map;
    this.#state = state;
    this.#before = ReferenceReader.of(map);
    this.#drafts = map.documents.map(draftOf);
    this.#draftOf = new Map(this.#drafts.map((draft) => [draft.top.document, draft]));
  }

  plans(): DocumentPlan[] {
    const things = [...this.#state.things].sort(by(({ thing, reference }) => `${thing} ${reference}`));
    const ofIds = things.filter(({ thing }) => thing !== 'organization' && thing !== 'pay');
    for (const state of [...ofIds, ...this.#state.removed]) this.#note(state);
    const reader = new ReferenceReader({
      roles: things.filter(({ thing }) => thing === 'role').map(({ reference }) => reference),
      teams: things.filter(({ thing }) => thing === 'team').map(({ reference }) => reference),
    });
    const moving = ofIds.filter((state) => !this.#stays(state));
    const style = this.#referenceStyle();
    const nodes = new Map(
      ofIds.map((state) => {
        const slot = this.#slots.get(state);
        const spell = (field: string, value: unknown) =>
          style.spell(field, value, { ...placeOf(state), source: this.#sourceOf(state, slot) }, reader);
        const node = slot ? this.#following(slot.container[slot.key], state, reader) : {};
        const made = writeFields(node, state, { reader, spell });
        if (slot) slot.container[slot.key] = made;
        return [state, made] as const;
      }),
    );
    for (const state of [...this.#state.removed, ...moving]) this.#takeOut(state);
    const depths = this.#depths(things);
    const inOrder = moving
      .map((state) => ({ state, depth: state.thing === 'team' ? (depths.get(state) ?? 0) : Number.MAX_SAFE_INTEGER }))
      .sort((a, b) => a.depth - b.depth);
    for (const { state } of inOrder) this.#put(state, nodes.get(state));
    for (const state of ofIds) if (state.thing === 'team') this.#writeParent(state);
    writeOrganization(this.#map, this.#state, this.#drafts, reader);
    for (const { value } of this.#drafts) this.#prune(value);
    return this.#drafts.map((draft) => this.#planOf(draft, moving));
  }

  /** How the files of the map spelled references. */
  #referenceStyle(): ReferenceStyle {
    const style = new ReferenceStyle();
    for (const [{ thing, written }, { container, key, draft }] of this.#slots) {
      const node = container[key];
      if (written && typeof node === 'object' && node !== null)
        style.note(
          node,
          { ...placeOf({ thing, reference: written.reference }), source: draft.top.document.source },
          this.#before,
        );
    }
    return style;
  }

  /** What is written about a thing with its references leading to the same things as before, whatever these and its team are called now; each in the spelling that it had. */
  #following(node: unknown, state: ThingState, reader: ReferenceReader): unknown {
    const { thing, written, reference } = state;
    if (!written || typeof node !== 'object' || node === null) return node;
    const { team: before } = placeOf({ thing, reference: written.reference });
    const { team: now } = placeOf({ thing, reference });
    const renamed = respellBy((kind, name) => this.#state.origin(thingKey(kind, name))?.reference ?? name);
    for (const [field, value] of Object.entries(node)) {
      const made = respellReferences(thing, field, value, (kind, spelled) => {
        const was = this.#before.read(kind, spelled, before);
        const wanted = was === undefined ? undefined : renamed(kind, was);
        if (wanted === undefined || reader.read(kind, spelled, now) === wanted) return spelled;
        const bare = bareId(wanted);
        return was !== spelled && reader.read(kind, bare, now) === wanted ? bare : wanted;
      });
      if (made !== value) (node as Written)[field] = made;
    }
    return node;
  }

  /** The file in which a thing stands; of what is new, that of its team. */
  #sourceOf({ thing, reference }: ThingState, slot: Slot | undefined): Source {
    const team = thing === 'role' ? this.#team(teamOf(reference)) : undefined;
    const home = slot ?? (team && this.#slots.get(team));
    return (home?.draft.top.document ?? this.#map.location.document).source;
  }

  /** Notes where a thing stands. */
  #note(state: ThingState): void {
    const { written } = state;
    if (!written) return;
    const { path, document } = written.location;
    const draft = this.#draftOf.get(document);
    if (!draft) return;
    let container = draft.value;
    for (const step of path.slice(0, -1)) container = container[step] as Written;
    this.#slots.set(state, { draft, container, key: String(path.at(-1)) });
    if (state.thing === 'team' && path.length > 2) this.#nested.add(state);
  }

  /** Whether a thing stays where it is, at most under another key. */
  #stays(state: ThingState): boolean {
    const { written, thing, reference } = state;
    const slot = this.#slots.get(state);
    if (!written || !slot) return false;
    if (thing === 'role' && this.#teamBefore(teamOf(written.reference)) !== this.#team(teamOf(reference))) return false;
    if (thing === 'team' && this.#nested.has(state)) {
      const [was, now] = [written.fields.get('parent'), state.fields.get('parent')];
      if (this.#teamBefore(was as string) !== this.#team(now as string | undefined)) return false;
    }
    if (idOf(reference) === slot.key) return true;
    // Where another thing takes over the old id, the key cannot wait to be renamed.
    const scope = thing === 'role' ? `${teamOf(reference)}/` : '';
    if (this.#state.find(thing, scope + slot.key)) return false;
    this.#renamed.set(state, slot);
    return true;
  }

  #team(id: string | undefined): ThingState | undefined {
    return id === undefined ? undefined : this.#state.find('team', id);
  }

  /** The team that had an id in the map as it was. */
  #teamBefore(id: string): ThingState | undefined {
    return this.#state.origin(thingKey('team', id));
  }

  #takeOut(state: ThingState): void {
    const slot = this.#slots.get(state);
    if (!slot) return;
    delete slot.container[slot.key];
    this.#emptied.add(slot.container);
    this.#slots.delete(state);
  }

  /** How many teams stand above each team. */
  #depths(things: readonly ThingState[]): Map<ThingState, number> {
    const depths = new Map<ThingState, number>();
    const depthOf = (state: ThingState): number => {
      const known = depths.get(state);
      if (known !== undefined) return known;
      const parent = this.#team(state.fields.get('parent') as string | undefined);
      const depth = parent ? depthOf(parent) + 1 : 0;
      depths.set(state, depth);
      return depth;
    };
    for (const state of things) if (state.thing === 'team') depthOf(state);
    return depths;
  }

  /** Puts a thing where a person would write it. */
  #put(state: ThingState, node: unknown): void {
    const { thing, reference } = state;
    const home =
      thing === 'role'
        ? this.#homeOfRole(state)
        : thing === 'team' && state.file === undefined
          ? this.#homeOfTeam(state)
          : undefined;
    const { draft, container } = home ?? this.#homeBeside(state);
    const key = idOf(reference);
    container[key] = node;
    this.#slots.set(state, { draft, container, key });
    if (thing === 'team' && home) this.#nested.add(state);
    else this.#nested.delete(state);
  }

  /** Among the roles of its team. */
  #homeOfRole({ reference }: ThingState): Home | undefined {
    return this.#inside(this.#team(teamOf(reference)), 'roles');
  }

  /** Inside the team above it, where that team or the rest of the map is written like that; else beside other teams, with the name of its parent. */
  #homeOfTeam(state: ThingState): Home | undefined {
    const parent = this.#team(state.fields.get('parent') as string | undefined);
    if (!parent) return undefined;
    const isNested = (team: ThingState) => this.#nested.has(team);
    const siblings = this.#childrenOf(parent).filter((team) => team !== state && this.#slots.has(team));
    this.#isNesting ??= this.#nested.size > 0 || !this.#hasParents();
    const nests = siblings.length > 0 ? siblings.some(isNested) : this.#isNesting;
    return nests ? this.#inside(parent, 'teams') : undefined;
  }

  #inside(team: ThingState | undefined, key: 'roles' | 'teams'): Home | undefined {
    const slot = team && this.#slots.get(team);
    if (!slot) return undefined;
    const node = slot.container[slot.key] as Written;
    if (!Object.hasOwn(node, key)) write(node, key, {}, orderOf('team'));
    return { draft: slot.draft, container: node[key] as Written };
  }

  /** At the top of the file that was chosen for it, else of the one in which its parent, its siblings, or most of its kind stand. */
  #homeBeside(state: ThingState): Home {
    const steps = HOMES[state.thing] ?? [];
    const parent = this.#team(state.fields.get('parent') as string | undefined);
    const family = parent ? [...this.#childrenOf(parent), parent] : [];
    const relative = family.map((team) => this.#slots.get(team)).find((slot) => slot !== undefined);
    const chosen = this.#drafts.find(({ top }) => top.document.source.path === state.file);
    const draft = chosen ?? relative?.draft ?? this.#draftWithMost(steps);
    let container = draft.value;
    for (const step of steps) {
      if (!Object.hasOwn(container, step)) write(container, step, {}, orderOf('organization'));
      container = container[step] as Written;
    }
    return { draft, container };
  }

  #draftWithMost(steps: readonly string[]): DocumentDraft {
    const amount = ({ value }: DocumentDraft) => {
      let at: unknown = value;
      for (const step of steps) at = (at as Written | undefined)?.[step];
      return Object.keys((at as Written | undefined) ?? {}).length;
    };
    const main = this.#draftOf.get(this.#map.location.document) ?? (this.#drafts[0] as DocumentDraft);
    return this.#drafts.reduce((most, draft) => (amount(draft) > amount(most) ? draft : most), main);
  }

  #childrenOf(parent: ThingState): ThingState[] {
    if (!this.#children) {
      this.#children = new Map();
      for (const state of this.#state.things) {
        const above = state.thing === 'team' ? this.#team(state.fields.get('parent') as string | undefined) : undefined;
        if (!above) continue;
        const siblings = this.#children.get(above);
        if (siblings) siblings.push(state);
        else this.#children.set(above, [state]);
      }
    }
    return this.#children.get(parent) ?? [];
  }

  /** Whether a team names the team above it. */
  #hasParents(): boolean {
    return [...this.#slots].some(
      ([{ thing }, { container, key }]) => thing === 'team' && Object.hasOwn(container[key] as Written, 'parent'),
    );
  }

  /** Writes the name of the team above a team where the team does not stand inside it. */
  #writeParent(state: ThingState): void {
    const slot = this.#slots.get(state);
    if (!slot) return;
    const node = slot.container[slot.key] as Written;
    const parent = state.fields.get('parent');
    const written = node.parent;
    if (parent === undefined) delete node.parent;
    else if (written === undefined) {
      if (!this.#nested.has(state)) write(node, 'parent', parent, orderOf('team'));
    } else if (String(written).replace(/\/$/, '') !== parent) node.parent = parent;
  }

  /** Takes away what holds nothing any more. */
  #prune(value: Written): void {
    for (const key of ['roles', 'teams', 'people', 'collaborations', 'talents', 'templates']) {
      const held = Object.hasOwn(value, key) ? value[key] : undefined;
      if (typeof held !== 'object' || held === null) continue;
      if (this.#emptied.has(held as Written) && Object.keys(held).length === 0) delete value[key];
      else if (key === 'teams') for (const team of Object.values(held)) this.#prune(team as Written);
    }
    const pay = value.pay as Written | undefined;
    if (
      typeof pay?.bands === 'object' &&
      this.#emptied.has(pay.bands as Written) &&
      Object.keys(pay.bands as object).length === 0
    ) {
      delete pay.bands;
      if (Object.keys(pay).length === 0) delete value.pay;
    }
  }

  #planOf({ top, value }: DocumentDraft, moving: readonly ThingState[]): DocumentPlan {
    const paths = new Map<unknown, readonly Step[]>();
    const walk = (part: unknown, path: readonly Step[]): void => {
      if (typeof part !== 'object' || part === null || Array.isArray(part)) return;
      paths.set(part, path);
      for (const [key, inner] of Object.entries(part)) walk(inner, [...path, key]);
    };
    if (this.#renamed.size + moving.length > 0) walk(value, []);
    const pathOf = (slot: Slot | undefined): readonly Step[] | undefined => {
      const path = slot && paths.get(slot.container);
      return path && [...path, slot.key];
    };
    return {
      top,
      value,
      moved: moving.flatMap((state): MovedThing[] => {
        const path = pathOf(this.#slots.get(state));
        return state.written && path ? [{ from: state.written.location, path }] : [];
      }),
      keys: [...this.#renamed].flatMap(([state, slot]): KeyChange[] => {
        const path = pathOf(slot);
        return path ? [{ path, to: idOf(state.reference) }] : [];
      }),
    };
  }
}

/** From where a thing refers to others. */
function placeOf({ thing, reference }: Pick<ThingState, 'thing' | 'reference'>): Omit<ReferencePlace, 'source'> {
  return { thing, team: thing === 'role' ? teamOf(reference) : thing === 'team' ? reference : undefined };
}

interface Home {
  readonly draft: DocumentDraft;
  readonly container: Written;
}
