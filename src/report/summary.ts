import type { Finding, Severity } from '../finding/finding.ts';
import { count } from '../text/wording.ts';

/** What a run looked at and how much it found. */
export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly files: number;
  readonly teams: number;
  readonly roles: number;
  readonly people: number;
  /** How many findings were left out because they stand in the baseline; absent where there is none. */
  readonly baseline?: number;
}

/** Counts findings by severity, beside what was looked at. */
export function summarize(
  findings: readonly Finding[],
  seen: Pick<Summary, 'files' | 'teams' | 'roles' | 'people' | 'baseline'>,
): Summary {
  const of = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), infos: of('info'), ...seen };
}

/** How much was found, in words, by severity; empty where nothing was. */
export function wordsForFound({ errors, warnings, infos }: Summary): { severity: Severity; words: string }[] {
  const amounts = [
    { severity: 'error', amount: errors },
    { severity: 'warning', amount: warnings },
    { severity: 'info', amount: infos },
  ] as const;
  return amounts
    .filter(({ amount }) => amount > 0)
    .map(({ severity, amount }) => ({ severity, words: count(amount, severity) }));
}

/** What was looked at, in words. Where a file could not be read as a map, nothing was counted in it: "0 teams" would be a false statement. */
export function wordsForSeen({ files, teams, roles, people, errors }: Summary, dot = '·'): string {
  const read = count(files, 'file');
  if (teams + roles + people === 0 && errors > 0) return read;
  return `${read} ${dot} ${count(teams, 'team')}, ${count(roles, 'role')}, ${count(people, 'person', 'persons')}`;
}

/** How many findings are counted but not shown. */
export function hidden({ errors, warnings, infos }: Summary, findings: readonly Finding[]): number {
  return errors + warnings + infos - findings.length;
}
