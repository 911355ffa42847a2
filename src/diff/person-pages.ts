import { type Holder, isRole, type Person, type Role } from '../model/org-map.ts';
import { sortedForReading } from '../text/order.ts';
import type { Change } from './change.ts';
import { activeHolders } from './compare-holders.ts';
import type { Comparison } from './comparison.ts';
import { wholeWork } from './loose-work.ts';

/** What changes for one person. */
export interface PersonPage {
  /** The id in the new map, or in the old one where the person is gone. */
  readonly id: string;
  readonly name: string;
  /** Roles that the person holds now and did not hold. */
  readonly starts: readonly Start[];
  /** Roles that the person held and does not hold now. */
  readonly stops: readonly Stop[];
  /** The changes of roles that the person holds before and after, by role. */
  readonly roles: readonly { readonly role: Role; readonly changes: readonly Change[] }[];
  /** The changes of teams in which the person holds or held a role. */
  readonly teams: readonly Change[];
  /** The changes of the person's own entry. */
  readonly own: readonly Change[];
  /** What else concerns the person: collaborations of those teams, templates and pay bands of those roles, talents. */
  readonly others: readonly Change[];
}

/** A role that somebody starts in. */
export interface Start {
  readonly holder: Holder;
  /** Who else holds it now. */
  readonly others: readonly Person[];
  /** Who held it before and does not any more. */
  readonly earlier: readonly Person[];
}

/** A role that somebody stops in. */
export interface Stop {
  /** As it stood in the old map. */
  readonly holder: Holder;
  /** Who holds the role now; undefined where the role is gone. */
  readonly holders?: readonly Person[];
  /** Where the role is gone: each text of its work, and the roles that have it now. */
  readonly work: readonly { readonly text: string; readonly roles: readonly Role[] }[];
}

/**
 * What changes for each person whom changes concern, in the order of their names. What somebody starts and stops with follows from both maps; it is told only where the changes
 * given are about that role, its team or that person, so that a selection of changes gives pages about this selection.
 */
export function personPages(changes: readonly Change[], comparison: Comparison): PersonPage[] {
  const byPerson = new Map<string, Change[]>();
  for (const change of changes)
    for (const id of change.people) {
      const own = byPerson.get(id);
      if (own) own.push(change);
      else byPerson.set(id, [change]);
    }
  const pages = [...byPerson].map(([id, own]) => pageOf(id, own, comparison)).filter((page) => page !== undefined);
  return sortedForReading(pages, ({ name }) => name);
}

function pageOf(id: string, changes: readonly Change[], comparison: Comparison): PersonPage | undefined {
  const { identities } = comparison;
  const now = comparison.after.people.get(id);
  const was = now ? identities.before(now) : comparison.before.people.get(id);
  const person = now ?? was;
  if (!person) return undefined;
  const [held, holds] = [holdings(was), holdings(now)];
  const heldRoles = new Set(held.map(({ role }) => identities.after(role) ?? role));
  const holdsRoles = new Set(holds.map(({ role }) => role));
  const told = toldAbout(changes);
  const starts = holds.filter(({ role }) => !heldRoles.has(role) && told(role));
  const stops = held.filter(
    ({ role }) => !holdsRoles.has(identities.after(role) ?? role) && told(role, identities.after(role)),
  );
  const settled = new Set([...starts, ...stops].map(({ role }) => (identities.after(role) ?? role).reference));
  const roles = new Map<Role, Change[]>();
  const rest: Record<'teams' | 'own' | 'others', Change[]> = { teams: [], own: [], others: [] };
  for (const change of changes) {
    const { thing, reference } = change.about;
    if (thing === 'role' && settled.has(reference)) continue;
    const role = thing === 'role' ? comparison.after.roles.get(reference) : undefined;
    if (role && change.after && holdsRoles.has(role)) {
      const own = roles.get(role);
      if (own) own.push(change);
      else roles.set(role, [change]);
    } else rest[thing === 'team' ? 'teams' : thing === 'person' && reference === id ? 'own' : 'others'].push(change);
  }
  return {
    id,
    name: person.name,
    starts: starts.map((holder) => startOf(holder, person, comparison)),
    stops: stops.map((holder) => stopOf(holder, person, comparison)),
    roles: [...roles].map(([role, own]) => ({ role, changes: own })),
    ...rest,
  };
}

/** What a person holds, but for former roles; nothing where the person has left. */
function holdings(person: Person | undefined): readonly Holder[] {
  return person && person.left === undefined ? person.holds.filter(({ as }) => as !== 'emeritus') : [];
}

/** Whether changes say something about a role, its team, or a person. */
function toldAbout(changes: readonly Change[]): (...roles: readonly (Role | undefined)[]) => boolean {
  const roles = new Set(changes.filter(({ about }) => about.thing === 'role').map(({ about }) => about.reference));
  const teams = new Set(changes.filter(({ about }) => about.thing === 'team').map(({ about }) => about.reference));
  const isOwn = changes.some(({ about }) => about.thing === 'person');
  return (...either) =>
    isOwn || either.some((role) => role && (roles.has(role.reference) || teams.has(role.team.reference)));
}

function startOf(holder: Holder, person: Person, { identities }: Comparison): Start {
  const now = [...activeHolders(holder.role)];
  const was = identities.before(holder.role);
  const before = was ? [...activeHolders(was)].map((one) => identities.after(one) ?? one) : [];
  return {
    holder,
    others: now.filter((one) => one !== person),
    earlier: before.filter((one) => one !== person && !now.includes(one)),
  };
}

function stopOf(holder: Holder, person: Person, { identities, workAfter, loose }: Comparison): Stop {
  const now = identities.after(holder.role);
  if (now) return { holder, holders: [...activeHolders(now)].filter((one) => one !== person), work: [] };
  const work = wholeWork(holder.role).filter(({ kind }) => kind !== 'domain');
  return {
    holder,
    work: work.map(({ text, item }) => {
      const same = workAfter.ofTask(text);
      const to = loose.wentTo.get(item);
      return { text, roles: same.length === 0 && to && isRole(to) ? [to] : same };
    }),
  };
}
