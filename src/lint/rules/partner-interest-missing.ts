import type { Partner } from '../../model/org-map.ts';
import { defineRule } from '../rule.ts';
import { toggle } from '../rule-options.ts';

export default defineRule({
  id: 'partner-interest-missing',
  group: 'collaboration',
  severity: 'warning',
  summary:
    'A collaboration with another organisation does not say what that partner gives and gains, or how the partners decide.',
  why: 'Partners who each have an interest of their own keep working together only while everyone knows what each gives up and gets in return; unspoken interests come back as quarrels.',
  source: 'Interview behind the project (interests of partners); agreements in Sociocracy 3.0',
  options: { decides: toggle('Whether the collaboration must also say how the partners decide together.', true) },
  bad: `rolemap: 1
name: Lantern Street Arts
vision: Art is made where people live
teams:
  workshop:
    purpose: Whoever walks in can start
    roles:
      doors: {name: Open doors, purpose: Neighbours feel at home, responsibilities: [Welcoming neighbours], holders: [nadia, tom]}
people: {nadia: Nadia, tom: Tom}
collaborations:
  mural:
    name: The long mural
    purpose: Two hundred metres of wall tell the story of the street
    between: [workshop, {organization: Rail Works, gives: The wall and the scaffolding}]
    decides: Nadia’s role and the station manager, over coffee at the wall
`,
  good: `rolemap: 1
name: Lantern Street Arts
vision: Art is made where people live
teams:
  workshop:
    purpose: Whoever walks in can start
    roles:
      doors: {name: Open doors, purpose: Neighbours feel at home, responsibilities: [Welcoming neighbours], holders: [nadia, tom]}
people: {nadia: Nadia, tom: Tom}
collaborations:
  mural:
    name: The long mural
    purpose: Two hundred metres of wall tell the story of the street
    between: [workshop, {organization: Rail Works, gives: The wall and the scaffolding, gets: A wall that nobody sprays over}]
    decides: Nadia’s role and the station manager, over coffee at the wall
`,
  messages: {
    en: {
      gets: (partner: string, name: string) => `What does ${partner} gain from "${name}"? The map does not say.`,
      gives: (partner: string, name: string) => `What does ${partner} bring to "${name}"? The map does not say.`,
      both: (partner: string, name: string) =>
        `What does ${partner} bring to "${name}", and what does it gain? The map does not say.`,
      partnerHelp: (keys: string) => `ask the partner, and write the answer under ${keys}.`,
      and: 'and',
      decides: (name: string) => `How do the partners of "${name}" decide together? The map does not say.`,
      decidesHelp: 'agree on it before it is needed, and write it under `decides`.',
    },
    nl: {
      gets: (partner: string, name: string) => `Welk belang heeft ${partner} bij "${name}"? Dat staat er niet.`,
      gives: (partner: string, name: string) => `Wat brengt ${partner} in bij "${name}"? Dat staat er niet.`,
      both: (partner: string, name: string) =>
        `Wat brengt ${partner} in bij "${name}", en welk belang heeft het erbij? Dat staat er niet.`,
      partnerHelp: (keys: string) => `vraag het de partner, en schrijf het antwoord onder ${keys}.`,
      and: 'en',
      decides: (name: string) => `Hoe besluiten de partners van "${name}" samen? Dat staat er niet.`,
      decidesHelp: 'spreek het af voordat het nodig is, en schrijf het onder `decides`.',
    },
  },
  *check(map, { today, say, options }) {
    for (const { id, name, between, decides, status, until, location } of map.collaborations.values()) {
      if (status !== 'active' || (until !== undefined && until < today)) continue;
      const outside = between.filter(({ organization }) => organization !== undefined);
      for (const partner of outside) {
        const missing = missingIn(partner);
        if (missing === undefined) continue;
        const { organization = '' } = partner;
        const keys = missing === 'both' ? ['`gives`', '`gets`'] : [`\`${missing}\``];
        yield {
          at: partner.location.value,
          subject: id,
          message: say[missing](organization, name),
          help: say.partnerHelp(keys.join(` ${say.and} `)),
          detail: organization,
        };
      }
      if (!options.decides || decides !== undefined || outside.length === 0) continue;
      yield {
        at: location.key,
        subject: id,
        message: say.decides(name),
        help: say.decidesHelp,
        detail: 'decides',
      };
    }
  },
});

function missingIn({ gives, gets }: Partner): 'gives' | 'gets' | 'both' | undefined {
  if (gives !== undefined) return gets === undefined ? 'gets' : undefined;
  return gets === undefined ? 'both' : 'gives';
}
