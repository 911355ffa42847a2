import type { Role, RoleDefinition } from '../model/org-map.ts';
import type { Location } from '../yaml/yaml-document.ts';
import type { Side } from './change.ts';
import { activeHolders } from './compare-holders.ts';
import { compareReviews } from './compare-particulars.ts';
import { compareTalentNeeds } from './compare-talents.ts';
import {
  compareDecisions,
  compareDeliveries,
  compareDomains,
  compareResponsibilities,
  type WorkLists,
} from './compare-work.ts';
import { type Comparison, keySides, listPlace, type Pair, sideOf, textsOf } from './comparison.ts';

/**
 * Compares what roles and templates both say. What a role takes over from a template on both sides is told once, at the template: fifty roles that are like it do
 * not change, they follow. Where a role begins or ceases to say something itself, what it has in effect counts.
 */
export function compareDefinitions(comparison: Comparison, pair: Pair<RoleDefinition>): void {
  const { was, now, about } = pair;
  const homes: Homes = { was: homesOf(was), now: homesOf(now) };
  const follows = (key: string) => isTakenOver(comparison, pair, homes, key);
  const home = (key: string) => ({ before: homes.was(key).location, after: homes.now(key).location });
  const sides = (key: string, from: unknown, to: unknown) => {
    const { before, after } = home(key);
    return keySides(before, after, key, from, to);
  };
  const lists: WorkLists = { ...pair, home };
  for (const [kind, key] of [
    ['purpose-changed', 'purpose'],
    ['core-role-changed', 'core'],
  ] as const)
    if (was[key] !== now[key] && !follows(key))
      comparison.text(kind, about, was[key], now[key], () => sides(key, was[key], now[key]));
  const elected = now.elected ?? false;
  if ((was.critical ?? false) !== (now.critical ?? false) && !follows('critical'))
    compareCritical(comparison, pair, sides('critical', was.critical, now.critical));
  if ((was.elected ?? false) !== elected && !follows('elected'))
    comparison.add('election-changed', about, { elected }, sides('elected', was.elected, now.elected));
  if (was.seats !== now.seats && !follows('seats')) {
    const details = comparison.details(was.seats, now.seats, ['min', 'max', 'share']);
    if (details.length > 0) comparison.add('seats-changed', about, { details }, sides('seats', was.seats, now.seats));
  }
  if (was.review !== now.review && !follows('review')) {
    const { before, after } = home('review');
    compareReviews(comparison, about, [was.review, before], [now.review, after]);
  }
  if (!follows('responsibilities')) compareResponsibilities(comparison, lists);
  if (!follows('decides')) compareDecisions(comparison, lists);
  if ((was.domains.length > 0 || now.domains.length > 0) && !follows('domains'))
    compareDomains(comparison, pair, home('domains'));
  if (!follows('delivers')) compareDeliveries(comparison, lists);
  if (!follows('talents')) compareTalentNeeds(comparison, lists);
  if (!follows('excludes')) compareExclusions(comparison, lists);
  if (!follows('replaces')) compareReplacedTitles(comparison, lists);
  if (!follows('pay')) comparePay(comparison, lists);
  compareTemplates(comparison, pair);
}

/** Tells that a role, or those that take over from a template, became critical or are so no longer; a gap where one of them has no second holder. */
function compareCritical(
  comparison: Comparison,
  { now, about }: Pair<RoleDefinition>,
  sides: { readonly before: Side; readonly after: Side },
): void {
  const critical = now.critical ?? false;
  const roles = about.thing === 'role' ? [now as Role] : comparison.takersOf(now);
  const alone = critical
    ? roles.filter((role) => role.critical && role.status !== 'retired' && activeHolders(role).size < 2)
    : [];
  const data = { critical, ...(alone.length > 0 && { alone: alone.map(({ name }) => name).sort() }) };
  comparison.add('critical-changed', about, data, sides, alone.length > 0 ? 'gap' : 'shift');
}

/** Where a key of a role is written, whether by itself, and the template from which it is taken over, if it is. */
interface Home {
  readonly location: Location;
  readonly written: boolean;
  readonly template?: RoleDefinition;
}

interface Homes {
  readonly was: (key: string) => Home;
  readonly now: (key: string) => Home;
}

