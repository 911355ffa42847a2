import type { Band } from '../../model/org-map.ts';
import { defineRule } from '../rule.ts';
import { toggle } from '../rule-options.ts';

/** The four criteria of article 4(4) of Directive (EU) 2023/970. */
const CRITERIA = ['skills', 'effort', 'responsibility', 'conditions'] as const;

export default defineRule({
  id: 'pay-unexplained',
  group: 'pay',
  severity: 'warning',
  summary: 'A pay band states an amount without its reason, or without one of the four criteria.',
  why: 'Amounts without a reason breed stories about who is the favourite. With the reason beside them, everyone can see why one kind of work earns more than another.',
  source:
    'Directive (EU) 2023/970, articles 4(4) and 6; interview behind the project (open pay with a clear explanation)',
  options: {
    reason: toggle('Whether each band needs a `why`.', true),
    criteria: toggle('Whether each band needs all four criteria.', true),
  },
  bad: `rolemap: 1
name: Bluebird Laundry
vision: Clean sheets, and nobody with a sore back
teams:
  mangle:
    purpose: Hospitals have fresh linen at six
    roles:
      folding: {name: Folding, purpose: Every sheet lies flat, responsibilities: [Folding linen, Mending tears], holders: [ines, paco], pay: a}
people: {ines: Inês, paco: Paco}
pay:
  bands:
    a: {min: 2350, max: 2800, currency: EUR, period: month, criteria: {skills: 2, effort: 4, responsibility: 2, conditions: 4}}
`,
  good: `rolemap: 1
name: Bluebird Laundry
vision: Clean sheets, and nobody with a sore back
teams:
  mangle:
    purpose: Hospitals have fresh linen at six
    roles:
      folding: {name: Folding, purpose: Every sheet lies flat, responsibilities: [Folding linen, Mending tears], holders: [ines, paco], pay: a}
people: {ines: Inês, paco: Paco}
pay:
  bands:
    a:
      min: 2350
      max: 2800
      currency: EUR
      period: month
      why: Learnt beside a colleague, standing and in the heat
      criteria: {skills: 2, effort: 4, responsibility: 2, conditions: 4}
`,
  messages: {
    en: {
      unexplained: (band: string, missing: string) => `Pay band "${band}" is not explained: ${missing}.`,
      help: 'say under `why` what the work asks, and weigh it under `criteria`: skills, effort, responsibility and conditions.',
      reason: 'no reason',
      criteria: (names: readonly string[]) => `no weight for ${names.join(', ')}`,
      names: { skills: 'skills', effort: 'effort', responsibility: 'responsibility', conditions: 'working conditions' },
    },
    nl: {
      unexplained: (band: string, missing: string) => `Salarisschaal "${band}" is niet uitgelegd: ${missing}.`,
      help: 'zeg onder `why` wat het werk vraagt, en weeg het onder `criteria`: skills, effort, responsibility en conditions.',
      reason: 'geen reden',
      criteria: (names: readonly string[]) => `geen gewicht voor ${names.join(', ')}`,
      names: {
        skills: 'vaardigheden',
        effort: 'inspanning',
        responsibility: 'verantwoordelijkheid',
        conditions: 'arbeidsomstandigheden',
      },
    },
  },
  *check(map, { say, options }) {
    for (const band of map.pay.bands.values()) {
      if (band.min === undefined && band.max === undefined) continue;
      const lacksReason = options.reason && band.why === undefined;
      const unweighed = options.criteria ? unweighedIn(band) : [];
      if (!lacksReason && unweighed.length === 0) continue;
      const missing = [
        ...(lacksReason ? [say.reason] : []),
        ...(unweighed.length > 0 ? [say.criteria(unweighed.map((criterion) => say.names[criterion]))] : []),
      ];
      yield {
        at: band.location.key,
        subject: band.id,
        message: say.unexplained(band.name, missing.join('; ')),
        help: say.help,
        detail: [...(lacksReason ? ['why'] : []), ...unweighed].join(' '),
      };
    }
  },
});

function unweighedIn({ criteria }: Band) {
  return CRITERIA.filter((criterion) => criteria[criterion] === undefined);
}
