import type { Role } from '../model/org-map.ts';
import { compareDefinitions } from './compare-definitions.ts';
import { activeHolders, compareHolders } from './compare-holders.ts';
import { compareNames, compareParticulars, compareStatus, hasNameOfTemplate } from './compare-particulars.ts';
import { type Comparison, type Pair, sideOf } from './comparison.ts';
import { plainThing } from './plain-value.ts';

/** Compares all roles: new ones, those that are gone, and every field of the others. */
export function compareRoles(comparison: Comparison): void {
  const { before, after, identities } = comparison;
  for (const now of after.roles.values()) {
    const was = identities.roles.before(now);
    const about = comparison.about('role', now, now.team);
    if (was) compareRole(comparison, { was, now, about });
    else
      comparison.add(
        'role-created',
        about,
        { team: now.team.name, holders: namesOfHolders(now) },
        { after: { value: plainThing(now), at: now.location.key } },
      );
  }
  for (const was of before.roles.values()) {
    if (identities.roles.after(was)) continue;
    const lost = was.status === 'retired' ? [] : comparison.workAfter.lacking(was);
    comparison.add(
      'role-removed',
      comparison.about('role', was, was.team),
      { holders: namesOfHolders(was), lost },
      { before: { value: plainThing(was), at: was.location.key } },
      lost.length > 0 ? 'gap' : 'shift',
    );
  }
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
    );
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
  } else if (!now.vacant) comparison.add('vacancy-closed', about, { holders: namesOfHolders(now) }, sides);
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
