import type { Place } from '../finding/finding.ts';
import type { Entity, OrgMap, Role, Team, Template } from '../model/org-map.ts';
import { teamPath } from '../model/org-map.ts';
import type { Location } from '../yaml/yaml-document.ts';
import type { ChangeOf, Guess, Impact, Side, Subject, Thing } from './change.ts';
import type { ChangeData } from './change-kinds.ts';
import { CHANGE_KINDS, type ChangeKind } from './change-kinds.ts';
import { DEFAULT_SIMILARITY } from './default-similarity.ts';
import type { Detail, Texts } from './kinds/say.ts';
import { LooseWork } from './loose-work.ts';
import { Identities, type MatchOptions } from './match-things.ts';
import { Lexicon } from './matching/lexicon.ts';
import { pairTexts } from './matching/pair-texts.ts';
import { type KeyOf, type MapSide, type Pairing, pairItems } from './pair-items.ts';
import { asReference, plain, type Spelling, same, stable } from './plain-value.ts';
import { Work } from './work.ts';

/** A change before it has its fingerprint and the persons whom it concerns. */
export type Found = { [Kind in ChangeKind]: Omit<ChangeOf<Kind>, 'fingerprint' | 'people'> }[ChangeKind];

/** Something that is in both maps. */
export interface Pair<Part> {
  readonly was: Part;
  readonly now: Part;
  readonly about: Subject;
}

/** The kinds that tell of one text. */
type TextKindOf = {
  [Kind in ChangeKind]: 'from' extends keyof ChangeData[Kind] ? (Texts extends ChangeData[Kind] ? Kind : never) : never;
}[ChangeKind];

const ORDER: Readonly<Record<Thing, string>> = {
  organization: '0',
  team: '1',
  role: '1',
  person: '2',
  collaboration: '3',
  talent: '4',
  template: '5',
  pay: '6',
  'pay-band': '6',
};

/** Two maps side by side: what is the same in both, and the changes found so far. */
export class Comparison {
  readonly before: OrgMap;
  readonly after: OrgMap;
  readonly identities: Identities;
  readonly workBefore: Work;
  readonly workAfter: Work;
  /** The least likeness, from 0 to 1, with which two texts are the same; undefined where only equal ones are. */
  readonly similarity: number | undefined;
  readonly lexicon = new Lexicon();
  /** Work that was taken from one thing, or given to one: until all is seen, it may have moved. */
  readonly loose = new LooseWork();
  readonly found: Found[] = [];
  #takers: Map<Entity, Role[]> | undefined;

  constructor(before: OrgMap, after: OrgMap, options: MatchOptions = {}) {
    this.before = before;
    this.after = after;
    this.similarity = options.guess === false ? undefined : (options.similarity ?? DEFAULT_SIMILARITY);
    this.workBefore = new Work(before);
    this.workAfter = new Work(after);
    this.identities = new Identities(before, after, options, { before: this.workBefore, after: this.workAfter });
  }

  /** Keeps a change; its impact is the first of its kind unless one is given. */
  add<Kind extends ChangeKind>(
    kind: Kind,
    about: Subject,
    data: ChangeData[Kind],
    sides: { readonly before?: Side; readonly after?: Side },
    impact: Impact = CHANGE_KINDS[kind].impacts[0],
    guess?: Guess,
  ): void {
    this.found.push({ kind, impact, about, data, ...sides, ...(guess && { guess }) } as unknown as Found);
  }

  /** Keeps a change where a text differs. */
  text(
    kind: TextKindOf,
    about: Subject,
    from: string | undefined,
    to: string | undefined,
    sides: () => { readonly before: Side; readonly after: Side },
  ): void {
    if (from !== to) this.add(kind, about, textsOf(from, to), sides());
  }

  /** Whether a thing of the old map is a thing of the new one. */
  readonly sameThing = (before: Entity, after: Entity): boolean => this.identities.after(before) === after;

  /** Spells a thing so that those that are the same in both maps are spelled alike, and no others. */
  readonly spell: Readonly<Record<MapSide, Spelling>> = {
    before: (thing) => {
      const after = this.identities.after(thing);
      return after ? asReference(after) : `-${asReference(thing)}`;
    },
    after: asReference,
  };

  /** A part in plain JSON that is equal for what is the same in both maps. */
  readonly content = (part: unknown, side: MapSide): string => stable(plain(part, this.spell[side]));

  /** Pairs the items of two lists; undefined where nothing differs. With `textOf`, what is left is paired by similar texts. */
  pairs<Item>(
    before: readonly Item[],
    after: readonly Item[],
    keys: readonly KeyOf<Item>[],
    textOf?: (item: Item) => string,
  ): Pairing<Item> | undefined {
    if (before.length === 0 && after.length === 0) return undefined;
    if (same(before, after, this.sameThing)) return undefined;
    const contents = new Map<Item, string>();
    const content = (item: Item, side: MapSide) => {
      const known = contents.get(item);
      if (known !== undefined && typeof item === 'object') return known;
      const made = this.content(item, side);
      contents.set(item, made);
      return made;
    };
    // As each map spells it itself: the same order whichever map is the old one.
    const order = (item: Item) => stable(plain(item, asReference));
    const equal = pairItems(before, after, content, keys, order);
    const pairing = textOf ? this.#withSimilar(equal, textOf, order) : equal;
    const both = pairing.both.filter(([was, now]) => content(was, 'before') !== content(now, 'after'));
    return both.length + pairing.gone.length + pairing.added.length === 0 ? undefined : { ...pairing, both };
  }

