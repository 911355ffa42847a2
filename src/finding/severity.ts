import type { Severity } from './finding.ts';

/** The severities, the heaviest first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** The least severity that counts; `none` where nothing does. */
export type Threshold = Severity | 'none';

/** Whether a severity weighs at least as much as the threshold. */
export function counts(severity: Severity, threshold: Threshold): boolean {
  return threshold !== 'none' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}

/** Findings with the heaviest first; those of one severity keep their order. */
export function heaviestFirst<Weighed extends { readonly severity: Severity }>(
  findings: readonly Weighed[],
): Weighed[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
