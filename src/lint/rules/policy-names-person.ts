import { excerpt } from '../../text/wording.ts';
import { holdingsOf, isTeamInForce } from '../in-force.ts';
import type { TextLanguage } from '../languages.ts';
import { type PersonMention, PersonMentions } from '../person-mentions.ts';
import { defineRule } from '../rule.ts';
import { grants } from '../words/granting.ts';

export default defineRule({
  id: 'policy-names-person',
  group: 'authority',
  severity: 'warning',
  summary: 'An agreement of a team names a person where it should name a role.',
  why: 'When that person changes roles or leaves, the agreement goes along, or stays behind with someone who is not there; whoever takes over the role gets the work without the say.',
  source: 'Holacracy Constitution 5.2.1(b): policies grant to roles',
  bad: `rolemap: 1
name: De Roode Leeuw brewery
language: en
vision: Beer that the street is proud of
teams:
  brewing:
    purpose: Every batch is one that we would drink ourselves
    policies: [{name: Tasting, text: No batch leaves the cellar before Oskar Lindgren has tasted it}]
    roles:
      cellar: {purpose: Beer gets the rest it needs, holders: [oskar]}
      malt: {purpose: Each brew starts with good grain, holders: [mei]}
people: {oskar: Oskar Lindgren, mei: Mei Tanaka}
`,
  good: `rolemap: 1
name: De Roode Leeuw brewery
language: en
vision: Beer that the street is proud of
teams:
  brewing:
    purpose: Every batch is one that we would drink ourselves
    policies: [{name: Tasting, text: No batch leaves the cellar before the role Cellar has tasted it}]
    roles:
      cellar: {purpose: Beer gets the rest it needs, holders: [oskar]}
      malt: {purpose: Each brew starts with good grain, holders: [mei]}
people: {oskar: Oskar Lindgren, mei: Mei Tanaka}
`,
  messages: {
    en: {
      names: (policy: string, person: string) => `The agreement "${policy}" names ${person}, not a role.`,
      help: (roles: string) =>
        `write the role that has this say${roles && ` (${roles}?)`}, so that it stays with the work.`,
    },
    nl: {
      names: (policy: string, person: string) => `De afspraak "${policy}" noemt ${person}, en geen rol.`,
      help: (roles: string) => `schrijf welke rol dit mag${roles && ` (${roles}?)`}, zodat het bij het werk blijft.`,
    },
  },
  *check(map, { today, say, language }) {
    const mentions = new PersonMentions(map);
    for (const team of map.teams.values()) {
      if (!isTeamInForce(team, today)) continue;
      for (const { name, text, location } of team.policies) {
        const named = new Set(
          [...mentions.in(text)].filter((mention) => isGranted(mention, language)).map(({ person }) => person),
        );
        for (const person of named) {
          const roles = holdingsOf(person, today)
            .filter(({ role }) => role.team === team)
            .map(({ role }) => role.name);
          yield {
            at: location.child('text').value,
            subject: team.id,
            message: say.names(excerpt(name ?? text), person.name),
            help: say.help(roles.slice(0, 2).join(', ')),
            detail: `${person.id}\n${name ?? text}`,
          };
        }
      }
    }
  },
});

/**
 * A full name in an agreement is taken to mean the person, but for names of things ("the Anna Bijns Prize"). A single word has to be given a say
 * by the words around it: May, Rose and Will are words as well.
 */
function isGranted({ isSingleWord, before, behind }: PersonMention, language: TextLanguage | undefined): boolean {
  if (/^[ -]\p{Lu}/u.test(behind)) return false;
  return !isSingleWord || (language !== undefined && grants(before, behind, language));
}
