import { markdownSentence, markdownText } from '../text/markdown-text.ts';
import { positionAt, shownPath } from '../text/source.ts';
import type { QuestionGroup, QuestionPart } from './arrange-questions.ts';
import type { Question, QuestionLanguage } from './question.ts';

/** What questions are written for. */
export interface QuestionSheet {
  /** What the organisation is called. */
  readonly organization: string;
  /** ISO date. */
  readonly today: string;
  readonly language: QuestionLanguage;
  readonly by: 'team' | 'person';
  readonly groups: readonly QuestionGroup[];
}

interface SheetWords {
  readonly title: (organization: string) => string;
  readonly count: (questions: number) => string;
  readonly how: string;
  readonly none: string;
  readonly organization: string;
  /** Who is asked where no single person can be. */
  readonly together: string;
  readonly nobody: string;
}

const WORDS: Readonly<Record<QuestionLanguage, SheetWords>> = {
  en: {
    title: (organization) => `Questions for ${organization}`,
    count: (questions) => (questions === 1 ? '1 question' : `${questions} questions`),
    how: 'Tick what is answered, and write the answer into the map where the line says.',
    none: 'Nothing is left to ask: the map has no gaps that rolemap knows of.',
    organization: 'The whole organisation',
    together: 'To ask together',
    nobody: 'People without a team',
  },
  nl: {
    title: (organization) => `Vragen voor ${organization}`,
    count: (questions) => (questions === 1 ? '1 vraag' : `${questions} vragen`),
    how: 'Vink af wat beantwoord is, en schrijf het antwoord in de kaart, op de regel die erbij staat.',
    none: 'Er is niets meer te vragen: de kaart heeft geen gaten die rolemap kent.',
    organization: 'De hele organisatie',
    together: 'Samen te bespreken',
    nobody: 'Mensen zonder team',
  },
};

/** Questions as a checklist in Markdown. Texts of the map are shown as they are, and do nothing. */
export function writeMarkdown({ organization, today, language, by, groups }: QuestionSheet): string {
  const words = WORDS[language];
  const total = groups.reduce((sum, group) => sum + countOf(group), 0);
  const blocks = groups.flatMap((group) => [
    `## ${titleOf(group, by, words)}`,
    ...group.parts.flatMap((part) => partBlocks(part, group)),
  ]);
  return `${[
    `# ${words.title(markdownText(organization))}`,
    total === 0 ? words.none : `${today} · ${words.count(total)}. ${words.how}`,
    ...blocks,
  ].join('\n\n')}\n`;
}

function partBlocks({ subject, questions }: QuestionPart, group: QuestionGroup): string[] {
  const isGroup = subject.kind === group.kind && (subject.kind === 'organization' || subject.reference === group.id);
  const team = subject.kind === 'role' && group.kind !== 'team' ? ` (${markdownText(subject.role.team.name)})` : '';
  return [...(isGroup ? [] : [`### ${markdownText(subject.name)}${team}`]), questions.map(item).join('\n')];
}

function item({ text, reason, at }: Question): string {
  const place = `(${markdownText(shownPath(at.source))}:${positionAt(at.source, at.locate().start).line})`;
  return `- [ ] ${markdownSentence(text)}${reason === '' ? '' : ` *${markdownSentence(reason)}*`} ${place}`;
}

function titleOf({ kind, name }: QuestionGroup, by: QuestionSheet['by'], words: SheetWords): string {
  if (kind === 'nobody') return words.nobody;
  if (kind === 'organization') return by === 'person' ? words.together : words.organization;
  return markdownText(name);
}

function countOf({ parts }: QuestionGroup): number {
  return parts.reduce((sum, { questions }) => sum + questions.length, 0);
}

/** Questions as data; its schema is schemas/questions.schema.json. */
export function writeJson({ organization, today, language, by, groups }: QuestionSheet): string {
  const value = {
    version: 1,
    organization,
    date: today,
    language,
    by,
    groups: groups.map(({ kind, id, name, parts }) => ({
      kind,
      ...(id !== undefined && { id }),
      name,
      questions: parts.flatMap(({ subject, questions }) =>
        questions.map(({ rule, text, reason, at }) => ({
          rule,
          subject: subject.reference,
          about: subject.name,
          question: text,
          ...(reason !== '' && { reason }),
          file: at.source.path,
          line: positionAt(at.source, at.locate().start).line,
        })),
      ),
    })),
    summary: { questions: groups.reduce((sum, group) => sum + countOf(group), 0), groups: groups.length },
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
