import { ORGANIZATION } from '../finding/finding.ts';
import type { Entity, Link, OrgMap, Person, Placed, RoleDefinition } from '../model/org-map.ts';
import type { Location, Step } from '../yaml/yaml-document.ts';
import { isRoleInUse, isTeamInUse } from './definitions.ts';
import {
  COLLABORATION,
  HOLDER,
  PERSON,
  ROLE,
  TALENT_OR_BAND,
  TEAM,
  TEMPLATE,
  type TextKey,
  type TextKeys,
  type TextKind,
} from './where-texts-stand.ts';

/** The thing that a text says something about; what belongs to no team, role or person belongs to the organisation. */
export interface TextOwner {
  readonly name: string;
  readonly reference: string;
  /** The person whom the text is about: it stands in the entry of a person or of a holder. */
  readonly person?: Person | undefined;
}

/** A text of a map, or a number under a key of the organisation's own. */
export interface MapText<Value = string | number> {
  readonly value: Value;
  /** The key under which it is written. */
  readonly key: string;
  /** The key of the list in which it is the main thing of an item, where its own key is not always written; else its own key. */
  readonly list: string;
  readonly kind: TextKind;
  /** What is in it for which some rule looks, one bit each. */
  readonly signs: number;
  /** It stands at `part`, under `steps`; an item that is always a bare text has no steps. */
  readonly part: Location;
  readonly steps: readonly Step[];
  readonly owner: TextOwner;
  /** Whether its owner is at work, and not retired or past its end. */
  readonly isInUse: boolean;
}

/** What is in a text for which some rule looks, one bit each; 0 where there is nothing. */
export type SignsOf = (value: string | number, kind: TextKind) => number;

/**
 * Walks over all that people wrote into a map and finds the texts that have something in them, each once: an inherited part is given at its template. Left out are ids,
 * dates, words that the format gives, e-mail addresses, and addresses on the web. Numbers stand under keys of the organisation's own alone.
 *
 * Where texts stand comes as data: code that names each key is twenty times as long, and the engine needs more time to compile it than to run it.
 */
export class TextWalk {
  readonly found: MapText[] = [];
  readonly #today: string;
  readonly #signsOf: SignsOf;
  // Of the thing whose texts come next.
  #owner: TextOwner = { name: '', reference: ORGANIZATION };
  #isInUse = true;

  /** Texts are in use, or not, on the day `today` (ISO date). */
  constructor(today: string, signsOf: SignsOf) {
    this.#today = today;
    this.#signsOf = signsOf;
  }

  visit(map: OrgMap): void {
    this.#organization(map);
    for (const team of map.teams.values()) this.#thing(team, TEAM, team, isTeamInUse(team, this.#today));
    for (const template of map.templates.values()) this.#thing(template, TEMPLATE, template, true);
    for (const role of map.roles.values()) {
      this.#thing(role, ROLE, role, isRoleInUse(role, this.#today));
      for (const holder of role.holders) {
        this.#owner = { name: role.name, reference: role.reference, person: holder.person };
        this.#part(holder, HOLDER);
      }
    }
    for (const person of map.people.values())
      this.#thing(person, PERSON, { name: person.name, reference: person.reference, person }, true);
    for (const collaboration of map.collaborations.values())
      this.#thing(collaboration, COLLABORATION, collaboration, collaboration.status !== 'retired');
  }

