import type { Entity, OrgMap, Role, Team } from '../model/org-map.ts';
import type { Guess } from './change.ts';
import { DEFAULT_SIMILARITY } from './default-similarity.ts';
import { formerIds, Matches, matchAll, matchRoles } from './match-by-id.ts';
import { findSplits, findTeamsOfRoles, type Split, type TeamOfRole } from './matching/find-splits.ts';
import { guessPairs } from './matching/guess-pairs.ts';
import { Lexicon } from './matching/lexicon.ts';
import type { Portrayal } from './matching/portrait.ts';
import {
  BANDS,
  portrayCollaborations,
  portrayPeople,
  portrayRoles,
  portrayTeams,
  TALENTS,
  TEMPLATES,
} from './matching/portrayals.ts';
import type { MapSide } from './pair-items.ts';
import { fold, Work } from './work.ts';

/** Where pairs are kept. */
interface Register<Thing> {
  add(before: Thing, after: Thing): void;
  after(before: Thing): unknown;
  before(after: Thing): unknown;
}

/** How things are matched that no id and no `previously` connects. */
export interface MatchOptions {
  /** Whether such things are matched at all; they are unless it is false. */
  readonly guess?: boolean;
  /** The least confidence, from 0 to 1, with which two things are taken to be the same. */
  readonly similarity?: number;
}

/** Which things of two maps are the same. */
export class Identities {
  readonly teams = new Matches<Team>();
  readonly roles = new Matches<Role>();
  readonly #others = new Matches<Entity>();
  readonly #guesses = new Map<Entity, Guess>();
  /** Roles of the old map whose work went to several roles of the new one. */
  readonly splits: ReadonlyMap<Role, Split>;
  /** Roles of the new map whose work came from several roles of the old one. */
  readonly merges: ReadonlyMap<Role, Split>;
  /** Roles of the old map that are teams of the new one. */
  readonly becameTeams: ReadonlyMap<Role, TeamOfRole>;
  /** Roles of the new map that were teams of the old one. */
  readonly wereTeams: ReadonlyMap<Role, TeamOfRole>;

  /**
   * Matches things by id, then by the former ids that either map declares under `previously`, then by a former id that both declare. A role is
   * looked for in the team that its own team was. What is left is matched by how much it has in common, unless `guess` is false. The result does not depend on which map is called the old one.
   */
  constructor(
    before: OrgMap,
    after: OrgMap,
    { guess = true, similarity = DEFAULT_SIMILARITY }: MatchOptions = {},
    work: Readonly<Record<MapSide, Work>> = { before: new Work(before), after: new Work(after) },
  ) {
    matchAll(before.teams, after.teams, this.teams, (team) => team.id, formerIds);
    matchRoles(before, after, this.teams, this.roles);
    const others = [
      [before.people, after.people],
      [before.collaborations, after.collaborations],
      [before.talents, after.talents],
      [before.templates, after.templates],
      [before.pay.bands, after.pay.bands],
    ] as const;
    for (const [old, now] of others) matchAll<Entity>(old, now, this.#others, ({ id }) => id, formerIds);
    const none = new Map();
    [this.splits, this.merges, this.becameTeams, this.wereTeams] = [none, none, none, none];
    if (!guess) return;
    const lexicon = new Lexicon();
    const guessAll = <Thing extends Entity>(
      all: Readonly<Record<MapSide, ReadonlyMap<string, Thing>>>,
      matches: Register<Thing>,
      portrayal: Portrayal<Thing>,
      isFree: (thing: Thing) => boolean = () => true,
    ) => {
      const left = {
        before: [...all.before.values()].filter((thing) => !matches.after(thing) && isFree(thing)),
        after: [...all.after.values()].filter((thing) => !matches.before(thing) && isFree(thing)),
      };
      for (const { was, now, guess: found } of guessPairs({ all, left }, portrayal, similarity)) {
        matches.add(was, now);
        this.#guesses.set(now, found);
      }
    };
    const both = <Part>(of: (map: OrgMap) => Part) => ({ before: of(before), after: of(after) });
    guessAll(
      both((map) => map.teams),
      this.teams,
      portrayTeams(this.#spell),
    );
    matchRoles(before, after, this.teams, this.roles);
    guessAll(
      both((map) => map.people),
      this.#others,
      portrayPeople(this.#spell),
    );
    this.becameTeams = findTeamsOfRoles(before, after, this, 'before', similarity, lexicon);
    this.wereTeams = findTeamsOfRoles(after, before, this, 'after', similarity, lexicon);
    guessAll(
      both((map) => map.roles),
      this.roles,
      portrayRoles(this.#spell),
      (role) => !this.becameTeams.has(role) && !this.wereTeams.has(role),
    );
    guessAll(
      both((map) => map.collaborations),
      this.#others,
      portrayCollaborations(this.#spell),
    );
    guessAll(
      both((map) => map.talents),
      this.#others,
      TALENTS,
    );
    guessAll(
      both((map) => map.templates),
      this.#others,
      TEMPLATES,
    );
    guessAll(
      both((map) => map.pay.bands),
      this.#others,
      BANDS,
    );
    this.splits = findSplits(after, this, 'before', work, similarity);
    this.merges = findSplits(before, this, 'after', work, similarity);
  }

  /** What a thing of the old map is in the new one. */
  after<Thing extends Entity>(before: Thing): Thing | undefined {
    return (this.teams.after(before as never) ?? this.roles.after(before as never) ?? this.#others.after(before)) as
      | Thing
      | undefined;
  }

  /** What a thing of the new map was in the old one. */
  before<Thing extends Entity>(after: Thing): Thing | undefined {
    return (this.teams.before(after as never) ?? this.roles.before(after as never) ?? this.#others.before(after)) as
      | Thing
      | undefined;
  }

  /** Why a thing of the new map is taken to be the one of the old map; undefined where ids or `previously` say it. */
  guess(after: Entity): Guess | undefined {
    return this.#guesses.get(after);
  }

  /** A thing as a mark of what refers to it: the same in both maps where it is matched, else its name. */
  readonly #spell = (thing: Entity, side: MapSide): string => {
    const other = side === 'before' ? this.after(thing) : this.before(thing);
    return other ? `= ${[thing.reference, other.reference].sort().join(' ')}` : `~ ${fold(thing.name)}`;
  };
}
