import { isTeamInUse } from '../definitions.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'team-without-purpose',
  group: 'direction',
  severity: 'warning',
  summary: 'A team does not say what it is for.',
  why: 'A shared purpose is what lets members choose, without asking, what to do first and what to leave. Without it every choice goes up the ladder.',
  source: 'Holacracy Constitution 1.3',
  bad: `rolemap: 1
name: Coastal Rescue Terhuizen
vision: Nobody drowns within sight of our coast
teams:
  boat-crew:
    name: Boat crew
    roles:
      helm: {purpose: The boat comes home with everyone in it, holders: [sietske]}
people: {sietske: Sietske}
`,
  good: `rolemap: 1
name: Coastal Rescue Terhuizen
vision: Nobody drowns within sight of our coast
teams:
  boat-crew:
    name: Boat crew
    purpose: Whoever is in trouble at sea is on board within the hour
    roles:
      helm: {purpose: The boat comes home with everyone in it, holders: [sietske]}
people: {sietske: Sietske}
`,
  messages: {
    en: {
      missing: (team: string) => `Team "${team}" has no purpose.`,
      help: 'add `purpose:` below its name: in one sentence, what is better for whom because this team exists.',
    },
    nl: {
      missing: (team: string) => `Team "${team}" heeft geen doel.`,
      help: 'zet `purpose:` onder de naam: in één zin, wat er voor wie beter is doordat dit team er is.',
    },
  },
  *check(map, { today, say }) {
    for (const team of map.teams.values()) {
      if (team.purpose || team.vision || !isTeamInUse(team, today)) continue;
      yield { at: team.location.key, subject: team.id, message: say.missing(team.name), help: say.help };
    }
  },
});
