import type { Collaboration, Partner } from '../model/org-map.ts';
import {
  compareNames,
  compareParticulars,
  compareReviews,
  compareStatus,
  compareTerms,
} from './compare-particulars.ts';
import { type Comparison, itemSides, keySides, listPlace, type Pair, sideOf } from './comparison.ts';
import { plainThing } from './plain-value.ts';

/** Compares all collaborations: new ones, those that are gone, and every field of the others. */
export function compareCollaborations(comparison: Comparison): void {
  const partners = ({ between }: Collaboration) => between.map(nameOf);
  for (const now of comparison.after.collaborations.values()) {
    const was = comparison.identities.before(now);
    const about = comparison.about('collaboration', now);
    if (was) compareCollaboration(comparison, { was, now, about });
    else
      comparison.add(
        'collaboration-started',
        about,
        { partners: partners(now) },
        { after: { value: plainThing(now), at: now.location.key } },
      );
  }
  for (const was of comparison.before.collaborations.values())
    if (!comparison.identities.after(was))
      comparison.add(
        'collaboration-ended',
        comparison.about('collaboration', was),
        { partners: partners(was) },
        { before: { value: plainThing(was), at: was.location.key } },
      );
}

function compareCollaboration(comparison: Comparison, pair: Pair<Collaboration>): void {
  const { was, now, about } = pair;
  compareNames(comparison, 'collaboration-renamed', pair);
  for (const [kind, key] of [
    ['purpose-changed', 'purpose'],
    ['collaboration-mode-changed', 'mode'],
    ['collaboration-decision-changed', 'decides'],
  ] as const)
    comparison.text(kind, about, was[key], now[key], () =>
      keySides(was.location, now.location, key, was[key], now[key]),
    );
  compareTerms(comparison, pair);
  compareStatus(comparison, pair);
  compareReviews(comparison, about, [was.review, was.location], [now.review, now.location]);
  comparePartners(comparison, pair);
  compareParticulars(comparison, pair);
}

function comparePartners(comparison: Comparison, { was, now, about }: Pair<Collaboration>): void {
  const pairing = comparison.pairs(was.between, now.between, [
    ({ team, organization }, side) => `${team ? comparison.spell[side](team) : ''}\n${organization ?? ''}`,
    ({ team }, side) => team && comparison.spell[side](team),
  ]);
  for (const [old, current] of pairing?.both ?? []) {
    const details = comparison.details(old, current, ['organization', 'gives', 'gets']);
    comparison.add('partner-changed', about, { partner: nameOf(current), details }, itemSides(old, current, details));
  }
  for (const partner of pairing?.gone ?? [])
    comparison.add(
      'partner-removed',
      about,
      { partner: nameOf(partner) },
      { before: sideOf(partner, partner.location.value), after: listPlace(now.location, 'between') },
    );
  for (const partner of pairing?.added ?? [])
    comparison.add(
      'partner-added',
      about,
      { partner: nameOf(partner) },
      { before: listPlace(was.location, 'between'), after: sideOf(partner, partner.location.value) },
    );
}

function nameOf({ team, organization }: Partner): string {
  return team?.name ?? organization ?? '';
}
