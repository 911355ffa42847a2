import { isRole } from '../../model/org-map.ts';
import { normalForm } from '../../text/normal-form.ts';
import { excerpt } from '../../text/wording.ts';
import { innermost, type Ownership, ownersByDomain, withoutNamesakes } from '../domain-owners.ts';
import { enumerateFew } from '../enumerate-few.ts';
import { defineRule } from '../rule.ts';
import { wordList } from '../rule-options.ts';
import { speaksOfOwnDomain } from '../words/own-domain.ts';

export default defineRule({
  id: 'domain-held-twice',
  group: 'authority',
  severity: 'error',
  summary: 'Two roles or teams, neither of which is part of the other, both control the same thing alone.',
  why: 'A domain is a promise: nobody else decides about this without asking. Made twice, two people in good faith undo each other’s work, and colleagues do not know whom to ask.',
  source: 'Holacracy Constitution 1.1(b): a domain is held exclusively',
  bad: `rolemap: 1
name: Schouwburg aan de Kade
language: en
vision: Every evening someone in town sees something for the first time
teams:
  stage:
    purpose: Each company finds a stage that is ready for it
    roles:
      lights: {purpose: Everyone sees what is meant to be seen, domains: [The stage plan], holders: [ravi]}
      house: {purpose: Each visitor finds a seat and a welcome, domains: [the stage-plan], holders: [lotte]}
people: {ravi: Ravi, lotte: Lotte}
`,
  good: `rolemap: 1
name: Schouwburg aan de Kade
language: en
vision: Every evening someone in town sees something for the first time
teams:
  stage:
    purpose: Each company finds a stage that is ready for it
    domains: [The stage plan]
    roles:
      lights: {purpose: Everyone sees what is meant to be seen, domains: [The stage plan], holders: [ravi]}
      house: {purpose: Each visitor finds a seat and a welcome, domains: [The foyer], holders: [lotte]}
people: {ravi: Ravi, lotte: Lotte}
`,
  options: {
    except: wordList(
      'Domains that everyone has for themselves, such as "Agenda": the same words, yet not the same thing.',
    ),
  },
  messages: {
    en: {
      twice: (domain: string, owners: readonly string[]) =>
        `The domain "${domain}" has ${owners.length} owners: ${enumerateFew(owners, 'and', (others) => `${others} more`, 3)}.`,
      team: (name: string) => `team "${name}"`,
      role: (name: string, team: string) => `role "${name}" of team "${team}"`,
      help: 'leave it with one of them, or write in each what part is theirs; a role may hold what its own team holds.',
      also: 'also held here',
    },
    nl: {
      twice: (domain: string, owners: readonly string[]) =>
        `Het domein "${domain}" heeft ${owners.length} eigenaren: ${enumerateFew(owners, 'en', (others) => `nog ${others}`, 3)}.`,
      team: (name: string) => `team "${name}"`,
      role: (name: string, team: string) => `rol "${name}" van team "${team}"`,
      help: 'laat het bij één van hen, of schrijf bij elk welk deel van hen is; een rol mag beheren wat haar eigen team beheert.',
      also: 'hier ook',
    },
  },
  *check(map, { today, options, say, language }) {
    const excepted = new Set(options.except.map(normalForm));
    const owners = ownersByDomain(
      map,
      today,
      (text) => excepted.has(normalForm(text)) || speaksOfOwnDomain(text, language),
    );
    for (const [domain, all] of owners) {
      const rivals = withoutNamesakes(innermost(all));
      const [first, ...others] = rivals;
      if (!first || others.length === 0) continue;
      const nameOf = ({ owner }: Ownership) =>
        isRole(owner) ? say.role(owner.name, owner.team.name) : say.team(owner.name);
      yield {
        at: first.text.location.value,
        subject: first.owner.reference,
        message: say.twice(excerpt(first.text.text), rivals.map(nameOf)),
        help: say.help,
        detail: domain,
        related: others.slice(0, 4).map(({ text }) => ({ message: say.also, at: text.location.value })),
      };
    }
  },
});
