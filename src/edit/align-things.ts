import type { Step } from '../yaml/yaml-document.ts';

type Values = Record<string, unknown>;

/** Things that two sides renamed or moved to different places, so that people have to choose. */
export interface Parting {
  readonly ours: readonly Step[];
  readonly theirs: readonly Step[];
}

/** The three versions of a map with the same thing in the same place. */
export interface Aligned {
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
  /** What has its place as ours has it, and another one in theirs. */
  readonly partings: readonly Parting[];
}

/**
 * Puts every team, role and other thing of three versions of a map in the place that it has after the merge: where one side gave it another id, as `previously` says, or
 * moved it to another team, it is called and stands so in all three. Then a merge by key sees the same thing.
 */
export function alignThings(base: unknown, ours: unknown, theirs: unknown): Aligned {
  const trees = [base, ours, theirs].map((value) => new Tree(structuredClone(value)));
  const [was, mine, other] = trees as [Tree, Tree, Tree];
  const partings: Parting[] = [];
  for (const key of ['people', 'collaborations', 'talents', 'templates', 'bands'] as const)
    alignFlat(key, was, mine, other, partings);
  const names = alignTeams(was, mine, other, partings);
  alignRoles(names, was, mine, other, partings);
  return { base: was.value, ours: mine.value, theirs: other.value, partings };
}

/** Where a thing stands: in which team, where it is in one, and its id. */
interface Spot {
  readonly parent?: string | undefined;
  readonly id: string;
}

/** The place that a thing gets: each side's own change wins; where both changed it differently, ours. */
function chosen(was: Spot, mine: Spot | undefined, other: Spot | undefined): { target: Spot; parted: boolean } {
  const pick = (key: keyof Spot) => (mine && mine[key] !== was[key] ? mine[key] : other ? other[key] : was[key]);
  const parts = (key: keyof Spot) =>
    mine !== undefined &&
    other !== undefined &&
    mine[key] !== was[key] &&
    other[key] !== was[key] &&
    mine[key] !== other[key];
  return { target: { parent: pick('parent'), id: pick('id') as string }, parted: parts('id') || parts('parent') };
}

function alignFlat(key: FlatKey, was: Tree, mine: Tree, other: Tree, partings: Parting[]): void {
  const known = was.flat(key);
  const former = [mine, other].map((tree) => formerIds(tree.flat(key), known));
  for (const id of Object.keys(known)) {
    const [own, their] = [mine, other].map((tree, index) => {
      const now = Object.hasOwn(tree.flat(key), id) ? id : former[index]?.get(id);
      return now === undefined ? undefined : { id: now };
    });
    const { target, parted } = chosen({ id }, own, their);
    const path = (spot: Spot) => (key === 'bands' ? ['pay', 'bands', spot.id] : [key, spot.id]);
    if (parted) partings.push({ ours: path(target), theirs: path(their as Spot) });
    rename(known, id, target.id);
    if (own) rename(mine.flat(key), own.id, target.id);
    if (their) rename(other.flat(key), their.id, target.id);
  }
}

/** The new ids of things by the ids that they had, where the new one was not there before. */
function formerIds(things: Values, known: Values): Map<string, string> {
  const former = new Map<string, string>();
  for (const [id, thing] of Object.entries(things)) {
    if (Object.hasOwn(known, id)) continue;
    for (const old of previouslyOf(thing)) if (!Object.hasOwn(things, old)) former.set(old, id);
  }
  return former;
}

function previouslyOf(thing: unknown): string[] {
  const list = typeof thing === 'object' && thing !== null ? (thing as Values).previously : undefined;
  return Array.isArray(list) ? list.filter((id): id is string => typeof id === 'string') : [];
}

/** Gives the new id of each team by its old one. */
function alignTeams(was: Tree, mine: Tree, other: Tree, partings: Parting[]): Map<string, string> {
  const names = new Map<string, string>();
  const known = was.teamValues();
  const former = [mine, other].map((tree) => formerIds(tree.teamValues(), known));
  for (const id of Object.keys(known)) {
    const before: Spot = { parent: was.parentOf(id), id };
    const [own, their] = [mine, other].map((tree, index) => {
      const now = tree.hasTeam(id) ? id : former[index]?.get(id);
      return now === undefined ? undefined : { parent: tree.parentOf(now), id: now };
    });
    const { target, parted } = chosen(before, own, their);
    names.set(id, target.id);
    const source = own && (own.id !== id || own.parent !== before.parent) ? mine : other;
    if (parted && their) partings.push({ ours: mine.teamPath(own as Spot), theirs: other.teamPath(their) });
    for (const [tree, spot] of [
      [was, before],
      [mine, own],
      [other, their],
    ] as const)
      if (spot) tree.moveTeam(spot, target, source);
  }
  return names;
}

function alignRoles(names: ReadonlyMap<string, string>, was: Tree, mine: Tree, other: Tree, partings: Parting[]): void {
  const known = was.roleSpots();
  const former = [mine, other].map((tree) => formerRoles(tree, names, was));
  for (const before of known) {
    const [own, their] = [mine, other].map((tree, index) =>
      tree.hasRole(before) ? before : former[index]?.get(`${before.parent}/${before.id}`),
    );
    const { target, parted } = chosen(before, own, their);
    const source = own && (own.id !== before.id || own.parent !== before.parent) ? mine : other;
    if (parted && own && their) partings.push({ ours: mine.rolePath(own), theirs: other.rolePath(their) });
    for (const [tree, spot] of [
      [was, before],
      [mine, own],
      [other, their],
    ] as const)
      if (spot) tree.moveRole(spot, target, source);
  }
}

