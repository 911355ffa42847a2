import { enumerateFew } from '../enumerate-few.ts';
import { rolesDoneBy } from '../in-force.ts';
import { defineRule } from '../rule.ts';
import { wholeNumber } from '../rule-options.ts';

export default defineRule({
  id: 'person-scattered',
  group: 'holders',
  severity: 'off',
  summary: 'One person holds roles in very many teams.',
  why: 'Each team has its meetings, its news and its colleagues. Whoever belongs to five is a guest in most of them.',
  source: 'Peerdom, insights on people who are spread thin',
  bad: `rolemap: 1
name: Scouts of the Green Heart
language: en
vision: Outside is where children grow
teams:
  beavers: {purpose: The youngest feel at home, roles: {songs: {purpose: Every evening ends singing, holders: [jorrit, wen]}}}
  cubs: {purpose: Cubs dare more each week, roles: {trails: {purpose: Cubs find the way back, holders: [jorrit, wen]}}}
  scouts: {purpose: Scouts run their own camp, roles: {knots: {purpose: What is tied holds, holders: [jorrit, wen]}}}
  camp: {purpose: Two weeks without a roof, roles: {stoves: {purpose: Warm food in any weather, holders: [jorrit, ada]}}}
  hut: {purpose: The hut is dry and open, roles: {roof: {purpose: No drop comes in, holders: [jorrit, ada]}}}
people: {jorrit: Jorrit, wen: Wen, ada: Ada}
`,
  good: `rolemap: 1
name: Scouts of the Green Heart
language: en
vision: Outside is where children grow
teams:
  beavers: {purpose: The youngest feel at home, roles: {songs: {purpose: Every evening ends singing, holders: [jorrit, wen]}}}
  cubs: {purpose: Cubs dare more each week, roles: {trails: {purpose: Cubs find the way back, holders: [jorrit, wen]}}}
  scouts: {purpose: Scouts run their own camp, roles: {knots: {purpose: What is tied holds, holders: [jorrit, wen]}}}
  camp: {purpose: Two weeks without a roof, roles: {stoves: {purpose: Warm food in any weather, holders: [jorrit, ada]}}}
  hut: {purpose: The hut is dry and open, roles: {roof: {purpose: No drop comes in, holders: [wen, ada]}}}
people: {jorrit: Jorrit, wen: Wen, ada: Ada}
`,
  options: { most: wholeNumber('The most teams of one person; guilds and councils do not count.', 4, 1) },
  messages: {
    en: {
      scattered: (person: string, amount: number, teams: readonly string[]) =>
        `${person} works in ${amount} teams: ${enumerateFew(teams, 'and', (others) => `${others} others`)}.`,
      help: 'look together at where this person is needed most, and hand over the roles in the other teams.',
    },
    nl: {
      scattered: (person: string, amount: number, teams: readonly string[]) =>
        `${person} werkt in ${amount} teams: ${enumerateFew(teams, 'en', (others) => `${others} andere`)}.`,
      help: 'kijk samen waar deze collega het hardst nodig is, en draag de rollen in de andere teams over.',
    },
  },
  *check(map, { today, options, say }) {
    for (const person of map.people.values()) {
      if (person.kind === 'agent' || person.holds.length <= options.most) continue;
      const teams = new Set(
        rolesDoneBy(person, today)
          .map(({ team }) => team)
          // There people meet about their work elsewhere.
          .filter(({ kind }) => kind !== 'guild' && kind !== 'council'),
      );
      if (teams.size <= options.most) continue;
      yield {
        at: person.location.key,
        subject: person.id,
        message: say.scattered(
          person.name,
          teams.size,
          [...teams].map(({ name }) => name),
        ),
        help: say.help,
      };
    }
  },
});
