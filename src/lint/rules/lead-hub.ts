import { enumerateFew } from '../enumerate-few.ts';
import { rolesDoneBy } from '../in-force.ts';
import { defineRule } from '../rule.ts';
import { wholeNumber } from '../rule-options.ts';

export default defineRule({
  id: 'lead-hub',
  group: 'holders',
  severity: 'info',
  summary: 'One person leads many teams.',
  why: 'All that these teams cannot settle themselves waits for the same person, and that person’s view becomes the view of all of them.',
  source: 'Calibration on open-source organisations, where one person leads ten of 123 teams',
  bad: `rolemap: 1
name: Orchard Cooperative Zuidhelling
language: en
vision: Old trees, new varieties and no debts
teams:
  pears: {purpose: Pears that keep until March, roles: {lead: {core: lead, purpose: Hands where they are needed, holders: [ruth]}, pruning: {purpose: Light reaches each branch, holders: [juan]}}}
  apples: {purpose: Apples that taste of something, roles: {lead: {core: lead, purpose: Hands where they are needed, holders: [ruth]}, picking: {purpose: No bruises, holders: [juan]}}}
  cider: {purpose: What does not sell is drunk, roles: {lead: {core: lead, purpose: The press never waits, holders: [ruth]}, press: {purpose: Clear juice, holders: [elif]}}}
  market: {purpose: People know who grew it, roles: {lead: {core: lead, purpose: Each stall has someone who knows, holders: [ruth]}, stall: {purpose: Nothing goes home, holders: [elif]}}}
people: {ruth: Ruth, juan: Juan, elif: Elif}
`,
  good: `rolemap: 1
name: Orchard Cooperative Zuidhelling
language: en
vision: Old trees, new varieties and no debts
teams:
  pears: {purpose: Pears that keep until March, roles: {lead: {core: lead, purpose: Hands where they are needed, holders: [ruth]}, pruning: {purpose: Light reaches each branch, holders: [juan]}}}
  apples: {purpose: Apples that taste of something, roles: {lead: {core: lead, purpose: Hands where they are needed, holders: [ruth]}, picking: {purpose: No bruises, holders: [juan]}}}
  cider: {purpose: What does not sell is drunk, roles: {lead: {core: lead, purpose: The press never waits, holders: [elif]}, press: {purpose: Clear juice, holders: [juan]}}}
  market: {purpose: People know who grew it, roles: {lead: {core: lead, purpose: Each stall has someone who knows, holders: [ruth]}, stall: {purpose: Nothing goes home, holders: [elif]}}}
people: {ruth: Ruth, juan: Juan, elif: Elif}
`,
  options: { from: wholeNumber('From how many teams on that one person leads, councils left out.', 4, 2) },
  messages: {
    en: {
      leads: (person: string, amount: number, teams: readonly string[]) =>
        `${person} leads ${amount} teams: ${enumerateFew(teams, 'and', (others) => `${others} others`)}.`,
      help: 'let someone else lead some of them, or let a team choose its own lead.',
    },
    nl: {
      leads: (person: string, amount: number, teams: readonly string[]) =>
        `${person} leidt ${amount} teams: ${enumerateFew(teams, 'en', (others) => `${others} andere`)}.`,
      help: 'laat iemand anders een deel ervan leiden, of laat een team zelf een trekker kiezen.',
    },
  },
  *check(map, { today, options, say }) {
    for (const person of map.people.values()) {
      if (person.holds.length < options.from) continue;
      // Whoever chairs a council guides its meeting; its work is done elsewhere.
      const leading = rolesDoneBy(person, today).filter(({ core, team }) => core === 'lead' && team.kind !== 'council');
      const teams = new Set(leading.map(({ team }) => team));
      if (teams.size < options.from) continue;
      yield {
        at: person.location.key,
        subject: person.id,
        message: say.leads(
          person.name,
          teams.size,
          [...teams].map(({ name }) => name),
        ),
        help: say.help,
      };
    }
  },
});
