import type { Language } from '../change.ts';

/** What each level of the delegation board means for the role, as the end of "the role …". */
export const LEVEL_WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    tell: 'is told',
    sell: 'is convinced',
    consult: 'is asked first',
    agree: 'decides together',
    advise: 'decides after advice',
    inquire: 'decides and reports',
    delegate: 'decides',
  },
  nl: {
    tell: 'krijgt te horen',
    sell: 'wordt overtuigd',
    consult: 'wordt eerst gevraagd',
    agree: 'beslist samen',
    advise: 'beslist na advies',
    inquire: 'beslist en meldt',
    delegate: 'beslist',
  },
};
