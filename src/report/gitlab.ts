import type { Severity } from '../finding/finding.ts';
import { fingerprintsByFinding } from '../finding/fingerprint.ts';
import { rangeOf } from '../text/source.ts';
import { visibleLine } from '../text/wording.ts';
import type { Report } from './report.ts';

/** GitLab knows info, minor, major, critical and blocker. */
const SEVERITY: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/**
 * Findings as a Code Quality report, which GitLab shows in merge requests (GitLab documentation, "Code Quality report format"). Fingerprints do not change when
 * lines move, so that a merge request shows only what it adds.
 */
export function reportGitlab({ findings, found }: Report): string {
  const prints = fingerprintsByFinding(found);
  const issues = findings.map((finding) => {
    const { rule, severity, message, help, at } = finding;
    const { start, end } = rangeOf(at.source, at.locate());
    return {
      description: visibleLine(help === undefined ? message : `${message} Help: ${help}`),
      check_name: rule,
      fingerprint: prints.get(finding),
      severity: SEVERITY[severity],
      location: { path: at.source.path, lines: { begin: start.line, end: end.line } },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
