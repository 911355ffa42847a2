import { isDecidedByRole, topicOf } from '../decisions.ts';
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
    roles:
      rounds: {decides: [{what: New clients, level: consult}], holders: [amina]}
people: {amina: Amina}
`,
  good: `rolemap: 1
name: Harbour Care
vision: People live at home as long as they wish
teams:
  home-visits:
    roles:
      rounds: {decides: [{what: New clients, level: consult}], holders: [amina]}
      intake: {decides: [{what: New clients, consult: [rounds]}], holders: [joost]}
people: {amina: Amina, joost: Joost}
`,
  *check(map) {
    const decided = new Set<string>();
    for (const role of map.roles.values())
      for (const decision of role.decides) if (isDecidedByRole(decision)) decided.add(topicOf(decision));
    const told = new Set<string>();
    for (const role of map.roles.values()) {
      if (role.status === 'retired') continue;
      for (const decision of role.decides) {
        if (isDecidedByRole(decision)) continue;
        const topic = topicOf(decision);
        if (decided.has(topic) || told.has(topic)) continue;
        told.add(topic);
        yield {
          at: decision.location.value,
          subject: role.reference,
          message: `Nobody decides "${decision.what}": "${role.name}" has it at the level "${decision.level}", and no other role takes it.`,
          help: 'give this role more room (agree, advise, inquire or delegate), or list the decision with the role that takes it, in the same words.',
          detail: topic,
        };
      }
    }
  },
});
