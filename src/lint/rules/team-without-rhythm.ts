import { isTeamInForce, membersOf } from '../in-force.ts';
import { defineRule } from '../rule.ts';
import { wholeNumber } from '../rule-options.ts';

export default defineRule({
  id: 'team-without-rhythm',
  group: 'upkeep',
  severity: 'info',
  summary: 'A team of several people names no meeting.',
  why: 'Without a fixed moment people hear of changes by chance, and whoever is stuck has to find a moment to say so.',
  source: 'Holacracy Constitution, articles 3 and 5.4; list of meetings of each Kubernetes group',
  options: { members: wholeNumber('From how many members a team needs a meeting.', 3, 1) },
  bad: `rolemap: 1
name: Slate Roof Cooperative
vision: Roofs that outlive the roofers
teams:
  slaters:
    purpose: No roof in the valley leaks in autumn
    contact: slaters@example.org
    roles:
      roofs: {name: Roofs, purpose: It stays dry, responsibilities: [Laying slates], holders: [gwen, idris, owain]}
people: {gwen: Gwen, idris: Idris, owain: Owain}
`,
  good: `rolemap: 1
name: Slate Roof Cooperative
vision: Roofs that outlive the roofers
teams:
  slaters:
    purpose: No roof in the valley leaks in autumn
    contact: slaters@example.org
    meetings: [{name: Tea at the van, every: day, at: "07:45", minutes: 10, purpose: Weather and who goes where}]
    roles:
      roofs: {name: Roofs, purpose: It stays dry, responsibilities: [Laying slates], holders: [gwen, idris, owain]}
people: {gwen: Gwen, idris: Idris, owain: Owain}
`,
  messages: {
    en: {
      none: (team: string) => `Team "${team}" has no meeting.`,
      help: 'add `meetings:` with the name of one and how often it comes back, as in `{name: Week start, every: week}`.',
    },
    nl: {
      none: (team: string) => `Team "${team}" heeft geen overleg.`,
      help: 'voeg `meetings:` toe met de naam van een overleg en hoe vaak het is, zoals `{name: Weekstart, every: week}`.',
    },
  },
  *check(map, { today, say, options }) {
    for (const team of map.teams.values()) {
      if (team.meetings.length > 0 || !isTeamInForce(team, today)) continue;
      const people = membersOf(team, today).filter(({ kind }) => kind === 'human');
      if (people.length < options.members) continue;
      yield { at: team.location.key, subject: team.id, message: say.none(team.name), help: say.help };
    }
  },
});
