import { isInherited } from '../model/inherit-from-templates.ts';
import { type Entity, type OrgMap, teamPath } from '../model/org-map.ts';
import { contentOf, isEmpty } from '../model/plain-content.ts';
import { respellReferences } from '../model/reference-sites.ts';
import { respellBy } from '../model/rename-references.ts';
import { thingKey, type WrittenThing, writtenThings } from '../model/written-things.ts';
import type { Operation, ThingKind } from '../schema/generated/patch.ts';
import { by, byText } from '../text/order.ts';
import type { Location } from '../yaml/yaml-document.ts';
import type { Identities } from './match-things.ts';
import { type KeyOf, pairItems } from './pair-items.ts';
import { fold } from './work.ts';

/** An operation with the parts of both maps that it is about. */
export interface PlacedOperation {
  readonly operation: Operation;
  readonly before?: Location;
  readonly after?: Location;
}

/** Something in both maps; the old side as it is called and spelled once all renames are made. */
interface ThingPair {
  readonly was: WrittenThing;
  readonly now: WrittenThing;
}

/**
 * What makes one map of another, in an order in which it can be done: ids first, then new things, fields and lists, and at last what is gone. References are spelled in
 * full; those to what is only renamed are no operation.
 */
export function operationsBetween(before: OrgMap, after: OrgMap, identities: Identities): PlacedOperation[] {
  const [old, now] = [writtenThings(before), writtenThings(after)];
  const names = new Names(before, identities);
  const pairs: ThingPair[] = [];
  const gone: WrittenThing[] = [];
  const matched = new Set<WrittenThing>();
  for (const was of old.values()) {
    const reference = names.after(was.thing, was.reference);
    const current = names.isKept(was) ? now.get(thingKey(was.thing, reference)) : undefined;
    const renamed = respelled(was, reference, names);
    if (!current) gone.push(renamed);
    else {
      pairs.push({ was: renamed, now: current });
      matched.add(current);
    }
  }
  const added = [...now.values()].filter((thing) => !matched.has(thing));
  const inOrder = by(({ now: { thing, reference } }: ThingPair) => `${RANK[thing]} ${reference}`);
  pairs.sort(inOrder);
  return [
    ...names.renames(old, now),
    ...sortedThings(added, after).map((thing) => whole('add', thing)),
    ...pairs.flatMap(changesOf),
    ...sortedThings(gone, before)
      .reverse()
      .map((thing) => whole('remove', thing)),
  ];
}

/** The order in which things are told; what others stand in comes first. */
const RANK: Readonly<Record<ThingKind, number>> = {
  organization: 0,
  team: 1,
  role: 2,
  person: 3,
  collaboration: 4,
  talent: 5,
  template: 6,
  pay: 7,
  'pay-band': 8,
};

function sortedThings(things: readonly WrittenThing[], { teams }: OrgMap): WrittenThing[] {
  const key = ({ thing, reference }: WrittenThing) => {
    const team = thing === 'team' ? teams.get(reference) : undefined;
    return `${RANK[thing]} ${team ? String(teamPath(team).length).padStart(6, '0') : ''} ${reference}`;
  };
  return [...things].sort(by(key));
}

function whole(operation: 'add' | 'remove', { thing, reference, fields, location }: WrittenThing): PlacedOperation {
  const value = Object.fromEntries([...fields].sort(([a], [b]) => byText(a, b)));
  return {
    operation: { operation, thing, reference, value },
    ...(operation === 'add' ? { after: location } : { before: location }),
  };
}

/** What the things of the old map are called once all that is renamed has its new name. */
class Names {
  readonly #after = new Map<string, string>();
  readonly #kept = new Set<string>(['organization org', 'pay org']);
  readonly #between = new Map<string, string>();
  /** Who has a name before things are renamed, by that name. */
  readonly #holders = new Map<string, string>();

  constructor(before: OrgMap, identities: Identities) {
    const note = (thing: ThingKind, was: Entity, between: string) => {
      const now = identities.after(was);
      const key = thingKey(thing, was.reference);
      if (now) this.#kept.add(key);
      this.#between.set(key, between);
      this.#after.set(key, now ? now.reference : between);
    };
    for (const [thing, entities] of [
      ['team', before.teams],
      ['person', before.people],
      ['collaboration', before.collaborations],
      ['talent', before.talents],
      ['template', before.templates],
      ['pay-band', before.pay.bands],
    ] as const)
      for (const entity of entities.values()) note(thing, entity, entity.reference);
    for (const role of before.roles.values())
      note('role', role, `${identities.teams.after(role.team)?.id ?? role.team.id}/${role.id}`);
    this.#giveWay();
  }

