import type { OrgMap, Person } from '../../model/org-map.ts';
import { currentHolders } from '../../model/org-map.ts';
import { Affiliations } from '../affiliations.ts';
import { enumerateFew } from '../enumerate-few.ts';
import { doersOf, rolesInForce } from '../in-force.ts';
import { defineRule } from '../rule.ts';
import { decimal, wordList } from '../rule-options.ts';

export default defineRule({
  id: 'external-holders-only',
  group: 'core-roles',
  severity: 'warning',
  summary: 'All holders of a lasting role come from other organisations.',
  why: 'When their contract ends, the work and what they know of it leave with them, and no colleague has learnt it.',
  source: 'Holacracy Constitution 1.4.2: roles are filled by partners; Sociocracy 3.0, support role',
  bad: `rolemap: 1
name: Water Works Oostland
language: en
vision: Water that nobody has to think about
teams:
  pipes:
    purpose: No street is dry for longer than an hour
    roles:
      map: {purpose: We know where each pipe lies, holders: [vikram]}
      leaks: {purpose: A leak is found before the street is wet, holders: [geesje, olaf]}
      taps: {purpose: Water is safe at each tap, holders: [paula]}
people: {vikram: {name: Vikram, organization: Datadijk Consultancy}, geesje: Geesje, olaf: Olaf, paula: Paula}
`,
  good: `rolemap: 1
name: Water Works Oostland
language: en
vision: Water that nobody has to think about
teams:
  pipes:
    purpose: No street is dry for longer than an hour
    roles:
      map: {purpose: We know where each pipe lies, holders: [vikram, {person: paula, as: trainee}]}
      leaks: {purpose: A leak is found before the street is wet, holders: [geesje, olaf]}
      taps: {purpose: Water is safe at each tap, holders: [paula]}
people: {vikram: {name: Vikram, organization: Datadijk Consultancy}, geesje: Geesje, olaf: Olaf, paula: Paula}
`,
  options: {
    own: wordList('Further names of the organisation itself, such as a daughter company.'),
    mostOutside: decimal(
      'Up to which part of all holders may come from outside; beyond that, the map shows a network, and the rule stays silent.',
      0.25,
      0,
      1,
    ),
  },
  messages: {
    en: {
      outsiders: (role: string, people: readonly string[]) =>
        `Only people from other organisations hold "${role}": ${enumerateFew(people, 'and', (others) => `${others} others`)}.`,
      help: 'let a colleague learn it (`as: trainee`), share it, or look for someone with `vacant`.',
      person: (name: string, organization: string) => `${name} (${organization})`,
    },
    nl: {
      outsiders: (role: string, people: readonly string[]) =>
        `Alleen externen vervullen "${role}": ${enumerateFew(people, 'en', (others) => `${others} anderen`)}.`,
      help: 'laat een collega het leren (`as: trainee`), deel het werk, of zoek iemand met `vacant`.',
      person: (name: string, organization: string) => `${name} (${organization})`,
    },
  },
  *check(map, { today, options, say }) {
    const affiliations = new Affiliations(map, options.own);
    if (outsideShare(map, affiliations, today) > options.mostOutside) return;
    for (const role of rolesInForce(map, today)) {
      const { kind, until } = role.team;
      // What ends anyway needs no successor, and a council asks for a view from outside.
      if (role.vacant || until !== undefined || kind === 'project' || kind === 'crisis' || kind === 'council') continue;
      const holders = currentHolders(role, today);
      const [first] = holders;
      if (!first || !holders.every(({ person }) => affiliations.isOutsider(person))) continue;
      yield {
        at: first.location.value,
        subject: role.reference,
        message: say.outsiders(
          role.name,
          holders.map(({ person: { name, organization = '' } }) => say.person(name, organization)),
        ),
        help: say.help,
        related: holders.slice(0, 3).map(({ person }) => ({
          message: person.organization ?? '',
          at: person.location.child('organization').value,
        })),
      };
    }
  },
});

/** Which part of those who hold anything comes from outside. */
function outsideShare(map: OrgMap, affiliations: Affiliations, today: string): number {
  const people = new Set<Person>();
  for (const role of rolesInForce(map, today)) for (const { person } of doersOf(role, today)) people.add(person);
  return [...people].filter((person) => affiliations.isOutsider(person)).length / Math.max(people.size, 1);
}
