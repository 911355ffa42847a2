import type { Band, Entity, Talent, Template } from '../model/org-map.ts';
import type { Thing } from './change.ts';
import { compareDefinitions } from './compare-definitions.ts';
import { compareNames, compareParticulars, hasNameOfTemplate } from './compare-particulars.ts';
import { type Comparison, keySides, type Pair } from './comparison.ts';
import { plainThing } from './plain-value.ts';

/** Compares what a map defines once for all: talents, templates and pay bands. */
export function compareCatalogues(comparison: Comparison): void {
  const { before, after } = comparison;
  compareEntries(comparison, 'talent', before.talents, after.talents, compareTalent);
  compareEntries(comparison, 'template', before.templates, after.templates, compareTemplate);
  compareEntries(comparison, 'pay-band', before.pay.bands, after.pay.bands, compareBand);
}

function compareEntries<Entry extends Entity>(
  comparison: Comparison,
  thing: Thing & ('talent' | 'template' | 'pay-band'),
  before: ReadonlyMap<string, Entry>,
  after: ReadonlyMap<string, Entry>,
  compare: (comparison: Comparison, pair: Pair<Entry>) => void,
): void {
  for (const now of after.values()) {
    const was = comparison.identities.before(now);
    const about = comparison.about(thing, now);
    if (was) compare(comparison, { was, now, about });
    else comparison.add(`${thing}-added`, about, {}, { after: { value: plainThing(now), at: now.location.key } });
  }
  for (const was of before.values())
    if (!comparison.identities.after(was))
      comparison.add(
        `${thing}-removed`,
        comparison.about(thing, was),
        {},
        { before: { value: plainThing(was), at: was.location.key } },
      );
}

function compareTalent(comparison: Comparison, pair: Pair<Talent>): void {
  const { was, now, about } = pair;
  compareNames(comparison, 'talent-renamed', pair);
  comparison.text('talent-address-changed', about, was.uri, now.uri, () =>
    keySides(was.location, now.location, 'uri', was.uri, now.uri),
  );
  compareParticulars(comparison, pair);
}

function compareTemplate(comparison: Comparison, pair: Pair<Template>): void {
  compareNames(comparison, 'template-renamed', pair, hasNameOfTemplate(pair.was) && hasNameOfTemplate(pair.now));
  compareDefinitions(comparison, pair);
  compareParticulars(comparison, pair);
}

function compareBand(comparison: Comparison, pair: Pair<Band>): void {
  const { was, now, about } = pair;
  compareNames(comparison, 'pay-band-renamed', pair);
  const range = comparison.details(plainRange(was), plainRange(now), RANGE);
  if (range.length > 0) {
    const key = range.length === 1 ? (range[0]?.field as string) : 'max';
    comparison.add(
      'pay-range-changed',
      about,
      { details: range },
      keySides(was.location, now.location, key, plainRange(was), plainRange(now)),
    );
  }
  const criteria = comparison.details(was.criteria, now.criteria, ['skills', 'effort', 'responsibility', 'conditions']);
  if (criteria.length > 0)
    comparison.add(
      'pay-criteria-changed',
      about,
      { details: criteria },
      keySides(was.location, now.location, 'criteria', was.criteria, now.criteria),
    );
  comparison.text('pay-band-reason-changed', about, was.why, now.why, () =>
    keySides(was.location, now.location, 'why', was.why, now.why),
  );
  compareParticulars(comparison, pair);
}

const RANGE = ['min', 'max', 'currency', 'period'];

function plainRange({ min, max, currency, period }: Band) {
  return { min, max, currency, period };
}
