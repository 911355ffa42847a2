import { isDecidedByRole, listedDecisions } from '../decisions.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'decision-without-decider',
  group: 'authority',
  severity: 'warning',
  summary: 'Roles are told or asked about a decision, but no role takes it.',
  why: 'People who are only told or consulted wait for a decision; where the map names nobody who takes it, they wait for ever or climb the ladder.',
  source: 'RACI: each decision has one accountable',
  bad: `rolemap: 1
name: Harbour Care
vision: People live at home as long as they wish
teams:
  home-visits:
    purpose: Nobody goes a day without help
    roles:
      rounds: {decides: [{what: New clients, level: consult}], holders: [amina]}
people: {amina: Amina}
`,
  good: `rolemap: 1
name: Harbour Care
vision: People live at home as long as they wish
teams:
  home-visits:
    purpose: Nobody goes a day without help
    roles:
      rounds: {decides: [{what: New clients, level: consult}], holders: [amina]}
      intake: {decides: [{what: New clients, consult: [rounds]}], holders: [joost]}
people: {amina: Amina, joost: Joost}
`,
  messages: {
    en: {
      nobody: (what: string, role: string, level: string) =>
        `Nobody decides "${what}": "${role}" has it at the level "${level}", and no other role takes it.`,
      help: 'give this role more room (agree, advise, inquire or delegate), or list the decision with the role that takes it, in the same words.',
    },
    nl: {
      nobody: (what: string, role: string, level: string) =>
        `Niemand beslist over "${what}": "${role}" heeft het op het niveau "${level}", en geen andere rol neemt het besluit.`,
      help: 'geef deze rol meer ruimte (agree, advise, inquire of delegate), of zet het besluit in dezelfde woorden bij de rol die het neemt.',
    },
  },
  *check(map, { today, say }) {
    const decided = new Set<string>();
    const listed = listedDecisions(map, today);
    for (const { decision, topic } of listed) if (isDecidedByRole(decision)) decided.add(topic);
    const told = new Set<string>();
    for (const { role, decision, topic } of listed) {
      if (isDecidedByRole(decision) || role.status === 'retired' || decided.has(topic) || told.has(topic)) continue;
      told.add(topic);
      yield {
        at: decision.location.value,
        subject: role.reference,
        message: say.nobody(decision.what, role.name, decision.level),
        help: say.help,
        detail: topic,
      };
    }
  },
});
