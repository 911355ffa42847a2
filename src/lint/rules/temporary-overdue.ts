import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'temporary-overdue',
  group: 'teams',
  severity: 'warning',
  summary: 'A project or crisis team has no end date, or its end date has passed.',
  why: 'Temporary teams keep people from their other work. Without an end they become permanent without anyone having decided so.',
  source: 'Kubernetes working groups ("time bounded"); Sociocracy 3.0',
  bad: `rolemap: 1
name: Harbour Care
vision: People live at home as long as they wish
teams:
  moving-house:
    kind: project
    purpose: Clients sleep in their own bed the first night
    roles:
      boxes: {purpose: Nothing is lost, holders: [amina]}
people: {amina: Amina}
`,
  good: `rolemap: 1
name: Harbour Care
vision: People live at home as long as they wish
teams:
  moving-house:
    kind: project
    purpose: Clients sleep in their own bed the first night
    until: 2099-03-31
    roles:
      boxes: {purpose: Nothing is lost, holders: [amina]}
people: {amina: Amina}
`,
  messages: {
    en: {
      endless: (team: string) => `Temporary team "${team}" has no end date.`,
      endlessHelp: 'add `until:` with the day on which it ends or is looked at again.',
      ended: (team: string, until: string) => `Team "${team}" should have ended on ${until}.`,
      endedHelp: 'write a later date, or hand over the roles of the team and write `status: retired`.',
    },
    nl: {
      endless: (team: string) => `Tijdelijk team "${team}" heeft geen einddatum.`,
      endlessHelp: 'zet er `until:` bij, met de dag waarop het eindigt of opnieuw wordt bekeken.',
      ended: (team: string, until: string) => `Team "${team}" had op ${until} moeten eindigen.`,
      endedHelp: 'schrijf een latere datum, of draag de rollen van het team over en schrijf `status: retired`.',
    },
  },
  *check(map, { today, say }) {
    for (const team of map.teams.values()) {
      if (team.status === 'retired') continue;
      if (team.until === undefined) {
        if (team.kind !== 'project' && team.kind !== 'crisis') continue;
        yield {
          at: team.location.key,
          subject: team.id,
          message: say.endless(team.name),
          help: say.endlessHelp,
          detail: 'missing',
        };
      } else if (team.until < today) {
        yield {
          at: team.location.child('until').value,
          subject: team.id,
          message: say.ended(team.name, team.until),
          help: say.endedHelp,
          detail: team.until,
        };
      }
    }
  },
});
