import { rolesInUse } from '../definitions.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'role-without-purpose',
  group: 'direction',
  severity: 'warning',
  summary: 'A role lists its work, but not what the work is for.',
  why: 'A list of tasks tells someone what to do on an ordinary day. The purpose tells what to do on all other days, and when the work is no longer needed.',
  source: 'Sociocracy 3.0: start from the driver',
  bad: `rolemap: 1
name: Allotments Westerpark
vision: Everyone in the district can grow something to eat
teams:
  garden:
    purpose: Two hundred plots that feed and please
    roles:
      water: {responsibilities: [Cleaning the pumps, Reading the meters], holders: [osman]}
people: {osman: Osman}
`,
  good: `rolemap: 1
name: Allotments Westerpark
vision: Everyone in the district can grow something to eat
teams:
  garden:
    purpose: Two hundred plots that feed and please
    roles:
      water:
        purpose: No plot dries out, and no water is wasted
        responsibilities: [Cleaning the pumps, Reading the meters]
        holders: [osman]
people: {osman: Osman}
`,
  messages: {
    en: {
      missing: (role: string) => `Role "${role}" lists its work, but not what it is for.`,
      help: 'add `purpose:` in one sentence: what is so when this work is done well?',
    },
    nl: {
      missing: (role: string) => `Rol "${role}" noemt het werk, maar niet waarvoor.`,
      help: 'voeg `purpose:` toe, in één zin: wat is er zo als dit werk goed gebeurt?',
    },
  },
  *check(map, { today, say }) {
    for (const role of rolesInUse(map, today)) {
      // What the four core roles are for is known: it follows from the team's purpose and from what such a role is.
      if (role.purpose || role.core || role.responsibilities.length + role.delivers.length === 0) continue;
      yield { at: role.location.key, subject: role.reference, message: say.missing(role.name), help: say.help };
    }
  },
});
