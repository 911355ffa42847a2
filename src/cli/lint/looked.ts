import type { Finding } from '../../finding/finding.ts';
import type { MessageLanguage } from '../../lint/languages.ts';
import type { LoadedMap } from '../../load-map.ts';
import type { ExceptedFinding } from '../../report/report.ts';

/** What looking at a map gave, before a baseline or an earlier state leaves anything out. */
export interface Looked {
  readonly loaded: LoadedMap;
  /** The findings of checks and rules that no comment in the map excepts, sorted as they are printed. */
  readonly findings: readonly Finding[];
  readonly excepted: readonly ExceptedFinding[];
  /** The ids of all rules that there are, house rules included. */
  readonly rules: ReadonlySet<string>;
  /** The ids of the rules that looked at the map. */
  readonly ran: ReadonlySet<string>;
  /** The ids of the rules that said nothing for want of words in the map's language. */
  readonly silent: readonly string[];
  /** Milliseconds by rule, where they were asked for. */
  readonly timings: ReadonlyMap<string, number>;
  /** The language of messages. */
  readonly language: MessageLanguage;
}

/** Looks at a map in the way that was asked for: one configuration, day and language. */
export type Look = (loaded: LoadedMap) => Looked | Promise<Looked>;

/** Whether everything could be looked at: where a file or reference is broken, rules say too little, and nothing may be concluded from their silence. */
export function isComplete({ loaded }: Looked): boolean {
  return loaded.map !== undefined && loaded.findings.length === 0;
}
