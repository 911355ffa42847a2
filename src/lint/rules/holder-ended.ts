import { END_HOLDING, endHolding } from '../holder-edits.ts';
import { hasLeft, rolesInForce } from '../in-force.ts';
import { defineRule } from '../rule.ts';
import { isPastTerm, isUnfilled } from '../unfilled.ts';

export default defineRule({
  id: 'holder-ended',
  group: 'holders',
  severity: 'warning',
  summary: 'Someone still stands as the holder of a role, although the last day has passed or the person has left.',
  why: 'Colleagues turn to someone who no longer does this, and the ones who took over stay unknown.',
  source: 'kubernetes/org, which removes members who left; interview behind the project',
  bad: `rolemap: 1
name: Animal Shelter De Mand
language: en
vision: Every animal goes home with someone
teams:
  kennels:
    purpose: Dogs are walked, fed and understood
    roles:
      walks: {purpose: Each dog is out twice a day, holders: [{person: gijs, until: 2026-06-30}, nadia]}
people: {gijs: Gijs, nadia: Nadia}
`,
  good: `rolemap: 1
name: Animal Shelter De Mand
language: en
vision: Every animal goes home with someone
teams:
  kennels:
    purpose: Dogs are walked, fed and understood
    roles:
      walks: {purpose: Each dog is out twice a day, holders: [{person: gijs, until: 2026-06-30, as: emeritus}, nadia]}
people: {gijs: Gijs, nadia: Nadia}
`,
  messages: {
    en: {
      ended: (person: string, role: string, until: string) => `${person} held "${role}" until ${until}.`,
      left: (person: string, role: string, left: string) =>
        `${person} left on ${left}, and still stands as holder of "${role}".`,
      help: 'take the name out, write `as: emeritus` where people may still ask, or write a later date.',
      leftHelp: 'take the name out, or write `as: emeritus` where people may still ask.',
      leftHere: 'left on this day',
      ...END_HOLDING.en,
    },
    nl: {
      ended: (person: string, role: string, until: string) => `${person} vervulde "${role}" tot ${until}.`,
      left: (person: string, role: string, left: string) =>
        `${person} is op ${left} vertrokken, maar staat nog bij "${role}".`,
      help: 'haal de naam weg, schrijf `as: emeritus` als collega’s nog iets mogen vragen, of schrijf een latere datum.',
      leftHelp: 'haal de naam weg, of schrijf `as: emeritus` als collega’s nog iets mogen vragen.',
      leftHere: 'op deze dag vertrokken',
      ...END_HOLDING.nl,
    },
  },
  *check(map, { today, say }) {
    for (const role of rolesInForce(map, today)) {
      // Where nobody is left, the role is unfilled: that is the thing to mend, and another rule says it.
      if (role.holders.length === 0 || isUnfilled(role, today)) continue;
      for (const holder of role.holders) {
        const { person, location, until } = holder;
        if (holder.as === 'emeritus' || isPastTerm(holder, today)) continue;
        if (hasLeft(person, today))
          yield {
            at: location.value,
            subject: role.reference,
            message: say.left(person.name, role.name, person.left ?? ''),
            help: say.leftHelp,
            detail: person.id,
            related: [{ message: say.leftHere, at: person.location.child('left').value }],
            ...endHolding(holder, say, true),
          };
        else if (until !== undefined && until < today)
          yield {
            at: location.child('until').value,
            subject: role.reference,
            message: say.ended(person.name, role.name, until),
            help: say.help,
            detail: `${person.id} ${until}`,
            ...endHolding(holder, say, false),
          };
      }
    }
  },
});
