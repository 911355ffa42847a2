import { Location } from '../yaml/yaml-document.ts';
import type { Audience, Hideable } from './audience.ts';
import { NamesInTexts } from './names-in-texts.ts';
import { type Entity, type Extensions, type Holder, LEVELS, type Link, type OrgMap, type Person } from './org-map.ts';

/** What is left out of a map, and what stands in its place. */
export interface Withholding {
  readonly audience: Audience;
  readonly hidden: ReadonlySet<Hideable>;
  /** ISO date: who left by then is a former person. */
  readonly today: string;
  /** What stands where a text named a hidden person: "a colleague". */
  readonly colleague: string;
  /** What stands where a text had an e-mail address. */
  readonly address: string;
}

/** A text in which something was replaced. */
export interface Replacement {
  /** The reference of the thing whose text it is; `org` for the organisation. */
  readonly subject: string;
  /** The key under which the text stands. */
  readonly key: string;
  readonly count: number;
}

/**
 * A map without what is hidden, for pages to be made of: whatever is made of the result cannot show it. The given map stays as it is, and so do its order, ids and places.
 *
 * Where persons are hidden, their names are replaced in all texts, and where contact data are, e-mail addresses; `replaced` says where, for names.
 */
export function withhold(map: OrgMap, choice: Withholding): { map: OrgMap; replaced: readonly Replacement[] } {
  return copyWithout(map, choice, { names: namesToHide([map], choice) });
}

/**
 * Two states of a map without what is hidden, so that what differs between the results tells nothing of it. Who is hidden in one of them is named in no text of the other. Where persons
 * who have left are hidden, whoever is in the earlier state and no longer in the later one has left: they are without a name there, and without all that is said of them but which roles they
 * hold, so that it can still be told what nobody holds now.
 */
export function withholdStates(
  { earlier, later }: { readonly earlier: OrgMap; readonly later: OrgMap },
  choice: Withholding,
): { earlier: OrgMap; later: OrgMap; replaced: readonly Replacement[] } {
  const gone = choice.hidden.has('former') ? goneBetween(earlier, later, choice) : new Set<Person>();
  const names = namesToHide([earlier, later], choice, gone);
  const { map, replaced } = copyWithout(later, choice, { names });
  return { earlier: copyWithout(earlier, choice, { names, gone }).map, later: map, replaced };
}

/** What is known of the persons of a map beside what it says itself. */
interface Persons {
  readonly names: NamesInTexts;
  /** Persons of it who stay without a name. */
  readonly gone?: ReadonlySet<Person>;
}

function copyWithout(
  map: OrgMap,
  choice: Withholding,
  persons: Persons,
): { map: OrgMap; replaced: readonly Replacement[] } {
  const { audience, hidden } = choice;
  if (hidden.size === 0) return { map: { ...map, audience, hidden }, replaced: [] };
  const copy = new Copy(map, choice, persons);
  return { map: copy.all(), replaced: copy.replaced };
}

function namesToHide(
  maps: readonly OrgMap[],
  choice: Withholding,
  gone: ReadonlySet<Person> = new Set(),
): NamesInTexts {
  const people = maps.flatMap((map) => [...map.people.values()]);
  const isHidden = (person: Person) => gone.has(person) || isHiddenPerson(person, choice);
  const names = (persons: readonly Person[]) => persons.map(({ name }) => name);
  return new NamesInTexts(
    names(people.filter(isHidden)),
    names(people.filter((person) => !isHidden(person))),
    choice.colleague,
  );
}

function isHiddenPerson({ left }: Person, { hidden, today }: Withholding): boolean {
  return hidden.has('people') || (hidden.has('former') && left !== undefined && left <= today);
}

/** The persons of an earlier state whom a later one does not show, by no id that they had. */
function goneBetween(earlier: OrgMap, later: OrgMap, choice: Withholding): Set<Person> {
  const shown = new Set<string>();
  for (const person of later.people.values())
    if (!isHiddenPerson(person, choice)) for (const id of [person.id, ...person.previously]) shown.add(id);
  return new Set(
    [...earlier.people.values()].filter(({ id, previously }) => ![id, ...previously].some((one) => shown.has(one))),
  );
}

