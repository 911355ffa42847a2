import type { Diagram } from './svg-options.ts';

/** What is said on stderr of a drawing that was made otherwise than asked. */
interface NoticeWords {
  readonly drawnAs: (diagram: Diagram) => string;
  readonly madeFor: (sheet: string, asked: string) => string;
  readonly teamsOnly: string;
  /** So many levels from the top. */
  readonly levelsOnly: (levels: number) => string;
}

const EN: NoticeWords = {
  drawnAs: (diagram) =>
    `Drawn as ${diagram === 'tree' ? 'a tree' : 'a poster'}: as circles, some names would be too small to read. Choose with --diagram.`,
  madeFor: (sheet, asked) => `Made for ${sheet}: on ${asked} some names would be too small to read.`,
  teamsOnly: 'Only teams are shown, with the number of their roles: with the roles, text would be too small to read.',
  levelsOnly: (levels) =>
    `Only ${levels === 1 ? 'the top teams are' : `the first ${levels} levels of teams are`} shown, each with the number of its roles: with more, text would be too small to read.`,
};

const NL: NoticeWords = {
  drawnAs: (diagram) =>
    `Getekend als ${diagram === 'tree' ? 'boom' : 'poster'}: als cirkels zouden sommige namen te klein zijn om te lezen. Kies zelf met --diagram.`,
  madeFor: (sheet, asked) => `Gemaakt voor ${sheet}: op ${asked} zouden sommige namen te klein zijn om te lezen.`,
  teamsOnly:
    'Alleen de teams staan erop, met het aantal rollen: met de rollen erbij zou de tekst te klein zijn om te lezen.',
  levelsOnly: (levels) =>
    `Alleen ${levels === 1 ? 'de bovenste teams staan erop' : `de bovenste ${levels} lagen van teams staan erop`}, elk met het aantal rollen: met meer erbij zou de tekst te klein zijn om te lezen.`,
};

/** The words in the language of labels (BCP 47 tag): Dutch, else English. */
export function noticeWordsFor(locale: string): NoticeWords {
  return locale.toLowerCase().startsWith('nl') ? NL : EN;
}
