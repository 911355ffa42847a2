import type { CoreRole, Level, TeamKind } from '../../model/org-map.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** All words that pages add to those of the map, in one language. */
export interface Labels {
  readonly team: readonly [string, string];
  readonly role: readonly [string, string];
  readonly person: readonly [string, string];
  readonly responsibility: readonly [string, string];
  readonly purpose: string;
  readonly vision: string;
  readonly strategy: string;
  readonly overview: string;
  readonly collaborations: string;
  readonly gives: string;
  readonly gets: string;
  readonly whoDecidesWhat: string;
  readonly openPoints: string;
  readonly holders: string;
  readonly decides: string;
  readonly mayDecide: string;
  readonly decision: string;
  readonly room: string;
  readonly limit: string;
  readonly consult: string;
  readonly inform: string;
  readonly domains: string;
  readonly delivers: string;
  readonly to: string;
  readonly talents: string;
  readonly essential: string;
  readonly helpful: string;
  readonly results: string;
  readonly done: string;
  readonly by: string;
  readonly owner: string;
  readonly review: string;
  readonly every: string;
  readonly last: string;
  readonly next: string;
  readonly policies: string;
  readonly meetings: string;
  readonly minutes: string;
  readonly contact: string;
  readonly links: string;
  readonly notes: string;
  readonly tags: string;
  readonly status: string;
  readonly since: string;
  readonly until: string;
  readonly partOf: string;
  readonly vacant: string;
  readonly unfilled: string;
  readonly termEnded: string;
  readonly seats: string;
  readonly excludes: string;
  readonly replaces: string;
  readonly like: string;
  readonly formerly: string;
  readonly pay: string;
  readonly agreement: string;
  readonly progression: string;
  readonly criteria: string;
  readonly why: string;
  readonly elected: string;
  readonly critical: string;
  readonly organization: string;
  readonly title: string;
  readonly email: string;
  readonly load: string;
  readonly left: string;
  readonly joined: string;
  readonly nothing: string;
  readonly evidence: string;
  readonly agent: string;
  readonly defaultRoom: string;
  readonly months: readonly string[];
  readonly kinds: Readonly<Record<TeamKind, string>>;
  readonly cores: Readonly<Record<CoreRole, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly capacities: Readonly<Record<'holder' | 'deputy' | 'acting' | 'trainee' | 'emeritus', string>>;
}

/** The labels of a language (BCP 47 tag, the part before the first hyphen counts); English where there are none. */
export function labelsFor(language: string | undefined): Labels {
  return language?.toLowerCase().split('-')[0] === 'nl' ? nl : en;
}
