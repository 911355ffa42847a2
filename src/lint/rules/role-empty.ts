import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'role-empty',
  group: 'direction',
  severity: 'warning',
  summary: 'A role has no purpose, no responsibility, no decision and no domain.',
  why: 'A role that says nothing is a name only: whoever holds it cannot know what is expected, and nobody else knows what to ask for.',
  source: 'Holacracy Constitution 1.1',
  bad: `rolemap: 1
name: Harbour Care
vision: People live at home as long as they wish
teams:
  home-visits:
    purpose: Nobody goes a day without help
    roles:
      rounds: {holders: [amina]}
people: {amina: Amina}
`,
  good: `rolemap: 1
name: Harbour Care
vision: People live at home as long as they wish
teams:
  home-visits:
    purpose: Nobody goes a day without help
    roles:
      rounds: {purpose: Everyone is seen, responsibilities: [Visiting each client once a week], holders: [amina]}
people: {amina: Amina}
`,
  messages: {
    en: {
      empty: (role: string) => `Role "${role}" says nothing about its work.`,
      help: 'add a `purpose`, or the `responsibilities` that it takes care of.',
    },
    nl: {
      empty: (role: string) => `Rol "${role}" beschrijft geen werk.`,
      help: 'voeg een doel toe (`purpose`), of waar de rol voor zorgt (`responsibilities`).',
    },
  },
  *check(map, { say }) {
    for (const role of map.roles.values()) {
      if (
        role.status === 'retired' ||
        role.purpose ||
        role.responsibilities.length + role.decides.length + role.domains.length > 0
      )
        continue;
      yield {
        at: role.location.key,
        subject: role.reference,
        message: say.empty(role.name),
        help: say.help,
      };
    }
  },
});
