import type * as Format from '../../schema/generated/role-map.ts';
import { freeId } from '../../text/id-from-name.ts';
import { idFrom } from './make-id.ts';
import type { Question } from './question.ts';

/** What is written about a thing, while it can still change. */
export type Writable<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };

/** A team in the making: its roles and the team above it stand beside what is written about it. */
export interface TeamOfDraft {
  readonly id: string;
  readonly fields: Writable<Omit<Format.Team, 'roles' | 'teams' | 'parent'>>;
  parent?: string;
  readonly roles: Map<string, RoleOfDraft>;
}

export interface RoleOfDraft {
  readonly id: string;
  readonly team: string;
  readonly fields: Writable<Format.Role>;
}

export interface PersonOfDraft {
  readonly id: string;
  readonly fields: Writable<Format.Person>;
}

/** The parts of a map that are not teams or people. */
export type OtherParts = Writable<Omit<Format.RoleMap, 'rolemap' | 'teams' | 'people'>>;

/**
 * A map in the making, which all readers of other formats fill: what is written in it, and what people still have to decide. Things are found again by the name or number that the
 * source has for them; ids follow from names.
 */
export class MapDraft {
  readonly parts: OtherParts = {};
  readonly teams = new Map<string, TeamOfDraft>();
  readonly people = new Map<string, PersonOfDraft>();
  /** Questions by what they are about: `org`, a team's id, `team/role`, or `person ID`. */
  readonly questions = new Map<string, Question[]>();
  readonly #teamsByKey = new Map<string, TeamOfDraft>();
  readonly #rolesByKey = new Map<string, RoleOfDraft>();
  readonly #peopleByKey = new Map<string, PersonOfDraft>();

  /** The team that the source knows by `key`; made where it is new, with the id that the source gives it, else with one from `name`. */
  team(key: string, name: string, given?: string): TeamOfDraft {
    const found = this.#teamsByKey.get(key);
    if (found) return found;
    const id = freeId(given ?? idFrom(name, 'team'), (taken) => this.teams.has(taken));
    const team: TeamOfDraft = { id, fields: { name }, roles: new Map() };
    this.teams.set(id, team);
    this.#teamsByKey.set(key, team);
    return team;
  }

  /** The role of a team that the source knows by `key` there; made where it is new, as a team is. */
  role(team: TeamOfDraft, key: string, name: string, given?: string): RoleOfDraft {
    const whole = `${team.id} ${key}`;
    const found = this.#rolesByKey.get(whole);
    if (found) return found;
    const id = freeId(given ?? idFrom(name, 'role'), (taken) => team.roles.has(taken));
    const role: RoleOfDraft = { id, team: team.id, fields: { name } };
    team.roles.set(id, role);
    this.#rolesByKey.set(whole, role);
    return role;
  }

  /** The person whom the source knows by `key`; made where they are new, as a team is. */
  person(key: string, name: string, given?: string): PersonOfDraft {
    const found = this.#peopleByKey.get(key);
    if (found) return found;
    const id = freeId(given ?? idFrom(name, 'person'), (taken) => this.people.has(taken));
    const person: PersonOfDraft = { id, fields: { name } };
    this.people.set(id, person);
    this.#peopleByKey.set(key, person);
    return person;
  }

  /** The person whom the source knows by `key`, where they are known. */
  knownPerson(key: string): PersonOfDraft | undefined {
    return this.#peopleByKey.get(key);
  }

  knownTeam(key: string): TeamOfDraft | undefined {
    return this.#teamsByKey.get(key);
  }

  /** Puts a team inside another one, unless it stands in one already, the other one stands in it, or that would be deeper than any organisation; says whether it did. */
  putInside(inner: TeamOfDraft, outer: TeamOfDraft): boolean {
    if (inner.parent !== undefined) return inner.parent === outer.id;
    let above = 0;
    for (
      let at: TeamOfDraft | undefined = outer;
      at;
      at = at.parent === undefined ? undefined : this.teams.get(at.parent)
    )
      if (at === inner || ++above > DEEPEST) return false;
    inner.parent = outer.id;
    return true;
  }

  /** Has a person hold a role; where they do already, what is new about it is added. */
  hold(role: RoleOfDraft, person: PersonOfDraft, details: Omit<Format.Holder, 'person'> = {}): void {
    const holders = [...(role.fields.holders ?? [])];
    const said = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
    const at = holders.findIndex(
      (holder) =>
        (typeof holder === 'string' ? holder : holder.person) === person.id &&
        (typeof holder === 'string' || said.focus === undefined || holder.focus === said.focus),
    );
    const before = at < 0 ? {} : holders[at];
    const holder = { person: person.id, ...(typeof before === 'string' ? {} : before), ...said };
    const written = Object.keys(holder).length === 1 ? person.id : holder;
    if (at < 0) holders.push(written);
    else holders[at] = written;
    role.fields.holders = holders;
  }

  ask(about: string, question: Question): void {
    const questions = this.questions.get(about);
    if (questions) questions.push(question);
    else this.questions.set(about, [question]);
  }

  /** All roles, team by team. */
  *roles(): Iterable<RoleOfDraft> {
    for (const team of this.teams.values()) yield* team.roles.values();
  }
}

const DEEPEST = 1_000;

/** Adds texts to a list of things that can be bare texts; what stands there already, stays once. */
export function withTexts<Item>(
  list: readonly (string | Item)[] | undefined,
  texts: readonly string[],
  textOf: (item: Item) => string,
): (string | Item)[] {
  const items = [...(list ?? [])];
  const there = new Set(items.map((item) => (typeof item === 'string' ? item : textOf(item)).trim()));
  for (const text of texts) {
    const plain = text.trim();
    if (plain === '' || there.has(plain)) continue;
    there.add(plain);
    items.push(plain);
  }
  return items;
}

/** What was noted before, and one more line; a line that is there already is not repeated. */
export function withNote(notes: string | undefined, line: string): string {
  if (notes === undefined) return line;
  return notes.split('\n').includes(line) ? notes : `${notes}\n${line}`;
}
