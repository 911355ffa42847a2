import type { Finding } from '../finding/finding.ts';
import type { OrgMap } from '../model/org-map.ts';
import type { Source } from '../text/source.ts';
import { findMarks } from './find-marks.ts';
import { findOpenPoints, OPEN_POINTS } from './open-points.ts';
import type { Question, QuestionLanguage, Subject } from './question.ts';
import { HOUSE_QUESTION, NOT_ASKED, type QuestionText, RULE_QUESTIONS } from './question-texts.ts';

/** What questions are made of. */
export interface QuestionMatter {
  readonly map: OrgMap;
  readonly sources: readonly Source[];
  /** What rules found, in the language of the questions. */
  readonly findings: readonly Finding[];
}

/** What to ask about a map: about the findings of rules that are gaps, about what is open on a day (ISO date), and what an import left to decide. Sorted by what they are about, then by place. */
export function gatherQuestions(
  { map, sources, findings }: QuestionMatter,
  today: string,
  language: QuestionLanguage,
): Question[] {
  const asked = findings.filter(({ rule, sensitive }) => !Object.hasOwn(NOT_ASKED, rule) && !sensitive);
  const stale = new Set(asked.filter(({ rule }) => rule === 'vacancy-stale').map(({ subject }) => subject));
  const open = findOpenPoints(map, today, language).filter(
    // That it has been open for long is said already.
    ({ rule, subject }) => !(rule === 'vacancy' && stale.has(subject)),
  );
  const questions = [...asked, ...open].map(({ rule, subject, message, at }) => ({
    rule,
    subject: subjectOf(subject, map),
    text: textFor(rule)[language],
    reason: message,
    at,
  }));
  const marks = findMarks(map, sources).map(({ rule, subject, message, at }) => ({
    rule,
    subject: subjectOf(subject, map),
    text: message,
    reason: '',
    at,
  }));
  return [...questions, ...marks];
}

/** The question for what was found; every id that is not one of ours is a rule of the organisation's own. */
function textFor(rule: string): QuestionText {
  const known: Readonly<Record<string, QuestionText>> = { ...RULE_QUESTIONS, ...OPEN_POINTS };
  return Object.hasOwn(known, rule) ? (known[rule] as QuestionText) : HOUSE_QUESTION;
}

/** What a reference leads to; talents, bands and templates are a matter of the whole organisation. */
function subjectOf(reference: string, map: OrgMap): Subject {
  const role = map.roles.get(reference);
  if (role) return { kind: 'role', reference, name: role.name, role };
  const team = map.teams.get(reference);
  if (team) return { kind: 'team', reference, name: team.name, team };
  const person = map.people.get(reference);
  if (person) return { kind: 'person', reference, name: person.name, person };
  const collaboration = map.collaborations.get(reference);
  if (collaboration) return { kind: 'collaboration', reference, name: collaboration.name, collaboration };
  return { kind: 'organization', reference: 'org', name: map.name };
}
