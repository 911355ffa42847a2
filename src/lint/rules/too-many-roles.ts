import type { Role } from '../../model/org-map.ts';
import { enumerateFew } from '../enumerate-few.ts';
import { rolesDoneBy } from '../in-force.ts';
import { defineRule } from '../rule.ts';
import { wholeNumber } from '../rule-options.ts';

export default defineRule({
  id: 'too-many-roles',
  group: 'holders',
  severity: 'info',
  summary: 'One person holds very many roles.',
  why: 'Every role asks for attention, also in weeks in which nothing happens in it. Whoever holds ten keeps a few and drops the rest unseen.',
  source: 'SI Labs: three to seven roles a person',
  bad: `rolemap: 1
name: Museum of the Tide
language: en
vision: The sea is never taken for granted again
teams:
  house:
    purpose: Visitors want to stay until closing time
    roles:
      tickets: {purpose: Coming in is easy, holders: [hester]}
      shop: {purpose: People take the sea home, holders: [hester]}
      cafe: {purpose: Tired feet find a chair, holders: [hester]}
      tours: {purpose: Someone tells the story, holders: [hester]}
      labels: {purpose: The story can be read, holders: [hester]}
      schools: {purpose: Each child in town comes once, holders: [hester]}
      letters: {purpose: Friends of the house know what is on, holders: [hester]}
      keys: {purpose: The house is safe at night, holders: [hester, paulo]}
people: {hester: Hester, paulo: Paulo}
`,
  good: `rolemap: 1
name: Museum of the Tide
language: en
vision: The sea is never taken for granted again
teams:
  house:
    purpose: Visitors want to stay until closing time
    roles:
      tickets: {purpose: Coming in is easy, holders: [hester]}
      shop: {purpose: People take the sea home, holders: [hester]}
      cafe: {purpose: Tired feet find a chair, holders: [hester]}
      tours: {purpose: Someone tells the story, holders: [paulo]}
      labels: {purpose: The story can be read, holders: [paulo]}
      schools: {purpose: Each child in town comes once, holders: [paulo]}
      letters: {purpose: Friends of the house know what is on, holders: [hester]}
      keys: {purpose: The house is safe at night, holders: [{person: hester, as: deputy}, paulo]}
people: {hester: Hester, paulo: Paulo}
`,
  options: { most: wholeNumber('The most roles of one person; those of a deputy or a trainee do not count.', 7, 1) },
  messages: {
    en: {
      many: (person: string, amount: number, roles: readonly string[]) =>
        `${person} holds ${amount} roles: ${enumerateFew(roles, 'and', (others) => `${others} others`)}.`,
      help: 'look together at which of them give energy, and hand over, join or end the others.',
    },
    nl: {
      many: (person: string, amount: number, roles: readonly string[]) =>
        `${person} vervult ${amount} rollen: ${enumerateFew(roles, 'en', (others) => `${others} andere`)}.`,
      help: 'kijk samen welke rollen energie geven, en draag de andere over, voeg ze samen of beëindig ze.',
    },
  },
  *check(map, { today, options, say }) {
    for (const person of map.people.values()) {
      if (person.kind === 'agent' || person.holds.length <= options.most) continue;
      const roles = rolesDoneBy(person, today);
      if (roles.length <= options.most) continue;
      yield {
        at: person.location.key,
        subject: person.id,
        message: say.many(person.name, roles.length, tally(roles)),
        help: say.help,
      };
    }
  },
});

/** Each name once; how often, where several teams have a role of that name. */
function tally(roles: readonly Role[]): string[] {
  const times = new Map<string, number>();
  for (const { name } of roles) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times].map(([name, amount]) => (amount === 1 ? name : `${name} (${amount}×)`));
}
