import { quote } from '../text/wording.ts';
import type { Language } from './change.ts';
import { bracketed } from './kinds/say.ts';

/** The words of the pages of persons, in one language; they speak to the reader. */
export interface PersonWords {
  readonly and: string;
  readonly headings: {
    readonly starts: string;
    readonly stops: string;
    readonly role: (role: string, team: string) => string;
    readonly teams: string;
    readonly others: string;
    readonly own: string;
  };
  readonly start: (as: string, role: string, team: string, focus?: string) => string;
  readonly stop: (as: string, role: string, team: string, focus?: string) => string;
  readonly stopOfGone: (as: string, role: string, team: string, focus?: string) => string;
  readonly purpose: string;
  readonly work: string;
  readonly decides: string;
  readonly together: string;
  readonly earlier: string;
  readonly now: string;
  readonly whereWorkGoes: string;
  readonly nobody: string;
  /** A text of the work that is left, and who has it now. */
  readonly goesTo: (text: string, roles: string | undefined) => string;
}

/** The words of each language. */
export const PERSON_WORDS: Readonly<Record<Language, PersonWords>> = {
  en: {
    and: 'and',
    headings: {
      starts: 'You start',
      stops: 'You stop',
      role: (role, team) => `Your role ${quote(role)} in ${quote(team)}`,
      teams: 'Your teams',
      others: 'What else concerns you',
      own: 'Your entry in the map',
    },
    start: (as, role, team, focus) => `You start as ${as} of ${quote(role)} in ${quote(team)}${bracketed(focus)}.`,
    stop: (as, role, team, focus) => `You stop as ${as} of ${quote(role)} in ${quote(team)}${bracketed(focus)}.`,
    stopOfGone: (as, role, team, focus) =>
      `You stop as ${as} of ${quote(role)} in ${quote(team)}${bracketed(focus)}: the role is gone.`,
    purpose: 'What it is for',
    work: 'You take care of',
    decides: 'You have a say in',
    together: 'Together with',
    earlier: 'Ask who did it before',
    now: 'Who does it now',
    whereWorkGoes: 'Who does the work now',
    nobody: 'nobody',
    goesTo: (text, roles) => `${quote(text)}: ${roles ?? 'no role has it under these words'}`,
  },
  nl: {
    and: 'en',
    headings: {
      starts: 'Je begint',
      stops: 'Je stopt',
      role: (role, team) => `Jouw rol ${quote(role)} in ${quote(team)}`,
      teams: 'Jouw teams',
      others: 'Wat je verder aangaat',
      own: 'Jouw vermelding in de kaart',
    },
    start: (as, role, team, focus) => `Je begint als ${as} van ${quote(role)} in ${quote(team)}${bracketed(focus)}.`,
    stop: (as, role, team, focus) => `Je stopt als ${as} van ${quote(role)} in ${quote(team)}${bracketed(focus)}.`,
    stopOfGone: (as, role, team, focus) =>
      `Je stopt als ${as} van ${quote(role)} in ${quote(team)}${bracketed(focus)}: de rol is er niet meer.`,
    purpose: 'Waar de rol voor is',
    work: 'Jij zorgt voor',
    decides: 'Je hebt iets te zeggen over',
    together: 'Samen met',
    earlier: 'Vraag wie het eerder deed',
    now: 'Wie het nu doet',
    whereWorkGoes: 'Wie het werk nu doet',
    nobody: 'niemand',
    goesTo: (text, roles) => `${quote(text)}: ${roles ?? 'geen rol heeft het onder deze woorden'}`,
  },
};
