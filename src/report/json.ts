import type { Finding, Place } from '../finding/finding.ts';
import { fingerprints } from '../finding/fingerprint.ts';
import { rangeOf } from '../text/source.ts';
import type { Summary } from './summary.ts';

/** Findings for programs: the shape of DESIGN section 5, `version` 1. */
export function reportJson(findings: readonly Finding[], summary: Summary): string {
  const prints = fingerprints(findings);
  const entries = findings.map(({ rule, severity, message, at, subject, related = [], help, fix }, index) => ({
    rule,
    severity,
    message,
    ...placed(at),
    subject,
    fingerprint: prints[index],
    related: related.map((other) => ({ message: other.message, ...placed(other.at) })),
    ...(help !== undefined && { help }),
    fixable: fix !== undefined,
  }));
  return `${JSON.stringify({ version: 1, findings: entries, summary }, null, 2)}\n`;
}

function placed(at: Place) {
  return { file: at.source.path, range: rangeOf(at.source, at.locate()) };
}
