import { currentHolders, type OrgMap, type Person, type Role, type Team } from '../model/org-map.ts';
import { byText, sortedForReading } from '../text/order.ts';
import type { Question, Subject } from './question.ts';

/** Those who are asked together, with their questions. */
export interface QuestionGroup {
  readonly kind: 'organization' | 'team' | 'person' | 'nobody';
  /** The id of the team or person. */
  readonly id?: string;
  readonly name: string;
  readonly parts: readonly QuestionPart[];
}

/** The questions about one thing. */
export interface QuestionPart {
  readonly subject: Subject;
  readonly questions: readonly Question[];
}

/** The questions by team, from the top of the organisation down. What is about a person comes with the first team in which they hold something; those who hold nothing come last. */
export function byTeam(questions: readonly Question[], map: OrgMap, today: string): QuestionGroup[] {
  const teams = new Map<Team | undefined, Question[]>();
  const others: Question[] = [];
  for (const question of questions) {
    const team = teamOf(question.subject, today);
    if (question.subject.kind === 'person' && !team) others.push(question);
    else add(teams, team, question);
  }
  return withQuestions([
    { kind: 'organization', name: map.name, parts: partsOf(teams.get(undefined) ?? []) },
    ...inOrder(map.topTeams).map((team) => ({
      kind: 'team' as const,
      id: team.id,
      name: team.name,
      parts: partsOf(teams.get(team) ?? []),
    })),
    { kind: 'nobody', name: map.name, parts: partsOf(others) },
  ]);
}

/** The questions by person: about themselves, the roles that they hold and the teams that they lead. What nobody can be asked about comes last. */
export function byPerson(questions: readonly Question[], map: OrgMap, today: string): QuestionGroup[] {
  const people = new Map<Person, Question[]>();
  const others: Question[] = [];
  for (const question of questions) {
    const asked = peopleToAsk(question.subject, today);
    for (const person of asked) add(people, person, question);
    if (asked.length === 0) others.push(question);
  }
  return withQuestions([
    ...sortedForReading(people.keys(), ({ name }) => name).map((person) => ({
      kind: 'person' as const,
      id: person.id,
      name: person.name,
      parts: partsOf(people.get(person) ?? []),
    })),
    { kind: 'organization', name: map.name, parts: partsOf(others) },
  ]);
}

function teamOf(subject: Subject, today: string): Team | undefined {
  switch (subject.kind) {
    case 'team':
      return subject.team;
    case 'role':
      return subject.role.team;
    case 'collaboration':
      return subject.collaboration.between.find(({ team }) => team)?.team;
    case 'person':
      return subject.person.holds.find((holder) => isHeld(holder.role, subject.person, today))?.role.team;
    case 'organization':
      return undefined;
  }
}

function peopleToAsk(subject: Subject, today: string): Person[] {
  switch (subject.kind) {
    case 'person':
      return subject.person.kind === 'human' ? [subject.person] : [];
    case 'role': {
      const holders = holdersOf(subject.role, today);
      return holders.length > 0 ? holders : leadsOf(subject.role.team, today);
    }
    case 'team':
      return leadsOf(subject.team, today);
    case 'collaboration':
      return unique(subject.collaboration.between.flatMap(({ team }) => (team ? leadsOf(team, today) : [])));
    case 'organization':
      return [];
  }
}

/** Those who lead a team; where nobody does, those who lead the next team above it in which somebody does. */
function leadsOf(team: Team, today: string): Person[] {
  for (let at: Team | undefined = team; at; at = at.parent) {
    const leads = at.roles.filter(({ core }) => core === 'lead').flatMap((role) => holdersOf(role, today));
    if (leads.length > 0) return unique(leads);
  }
  return [];
}

/** The people who hold a role; programs cannot be asked, and trainees need not know. */
function holdersOf(role: Role, today: string): Person[] {
  const holders = currentHolders(role, today).filter(({ as, person }) => as !== 'trainee' && person.kind === 'human');
  return unique(holders.map(({ person }) => person));
}

function isHeld(role: Role, person: Person, today: string): boolean {
  return currentHolders(role, today).some((holder) => holder.person === person);
}

/** The questions about each thing together, in the order of what they are about, then of their places. */
function partsOf(questions: readonly Question[]): QuestionPart[] {
  const parts = new Map<string, Question[]>();
  for (const question of questions)
    add(parts, `${KINDS.indexOf(question.subject.kind)} ${question.subject.reference}`, question);
  return [...parts]
    .sort(([a], [b]) => byText(a, b))
    .map(([, about]) => ({ subject: (about[0] as Question).subject, questions: about.sort(byPlace) }));
}

const KINDS = ['organization', 'team', 'role', 'person', 'collaboration'];

function byPlace(a: Question, b: Question): number {
  return (
    byText(a.at.source.path, b.at.source.path) ||
    a.at.locate().start - b.at.locate().start ||
    byText(a.rule, b.rule) ||
    byText(a.reason, b.reason)
  );
}

/** Teams with the teams inside them behind each. */
function inOrder(teams: readonly Team[]): Team[] {
  return teams.flatMap((team) => [team, ...inOrder(team.children)]);
}

function withQuestions(groups: readonly QuestionGroup[]): QuestionGroup[] {
  return groups.filter(({ parts }) => parts.length > 0);
}

function add<Key>(map: Map<Key, Question[]>, key: Key, question: Question): void {
  const there = map.get(key);
  if (there) there.push(question);
  else map.set(key, [question]);
}

function unique<Thing>(things: readonly Thing[]): Thing[] {
  return [...new Set(things)];
}
