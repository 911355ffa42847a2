import type { Band } from '../../model/org-map.ts';
import { fact, facts, notes, part, section, table } from './blocks.ts';
import { type Context, nameOf } from './context.ts';
import type { Inline, Section } from './page-model.ts';
import { particulars } from './particulars.ts';

const CRITERIA = ['skills', 'effort', 'responsibility', 'conditions'] as const;

/** How pay is set: the agreement, and the bands with their reasons. */
export function paySection(context: Context): Section | undefined {
  const { map, labels } = context;
  const { agreement, progression, notes: more } = map.pay;
  const bands = [...map.pay.bands.values()];
  if (bands.length === 0 && agreement === undefined && progression === undefined && more === undefined)
    return undefined;
  const criteria = CRITERIA.filter((criterion) => bands.some((band) => band.criteria[criterion] !== undefined));
  const withWhy = bands.some(({ why }) => why !== undefined);
  return section(
    { kind: 'pay', target: 'section:pay', title: labels.pay.pay },
    facts(fact(labels.pay.agreement, agreement), fact(labels.pay.progression, progression)),
    table(
      [
        labels.pay.band,
        labels.pay.range,
        ...criteria.map((criterion) => labels.pay.criteria[criterion]),
        ...(withWhy ? [labels.about.why] : []),
      ],
      bands.map((band) => [
        [nameOf(band)],
        text(payRange(band, context)),
        ...criteria.map((criterion) => text(band.criteria[criterion])),
        ...(withWhy ? [text(band.why)] : []),
      ]),
    ),
    bands
      .map((band) => part(nameOf(band), facts(particulars(band, context)), notes(band.notes)))
      .filter((one) => one !== undefined),
    notes(more),
  );
}

/** What a band pays, as far as it says: from, to, in which period. */
export function payRange({ min, max, currency, period }: Band, context: Context): string {
  const { pay } = context.labels;
  const amounts =
    min !== undefined && max !== undefined
      ? `${context.amount(min, currency)} – ${context.amount(max, currency)}`
      : min !== undefined
        ? pay.from(context.amount(min, currency))
        : max !== undefined
          ? pay.upTo(context.amount(max, currency))
          : (currency ?? '');
  return [amounts, period === undefined ? '' : pay.per[period]].filter((part) => part !== '').join(' ');
}

function text(value: string | number | undefined): Inline[] {
  return value === undefined || value === '' ? [] : [String(value)];
}