  /**
   * Two things cannot have one name meanwhile, which a role would ask for that moves to a team which got another id. So where the name that a thing would get belongs to one that
   * is removed at the end, that one becomes it instead, and the thing itself is removed; where things would change names in a ring, each keeps its own.
   */
  #giveWay(): void {
    for (const [key, between] of this.#between) this.#holders.set(this.#keyOf(key, between), key);
    for (const key of [...this.#kept]) {
      const after = this.#after.get(key);
      const holder = this.#inTheWayOf(key);
      if (after === undefined || holder === undefined || this.#kept.has(holder)) continue;
      this.#kept.add(holder).delete(key);
      this.#after.set(holder, after);
      this.#after.set(key, this.#between.get(key) as string);
    }
    for (const key of this.#kept) {
      const ring = [key];
      for (let at = this.#inTheWayOf(key); at !== undefined && !ring.includes(at); at = this.#inTheWayOf(at))
        ring.push(at);
      if (this.#inTheWayOf(ring.at(-1) as string) !== key) continue;
      for (const member of ring) this.#after.set(member, this.#between.get(member) as string);
    }
  }

  /** The thing that has the name which another one is to get. */
  #inTheWayOf(key: string): string | undefined {
    const [between, after] = [this.#between.get(key), this.#after.get(key)];
    return after === undefined || between === after ? undefined : this.#holders.get(this.#keyOf(key, after));
  }

  #keyOf(key: string, reference: string): string {
    return thingKey(key.slice(0, key.indexOf(' ')) as ThingKind, reference);
  }

  after(thing: ThingKind, reference: string): string {
    return this.#after.get(thingKey(thing, reference)) ?? reference;
  }

  isKept({ thing, reference }: WrittenThing): boolean {
    return this.#kept.has(thingKey(thing, reference));
  }

  /** New ids, and new teams of roles: roles come last, since they follow their teams. What has a name that another thing is to get goes first. */
  renames(old: ReadonlyMap<string, WrittenThing>, now: ReadonlyMap<string, WrittenThing>): PlacedOperation[] {
    const operations = new Map<string, PlacedOperation>();
    const put = (key: string) => {
      const was = old.get(key);
      if (!was || !this.isKept(was) || operations.has(key)) return;
      const { thing, reference, location } = was;
      const from = this.#between.get(key) ?? reference;
      const to = this.after(thing, reference);
      const after = now.get(thingKey(thing, to))?.location;
      if (from === to || !after) return;
      const first = this.#inTheWayOf(key);
      if (first !== undefined) put(first);
      operations.set(key, { operation: { operation: 'rename', thing, from, to }, before: location, after });
    };
    for (const [key, { thing }] of old) if (thing !== 'role') put(key);
    for (const [key, { thing }] of old) if (thing === 'role') put(key);
    return [...operations.values()];
  }
}

/** A thing of the old map as it is called, and spells what it refers to, after all renames. */
function respelled(was: WrittenThing, reference: string, names: Names): WrittenThing {
  const respell = respellBy((thing, name) => names.after(thing, name));
  const fields = new Map<string, unknown>();
  for (const [field, value] of was.fields) fields.set(field, respellReferences(was.thing, field, value, respell));
  return { ...was, reference, fields };
}

function changesOf({ was, now }: ThingPair): PlacedOperation[] {
  const { thing, reference } = now;
  const fields = [...new Set([...was.fields.keys(), ...now.fields.keys()])].sort(byText);
  return fields.flatMap((field): PlacedOperation[] => {
    const [from, to] = [was.fields.get(field), now.fields.get(field)];
    if (from !== undefined && to !== undefined && contentOf(from) === contentOf(to)) return [];
    const [before, after] = [was.placeOf(field), now.placeOf(field)];
    const place = { thing, reference, field };
    const asItems =
      isItemField(field) && !isWholeList(field, was, now) ? itemChanges(place, [from, before], [to, after]) : undefined;
    if (asItems) return asItems;
    return [
      {
        operation: {
          operation: 'set',
          ...place,
          ...(from !== undefined && { from }),
          ...(to !== undefined && { to }),
        },
        before,
        after,
      },
    ];
  });
}

/** What makes an item of a list the same item although it says something else, the surest first. */
const ITEM_KEYS: Readonly<Record<string, readonly ((item: Item) => string | undefined)[]>> = {
  responsibilities: [({ id }) => id, ({ text }) => text, ({ text }) => text && fold(text)],
  decides: [({ what }) => what, ({ what }) => what && fold(what)],
  delivers: [({ what, to, for: outside }) => `${what}\n${to ?? ''}\n${outside ?? ''}`, ({ what }) => what],
  talents: [({ talent }) => talent],
  holders: [
    ({ person, focus, since }) => `${person}\n${focus ?? ''}\n${since ?? ''}`,
    ({ person, focus }) => `${person}\n${focus ?? ''}`,
    ({ person, since }) => since && `${person}\n${since}`,
    ({ person }) => person,
  ],
  results: [({ what }) => what],
  policies: [({ name }) => name, ({ text }) => text],
  meetings: [({ name }) => name],
  links: [({ url }) => url, ({ name }) => name],
  between: [({ team, organization }) => `${team ?? ''}\n${organization ?? ''}`, ({ team }) => team],
  domains: [],
  excludes: [],
  previously: [],
  replaces: [],
  tags: [],
};

/** The key for which a bare text stands, by the list. */
const BARE: Readonly<Record<string, string>> = {
  responsibilities: 'text',
  decides: 'what',
  delivers: 'what',
  talents: 'talent',
  holders: 'person',
  results: 'what',
  policies: 'text',
  meetings: 'name',
  links: 'url',
  between: 'team',
};

type Item = Readonly<Record<string, string | undefined>>;

/** Whether a list begins or ceases to be said at all, as a whole: there is a template that says it otherwise, or the list is there and empty. */
function isWholeList(field: string, was: WrittenThing, now: WrittenThing): boolean {
  if (isEmpty(was.fields.get(field)) || isEmpty(now.fields.get(field))) return true;
  return isInherited(field) && [was, now].some(({ fields }) => !fields.has(field) && fields.has('like'));
}

interface Listed {
  readonly value: unknown;
  readonly at: Location;
}

function isItemField(field: string): boolean {
  return Object.hasOwn(ITEM_KEYS, field);
}

/** The changes of a list, item by item; undefined where it is no list on one of the sides, or where an item is there several times, so that only the whole list says it. */
function itemChanges(
  place: { readonly thing: ThingKind; readonly reference: string; readonly field: string },
  [from, before]: readonly [unknown, Location],
  [to, after]: readonly [unknown, Location],
): PlacedOperation[] | undefined {
  const [old, now] = [listed(from, before), listed(to, after)];
  if (!old || !now) return undefined;
  const bare = BARE[place.field] ?? '';
  const keys = (ITEM_KEYS[place.field] ?? []).map(
    (keyOf): KeyOf<Listed> =>
      ({ value }) =>
        keyOf((typeof value === 'string' ? { [bare]: value } : value) as Item),
  );
  const content = ({ value }: Listed) => contentOf(value);
  const { both, gone, added } = pairItems(old, now, content, keys, content);
  const changed = both.filter(([a, b]) => content(a) !== content(b));
  const kept = new Set(both.filter(([a, b]) => content(a) === content(b)).map(([item]) => content(item)));
  const moving = [...changed.flat(), ...gone, ...added].map(content);
  if (moving.some((text) => kept.has(text)) || new Set(moving).size < moving.length) return undefined;
  return [
    ...changed.map(
      ([a, b]): PlacedOperation => ({
        operation: { operation: 'change-item', ...place, from: a.value, to: b.value },
        before: a.at,
        after: b.at,
      }),
    ),
    ...gone.map(
      ({ value, at }): PlacedOperation => ({ operation: { operation: 'remove-item', ...place, value }, before: at }),
    ),
    ...added.map(
      ({ value, at }): PlacedOperation => ({ operation: { operation: 'add-item', ...place, value }, after: at }),
    ),
  ];
}

function listed(value: unknown, location: Location): Listed[] | undefined {
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map((item, index) => ({ value: item, at: location.child(index) })) : undefined;
}
