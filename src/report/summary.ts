import type { Finding } from '../finding/finding.ts';

/** What a run looked at and how much it found. */
export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly files: number;
  readonly teams: number;
  readonly roles: number;
  readonly people: number;
}

/** Counts findings by severity, beside what was looked at. */
export function summarize(
  findings: readonly Finding[],
  seen: Pick<Summary, 'files' | 'teams' | 'roles' | 'people'>,
): Summary {
  const of = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), infos: of('info'), ...seen };
}
