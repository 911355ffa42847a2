import type { Role } from '../../model/org-map.ts';
import { rolesInUse, rootTemplate } from '../definitions.ts';
import { meaningOf } from '../plain-text.ts';
import { defineRule } from '../rule.ts';
import { wordList } from '../rule-options.ts';

export default defineRule({
  id: 'homonym-roles',
  group: 'wording',
  severity: 'warning',
  summary: 'Two roles have the same name and describe different work.',
  why: 'Whoever asks for "Planning" gets one of two people, and half of the time the wrong one. A letter or a vacancy cannot tell them apart either.',
  source: 'rust-lang/team: a role is described once',
  options: { allow: wordList('Names that several roles may have, each with its own work.') },
  bad: `rolemap: 1
name: Theatre De Spiegel
vision: The town sees itself on stage
teams:
  stage:
    purpose: The curtain rises at eight
    roles:
      planning: {purpose: Each rehearsal has a room, holders: [wout]}
  foyer:
    purpose: Guests stay after the applause
    roles:
      planning: {purpose: There are enough hands at the bar, holders: [lena]}
people: {wout: Wout, lena: Lena}
`,
  good: `rolemap: 1
name: Theatre De Spiegel
vision: The town sees itself on stage
teams:
  stage:
    purpose: The curtain rises at eight
    roles:
      planning: {name: Rehearsal planning, purpose: Each rehearsal has a room, holders: [wout]}
  foyer:
    purpose: Guests stay after the applause
    roles:
      rota: {name: Bar rota, purpose: There are enough hands at the bar, holders: [lena]}
people: {wout: Wout, lena: Lena}
`,
  messages: {
    en: {
      homonym: (role: string, team: string, other: string) =>
        `Two different roles are called "${role}": one in "${team}", one in "${other}".`,
      help: 'give each a name that tells them apart; or, if they are one role in several teams, describe it once under `templates` and write `like:` in both.',
      other: (team: string) => `the one in "${team}"`,
    },
    nl: {
      homonym: (role: string, team: string, other: string) =>
        `Twee verschillende rollen heten "${role}": een in "${team}" en een in "${other}".`,
      help: 'geef elk een naam die ze onderscheidt; of, als het dezelfde rol in meer teams is, beschrijf die één keer onder `templates` en schrijf bij beide `like:`.',
      other: (team: string) => `die in "${team}"`,
    },
  },
  *check(map, { today, options, say, language }) {
    const allowed = new Set(options.allow.map((name) => name.toLowerCase()));
    const firsts = new Map<string, Role>();
    /** By name, the first role of each kind of work; only for names that more than one role has. */
    const known = new Map<string, Map<unknown, Role>>();
    for (const role of rolesInUse(map, today)) {
      const name = role.name.toLowerCase();
      // Each team has core roles of its own; and a role that says nothing does not say anything different.
      if (role.core !== undefined || allowed.has(name)) continue;
      if (!role.purpose && role.responsibilities.length === 0) continue;
      const first = firsts.get(name);
      if (!first) {
        firsts.set(name, role);
        continue;
      }
      const works = known.get(name) ?? new Map([[workOf(first, language), first]]);
      known.set(name, works);
      const work = workOf(role, language);
      if (works.has(work)) continue;
      works.set(work, role);
      yield {
        at: role.location.child('name').value,
        subject: role.reference,
        message: say.homonym(role.name, first.team.name, role.team.name),
        help: say.help,
        related: [{ message: say.other(first.team.name), at: first.location.child('name').value }],
        detail: name,
      };
    }
  },
});

/** What tells one kind of work from another: the template where there is one, else what the role says. */
function workOf(role: Role, language: Parameters<typeof meaningOf>[1]): unknown {
  const root = rootTemplate(role);
  if (root) return root;
  const texts = role.responsibilities.map(({ text }) => meaningOf(text, language)).sort();
  return [meaningOf(role.purpose ?? '', language), ...texts].join('\n');
}