/** The keys whose strings are texts that people write; all others are ids, dates, addresses and words of the format. */
const TEXTS = new Set([
  ...['name', 'purpose', 'vision', 'strategy', 'contact', 'notes', 'what', 'text', 'domain', 'at', 'why', 'for'],
  ...['limit', 'talent', 'level', 'focus', 'title', 'organization', 'evidence', 'gives', 'gets', 'decides'],
  ...['agreement', 'progression', 'tags', 'extensions'],
]);

const KEPT_LEVELS: ReadonlySet<string> = new Set(LEVELS);

/** Whole graphs refer to each other, so things are made empty first and filled one after the other; no depth of teams is too much. */
class Copy {
  readonly replaced: Replacement[] = [];
  readonly #map: OrgMap;
  readonly #choice: Withholding;
  readonly #names: NamesInTexts;
  readonly #gone: ReadonlySet<Person>;
  readonly #copies = new Map<object, Record<string, unknown>>();
  readonly #waiting: (Entity | Holder)[] = [];
  #subject = 'org';
  /** Whether what is copied is said of a person, or of what one holds. */
  #isOfPerson = false;

  constructor(map: OrgMap, choice: Withholding, { names, gone = new Set() }: Persons) {
    this.#map = map;
    this.#choice = choice;
    this.#names = names;
    this.#gone = gone;
  }

