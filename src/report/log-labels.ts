import type { Language } from '../diff/change.ts';
import type { LivingThing, LogEntry, MapCounts } from '../diff/history/log.ts';
import { count, enumerate } from '../text/wording.ts';

/** The words that reports of a history add to the messages of changes, in one language. */
export interface LogLabels {
  /** Where nothing is told. */
  readonly nothing: string;
  readonly noSubject: string;
  readonly things: Readonly<Record<LivingThing, string>>;
  readonly gone: string;
  readonly sections: {
    readonly names: string;
    readonly teams: string;
    readonly holders: string;
    readonly rolesOfPerson: string;
    readonly rolesOfTeam: string;
  };
  readonly columns: { readonly from: string; readonly to: string };
  readonly nobody: string;
  readonly capacities: Readonly<Record<string, string>>;
  readonly now: string;
  readonly before: (date: string) => string;
  /** What happened to the map as a whole; undefined where its changes say it. */
  readonly event: (entry: LogEntry) => string | undefined;
  readonly more: (amount: number, commit: string) => string;
  readonly summary: (commits: number, changes: number) => string;
}

const COUNTS_EN = ({ teams, roles, people }: MapCounts) =>
  enumerate([count(teams, 'team'), count(roles, 'role'), count(people, 'person')]);
const COUNTS_NL = ({ teams, roles, people }: MapCounts) =>
  enumerate([count(teams, 'team', 'teams'), count(roles, 'rol', 'rollen'), count(people, 'mens', 'mensen')], 'en');

/** The labels of each language. */
export const LOG_LABELS: Readonly<Record<Language, LogLabels>> = {
  en: {
    nothing: 'Nothing to tell: no commit here changed anything about this.',
    noSubject: '(no message)',
    things: { role: 'Role', person: 'Person', team: 'Team' },
    gone: 'not in the map any more',
    sections: {
      names: 'Names',
      teams: 'Teams',
      holders: 'Held by',
      rolesOfPerson: 'Roles',
      rolesOfTeam: 'Roles',
    },
    columns: { from: 'From', to: 'To' },
    nobody: 'nobody',
    capacities: { deputy: 'deputy', acting: 'acting holder', trainee: 'trainee' },
    now: 'now',
    before: (date) => `before ${date}`,
    event: (entry) => {
      switch (entry.what) {
        case 'begins':
          return `The map begins here: ${COUNTS_EN(entry.counts)}.`;
        case 'ends':
          return 'The map is not there any more after this commit.';
        case 'unreadable':
          return `The map could not be read at this commit: ${count(entry.errors, 'error')}. What changed is told at the next one that can be read.`;
        case 'cut-off':
          return 'What was before this commit is not here: the history is cut off.';
        case 'changed':
          return undefined;
      }
    },
    more: (amount, commit) =>
      `and ${amount} more; --format json has them all, and so has: rolemap diff ${commit}~1..${commit}`,
    summary: (commits, changes) => `${count(commits, 'commit')}, ${count(changes, 'change')}`,
  },
  nl: {
    nothing: 'Niets te vertellen: geen commit hier veranderde hier iets aan.',
    noSubject: '(zonder bericht)',
    things: { role: 'Rol', person: 'Persoon', team: 'Team' },
    gone: 'staat niet meer in de kaart',
    sections: {
      names: 'Namen',
      teams: 'Teams',
      holders: 'Vervuld door',
      rolesOfPerson: 'Rollen',
      rolesOfTeam: 'Rollen',
    },
    columns: { from: 'Van', to: 'Tot' },
    nobody: 'niemand',
    capacities: { deputy: 'plaatsvervanger', acting: 'waarnemer', trainee: 'in opleiding' },
    now: 'nu',
    before: (date) => `vóór ${date}`,
    event: (entry) => {
      switch (entry.what) {
        case 'begins':
          return `Hier begint de kaart: ${COUNTS_NL(entry.counts)}.`;
        case 'ends':
          return 'Na deze commit is de kaart er niet meer.';
        case 'unreadable':
          return `De kaart was bij deze commit niet te lezen: ${count(entry.errors, 'fout', 'fouten')}. Wat er veranderde staat bij de eerstvolgende die wel te lezen is.`;
        case 'cut-off':
          return 'Wat er vóór deze commit was, is hier niet: de geschiedenis is afgekapt.';
        case 'changed':
          return undefined;
      }
    },
    more: (amount, commit) =>
      `en nog ${amount}; --format json heeft ze allemaal, net als: rolemap diff ${commit}~1..${commit}`,
    summary: (commits, changes) =>
      `${count(commits, 'commit', 'commits')}, ${count(changes, 'wijziging', 'wijzigingen')}`,
  },
};
