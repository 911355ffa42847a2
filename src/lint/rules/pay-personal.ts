import type { Holder, OrgMap } from '../../model/org-map.ts';
import { isKeyOfPay, mayNameCurrency, sentencesAboutPay } from '../amounts-of-pay.ts';
import { placeOf, textsWith } from '../map-texts.ts';
import { defineRule, type Notice } from '../rule.ts';
import type { TextOwner } from '../text-walk.ts';

export default defineRule({
  id: 'pay-personal',
  group: 'pay',
  severity: 'error',
  summary: 'The map says what a person earns.',
  why: 'Everyone who may read the map, now or in the history of its files, reads what this colleague earns. Pay can be open without that: as a band of a role, with its reason.',
  source: 'GDPR article 5(1)(c), data minimisation; Directive (EU) 2023/970 asks for pay by category of work',
  bad: `rolemap: 1
name: Salt Marsh Surveyors
vision: Everyone can see where the land is going
teams:
  field:
    purpose: The coast is measured each spring
    roles:
      measuring: {name: Measuring, purpose: The map is true to the mud, responsibilities: [Walking the coast with instruments], holders: [rosa, tim]}
people: {rosa: Rosa, tim: {name: Tim, notes: "Joined from the harbour, salary 4.150 EUR a month."}}
`,
  good: `rolemap: 1
name: Salt Marsh Surveyors
vision: Everyone can see where the land is going
teams:
  field:
    purpose: The coast is measured each spring
    roles:
      measuring: {name: Measuring, purpose: The map is true to the mud, responsibilities: [Walking the coast with instruments], holders: [rosa, tim], pay: c}
people: {rosa: Rosa, tim: {name: Tim, notes: Joined from the harbour.}}
pay:
  bands:
    c: {min: 3600, max: 4600, currency: EUR, period: month, why: Works alone between the tides, criteria: {skills: 4, effort: 4, responsibility: 3, conditions: 4}}
`,
  messages: {
    en: {
      personal: (person: string, where: string) => `What ${person} earns stands in the map, under "${where}".`,
      help: 'take it out, also of the history of the file if others can read it; say what the role pays with `pay` and a pay band.',
    },
    nl: {
      personal: (person: string, where: string) => `Wat ${person} verdient staat in de kaart, onder "${where}".`,
      help: 'haal het weg, ook uit de geschiedenis van het bestand als anderen die kunnen lezen; zeg met `pay` en een salarisschaal wat de rol verdient.',
    },
  },
  check(map, { today, say }) {
    const notices: Notice[] = [];
    for (const text of textsWith(map, today, 'figures')) {
      const { value, owner, part, steps } = text;
      const person = personPaid(map, owner, value, steps);
      if (person === undefined) continue;
      const where = String(steps.find((step) => typeof step === 'string') ?? part.step);
      notices.push({
        at: placeOf(text),
        subject: owner.reference,
        sensitive: true,
        message: say.personal(person, where),
        help: say.help,
        detail: [owner.person?.id ?? person, ...steps.filter((step) => typeof step === 'string')].join(' '),
      });
    }
    return notices;
  },
});

/** The name of the person whose pay a value states; nothing where it states nobody's. */
function personPaid(map: OrgMap, owner: TextOwner, value: string | number, steps: readonly (string | number)[]) {
  const { person, reference } = owner;
  if (person && isOwnKey(steps) && isKeyOfPay(steps)) return person.name;
  if (typeof value === 'number' || !mayNameCurrency(value)) return undefined;
  if (person) return sentencesAboutPay(value, !isOwnKey(steps)).length > 0 ? person.name : undefined;
  // In other texts an amount is someone's pay where the sentence names someone who works there.
  const lower = value.toLowerCase();
  const named = holdersAround(map, reference).filter(({ person: { name } }) => lower.includes(firstName(name)));
  if (named.length === 0) return undefined;
  const sentences = sentencesAboutPay(value, false).map(wordsOf);
  return named.find(({ person: { name } }) => sentences.some((words) => words.has(firstName(name))))?.person.name;
}

function isOwnKey([first]: readonly (string | number)[]): boolean {
  return typeof first === 'string' && first.startsWith('x-');
}

function holdersAround(map: OrgMap, reference: string): readonly Holder[] {
  return map.roles.get(reference)?.holders ?? map.teams.get(reference)?.roles.flatMap(({ holders }) => holders) ?? [];
}

function firstName(name: string): string {
  return name.toLowerCase().split(/\s+/, 1)[0] ?? name;
}

function wordsOf(sentence: string): ReadonlySet<string> {
  return new Set(sentence.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 3));
}
