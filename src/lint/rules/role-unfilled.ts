import { repair } from '../../finding/finding.ts';
import { insertPair } from '../../yaml/edit-nodes.ts';
import { defineRule } from '../rule.ts';
import { isUnfilled } from '../unfilled.ts';

export default defineRule({
  id: 'role-unfilled',
  group: 'holders',
  severity: 'warning',
  summary: 'A role has no holder and is not marked as vacant.',
  why: 'Work that everyone believes to be with someone is done by no one. A vacancy that is marked can be talked about and filled.',
  source: 'Holacracy Constitution 1.4.2',
  bad: `rolemap: 1
name: Harbour Care
vision: People live at home as long as they wish
teams:
  home-visits:
    purpose: Nobody goes a day without help
    roles:
      rounds: {purpose: Everyone is seen each week}
`,
  good: `rolemap: 1
name: Harbour Care
vision: People live at home as long as they wish
teams:
  home-visits:
    purpose: Nobody goes a day without help
    roles:
      rounds: {purpose: Everyone is seen each week, vacant: {since: 2026-10-01}}
`,
  messages: {
    en: {
      unfilled: (role: string) => `Role "${role}" is unfilled.`,
      left: (role: string) => `Role "${role}" is unfilled: nobody holds it any more.`,
      covered: ' The team lead covers it.',
      help: 'name someone under `holders`, or write `vacant: true`.',
      fix: 'mark the role as vacant',
    },
    nl: {
      unfilled: (role: string) => `Rol "${role}" is onvervuld.`,
      left: (role: string) => `Rol "${role}" is onvervuld: niemand vervult hem meer.`,
      covered: ' De teamleider neemt waar.',
      help: 'noem iemand onder `holders`, of schrijf `vacant: true`.',
      fix: 'merk de rol aan als vacant',
    },
  },
  *check(map, { today, say }) {
    for (const role of map.roles.values()) {
      if (!isUnfilled(role, today)) continue;
      const lead = role.team.roles.find(({ core }) => core === 'lead');
      const covered = lead && lead !== role ? say.covered : '';
      yield {
        at: role.location.key,
        subject: role.reference,
        message: (role.holders.length > 0 ? say.left(role.name) : say.unfilled(role.name)) + covered,
        help: say.help,
        // Not safe: a vacancy is a choice, and someone may do the work already.
        ...repair(say.fix, false, insertPair(role.location, 'vacant', 'true')),
      };
    }
  },
});
