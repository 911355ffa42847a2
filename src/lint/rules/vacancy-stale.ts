import { daysBetween } from '../dates.ts';
import { doersOf, rolesInForce } from '../in-force.ts';
import { defineRule } from '../rule.ts';
import { wholeNumber } from '../rule-options.ts';

export default defineRule({
  id: 'vacancy-stale',
  group: 'holders',
  severity: 'warning',
  summary: 'A place has been open for a long time.',
  why: 'After three months, colleagues have long been doing the work on top of their own, or it is not done and nobody misses it. Both are worth saying aloud.',
  source: 'Maptio issues 506 and 870: vacancies that nobody looks at any more',
  bad: `rolemap: 1
name: Wind Park Noordermeer
language: en
vision: Power for a whole city, with the neighbours on board
teams:
  turbines:
    purpose: All twelve turn when the wind blows
    roles:
      blades: {purpose: Cracks are found before they grow, vacant: {since: 2026-03-01}}
      bearings: {purpose: Nothing runs dry, holders: [tomasz, aoife]}
people: {tomasz: Tomasz, aoife: Aoife}
`,
  good: `rolemap: 1
name: Wind Park Noordermeer
language: en
vision: Power for a whole city, with the neighbours on board
teams:
  turbines:
    purpose: All twelve turn when the wind blows
    roles:
      blades: {purpose: Cracks are found before they grow, vacant: {since: 2026-10-15}}
      bearings: {purpose: Nothing runs dry, holders: [tomasz, aoife]}
people: {tomasz: Tomasz, aoife: Aoife}
`,
  options: { days: wholeNumber('For how many days a place may be open.', 90, 1) },
  messages: {
    en: {
      open: (role: string, days: number, isFilled: boolean) =>
        isFilled
          ? `A place in "${role}" has been open for ${days} days.`
          : `"${role}" has been vacant for ${days} days.`,
      help: 'look for someone in another way, divide the work, or take the vacancy away where nobody misses it.',
    },
    nl: {
      open: (role: string, days: number, isFilled: boolean) =>
        isFilled ? `In "${role}" is al ${days} dagen een plek vrij.` : `"${role}" is al ${days} dagen vacant.`,
      help: 'zoek op een andere manier, verdeel het werk, of haal de vacature weg als niemand die mist.',
    },
  },
  *check(map, { today, options, say }) {
    for (const role of rolesInForce(map, today)) {
      const since = role.vacant?.since;
      if (since === undefined) continue;
      const days = daysBetween(since, today);
      if (days <= options.days) continue;
      yield {
        at: role.location.child('vacant').child('since').value,
        subject: role.reference,
        message: say.open(role.name, days, doersOf(role, today).length > 0),
        help: say.help,
        detail: since,
      };
    }
  },
});
