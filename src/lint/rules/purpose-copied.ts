import type { Role } from '../../model/org-map.ts';
import { ownPurpose, rolesInUse } from '../definitions.ts';
import { meaningHash, meaningOf } from '../plain-text.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'purpose-copied',
  group: 'direction',
  severity: 'info',
  summary: 'Two roles with different names have the same purpose.',
  why: 'Where two roles are for the same thing, either the work is done twice, or one of the two is really for something else that nobody wrote down.',
  source: 'Sociocracy 3.0: clarify domains, double work',
  bad: `rolemap: 1
name: Housing Cooperative De Linde
vision: A good home for everyone, also next year
teams:
  upkeep:
    purpose: Houses that are warm, dry and safe
    roles:
      repairs: {purpose: Tenants are helped within a day, holders: [koos]}
      telephone: {purpose: Tenants are helped within a day, holders: [esra]}
people: {koos: Koos, esra: Esra}
`,
  good: `rolemap: 1
name: Housing Cooperative De Linde
vision: A good home for everyone, also next year
teams:
  upkeep:
    purpose: Houses that are warm, dry and safe
    roles:
      repairs: {purpose: What breaks works again the next day, holders: [koos]}
      telephone: {purpose: A tenant who calls knows within three minutes who will come, holders: [esra]}
people: {koos: Koos, esra: Esra}
`,
  messages: {
    en: {
      copied: (role: string, other: string) => `"${role}" and "${other}" have the same purpose.`,
      help: 'write what each of them is for, or make one role of the two.',
      other: (role: string) => `the purpose of "${role}"`,
    },
    nl: {
      copied: (role: string, other: string) => `"${role}" en "${other}" hebben hetzelfde doel.`,
      help: 'schrijf van elk op waarvoor die er is, of maak er één rol van.',
      other: (role: string) => `het doel van "${role}"`,
    },
  },
  *check(map, { today, say, language }) {
    const first = new Map<number, Role>();
    for (const role of rolesInUse(map, today)) {
      const purpose = ownPurpose(role);
      if (!purpose) continue;
      const hash = meaningHash(purpose, language);
      const other = first.get(hash);
      if (!other) {
        first.set(hash, role);
        continue;
      }
      const meaning = meaningOf(purpose, language);
      if (meaning === '' || meaning !== meaningOf(other.purpose ?? '', language)) continue;
      // The same role in another team may well have the same purpose; `homonym-roles` looks at those.
      if (other.name.toLowerCase() === role.name.toLowerCase() || (role.like && role.like === other.like)) continue;
      yield {
        at: role.location.child('purpose').value,
        subject: role.reference,
        message: say.copied(role.name, other.name),
        help: say.help,
        related: [{ message: say.other(other.name), at: other.location.child('purpose').value }],
        detail: meaning,
      };
    }
  },
});