  #organization(map: OrgMap): void {
    const { pay, locations } = map;
    const owner = { name: map.name, reference: ORGANIZATION };
    this.#owner = owner;
    const line = (text: string | undefined, key: string, part: Location | undefined, kind: TextKind = 'prose') => {
      if (text !== undefined && part) this.#offer(text, key, kind, part, []);
    };
    for (const key of ['name', 'purpose', 'vision', 'notes'] as const) line(map[key], key, locations.get(key));
    for (const key of ['agreement', 'progression', 'notes'] as const) line(pay[key], key, locations.get(`pay.${key}`));
    for (const [index, tag] of map.tags.entries()) line(tag, 'tags', locations.get('tags')?.child(index), 'aside');
    const linksAt = locations.get('links')?.parent;
    if (linksAt) this.#links(map.links, linksAt);
    for (const key in map.extensions) {
      const part = locations.get(key)?.parent;
      if (part) this.#ownValue(map.extensions[key], part, [key]);
    }
    for (const entry of [...map.talents.values(), ...pay.bands.values()])
      this.#thing(entry, TALENT_OR_BAND, { name: entry.name, reference: ORGANIZATION }, true);
  }

  #thing(thing: Entity, { texts, parts }: TextKeys, owner: TextOwner, isInUse: boolean): void {
    this.#owner = owner;
    this.#isInUse = isInUse;
    this.#part(thing, texts);
    const { like } = thing as Partial<RoleDefinition>;
    for (const { key, texts } of parts) {
      const own = valueUnder(thing, key) as Placed | readonly Placed[] | undefined;
      if (own === undefined || (like && own === valueUnder(like, key))) continue;
      if (isList(own)) for (const part of own) this.#part(part, texts);
      else this.#part(own, texts);
    }
  }

  #part(part: Placed & Partial<Pick<Entity, 'tags' | 'links'>>, texts: readonly TextKey[]): void {
    for (const text of texts) {
      const value = valueUnder(part, text.key);
      const signs = typeof value === 'string' ? this.#signsOf(value, text.kind) : 0;
      if (signs !== 0) this.#addText(value as string, signs, text, part);
    }
    const { tags, links, extensions, location } = part;
    if (tags && tags.length > 0)
      for (const [index, tag] of tags.entries()) this.#offer(tag, 'tags', 'aside', location, ['tags', index]);
    if (links && links.length > 0) this.#links(links, location);
    for (const key in extensions) this.#ownValue(extensions[key], location, [key]);
  }

  #addText(value: string, signs: number, { key, kind, list, steps }: TextKey, part: Placed): void {
    const { like, inherited, entry } = part as { like?: object; inherited?: ReadonlySet<string>; entry?: object };
    if (inherited?.has(key)) return;
    const isSaidAlready = kind === 'work' ? like && valueUnder(like, key) === value : entry && key === 'talent';
    const shown = steps.length === 0 ? list : key;
    this.#add(value, signs, shown, list, isSaidAlready ? 'aside' : kind, part.location, steps);
  }

  #links(links: readonly Link[], part: Location): void {
    for (const [index, { name, url }] of links.entries()) {
      if (name !== undefined) this.#offer(name, 'links', 'aside', part, ['links', index, 'name']);
      if (url.startsWith('tel:')) this.#offer(url, 'links', 'aside', part, ['links', index, 'url']);
    }
  }

  /** Whatever stands under a key of the organisation's own, in lists and objects as well. */
  #ownValue(value: unknown, part: Location, steps: readonly Step[]): void {
    if (typeof value === 'string' || typeof value === 'number')
      this.#offer(value, String(steps[0]), 'aside', part, steps);
    else if (Array.isArray(value))
      for (const [index, item] of value.entries()) this.#ownValue(item, part, [...steps, index]);
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) this.#ownValue(item, part, [...steps, key]);
  }

  #offer(value: string | number, key: string, kind: TextKind, part: Location, steps: readonly Step[]): void {
    const signs = this.#signsOf(value, kind);
    if (signs !== 0) this.#add(value, signs, key, key, kind, part, steps);
  }

  #add(
    value: string | number,
    signs: number,
    key: string,
    list: string,
    kind: TextKind,
    part: Location,
    steps: readonly Step[],
  ): void {
    this.found.push({ value, signs, key, list, kind, part, steps, owner: this.#owner, isInUse: this.#isInUse });
  }
}

function valueUnder(thing: object, key: string): unknown {
  return (thing as Readonly<Record<string, unknown>>)[key];
}

function isList(own: Placed | readonly Placed[]): own is readonly Placed[] {
  return Array.isArray(own);
}
