import type { Finding, Severity } from '../finding/finding.ts';
import type { LoadedMap } from '../load-map.ts';
import { summarize } from '../report/summary.ts';
import { chooseColors } from './choose-colors.ts';
import { STATUS, type Status, type World } from './world.ts';

export const FINDING_FORMATS = ['pretty', 'json', 'github'] as const;
export const FAIL_ON = ['error', 'warning', 'info', 'none'] as const;

/** Options of the commands that print findings. */
export interface ReportOptions {
  readonly format: (typeof FINDING_FORMATS)[number];
  readonly failOn: (typeof FAIL_ON)[number];
  readonly color?: boolean;
}

/** Prints findings in the chosen format; the status is 1 where one weighs as much as `failOn`. */
export async function reportFindings(
  findings: readonly Finding[],
  loaded: LoadedMap,
  options: ReportOptions,
  world: World,
): Promise<Status> {
  const { map } = loaded;
  const summary = summarize(findings, {
    files: loaded.files,
    teams: map?.teams.size ?? 0,
    roles: map?.roles.size ?? 0,
    people: map?.people.size ?? 0,
  });
  if (options.format === 'json') world.out((await import('../report/json.ts')).reportJson(findings, summary));
  else if (options.format === 'github') world.out((await import('../report/github.ts')).reportGithub(findings));
  else
    world.out(
      await (await import('../report/pretty.ts')).reportPretty(
        findings,
        summary,
        await chooseColors(options.color, world),
      ),
    );
  return findings.some(({ severity }) => weighs(severity, options.failOn)) ? STATUS.findings : STATUS.fine;
}

function weighs(severity: Severity, failOn: ReportOptions['failOn']): boolean {
  const order: readonly string[] = ['none', 'error', 'warning', 'info'];
  return order.indexOf(severity) <= order.indexOf(failOn);
}