function homesOf(definition: RoleDefinition): (key: string) => Home {
  const own: Home = { location: definition.location, written: true };
  if (!definition.like) return () => own;
  const unwritten: Home = { ...own, written: false };
  const chain: { readonly at: RoleDefinition; readonly keys: object }[] = [];
  for (let at: RoleDefinition | undefined = definition; at; at = at.like)
    chain.push({ at, keys: writtenOf(at.location) });
  return (key) => {
    const found = chain.find(({ keys }) => key in keys)?.at;
    if (found === definition) return own;
    return found ? { location: found.location, written: false, template: found } : unwritten;
  };
}

/**
 * Whether both sides say nothing of a key themselves, and take over from what is the same template in both maps: the one that they are like, or the one
 * further up that writes the key.
 */
function isTakenOver(comparison: Comparison, { was, now }: Pair<RoleDefinition>, homes: Homes, key: string): boolean {
  if (!was.like || !now.like) return false;
  const [from, to] = [homes.was(key), homes.now(key)];
  if (from.written || to.written) return false;
  if (comparison.sameThing(was.like, now.like)) return true;
  return from.template !== undefined && to.template !== undefined && comparison.sameThing(from.template, to.template);
}

function writtenOf(location: Location): object {
  let value: unknown = location.document.value;
  for (const step of location.path) value = (value as Record<string, unknown> | undefined)?.[step];
  return typeof value === 'object' && value !== null ? value : {};
}

function compareExclusions(comparison: Comparison, { was, now, about, home }: WorkLists): void {
  if (was.excludes.length === 0 && now.excludes.length === 0) return;
  const { before, after } = home('excludes');
  const place = (roles: typeof was.excludes, location: Location, role: (typeof was.excludes)[number]) =>
    sideOf(role, location.child('excludes').child(roles.indexOf(role)).value);
  for (const role of was.excludes)
    if (!now.excludes.some((other) => comparison.sameThing(role, other)))
      comparison.add(
        'exclusion-removed',
        about,
        { role: role.name },
        { before: place(was.excludes, before, role), after: listPlace(after, 'excludes') },
      );
  for (const role of now.excludes)
    if (!was.excludes.some((other) => comparison.sameThing(other, role)))
      comparison.add(
        'exclusion-added',
        about,
        { role: role.name },
        { before: listPlace(before, 'excludes'), after: place(now.excludes, after, role) },
      );
}

function compareReplacedTitles(comparison: Comparison, { was, now, about, home }: WorkLists): void {
  const pairing = comparison.pairs(was.replaces, now.replaces, [({ text }) => text]);
  if (!pairing) return;
  const { before, after } = home('replaces');
  for (const { text, location } of pairing.gone)
    comparison.add(
      'replaced-title-removed',
      about,
      { title: text },
      { before: sideOf(text, location.value), after: listPlace(after, 'replaces') },
    );
  for (const { text, location } of pairing.added)
    comparison.add(
      'replaced-title-added',
      about,
      { title: text },
      { before: listPlace(before, 'replaces'), after: sideOf(text, location.value) },
    );
}

function comparePay(comparison: Comparison, { was, now, about, home }: WorkLists): void {
  if (was.pay === undefined && now.pay === undefined) return;
  const { before, after } = home('pay');
  const [from, to] = [was.pay?.band, now.pay?.band];
  if (from !== to && !(from && to && comparison.sameThing(from, to)))
    comparison.add('role-pay-changed', about, textsOf(from?.name, to?.name), {
      before: sideOf(from, before.child('pay').child('band').key),
      after: sideOf(to, after.child('pay').child('band').key),
    });
  const details = comparison.details(was.pay, now.pay, ['why']);
  if (details.length > 0)
    comparison.add(
      'role-pay-reason-changed',
      about,
      { details },
      {
        before: sideOf(was.pay?.why, before.child('pay').child('why').key),
        after: sideOf(now.pay?.why, after.child('pay').child('why').key),
      },
    );
}

function compareTemplates(comparison: Comparison, { was, now, about }: Pair<RoleDefinition>): void {
  const [from, to] = [was.like, now.like];
  if (from === to || (from && to && comparison.sameThing(from, to))) return;
  comparison.add(
    'role-template-changed',
    about,
    textsOf(from?.name, to?.name),
    keySides(was.location, now.location, 'like', from, to),
  );
}
