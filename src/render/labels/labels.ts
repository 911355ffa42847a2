import type { Audience } from '../../model/audience.ts';
import type { IntervalUnit } from '../../model/next-review.ts';
import type {
  Capacity,
  Collaboration,
  CoreRole,
  Level,
  Status,
  TeamKind,
  VocabularyWord,
} from '../../model/org-map.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { LabelLanguage } from './label-languages.ts';
import { nl } from './nl.ts';
import type { NumberForm } from './number-form.ts';

/** All words that pages add to those of the map, in one language. Words of the organisation's own vocabulary are given as arguments. */
export interface Labels {
  /** BCP 47 tag of the language. */
  readonly locale: string;
  /** The names of the months, from January on. */
  readonly months: readonly string[];
  /** A day in words, from its number, the name of the month and the year. */
  readonly date: (day: number, month: string, year: string) => string;
  readonly numbers: NumberForm;
  /** Whether a noun behind this number stands for one. */
  readonly isSingular: (amount: number) => boolean;
  /** A colon, with the space that the language sets before it. */
  readonly colon: string;
  /** One and many of each word that an organisation may have its own for. */
  readonly words: Readonly<Record<VocabularyWord, readonly [one: string, many: string]>>;
  readonly page: {
    readonly teams: string;
    readonly whoDecidesWhat: string;
    readonly whoDecidesWhatIntroduction: string;
    readonly noDecisions: string;
    readonly openPoints: string;
    readonly lookUp: string;
    readonly templates: (roles: string) => string;
    /** For whom pages are made. */
    readonly foot: Readonly<Record<Audience, string>>;
    /** What stands where a text named someone whom the pages do not show. */
    readonly colleague: string;
    /** What stands where a text had an e-mail address. */
    readonly address: string;
    /** Of which day the content is. */
    readonly asOf: string;
    readonly version: string;
    /** The organisation's own words. */
    readonly vocabulary: string;
  };
  readonly legend: {
    readonly title: string;
    readonly vacant: string;
    readonly nobody: string;
    readonly elected: string;
    readonly critical: string;
    readonly core: string;
  };
  readonly index: {
    readonly title: string;
    readonly all: (roles: string) => string;
    readonly askAbout: string;
    readonly askIntroduction: string;
    readonly jobTitles: (roles: string) => string;
    readonly jobTitle: string;
    readonly nowIn: (roles: string) => string;
    readonly talents: string;
    readonly decisions: string;
  };
  readonly about: {
    readonly purpose: string;
    readonly vision: string;
    readonly strategy: string;
    readonly partOf: string;
    readonly contact: string;
    readonly status: string;
    readonly review: string;
    readonly formerly: string;
    readonly tags: string;
    readonly links: string;
    readonly why: string;
    /** How much room a role has where it says nothing. */
    readonly defaultRoom: (role: string) => string;
  };
  readonly team: {
    readonly results: string;
    readonly done: string;
    readonly owner: string;
    readonly domains: string;
    readonly policies: string;
    readonly domain: string;
    readonly meetings: string;
    readonly minutes: (amount: number) => string;
    readonly kind: string;
    readonly subteams: (teams: string) => string;
    readonly decisionBoard: string;
    /** The review of a result, inside a sentence. */
    readonly review: string;
  };
  readonly role: {
    readonly heldBy: string;
    readonly heldBefore: string;
    readonly mayDecide: string;
    readonly domains: string;
    readonly delivers: string;
    readonly to: string;
    readonly talents: string;
    readonly essential: string;
    readonly helpful: string;
    readonly seats: string;
    readonly together: (share: string) => string;
    readonly ofFullTime: (share: string) => string;
    readonly excludes: string;
    readonly replaces: string;
    readonly like: string;
    readonly pay: string;
    readonly core: string;
    readonly elected: string;
    readonly critical: string;
    readonly vacant: string;
    readonly nobody: string;
  };
  /** What drawings of the organisation say. */
  readonly diagram: {
    /** A critical role with one holder. */
    readonly critical: string;
    /** A role whose holders all belong to other organisations. */
    readonly outside: string;
    readonly noTeams: string;
  };
  readonly decision: {
    readonly decision: string;
    readonly how: string;
    readonly upTo: string;
    readonly consult: string;
    readonly inform: string;
  };
  readonly person: {
    readonly title: string;
    readonly organization: string;
    readonly email: string;
    readonly time: string;
    readonly available: (share: string) => string;
    /** The time that present roles take. */
    readonly taken: (share: string) => string;
    readonly free: (share: string) => string;
    readonly tooMuch: (share: string) => string;
    readonly decides: string;
    readonly usedTalents: string;
    readonly joined: (date: string) => string;
    readonly left: (date: string) => string;
    readonly agent: string;
    readonly talents: string;
    readonly unusedTalents: (role: string) => string;
    readonly shownBy: string;
    readonly former: string;
    readonly future: string;
  };
  readonly talent: {
    readonly had: string;
    readonly asked: string;
    readonly noRole: (role: string) => string;
  };
  readonly collaboration: {
    readonly collaborations: string;
    readonly gives: string;
    readonly gets: string;
    readonly mode: string;
    readonly decides: string;
    readonly term: string;
  };
  readonly pay: {
    readonly pay: string;
    readonly band: string;
    readonly range: string;
    readonly agreement: string;
    readonly progression: string;
    readonly from: (amount: string) => string;
    readonly upTo: (amount: string) => string;
    readonly per: Readonly<Record<'hour' | 'week' | 'month' | 'year', string>>;
    readonly criteria: Readonly<Record<'skills' | 'effort' | 'responsibility' | 'conditions', string>>;
  };
  readonly open: {
    readonly vacancies: string;
    readonly endedTerms: string;
    readonly ended: (date: string) => string;
    readonly lateResults: string;
    readonly dueReviews: string;
    readonly due: (date: string) => string;
    readonly undecided: string;
    readonly withoutOwner: string;
    readonly noOwner: string;
    readonly nothing: string;
  };
  /** What changed since an earlier state. */
  readonly changes: {
    readonly title: string;
    readonly titleSince: (date: string) => string;
    readonly none: string;
    readonly before: string;
    readonly after: string;
    /** Said where changes are told in another language than that of the labels. */
    readonly otherLanguage: string;
  };
  readonly time: {
    readonly since: (date: string) => string;
    readonly until: (date: string) => string;
    readonly fromTo: (since: string, until: string) => string;
    readonly by: (date: string) => string;
    readonly every: (amount: number, unit: IntervalUnit) => string;
    readonly last: (date: string) => string;
    readonly next: (date: string) => string;
    readonly range: (from: string, to: string) => string;
    readonly atLeast: (amount: string) => string;
    readonly atMost: (amount: string) => string;
  };
  readonly kinds: Readonly<Record<TeamKind, string>>;
  readonly cores: Readonly<Record<CoreRole, string>>;
  /** What a role does where a decision falls, in words that anyone understands. */
  readonly levels: Readonly<Record<Level, string>>;
  /** The same for the head of a column. */
  readonly levelHeads: Readonly<Record<Level, string>>;
  readonly talentLevels: Readonly<Record<string, string>>;
  readonly capacities: Readonly<Record<Capacity, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly modes: Readonly<Record<NonNullable<Collaboration['mode']>, string>>;
}

const LANGUAGES: Readonly<Record<LabelLanguage, Labels>> = { en, nl, de, fr };

/** The labels of a language (BCP 47 tag, the part before the first hyphen counts); English where there are none. */
export function labelsFor(language: string | undefined): Labels {
  const wanted = language?.toLowerCase().split('-')[0] ?? 'en';
  return Object.hasOwn(LANGUAGES, wanted) ? LANGUAGES[wanted as LabelLanguage] : en;
}
