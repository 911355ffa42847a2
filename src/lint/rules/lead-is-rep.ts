import { doersOf, isRoleInForce, isTeamInForce } from '../in-force.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'lead-is-rep',
  group: 'core-roles',
  severity: 'error',
  summary: 'The lead of a team also represents it in the team around it.',
  why: 'The lead brings the view of the wider circle in, the representative takes the team’s own view out. In one person, what the lead does not want to hear goes no further.',
  source: 'Holacracy Constitution 5.1.1; double linking in sociocracy',
  bad: `rolemap: 1
name: Repair Workshop Tweede Ronde
language: en
vision: Nothing is thrown away that can be mended
teams:
  bikes:
    kind: circle
    purpose: Every bike leaves with working brakes
    roles:
      lead: {core: lead, purpose: There are hands and parts for each day, holders: [sjoerd]}
      voice: {core: rep, purpose: What the bench needs is heard upstairs, holders: [sjoerd]}
      wheels: {purpose: Wheels run true, holders: [amira]}
people: {sjoerd: Sjoerd, amira: Amira}
`,
  good: `rolemap: 1
name: Repair Workshop Tweede Ronde
language: en
vision: Nothing is thrown away that can be mended
teams:
  bikes:
    kind: circle
    purpose: Every bike leaves with working brakes
    roles:
      lead: {core: lead, purpose: There are hands and parts for each day, holders: [sjoerd]}
      voice: {core: rep, purpose: What the bench needs is heard upstairs, holders: [amira]}
      wheels: {purpose: Wheels run true, holders: [amira]}
people: {sjoerd: Sjoerd, amira: Amira}
`,
  messages: {
    en: {
      both: (person: string, team: string) => `${person} leads "${team}" and represents it as well.`,
      help: 'let the team choose someone else as its representative.',
      leads: 'leads the team here',
    },
    nl: {
      both: (person: string, team: string) => `${person} is zowel leider als vertegenwoordiger van "${team}".`,
      help: 'laat het team iemand anders als vertegenwoordiger kiezen.',
      leads: 'is hier de leider',
    },
  },
  *check(map, { today, say }) {
    for (const team of map.teams.values()) {
      if (!isTeamInForce(team, today)) continue;
      const roles = team.roles.filter((role) => isRoleInForce(role, today));
      const leads = roles.filter(({ core }) => core === 'lead').flatMap((role) => doersOf(role, today));
      if (leads.length === 0) continue;
      const leadOf = new Map(leads.map((holder) => [holder.person, holder]));
      for (const rep of roles) {
        if (rep.core !== 'rep') continue;
        for (const { person, location } of doersOf(rep, today)) {
          const lead = leadOf.get(person);
          if (!lead) continue;
          yield {
            at: location.value,
            subject: rep.reference,
            message: say.both(person.name, team.name),
            help: say.help,
            detail: person.id,
            related: [{ message: say.leads, at: lead.location.value }],
          };
        }
      }
    }
  },
});
