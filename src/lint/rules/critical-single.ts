import { currentHolders } from '../../model/org-map.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'critical-single',
  group: 'holders',
  severity: 'warning',
  summary: 'A critical role depends on one person, without a deputy.',
  why: 'When that one person is ill, work stops that the organisation itself calls critical.',
  source: 'Bus factor; Kubernetes community report on fewer than two active owners',
  bad: `rolemap: 1
name: Harbour Care
vision: People live at home as long as they wish
teams:
  home-visits:
    purpose: Nobody goes a day without help
    roles:
      medicine: {purpose: The right pill at the right time, critical: true, holders: [amina]}
people: {amina: Amina}
`,
  good: `rolemap: 1
name: Harbour Care
vision: People live at home as long as they wish
teams:
  home-visits:
    purpose: Nobody goes a day without help
    roles:
      medicine:
        purpose: The right pill at the right time
        critical: true
        holders: [amina, {person: joost, as: deputy}]
people: {amina: Amina, joost: Joost}
`,
  messages: {
    en: {
      single: (person: string, role: string) => `Only ${person} can do "${role}", which is critical.`,
      help: 'name a second holder, or a deputy: `{person: …, as: deputy}`.',
      critical: 'marked as critical here',
    },
    nl: {
      single: (person: string, role: string) => `Alleen ${person} kan "${role}", en dat is kritisch.`,
      help: 'noem een tweede vervuller, of een plaatsvervanger: `{person: …, as: deputy}`.',
      critical: 'hier staat dat het kritisch is',
    },
  },
  *check(map, { today, say }) {
    for (const role of map.roles.values()) {
      if (!role.critical || role.status === 'retired' || (role.team.until !== undefined && role.team.until < today))
        continue;
      const able = currentHolders(role, today).filter((holder) => holder.as !== 'trainee');
      const people = new Set(able.map(({ person }) => person));
      const [only] = able;
      if (people.size !== 1 || !only) continue;
      yield {
        at: only.location.value,
        subject: role.reference,
        message: say.single(only.person.name, role.name),
        help: say.help,
        related: [{ message: say.critical, at: role.location.child('critical').key }],
      };
    }
  },
});
