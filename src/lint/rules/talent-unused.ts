import { isCurrent, type OrgMap, type Role } from '../../model/org-map.ts';
import { hasLeft, isRoleInForce } from '../in-force.ts';
import { defineRule } from '../rule.ts';
import { talentKey, talentName } from '../talents.ts';

export default defineRule({
  id: 'talent-unused',
  group: 'talents',
  severity: 'info',
  summary: 'Someone has a talent that none of their roles asks for.',
  why: 'People have talents that their job never asks for. Whoever may use them does the work with more joy, and often another team is looking for exactly that.',
  source: 'Interview behind the project',
  bad: `rolemap: 1
name: Kite Hill Museum
vision: Children pull their parents in
teams:
  halls:
    purpose: Every visitor finds one thing they did not expect
    roles:
      guiding:
        name: Guiding
        purpose: Questions are better than answers
        responsibilities: [Walking through the halls with visitors]
        talents: [storytelling]
        holders: [ferran, ada]
people: {ferran: {name: Ferran, talents: [storytelling, glassblowing]}, ada: {name: Ada, talents: [storytelling]}}
`,
  good: `rolemap: 1
name: Kite Hill Museum
vision: Children pull their parents in
teams:
  halls:
    purpose: Every visitor finds one thing they did not expect
    roles:
      guiding:
        name: Guiding
        purpose: Questions are better than answers
        responsibilities: [Walking through the halls with visitors]
        talents: [storytelling]
        holders: [ferran, ada]
      sunday-workshop:
        name: Sunday workshop
        purpose: Visitors go home with something they made
        responsibilities: [Showing how glass is blown]
        talents: [glassblowing]
        holders: [ferran, ada]
people: {ferran: {name: Ferran, talents: [storytelling, glassblowing]}, ada: {name: Ada, talents: [storytelling]}}
`,
  messages: {
    en: {
      unused: (person: string, talent: string) => `No role that ${person} holds asks for "${talent}".`,
      help: 'ask whether this person would love to use it, and where; or add it to the talents of a role that uses it already.',
      asked: (role: string) => `"${role}" asks for it`,
    },
    nl: {
      unused: (person: string, talent: string) =>
        `Geen rol van ${person} vraagt om "${talent}": dat talent blijft onbenut.`,
      help: 'vraag of deze persoon het graag zou inzetten, en waar; of zet het bij de talenten van een rol die er al gebruik van maakt.',
      asked: (role: string) => `"${role}" vraagt erom`,
    },
  },
  *check(map, { today, say }) {
    const asking = rolesAsking(map, today);
    for (const person of map.people.values()) {
      if (person.kind === 'agent' || person.talents.length === 0 || hasLeft(person, today)) continue;
      const held = person.holds.filter((holder) => isCurrent(holder, today) && isRoleInForce(holder.role, today));
      const used = new Set(held.flatMap(({ role }) => role.talents.map(talentKey)));
      // Roles that ask for no talent at all may use every one of them.
      if (used.size === 0) continue;
      for (const talent of person.talents) {
        const key = talentKey(talent);
        if (used.has(key) || talent.level === 'learning') continue;
        used.add(key);
        yield {
          at: talent.location.value,
          subject: person.id,
          message: say.unused(person.name, talentName(talent)),
          help: say.help,
          detail: key,
          related: (asking.get(key) ?? []).map((role) => ({ message: say.asked(role.name), at: role.location.key })),
        };
      }
    }
  },
});

/** Up to two roles that ask for each talent, roles with an open place first. */
function rolesAsking(map: OrgMap, today: string): Map<string, Role[]> {
  const asking = new Map<string, Role[]>();
  const roles = [...map.roles.values()].filter((role) => role.talents.length > 0 && isRoleInForce(role, today));
  for (const role of [...roles.filter(({ vacant }) => vacant), ...roles.filter(({ vacant }) => !vacant)]) {
    for (const key of new Set(role.talents.map(talentKey))) {
      const known = asking.get(key);
      if (!known) asking.set(key, [role]);
      else if (known.length < 2) known.push(role);
    }
  }
  return asking;
}
