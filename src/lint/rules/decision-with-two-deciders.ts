import type { Team } from '../../model/org-map.ts';
import { enumerate } from '../../text/wording.ts';
import { isDecidedByRole, type ListedDecision, listedDecisions } from '../decisions.ts';
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
  *check(map, { today, say }) {
    const deciders = new Map<Team, Map<string, ListedDecision[]>>();
    for (const listed of listedDecisions(map, today)) {
      const { role, decision, topic } = listed;
      // Roles that are alike decide side by side, each in its own field.
      if (!isDecidedByRole(decision) || role.status === 'retired' || role.inherited.has('decides')) continue;
      const ofTeam = deciders.get(role.team) ?? new Map<string, ListedDecision[]>();
      const alike = ofTeam.get(topic);
      if (alike) alike.push(listed);
      else deciders.set(role.team, ofTeam.set(topic, [listed]));
    }
    for (const ofTeam of deciders.values()) {
      for (const [topic, all] of ofTeam) {
        const [first, ...others] = all;
        if (!first || !others.some(({ role }) => role !== first.role)) continue;
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