/** The roles of a tree by the references that they had; those of teams as the teams are called now. */
function formerRoles(tree: Tree, names: ReadonlyMap<string, string>, was: Tree): Map<string, Spot> {
  const former = new Map<string, Spot>();
  for (const spot of tree.roleSpots()) {
    if (was.hasRole(spot)) continue;
    for (const old of previouslyOf(tree.role(spot))) {
      const [team, id] = old.includes('/') ? (old.split('/') as [string, string]) : [spot.parent, old];
      const named = names.get(team as string) ?? team;
      if (!tree.hasRole({ parent: named, id })) former.set(`${named}/${id}`, spot);
    }
  }
  return former;
}

type FlatKey = 'people' | 'collaborations' | 'talents' | 'templates' | 'bands';

/** One version of a map as a plain value, with its teams at hand by their ids. */
class Tree {
  readonly value: unknown;
  #teams = new Map<string, { readonly siblings: Values; readonly parent: string | undefined }>();

  constructor(value: unknown) {
    this.value = value;
    this.#index();
  }

  /** The things under a key at the top; an empty mapping where there are none. */
  flat(key: FlatKey): Values {
    const top = mappingOf(this.value);
    return mappingOf(key === 'bands' ? mappingOf(top.pay).bands : top[key]);
  }

  hasTeam(id: string): boolean {
    return this.#teams.has(id);
  }

  parentOf(id: string): string | undefined {
    return this.#teams.get(id)?.parent;
  }

  /** All teams by their ids, those around others first. */
  teamValues(): Values {
    return Object.fromEntries([...this.#teams].map(([id, { siblings }]) => [id, siblings[id]]));
  }

  teamPath({ parent, id }: Spot): Step[] {
    if (parent === undefined) return ['teams', id];
    return [...this.teamPath({ parent: this.parentOf(parent), id: parent }), 'teams', id];
  }

  rolePath({ parent, id }: Spot): Step[] {
    return [...this.teamPath({ parent: this.parentOf(parent as string), id: parent as string }), 'roles', id];
  }

  roleSpots(): Spot[] {
    return [...this.#teams.keys()].flatMap((parent) =>
      Object.keys(this.#rolesOf(parent)).map((id) => ({ parent, id })),
    );
  }

  hasRole({ parent, id }: Spot): boolean {
    return parent !== undefined && this.#teams.has(parent) && Object.hasOwn(this.#rolesOf(parent), id);
  }

  role({ parent, id }: Spot): unknown {
    return this.#rolesOf(parent as string)[id];
  }

  /** Gives a team another id or puts it in another team; a team that is not here yet is made, where `source` has it. */
  moveTeam(from: Spot, to: Spot, source: Tree): void {
    if (from.parent === to.parent && from.id === to.id) return;
    const { siblings } = this.#teams.get(from.id) as { siblings: Values };
    if (from.parent === to.parent) rename(siblings, from.id, to.id);
    else {
      const team = siblings[from.id];
      delete siblings[from.id];
      this.#put(
        to.parent === undefined ? (this.value as Values) : this.#makeTeam(to.parent, source),
        'teams',
        to.id,
        team,
      );
    }
    this.#index();
  }

  moveRole(from: Spot, to: Spot, source: Tree): void {
    if (from.parent === to.parent && from.id === to.id) return;
    const roles = this.#rolesOf(from.parent as string);
    if (from.parent === to.parent) rename(roles, from.id, to.id);
    else {
      const role = roles[from.id];
      delete roles[from.id];
      this.#put(this.#makeTeam(to.parent as string, source), 'roles', to.id, role);
    }
  }

  #put(home: Values, key: 'teams' | 'roles', id: string, thing: unknown): void {
    home[key] = { ...mappingOf(home[key]), [id]: thing };
    if (key === 'teams') this.#index();
  }

  /** A team, made empty where it is not here, in the place that it has in another version. */
  #makeTeam(id: string, source: Tree): Values {
    if (!this.hasTeam(id)) {
      const parent = source.parentOf(id);
      this.#put(parent === undefined ? (this.value as Values) : this.#makeTeam(parent, source), 'teams', id, {});
    }
    const { siblings } = this.#teams.get(id) as { siblings: Values };
    if (typeof siblings[id] !== 'object' || siblings[id] === null) siblings[id] = {};
    return siblings[id] as Values;
  }

  #rolesOf(team: string): Values {
    return mappingOf(mappingOf(this.#teams.get(team)?.siblings[team]).roles);
  }

  #index(): void {
    this.#teams = new Map();
    const walk = (holder: unknown, parent: string | undefined) => {
      const siblings = mappingOf(mappingOf(holder).teams);
      for (const id of Object.keys(siblings)) {
        if (this.#teams.has(id)) continue;
        this.#teams.set(id, { siblings, parent });
        walk(siblings[id], id);
      }
    };
    walk(this.value, undefined);
  }
}

function mappingOf(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};
}

/** Gives an entry of a mapping another key in the same place. */
function rename(values: Values, from: string, to: string): void {
  if (from === to || !Object.hasOwn(values, from) || Object.hasOwn(values, '__proto__')) return;
  const entries = Object.entries(values);
  for (const [key] of entries) delete values[key];
  for (const [key, value] of entries) values[key === from ? to : key] = value;
}
