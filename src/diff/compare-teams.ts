import type { Team } from '../model/org-map.ts';
import {
  compareNames,
  compareParticulars,
  compareReviews,
  compareStatus,
  compareTerms,
} from './compare-particulars.ts';
import { compareDomains } from './compare-work.ts';
import { type Comparison, itemSides, keySides, listPlace, type Pair, sideOf, textsOf } from './comparison.ts';
import { wholeWork } from './loose-work.ts';
import { plainThing } from './plain-value.ts';

/** Compares all teams: new ones, those that are gone, and every field of the others. */
export function compareTeams(comparison: Comparison): void {
  for (const now of comparison.after.teams.values()) {
    const was = comparison.identities.teams.before(now);
    if (was) {
      compareTeam(comparison, { was, now, about: comparison.about('team', now, now) });
      continue;
    }
    comparison.loose.added.push(...wholeWork(now));
    comparison.add(
      'team-created',
      comparison.about('team', now, now),
      { roles: now.roles.length, ...(now.parent && { parent: now.parent.name }) },
      { after: { value: plainThing(now), at: now.location.key } },
    );
  }
  for (const was of comparison.before.teams.values()) {
    if (comparison.identities.teams.after(was)) continue;
    comparison.loose.gone.push(...wholeWork(was));
    const lost = was.domains.map(({ text }) => text).filter((text) => comparison.workAfter.ofDomain(text).length === 0);
    comparison.add(
      'team-dissolved',
      comparison.about('team', was, was),
      { roles: was.roles.length, lost },
      { before: { value: plainThing(was), at: was.location.key } },
      lost.length > 0 ? 'gap' : 'shift',
    );
  }
}

function compareTeam(comparison: Comparison, pair: Pair<Team>): void {
  const { was, now, about } = pair;
  compareNames(comparison, 'team-renamed', pair);
  if ((was.parent && comparison.identities.teams.after(was.parent)) !== now.parent || !was.parent !== !now.parent)
    comparison.add(
      'team-moved',
      about,
      textsOf(was.parent?.name, now.parent?.name),
      // A nested team names no parent: where it stands says it.
      {
        before: sideOf(was.parent?.id, was.location.child('parent').key),
        after: sideOf(now.parent?.id, now.location.child('parent').key),
      },
    );
  for (const [kind, key] of [
    ['team-kind-changed', 'kind'],
    ['purpose-changed', 'purpose'],
    ['vision-changed', 'vision'],
    ['strategy-changed', 'strategy'],
    ['contact-changed', 'contact'],
  ] as const)
    comparison.text(kind, about, was[key], now[key], () =>
      keySides(was.location, now.location, key, was[key], now[key]),
    );
  compareTerms(comparison, pair);
  compareStatus(comparison, pair);
  compareReviews(comparison, about, [was.review, was.location], [now.review, now.location]);
  compareDomains(comparison, pair, { before: was.location, after: now.location });
  compareResults(comparison, pair);
  comparePolicies(comparison, pair);
  compareMeetings(comparison, pair);
  compareParticulars(comparison, pair);
}

function compareResults(comparison: Comparison, { was, now, about }: Pair<Team>): void {
  const pairing = comparison.pairs(was.results, now.results, [({ what }) => what]);
  for (const [old, current] of pairing?.both ?? []) {
    const { what } = current;
    const [from, to] = [old.owner, current.owner];
    if (from !== to && !(from && to && comparison.sameThing(from, to)))
      comparison.add(
        'result-owner-changed',
        about,
        { what, ...textsOf(from?.name, to?.name) },
        {
          before: sideOf(from, old.location.child('owner').value),
          after: sideOf(to, current.location.child('owner').value),
        },
        to === undefined ? 'gap' : from === undefined ? 'growth' : 'shift',
      );
    if ((old.done ?? false) !== (current.done ?? false))
      comparison.add(
        current.done ? 'result-achieved' : 'result-reopened',
        about,
        { what },
        {
          before: sideOf(old.done, old.location.child('done').value),
          after: sideOf(current.done, current.location.child('done').value),
        },
      );
    const details = comparison.details(old, current, ['by', 'review', 'links', 'notes']);
    if (details.length > 0)
      comparison.add('result-changed', about, { what, details }, itemSides(old, current, details));
  }
  for (const result of pairing?.gone ?? [])
    comparison.add(
      'result-removed',
      about,
      { what: result.what },
      {
        before: sideOf(result, result.location.value),
        after: listPlace(now.location, 'results'),
      },
    );
  for (const result of pairing?.added ?? [])
    comparison.add(
      'result-added',
      about,
      { what: result.what, ...(result.by && { by: result.by }), ...(result.owner && { owner: result.owner.name }) },
      { before: listPlace(was.location, 'results'), after: sideOf(result, result.location.value) },
    );
}

function comparePolicies(comparison: Comparison, { was, now, about }: Pair<Team>): void {
  const pairing = comparison.pairs(was.policies, now.policies, [({ name }) => name, ({ text }) => text]);
  for (const [old, current] of pairing?.both ?? []) {
    const details = comparison.details(old, current, ['name', 'text', 'domain']);
    comparison.add(
      'policy-changed',
      about,
      { policy: current.name ?? current.text, details },
      itemSides(old, current, details),
    );
  }
  for (const policy of pairing?.gone ?? [])
    comparison.add(
      'policy-removed',
      about,
      { policy: policy.name ?? policy.text },
      {
        before: sideOf(policy, policy.location.value),
        after: listPlace(now.location, 'policies'),
      },
    );
  for (const policy of pairing?.added ?? [])
    comparison.add(
      'policy-added',
      about,
      { policy: policy.name ?? policy.text },
      {
        before: listPlace(was.location, 'policies'),
        after: sideOf(policy, policy.location.value),
      },
    );
}

function compareMeetings(comparison: Comparison, { was, now, about }: Pair<Team>): void {
  const pairing = comparison.pairs(was.meetings, now.meetings, [({ name }) => name]);
  for (const [old, current] of pairing?.both ?? []) {
    const details = comparison.details(old, current, ['every', 'at', 'minutes', 'purpose', 'links']);
    comparison.add('meeting-changed', about, { meeting: current.name, details }, itemSides(old, current, details));
  }
  for (const meeting of pairing?.gone ?? [])
    comparison.add(
      'meeting-removed',
      about,
      { meeting: meeting.name },
      {
        before: sideOf(meeting, meeting.location.value),
        after: listPlace(now.location, 'meetings'),
      },
    );
  for (const meeting of pairing?.added ?? [])
    comparison.add(
      'meeting-added',
      about,
      { meeting: meeting.name },
      {
        before: listPlace(was.location, 'meetings'),
        after: sideOf(meeting, meeting.location.value),
      },
    );
}
