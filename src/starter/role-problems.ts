import type { InLanguages } from './way.ts';

/** What can be wrong with a role that is written in one line. */
export interface RoleProblems {
  /** The sentence around a problem: what was written, what is wrong, and how a role is written. */
  readonly sentence: (text: string, problem: string) => string;
  readonly noName: string;
  readonly noSemicolonBeforeAt: string;
  readonly openBracket: string;
  readonly emptyBrackets: string;
  readonly noColonBehindBracket: string;
  readonly nothingBehind: (key: string) => string;
  readonly unknownKey: (key: string, near: string) => string;
  readonly noHolder: string;
  readonly unknownMode: (modes: readonly string[]) => string;
}

export const ROLE_PROBLEMS: InLanguages<RoleProblems> = {
  en: {
    sentence: (text, problem) => `${text} cannot be understood: ${problem}.`,
    noName: 'the name is missing',
    noSemicolonBeforeAt: 'a semicolon is missing before "@"',
    openBracket: 'the bracket "(" is not closed',
    emptyBrackets: 'nothing stands between the brackets',
    noColonBehindBracket: 'a colon or semicolon is missing behind ")"',
    nothingBehind: (key) => `nothing stands behind "${key}:"`,
    unknownKey: (key, near) => `"${key}:" means nothing here; did you mean "${near}:"?`,
    noHolder: 'no name stands behind "@"',
    unknownMode: (modes) => `behind the colon stands how you work together: ${modes.join(', ')}`,
  },
  nl: {
    sentence: (text, problem) => `${text} is niet te begrijpen: ${problem}.`,
    noName: 'de naam ontbreekt',
    noSemicolonBeforeAt: 'er ontbreekt een puntkomma voor "@"',
    openBracket: 'het haakje "(" wordt niet gesloten',
    emptyBrackets: 'er staat niets tussen de haakjes',
    noColonBehindBracket: 'er ontbreekt een dubbele punt of puntkomma achter ")"',
    nothingBehind: (key) => `achter "${key}:" staat niets`,
    unknownKey: (key, near) => `"${key}:" betekent hier niets; bedoel je "${near}:"?`,
    noHolder: 'achter "@" staat geen naam',
    unknownMode: (modes) => `achter de dubbele punt staat hoe jullie samenwerken: ${modes.join(', ')}`,
  },
};

/** How a role is written in one line, as messages show it. */
export const ROLE_GRAMMAR: InLanguages<string> = {
  en: '--role "Name (purpose): a responsibility; another one; decides: what it decides; @Person, @Other person"',
  nl: '--role "Naam (doel): een verantwoordelijkheid; nog een; beslist: wat die beslist; @Persoon, @Ander"',
};

/** How a collaboration is written in one line, as messages show it. */
export const COLLABORATION_GRAMMAR: InLanguages<string> = {
  en: '--works-with "Team (purpose): mode"',
  nl: '--works-with "Team (doel): mode"',
};