  #withSimilar<Item>(
    pairing: Pairing<Item>,
    textOf: (item: Item) => string,
    order: (item: Item) => string,
  ): Pairing<Item> {
    const { both, gone, added } = pairing;
    if (this.similarity === undefined || gone.length === 0 || added.length === 0) return pairing;
    const keyed = (items: readonly Item[]) =>
      items.map((item) => ({ text: textOf(item), key: `${textOf(item)}\n${order(item)}` }));
    const similar = pairTexts(keyed(gone), keyed(added), this.similarity, this.lexicon);
    const pairs = similar.map(({ before, after }) => [gone[before] as Item, added[after] as Item] as const);
    const taken = new Set(pairs.flat());
    return {
      both: [...both, ...pairs],
      gone: gone.filter((item) => !taken.has(item)),
      added: added.filter((item) => !taken.has(item)),
    };
  }

  /** The parts of something that differ, in the order of `fields`, then the keys of one's own. */
  details(was: object | undefined, now: object | undefined, fields: readonly string[]): Detail[] {
    const [old, current] = [withExtensions(was), withExtensions(now)];
    const own = new Set([...Object.keys(old), ...Object.keys(current)].filter((key) => key.startsWith('x-')));
    return [...fields, ...[...own].sort()].flatMap((field): Detail[] => {
      const [from, to] = [old[field], current[field]];
      if (from === to) return [];
      if (this.content(emptied(from), 'before') === this.content(emptied(to), 'after')) return [];
      const [told, tells] = [scalar(from), scalar(to)];
      const untold =
        (told === undefined && emptied(from) !== undefined) || (tells === undefined && emptied(to) !== undefined);
      if (untold) return [{ field, untold }];
      return [{ field, ...(told !== undefined && { from: told }), ...(tells !== undefined && { to: tells }) }];
    });
  }

  /** How many roles of the new map, or of the old one where it is gone, take over from a template. */
  takers(template: Template): number {
    return this.takersOf(template).length;
  }

  /** The roles of a template's map that take over from it. */
  takersOf(template: Entity): readonly Role[] {
    if (!this.#takers) {
      this.#takers = new Map();
      for (const map of [this.before, this.after])
        for (const role of map.roles.values())
          for (let at = role.like; at; at = at.like) {
            const takers = this.#takers.get(at);
            if (takers) takers.push(role);
            else this.#takers.set(at, [role]);
          }
    }
    return this.#takers.get(template) ?? [];
  }

  /** The team and those above it, as they are in the new map; one that is gone stands below what its parent is now. */
  #pathOf(team: Team): Team[] {
    const now = this.identities.teams.after(team);
    if (now) return teamPath(now);
    return [...(team.parent ? this.#pathOf(team.parent) : []), team];
  }

  /** How changes speak of a thing; it is of the new map, unless it is gone. */
  about(thing: Thing, entity: Entity, team?: Team): Subject {
    const path = team && this.#pathOf(team);
    const order = [
      ORDER[thing],
      ...(path ? [path.map(({ id }) => id).join('\u0001')] : []),
      thing === 'team' ? '' : entity.reference,
    ].join('\u0000');
    return {
      thing,
      reference: entity.reference,
      name: entity.name,
      order,
      ...(path && { team: path.at(-1)?.id as string, teams: path.map(({ name }) => name) }),
      ...(thing === 'role' && (entity as Role).elected && { elected: true as const }),
      ...(thing === 'template' && { takers: this.takers(entity as Template) }),
    };
  }
}

/** Both sides of one key of something: the key where it is written, else the thing that lacks it. */
export function keySides(was: Location, now: Location, key: string, from: unknown, to: unknown) {
  return { before: sideOf(from, was.child(key).key), after: sideOf(to, now.child(key).key) };
}

/** Both sides of one part of an item in a list. */
export function itemSides(
  was: { readonly location: Location },
  now: { readonly location: Location },
  parts: readonly Detail[] = [],
) {
  const [only] = parts.length === 1 ? parts : [];
  const place = ({ location }: { readonly location: Location }) =>
    only ? location.child(only.field).value : location.value;
  return { before: sideOf(was, place(was)), after: sideOf(now, place(now)) };
}

/** One side: a value as plain JSON, where there is one, and its place. */
export function sideOf(value: unknown, at: Place): Side {
  const made = plain(value, asReference);
  return emptied(made) === undefined ? { at } : { value: made, at };
}

/** Where a list of a thing would be: its key, else the thing itself. */
export function listPlace(location: Location, key: string): Side {
  return { at: location.child(key).key };
}

/** Whether a thing says something itself. */
export function isWritten(location: Location, key: string): boolean {
  let value: unknown = location.document.value;
  for (const step of location.path) value = (value as Record<string, unknown> | undefined)?.[step];
  return typeof value === 'object' && value !== null && key in value;
}

/** Texts as data: a missing side is left out. */
export function textsOf(from: string | undefined, to: string | undefined): Texts {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function emptied(value: unknown): unknown {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0 ? undefined : value;
}

function scalar(value: unknown): string | number | boolean | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  // A thing that is referred to is told by its name.
  if (typeof value === 'object' && value !== null && 'reference' in value && 'location' in value)
    return (value as Entity).name;
  return undefined;
}

/** A part with the keys of one's own beside the others, as they are written. */
function withExtensions(part: object | undefined): Readonly<Record<string, unknown>> {
  const { extensions, ...fields } = (part ?? {}) as Record<string, unknown>;
  return { ...fields, ...(extensions as object | undefined) };
}
