import type { Finding, Place } from '../finding/finding.ts';
import { currentHolders, type OrgMap, type Role, type Team } from '../model/org-map.ts';
import type { QuestionLanguage } from './question.ts';
import type { QuestionText } from './question-texts.ts';

/** What is open in a map without being wrong, so that no rule finds it. */
export const OPEN_POINTS = {
  vacancy: {
    en: 'Who does this work until somebody is found, and whom do you look for?',
    nl: 'Wie doet dit werk tot er iemand gevonden is, en wie zoeken jullie?',
  },
  'result-without-owner': { en: 'Which role takes care of this?', nl: 'Welke rol zorgt hiervoor?' },
  'term-ends-soon': {
    en: 'Who goes on, or who takes over, and when do you decide that?',
    nl: 'Wie gaat door, of wie neemt het over, en wanneer beslissen jullie dat?',
  },
} as const satisfies Readonly<Record<string, QuestionText>>;

/** A term that ends within so many days is talked about now. */
const SOON = 90;

const REASONS: Readonly<
  Record<
    QuestionLanguage,
    {
      readonly vacancy: (role: string) => string;
      readonly owner: (result: string) => string;
      readonly term: (person: string, role: string, until: string) => string;
    }
  >
> = {
  en: {
    vacancy: (role) => `Role "${role}" is vacant.`,
    owner: (result) => `Nothing says who takes care of "${result}".`,
    term: (person, role, until) => `${person} holds "${role}" until ${until}.`,
  },
  nl: {
    vacancy: (role) => `Rol "${role}" is vacant.`,
    owner: (result) => `Nergens staat wie zorgt voor "${result}".`,
    term: (person, role, until) => `${person} vervult "${role}" tot ${until}.`,
  },
};

/** What is open in a map on a day (ISO date): places to fill, results that nobody takes care of, and terms that end within three months. */
export function findOpenPoints(map: OrgMap, today: string, language: QuestionLanguage): Finding[] {
  const say = REASONS[language];
  const findings: Finding[] = [];
  const add = (rule: keyof typeof OPEN_POINTS, subject: string, message: string, at: Place) =>
    findings.push({ rule, severity: 'info', subject, message, at });
  for (const team of map.teams.values()) {
    if (!isInForce(team, today)) continue;
    for (const { what, owner, done, location } of team.results)
      if (!owner && !done) add('result-without-owner', team.id, say.owner(what), location.value);
  }
  for (const role of map.roles.values()) {
    if (role.status !== 'active' || !isInForce(role.team, today)) continue;
    if (role.vacant) add('vacancy', role.reference, say.vacancy(role.name), role.location.child('vacant').key);
    for (const { person, until, location } of endingSoon(role, today))
      add('term-ends-soon', role.reference, say.term(person.name, role.name, until as string), location.value);
  }
  return findings;
}

function isInForce({ status, until }: Team, today: string): boolean {
  return status === 'active' && !(until !== undefined && until < today);
}

/** Those whose time in a role ends soon. */
function endingSoon(role: Role, today: string) {
  const last = new Date(Date.parse(today) + SOON * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return currentHolders(role, today).filter(({ until }) => until !== undefined && until <= last);
}
