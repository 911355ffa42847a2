import type { Band } from '../../model/org-map.ts';
import { defineRule } from '../rule.ts';
import { wholeNumber } from '../rule-options.ts';

export default defineRule({
  id: 'pay-unequal',
  group: 'pay',
  severity: 'off',
  summary: 'Two pay bands weigh the same on the four criteria, and their ranges differ.',
  why: 'Work of equal value deserves equal pay. A difference of more than five per cent that nobody can justify must be looked into, and it is better found here than by whoever earns less.',
  source: 'Directive (EU) 2023/970, articles 4 and 10',
  options: { percent: wholeNumber('By how many per cent the middle of two ranges may differ.', 5) },
  bad: `rolemap: 1
name: Rowan Lane Day Care
vision: Every child is known by name
teams:
  house:
    purpose: Children play, and the house is in order
    roles:
      play: {name: Playing, purpose: The day belongs to the children, responsibilities: [Playing outside in all weathers], holders: [sofie, jelle], pay: groups}
      upkeep: {name: Upkeep, purpose: Nothing is broken for long, responsibilities: [Mending what breaks], holders: [jelle, sofie], pay: repairs}
people: {sofie: Sofie, jelle: Jelle}
pay:
  bands:
    groups: {min: 2500, max: 2900, currency: EUR, period: month, why: Carries other people’s children, criteria: {skills: 3, effort: 3, responsibility: 4, conditions: 2}}
    repairs: {min: 2700, max: 3200, currency: EUR, period: month, why: Knows tools and heights, criteria: {skills: 3, effort: 3, responsibility: 2, conditions: 4}}
`,
  good: `rolemap: 1
name: Rowan Lane Day Care
vision: Every child is known by name
teams:
  house:
    purpose: Children play, and the house is in order
    roles:
      play: {name: Playing, purpose: The day belongs to the children, responsibilities: [Playing outside in all weathers], holders: [sofie, jelle], pay: groups}
      upkeep: {name: Upkeep, purpose: Nothing is broken for long, responsibilities: [Mending what breaks], holders: [jelle, sofie], pay: repairs}
people: {sofie: Sofie, jelle: Jelle}
pay:
  bands:
    groups: {min: 2700, max: 3100, currency: EUR, period: month, why: Carries other people’s children, criteria: {skills: 3, effort: 3, responsibility: 4, conditions: 2}}
    repairs: {min: 2700, max: 3200, currency: EUR, period: month, why: Knows tools and heights, criteria: {skills: 3, effort: 3, responsibility: 2, conditions: 4}}
`,
  messages: {
    en: {
      unequal: (higher: string, lower: string, percent: number) =>
        `"${higher}" and "${lower}" weigh the same, and "${higher}" pays ${percent} % more.`,
      help: 'weigh the work of both again with those who do it; where it is worth the same, bring the ranges together.',
      lower: 'the same weight, with a lower range',
    },
    nl: {
      unequal: (higher: string, lower: string, percent: number) =>
        `"${higher}" en "${lower}" wegen even zwaar, en "${higher}" betaalt ${percent} % meer.`,
      help: 'weeg het werk van beide opnieuw met wie het doet; is het gelijkwaardig, breng de bandbreedtes dan bij elkaar.',
      lower: 'hetzelfde gewicht, met een lagere bandbreedte',
    },
  },
  *check(map, { say, options }) {
    const lowest = new Map<string, { readonly band: Band; readonly middle: number }>();
    const weighed = [...map.pay.bands.values()].flatMap(weigh).sort((a, b) => a.middle - b.middle);
    for (const { band, middle, group } of weighed) {
      const lower = lowest.get(group);
      if (!lower) lowest.set(group, { band, middle });
      else if (middle > lower.middle * (1 + options.percent / 100))
        yield {
          at: band.location.key,
          subject: band.id,
          message: say.unequal(band.name, lower.band.name, Math.round((middle / lower.middle - 1) * 100)),
          help: say.help,
          detail: lower.band.id,
          related: [{ message: say.lower, at: lower.band.location.key }],
        };
    }
  },
});

/** Weeks, months and years come out as amounts a year; hours cannot, for nobody says how many make a week. */
const PER_YEAR = { hour: 1, week: 52, month: 12, year: 1 };

/** The middle of a band's range and the bands that it can be compared with; nothing for a band without a range or a full weight. */
function weigh(band: Band): { readonly band: Band; readonly middle: number; readonly group: string }[] {
  const { min, max, currency = '', period = 'year', criteria } = band;
  const { skills, effort, responsibility, conditions } = criteria;
  if (min === undefined || max === undefined) return [];
  if (skills === undefined || effort === undefined || responsibility === undefined || conditions === undefined)
    return [];
  const weight = Number((skills + effort + responsibility + conditions).toFixed(6));
  const middle = ((min + max) / 2) * PER_YEAR[period];
  return middle > 0 ? [{ band, middle, group: `${weight} ${currency} ${period === 'hour' ? 'hour' : 'year'}` }] : [];
}