  all(): OrgMap {
    const { audience, hidden } = this.#choice;
    const map = this.#map;
    const own = this.#fields(map, ORGANIZATION_KEYS);
    const result = {
      ...map,
      ...own,
      audience,
      hidden,
      teams: this.#entities(map.teams),
      topTeams: map.topTeams.map((team) => this.#entity(team)),
      roles: this.#entities(map.roles),
      people: this.#entities(new Map([...map.people].filter(([, person]) => !this.#isHidden(person)))),
      collaborations: this.#entities(map.collaborations),
      talents: this.#entities(map.talents),
      templates: this.#entities(map.templates),
      pay: hidden.has('pay')
        ? { bands: new Map() }
        : { ...(this.#fields(map.pay, PAY_KEYS) as object), bands: this.#entities(map.pay.bands) },
      vocabulary: Object.fromEntries(
        Object.entries(map.vocabulary).map(([word, forms]) => [word, this.#fields(forms)]),
      ),
      sectionExtensions: this.#sectionExtensions(map.sectionExtensions),
    } as unknown as OrgMap;
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) this.#fill(next);
    return Object.freeze(result);
  }

  #sectionExtensions({ vocabulary, defaults, pay }: OrgMap['sectionExtensions']): OrgMap['sectionExtensions'] {
    const own = (extensions: Extensions) => this.#fields({ extensions }).extensions as Extensions;
    return {
      vocabulary: own(vocabulary),
      defaults: own(defaults),
      pay: this.#choice.hidden.has('pay') ? {} : own(pay),
    };
  }

  #isHidden(person: Person): boolean {
    return isHiddenPerson(person, this.#choice);
  }

  #entities<Thing extends Entity>(things: ReadonlyMap<string, Thing>): Map<string, unknown> {
    return new Map(Array.from(things, ([id, thing]) => [id, this.#entity(thing)]));
  }

  /** The copy of a thing that others refer to; it is filled later. */
  #entity(thing: Entity | Holder): object {
    let copy = this.#copies.get(thing);
    if (!copy) {
      copy = {};
      this.#copies.set(thing, copy);
      this.#waiting.push(thing);
    }
    return copy;
  }

  #fill(thing: Entity | Holder): void {
    this.#subject = 'reference' in thing ? thing.reference : thing.role.reference;
    this.#isOfPerson = 'holds' in thing || 'person' in thing;
    Object.freeze(Object.assign(this.#copies.get(thing) as object, this.#fields(thing)));
  }

  /** The fields of a thing or of a part of one that are not hidden. */
  #fields(thing: object, keys: readonly string[] = Object.keys(thing)): Record<string, unknown> {
    const kept = this.#isGone(thing) ? KEPT_OF_GONE : undefined;
    const copy: Record<string, unknown> = {};
    for (const key of keys) {
      const value = (thing as Record<string, unknown>)[key];
      copy[key] =
        (kept && !kept.has(key)) || this.#isLeftOut(key, value)
          ? nothing(key, value)
          : this.#value(value, isOwnKey(key) ? 'extensions' : key);
    }
    if (kept && 'name' in copy) copy.name = this.#choice.colleague;
    return copy;
  }

  /** Whether a thing is a person without a name, or what such a person holds. */
  #isGone(thing: object): boolean {
    if (this.#gone.size === 0) return false;
    return this.#gone.has(('person' in thing ? thing.person : thing) as Person);
  }

  #isLeftOut(key: string, value: unknown): boolean {
    const { hidden } = this.#choice;
    const isOfPerson = this.#isOfPerson;
    switch (isOwnKey(key) ? 'extensions' : key) {
      case 'extensions':
        return hidden.has('x-keys') || (isOfPerson && hidden.has('x-keys-of-people'));
      case 'notes':
        return hidden.has('notes');
      case 'links':
        return hidden.has('links');
      case 'email':
      case 'contact':
        return hidden.has('contact');
      case 'pay':
        return hidden.has('pay');
      case 'talents':
        return isOfPerson && hidden.has('talents');
      case 'share':
        return isOfPerson && hidden.has('shares');
      case 'focus':
        return hidden.has('focus');
      case 'title':
        return hidden.has('titles');
      case 'uri':
        return typeof value === 'string' && !this.#mayLinkTo(value);
      case 'holders':
        return hidden.has('people') && Array.isArray(value);
      default:
        return false;
    }
  }

  #value(value: unknown, key: string): unknown {
    if (typeof value === 'string') return TEXTS.has(key) ? this.#text(value, key) : value;
    if (typeof value !== 'object' || value === null || value instanceof Location || value instanceof Set) return value;
    if (Array.isArray(value)) return this.#list(value, key);
    // Data of the organisation may look like anything.
    if (key === 'extensions')
      return Object.fromEntries(Object.entries(value).map(([own, one]) => [own, this.#value(one, key)]));
    if (('reference' in value && 'id' in value) || ('person' in value && 'role' in value))
      return this.#entity(value as Entity | Holder);
    return this.#fields(value);
  }

  #list(list: readonly unknown[], key: string): readonly unknown[] {
    if (list.length === 0) return list;
    if (key === 'links')
      return (list as readonly Link[]).filter(({ url }) => this.#mayLinkTo(url)).map((link) => this.#fields(link));
    const kept =
      key === 'holders' || key === 'holds'
        ? (list as readonly Holder[]).filter(({ person }) => !this.#isHidden(person))
        : list;
    return kept.map((one) => this.#value(one, key));
  }

  #mayLinkTo(url: string): boolean {
    if (this.#choice.hidden.has('contact') && (/^\s*(?:mailto|tel|sms|skype|callto):/i.test(url) || hasAddress(url)))
      return false;
    return !this.#names.has(url);
  }

  #text(text: string, key: string): string {
    if (KEPT_LEVELS.has(text) && key === 'level') return text;
    const reachable =
      this.#choice.hidden.has('contact') && hasAddress(text) ? text.replace(ADDRESS, () => this.#choice.address) : text;
    const { text: result, count } = this.#names.replace(reachable);
    if (count > 0) this.replaced.push({ subject: this.#subject, key, count });
    return result;
  }
}

const ORGANIZATION_KEYS = ['name', 'purpose', 'vision', 'tags', 'links', 'notes', 'extensions'];
const PAY_KEYS = ['agreement', 'progression', 'notes'];

/** What is told of persons without a name, and of what they held. */
const KEPT_OF_GONE: ReadonlySet<string> = new Set([
  ...['id', 'reference', 'name', 'kind', 'holds', 'person', 'role', 'as', 'location', 'locations'],
]);

const ADDRESS = /(?:mailto:)?[^\s@<>()[\]"']+@[^\s@<>()[\]"']+\.[^\s@<>()[\]"'.,;]+/gi;

function hasAddress(text: string): boolean {
  return text.includes('@') && text.search(ADDRESS) >= 0;
}

/** Links keep own data beside their name and address. */
function isOwnKey(key: string): boolean {
  return key.startsWith('x-');
}

/** What stands for a value that is hidden: an empty list, no data, or nothing. */
function nothing(key: string, value: unknown): unknown {
  if (key === 'extensions') return {};
  return Array.isArray(value) ? [] : undefined;
}
