import type { Role } from '../model/org-map.ts';
import { compareDefinitions } from './compare-definitions.ts';
import { activeHolders, compareHolders } from './compare-holders.ts';
import { compareNames, compareParticulars, compareStatus, hasNameOfTemplate } from './compare-particulars.ts';
import { type Comparison, type Pair, sideOf } from './comparison.ts';
import { wholeWork } from './loose-work.ts';
import type { Split } from './matching/find-splits.ts';
import { plainThing } from './plain-value.ts';

/** Compares all roles that are there now: new ones, and every field of the others. */
export function compareRoles(comparison: Comparison): void {
  const { identities } = comparison;
  for (const now of comparison.after.roles.values()) {
    const was = identities.roles.before(now);
    const about = comparison.about('role', now, now.team);
    if (was) {
      compareRole(comparison, { was, now, about });
      continue;
    }
    comparison.loose.added.push(...wholeWork(now));
    const after = { value: plainThing(now), at: now.location.key };
    const team = identities.wereTeams.get(now);
    const merge = identities.merges.get(now);
    if (team)
      comparison.add(
        'team-became-role',
        about,
        newHolders(comparison, now),
        { before: { value: team.team.reference, at: team.team.location.key }, after },
        undefined,
        team.guess,
      );
    else if (merge)
      comparison.add(
        'role-merged',
        about,
        { from: namesIn(merge), ...newHolders(comparison, now) },
        { after },
        undefined,
        merge.guess,
      );
    else comparison.add('role-created', about, { team: now.team.name, ...newHolders(comparison, now) }, { after });
  }
  for (const was of comparison.before.roles.values())
    if (!identities.roles.after(was)) comparison.loose.gone.push(...wholeWork(was));
}

/** Compares all roles that are there no more, once it is known what of their work others have now. */
export function compareGoneRoles(comparison: Comparison): void {
  const { identities, loose, workAfter } = comparison;
  for (const was of comparison.before.roles.values()) {
    if (identities.roles.after(was)) continue;
    const moved = new Set(wholeWork(was).flatMap(({ item, text }) => (loose.moved.has(item) ? [text] : [])));
    const lost = was.status === 'retired' ? [] : workAfter.lacking(was).filter((text) => !moved.has(text));
    const impact = lost.length > 0 ? 'gap' : 'shift';
    const about = comparison.about('role', was, was.team);
    const before = { value: plainThing(was), at: was.location.key };
    const team = identities.becameTeams.get(was);
    const split = identities.splits.get(was);
    if (team)
      comparison.add(
        'role-became-team',
        about,
        { roles: team.team.roles.length, lost },
        { before, after: { value: team.team.reference, at: team.team.location.key } },
        impact,
        team.guess,
      );
    else if (split)
      comparison.add(
        'role-split',
        about,
        { into: namesIn(split), holders: namesOfHolders(was), lost },
        { before },
        impact,
        split.guess,
      );
    else comparison.add('role-removed', about, { holders: namesOfHolders(was), lost }, { before }, impact);
  }
}

function namesIn({ parts }: Split, but?: Role): string[] {
  return [...new Set(parts.filter((part) => part !== but).map(({ name }) => name))].sort();
}

/** Tells that a role gave a good part of its work to new roles, or took over that of roles that are gone. */
function compareParts(comparison: Comparison, { was, now, about }: Pair<Role>): void {
  const { splits, merges } = comparison.identities;
  const sides = { before: sideOf(was.reference, was.location.key), after: sideOf(now.reference, now.location.key) };
  const [split, merge] = [splits.get(was), merges.get(now)];
  if (split)
    comparison.add(
      'role-split',
      about,
      { into: namesIn(split, now), holders: [], lost: [], stays: true },
      sides,
      'shift',
      split.guess,
    );
  if (merge)
    comparison.add(
      'role-merged',
      about,
      { from: namesIn(merge, was), holders: [], stays: true },
      sides,
      'shift',
      merge.guess,
    );
}

function compareRole(comparison: Comparison, pair: Pair<Role>): void {
  const { was, now, about } = pair;
  compareNames(comparison, 'role-renamed', pair, hasNameOfTemplate(was) && hasNameOfTemplate(now));
  if (comparison.identities.teams.after(was.team) !== now.team)
    comparison.add(
      'role-moved',
      about,
      { from: was.team.name, to: now.team.name },
      { before: sideOf(was.reference, was.location.key), after: sideOf(now.reference, now.location.key) },
      undefined,
      comparison.identities.guess(now),
    );
  compareParts(comparison, pair);
  compareStatus(comparison, pair, () => comparison.workAfter.lacking(was));
  compareDefinitions(comparison, pair);
  compareHolders(comparison, pair);
  compareVacancies(comparison, pair);
  compareParticulars(comparison, pair);
}

function compareVacancies(comparison: Comparison, { was, now, about }: Pair<Role>): void {
  if (!was.vacant && !now.vacant) return;
  const sides = { before: vacancySide(was), after: vacancySide(now) };
  if (!was.vacant) {
    const since = now.vacant?.since;
    comparison.add('vacancy-opened', about, { ...(since !== undefined && { since }) }, sides);
  } else if (!now.vacant) comparison.add('vacancy-closed', about, newHolders(comparison, now), sides);
  else {
    const details = comparison.details(was.vacant, now.vacant, ['since', 'share', 'why', 'links']);
    if (details.length > 0) comparison.add('vacancy-changed', about, { details }, sides);
  }
}

function vacancySide({ vacant, location }: Role) {
  const { location: _, links, ...said } = vacant ?? { location, links: [] };
  const at = location.child('vacant').key;
  return vacant
    ? {
        value: Object.keys(said).length + links.length > 0 ? { ...said, ...(links.length > 0 && { links }) } : true,
        at,
      }
    : { at };
}

function namesOfHolders(role: Role): string[] {
  return [...activeHolders(role)].map(({ name }) => name);
}

/** Who holds a role of the new map; that nobody does is not known where persons are hidden. */
function newHolders({ after }: Comparison, role: Role): { readonly holders?: readonly string[] } {
  return after.hidden?.has('people') ? {} : { holders: namesOfHolders(role) };
}
