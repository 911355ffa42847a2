import { ORGANIZATION } from '../../finding/finding.ts';
import type { OrgMap, Role, Template } from '../../model/org-map.ts';
import { isDecidedByRole } from '../decisions.ts';
import { rolesInForce } from '../in-force.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'role-without-room',
  group: 'authority',
  severity: 'info',
  summary: 'A role has responsibilities, but nothing says what it may decide or controls.',
  why: 'Whoever is responsible and may decide nothing asks for permission all day, or stops asking. Trust means giving room to decide, and saying how far it goes.',
  source: 'Interview behind the project; Hypha’s handbook; hrmag.be on roles and mandates',
  bad: `rolemap: 1
name: Ferry Cooperative Wide Water
language: en
vision: The island is never farther than the next boat
teams:
  crossing:
    purpose: Boats leave on time and arrive safe
    roles:
      ropes: {purpose: The boat lies still, responsibilities: [Mooring the boat], holders: [tjeerd]}
      bridge: {purpose: Everyone comes across safe, responsibilities: [Steering the boat], decides: [Whether we sail], holders: [sanne]}
people: {tjeerd: Tjeerd, sanne: Sanne}
`,
  good: `rolemap: 1
name: Ferry Cooperative Wide Water
language: en
vision: The island is never farther than the next boat
teams:
  crossing:
    purpose: Boats leave on time and arrive safe
    roles:
      ropes: {purpose: The boat lies still, responsibilities: [Mooring the boat], decides: [Who boards first], holders: [tjeerd]}
      bridge: {purpose: Everyone comes across safe, responsibilities: [Steering the boat], decides: [Whether we sail], holders: [sanne]}
people: {tjeerd: Tjeerd, sanne: Sanne}
`,
  messages: {
    en: {
      role: (role: string) => `"${role}" is responsible, but nothing says what it may decide.`,
      template: (template: string) =>
        `Roles that are like "${template}" are responsible, but nothing says what they may decide.`,
      nobody: 'Roles of this map have responsibilities, but no role says what it may decide.',
      help: 'add `decides:` with what this role settles without asking, or `domains:` with what it alone controls.',
      nobodyHelp:
        'begin with the role that asks for permission most, and write under `decides:` what it settles itself; or write `defaults: {decides: agree}` for all roles.',
    },
    nl: {
      role: (role: string) => `"${role}" is verantwoordelijk, maar nergens staat wat de rol mag beslissen.`,
      template: (template: string) =>
        `Rollen volgens "${template}" zijn verantwoordelijk, maar nergens staat wat ze mogen beslissen.`,
      nobody: 'Rollen in deze kaart hebben verantwoordelijkheden, maar geen enkele rol zegt wat ze mag beslissen.',
      help: 'zet onder `decides:` wat deze rol zelf beslist, of onder `domains:` waar alleen deze rol over gaat.',
      nobodyHelp:
        'begin bij de rol die het vaakst om toestemming vraagt, en zet onder `decides:` wat die zelf beslist; of schrijf `defaults: {decides: agree}` voor alle rollen.',
    },
  },
  *check(map, { today, say }) {
    if (map.defaultLevel !== undefined && isDecidedByRole({ level: map.defaultLevel })) return;
    const without = [...rolesInForce(map, today)].filter(
      ({ responsibilities, decides, domains }) => responsibilities.length > 0 && decides.length + domains.length === 0,
    );
    const [first] = without;
    // A map that records no room at all has one thing to begin with, and not a finding for each of its roles.
    if (first && without.length > 1 && !saysWhoDecides(map)) {
      yield {
        at: (map.locations.get('name') ?? map.location).key,
        subject: ORGANIZATION,
        message: say.nobody,
        help: say.nobodyHelp,
        related: without.slice(0, 3).map(({ name, location }) => ({ message: say.role(name), at: location.key })),
      };
      return;
    }
    const templates = new Set<Template>();
    for (const role of without) {
      const template = templateOfWork(role);
      if (template && templates.has(template)) continue;
      if (template) templates.add(template);
      const { reference, location, name } = template ?? role;
      yield {
        at: location.child('responsibilities').key,
        subject: reference,
        message: template ? say.template(name) : say.role(name),
        help: say.help,
      };
    }
  },
});

function saysWhoDecides({ roles }: OrgMap): boolean {
  for (const { decides, domains } of roles.values()) if (decides.length + domains.length > 0) return true;
  return false;
}

/** The template in which the responsibilities of a role are written, if they are. */
function templateOfWork({ inherited, like, responsibilities }: Role): Template | undefined {
  if (!inherited.has('responsibilities')) return undefined;
  let template = like;
  while (template?.like?.responsibilities === responsibilities) template = template.like;
  return template;
}
