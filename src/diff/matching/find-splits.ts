import type { Entity, OrgMap, Role, RoleDefinition, Team } from '../../model/org-map.ts';
import type { Guess } from '../change.ts';
import type { MapSide } from '../pair-items.ts';
import { fold, type Work } from '../work.ts';
import type { Lexicon } from './lexicon.ts';

/** A role whose work is that of several roles in the other map. */
export interface Split {
  /** The roles of the other map, in the order of their references; the role itself is among them where it is still there. */
  readonly parts: readonly Role[];
  /** Whether the role is there in the other map as well. */
  readonly stays: boolean;
  readonly guess: Guess;
}

/** A role that is a team in the other map. */
export interface TeamOfRole {
  readonly team: Team;
  readonly guess: Guess;
}

/** What the matches so far say of a thing. */
interface Known {
  after<Thing extends Entity>(before: Thing): Thing | undefined;
  before<Thing extends Entity>(after: Thing): Thing | undefined;
}

/**
 * The roles of a map, of the given side, whose work is divided over two or more roles in the other map, `to`: each new one has got at least half of its work from there.
 * Only work that one role has in each map counts, so that what every team has in the same words divides nothing. Cost grows linearly.
 */
export function findSplits(
  to: OrgMap,
  known: Known,
  side: MapSide,
  work: Readonly<Record<MapSide, Work>>,
  threshold: number,
): Map<Role, Split> {
  const otherSide = side === 'before' ? 'after' : 'before';
  const other = (role: Role) => (side === 'before' ? known.after(role) : known.before(role));
  const back = (role: Role) => (side === 'before' ? known.before(role) : known.after(role));
  const splits = new Map<Role, Split>();
  const parts = new Map<Role, Map<Role, number>>();
  for (const role of to.roles.values()) {
    if (back(role) || role.status === 'retired') continue;
    const tasks = tasksOf(role);
    const sources = new Map<Role, number>();
    for (const text of tasks) {
      const source = ownerOf(text, work[otherSide]) === role ? ownerOf(text, work[side]) : undefined;
      if (source) sources.set(source, (sources.get(source) ?? 0) + 1);
    }
    for (const [source, shared] of sources) {
      if (shared * 2 < tasks.size) continue;
      const taken = parts.get(source);
      if (taken) taken.set(role, shared);
      else parts.set(source, new Map([[role, shared]]));
    }
  }
  for (const [source, taken] of parts) {
    const tasks = tasksOf(source);
    const now = other(source);
    const rest = now ? tasksOf(now) : new Set<string>();
    const kept = [...tasks].filter((text) => rest.has(text)).length;
    if (taken.size + (now ? 1 : 0) < 2) continue;
    // Where the role stays, one duty that went to a new role is a move, and no split.
    const enough = [...taken.values()].reduce((sum, shared) => sum + shared, 0);
    if (now && (kept === 0 || enough < 2)) continue;
    const confidence = Math.round((100 * (enough + kept)) / tasks.size) / 100;
    if (confidence < threshold) continue;
    const all = [...taken.keys(), ...(now ? [now] : [])];
    splits.set(source, {
      parts: all.sort((a, b) => (a.reference < b.reference ? -1 : 1)),
      stays: now !== undefined,
      guess: { confidence: Math.min(1, confidence), reasons: ['work'] },
    });
  }
  return splits;
}

/**
 * The roles of a map, of the given side, that are a team in the other one: neither is matched, they are called alike, and the roles of the team have at least half of the
 * work of the role, or the same purpose.
 */
export function findTeamsOfRoles(
  from: OrgMap,
  to: OrgMap,
  known: Known,
  side: MapSide,
  threshold: number,
  lexicon: Lexicon,
): Map<Role, TeamOfRole> {
  const other = (thing: Entity) => (side === 'before' ? known.after(thing) : known.before(thing));
  const back = (thing: Entity) => (side === 'before' ? known.before(thing) : known.after(thing));
  const found = new Map<Role, TeamOfRole>();
  const teams = new Map<string, Team | undefined>();
  for (const team of to.teams.values()) {
    if (back(team)) continue;
    for (const called of namesOf(team))
      teams.set(called, teams.has(called) && teams.get(called) !== team ? undefined : team);
  }
  if (teams.size === 0) return found;
  const roles = new Map<Team, Role[]>();
  for (const role of from.roles.values()) {
    if (other(role)) continue;
    for (const team of new Set(namesOf(role).map((called) => teams.get(called))))
      if (team) roles.set(team, [...(roles.get(team) ?? []), role]);
  }
  for (const [team, [role, ...more]] of roles) {
    if (!role || more.length > 0 || found.has(role)) continue;
    const work = tasksOf(role);
    const spread = new Set(team.roles.flatMap((part) => [...tasksOf(part)]));
    const kept = [...work].filter((text) => spread.has(text)).length;
    const purposes =
      role.purpose !== undefined && team.purpose !== undefined
        ? lexicon.similarity(lexicon.words(role.purpose), lexicon.words(team.purpose)) / 100
        : 0;
    const share = work.size > 0 ? kept / work.size : 0;
    const confidence = Math.round(50 + 50 * Math.max(share, purposes)) / 100;
    if (Math.max(share, purposes) < 0.5 || confidence < threshold) continue;
    found.set(role, {
      team,
      guess: {
        confidence,
        reasons: [
          'name',
          ...(share >= 0.5 ? (['work'] as const) : []),
          ...(purposes >= 0.5 ? (['purpose'] as const) : []),
        ],
      },
    });
  }
  return found;
}

function namesOf({ id, name }: Entity): string[] {
  return [...new Set([fold(id.replaceAll(/[-_]/g, ' ')), fold(name)])];
}

/** The role that has a task, where one role alone has it. */
function ownerOf(text: string, work: Work): Role | undefined {
  const [owner, ...others] = work.ofTask(text);
  return others.every((other) => other === owner) ? owner : undefined;
}

/** What a role takes care of and decides, as texts that are equal but for capitals and spaces. */
function tasksOf(role: RoleDefinition): Set<string> {
  return new Set([...role.responsibilities.map(({ text }) => text), ...role.decides.map(({ what }) => what)].map(fold));
}
