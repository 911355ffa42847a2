import { definitionsInUse, ownList } from '../definitions.ts';
import { defineRule } from '../rule.ts';
import { wholeNumber } from '../rule-options.ts';

export default defineRule({
  id: 'responsibility-overload',
  group: 'wording',
  severity: 'warning',
  summary: 'A role has more responsibilities than one can keep in mind.',
  why: 'A role that does everything is hard to fill, to hand over and to talk about. Five to seven responsibilities can be told from memory.',
  source: 'hrmag.be: five to seven',
  options: { most: wholeNumber('The most responsibilities that a role may have.', 10, 1) },
  bad: `rolemap: 1
name: Community Centre De Schakel
language: en
vision: Nobody in the street eats alone unless they want to
teams:
  house:
    purpose: A house that is open
    roles:
      everything:
        name: House
        purpose: Whoever comes in can start
        responsibilities:
          - Opening the doors
          - Making the rota
          - Ordering coffee
          - Paying the bills
          - Cleaning the kitchen
          - Repairing chairs
          - Printing the newsletter
          - Answering the telephone
          - Welcoming newcomers
          - Asking for grants
          - Booking the rooms
        holders: [dewi]
people: {dewi: Dewi}
`,
  good: `rolemap: 1
name: Community Centre De Schakel
language: en
vision: Nobody in the street eats alone unless they want to
teams:
  house:
    purpose: A house that is open
    roles:
      welcome:
        purpose: Whoever comes in can start
        responsibilities: [Opening the doors, Welcoming newcomers, Answering the telephone, Booking the rooms]
        holders: [dewi]
      kitchen:
        purpose: There is always soup
        responsibilities: [Ordering coffee, Cleaning the kitchen]
        holders: [dewi]
people: {dewi: Dewi}
`,
  messages: {
    en: {
      many: (role: string, count: number) => `"${role}" has ${count} responsibilities.`,
      help: (most: number) =>
        `bring it to ${most} at most: split the role, or make a team of it with a role for each part.`,
    },
    nl: {
      many: (role: string, count: number) => `"${role}" heeft ${count} verantwoordelijkheden.`,
      help: (most: number) =>
        `breng het terug tot hoogstens ${most}: splits de rol, of maak er een team van met een rol voor elk deel.`,
    },
  },
  *check(map, { today, options, say }) {
    for (const definition of definitionsInUse(map, today)) {
      const { length } = ownList(definition, 'responsibilities');
      if (length <= options.most) continue;
      yield {
        at: definition.location.child('responsibilities').key,
        subject: definition.reference,
        message: say.many(definition.name, length),
        help: say.help(options.most),
      };
    }
  },
});
