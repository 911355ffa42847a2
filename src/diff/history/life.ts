import { thingsOfKind } from '../../model/find-things.ts';
import type { Entity, OrgMap } from '../../model/org-map.ts';
import type { Change } from '../change.ts';
import type { Identities } from '../match-things.ts';
import { keyOf } from '../steps/written-thing.ts';
import { concerns } from './concerns.ts';
import { factsOf } from './facts.ts';
import type { LifeSummary, LivingThing, Moment, NameSpan, ThingSpan } from './log.ts';
import { Spans } from './spans.ts';

/** A step of a history with all that differs. */
export interface ComparedStep {
  readonly before: OrgMap;
  readonly after: OrgMap;
  readonly identities: Identities;
  readonly changes: readonly Change[];
}

/**
 * The life of a role, a person or a team, followed back from the newest state of a map: through new names, ids and teams, as comparing neighbouring states finds them. Where it
 * was not there for a while, it is followed again from where something of its reference was there before.
 */
export class Life {
  readonly #thing: LivingThing;
  /** What it is called in the state that was reached; undefined where it is not there. */
  #reference: string | undefined;
  /** What it was called when it was last seen. */
  #lastSeen: string;
  #latest: Entity | undefined;
  #isThere = false;
  readonly #names = new Spans<Omit<NameSpan, 'from' | 'to'>>(({ name }) => name);
  readonly #teams = new Spans<Omit<ThingSpan, 'from' | 'to'>>(nameOf);
  readonly #holders = new Spans<Omit<ThingSpan, 'from' | 'to'>>(nameOf);
  readonly #roles = new Spans<Omit<ThingSpan, 'from' | 'to'>>(nameOf);

  /** `reference` is what it is called in the newest state, or was called when it was last there. */
  constructor(thing: LivingThing, reference: string) {
    this.#thing = thing;
    this.#lastSeen = reference;
  }

  /** Begins with the newest state. */
  begin(map: OrgMap): void {
    const entity = thingsOfKind(map, this.#thing).get(this.#lastSeen);
    this.#reference = entity?.reference;
    this.#latest = entity;
    this.#isThere = entity !== undefined;
    const facts = factsOf(this.#thing, entity);
    this.#names.begin(facts.names);
    this.#teams.begin(facts.teams);
    this.#holders.begin(facts.holders);
    this.#roles.begin(facts.roles);
  }

  /** What the thing is called in the state that was reached; undefined where it is not there. */
  get reference(): string | undefined {
    return this.#reference;
  }

  /** The keys of what has to be seen of a step so that the life can be followed through it. */
  wanted(): string[] {
    return this.#reference === undefined ? [] : [keyOf(this.#thing, this.#reference)];
  }

  /** Goes one step back; gives the changes that belong to this life. */
  goBack({ before, after, identities, changes }: ComparedStep, commit: Moment): Change[] {
    const now = this.#reference === undefined ? undefined : thingsOfKind(after, this.#thing).get(this.#reference);
    const was = now ? identities.before(now) : this.#gone(before, identities);
    const facts = factsOf(this.#thing, was, identities);
    this.#names.goBack(facts.names, commit);
    this.#teams.goBack(facts.teams, commit);
    this.#holders.goBack(facts.holders, commit);
    this.#roles.goBack(facts.roles, commit);
    this.#reference = was?.reference;
    if (was) this.#lastSeen = was.reference;
    this.#latest ??= was;
    const step = { thing: this.#thing, was, now, before, after };
    return was || now ? changes.filter((change) => concerns(change, step)) : [];
  }

  /** What had the reference that is looked for and is not there any more. */
  #gone(before: OrgMap, identities: Identities): Entity | undefined {
    const was = thingsOfKind(before, this.#thing).get(this.#lastSeen);
    return was && identities.after(was) === undefined ? was : undefined;
  }

  /** The life in short; undefined where the thing was never there. */
  summary(): LifeSummary | undefined {
    if (!this.#latest) return undefined;
    const { reference, name } = this.#latest;
    return {
      thing: this.#thing,
      reference,
      name,
      isThere: this.#isThere,
      names: this.#names.all(),
      teams: this.#teams.all(),
      holders: this.#holders.all(),
      roles: this.#roles.all(),
    };
  }
}

function nameOf({ thing }: Omit<ThingSpan, 'from' | 'to'>): string {
  return thing?.name ?? '';
}
