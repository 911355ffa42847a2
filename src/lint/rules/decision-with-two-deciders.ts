import type { Decision, Role } from '../../model/org-map.ts';
import { enumerate } from '../../text/wording.ts';
import { isDecidedByRole, topicOf } from '../decisions.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'decision-with-two-deciders',
  group: 'authority',
  severity: 'error',
  summary: 'Two roles of one team decide about the same thing.',
  why: 'Where two decide, nobody does: people wait for each other, or undo each other’s work.',
  source: 'RACI: one accountable for each decision',
  bad: `rolemap: 1
name: Harbour Care
vision: People live at home as long as they wish
teams:
  home-visits:
    purpose: Nobody goes a day without help
    roles:
      rounds: {decides: [Which client is seen first], holders: [amina]}
      planning: {decides: [Which client is seen first], holders: [joost]}
people: {amina: Amina, joost: Joost}
`,
  good: `rolemap: 1
name: Harbour Care
vision: People live at home as long as they wish
teams:
  home-visits:
    purpose: Nobody goes a day without help
    roles:
      rounds: {decides: [Which client is seen first], holders: [amina]}
      planning: {decides: [{what: Who goes on which day, inform: [rounds]}], holders: [joost]}
people: {amina: Amina, joost: Joost}
`,
  messages: {
    en: {
      deciders: (what: string, roles: readonly string[]) =>
        `"${what}" has ${roles.length} deciders: ${enumerate(roles)}.`,
      help: 'leave it with one role; name the other under `consult` or `inform`.',
      other: (role: string) => `${role} decides this too`,
    },
    nl: {
      deciders: (what: string, roles: readonly string[]) =>
        `"${what}" heeft ${roles.length} beslissers: ${enumerate(roles, 'en')}.`,
      help: 'laat het bij één rol; noem de andere onder `consult` of `inform`.',
      other: (role: string) => `${role} beslist hier ook over`,
    },
  },
  *check(map, { say }) {
    for (const team of map.teams.values()) {
      const deciders = new Map<string, { role: Role; decision: Decision }[]>();
      for (const role of team.roles) {
        if (role.status === 'retired') continue;
        for (const decision of role.decides) {
          // Roles that are alike decide side by side, each in its own field.
          if (!isDecidedByRole(decision) || role.inherited.has('decides')) continue;
          const topic = topicOf(decision);
          deciders.set(topic, [...(deciders.get(topic) ?? []), { role, decision }]);
        }
      }
      for (const [topic, all] of deciders) {
        const [first, ...others] = all;
        if (!first || new Set(all.map(({ role }) => role)).size < 2) continue;
        yield {
          at: first.decision.location.value,
          subject: first.role.reference,
          message: say.deciders(
            first.decision.what,
            all.map(({ role }) => role.name),
          ),
          help: say.help,
          detail: topic,
          related: others.map(({ role, decision }) => ({
            message: say.other(role.name),
            at: decision.location.value,
          })),
        };
      }
    }
  },
});
