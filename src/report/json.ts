import type { Finding, Fix, Place } from '../finding/finding.ts';
import { fingerprintsByFinding } from '../finding/fingerprint.ts';
import { rangeOf } from '../text/source.ts';
import type { Report } from './report.ts';

/** Findings for programs: the shape of `schemas/findings.schema.json`, `version` 1. */
export function reportJson({ findings, found, summary }: Pick<Report, 'findings' | 'found' | 'summary'>): string {
  const prints = fingerprintsByFinding(found);
  const entry = (finding: Finding) => {
    const { rule, severity, message, at, subject, related = [], help, fix } = finding;
    return {
      rule,
      severity,
      message,
      ...placed(at),
      subject,
      fingerprint: prints.get(finding),
      related: related.map((other) => ({ message: other.message, ...placed(other.at) })),
      ...(help !== undefined && { help }),
      fixable: fix !== undefined,
      ...(fix && { fix: described(fix) }),
    };
  };
  return `${JSON.stringify({ version: 1, findings: findings.map(entry), summary }, null, 2)}\n`;
}

function described({ title, safe, edits }: Fix) {
  return { title, safe, edits: edits.map(({ at, text }) => ({ ...placed(at), text })) };
}

function placed(at: Place) {
  return { file: at.source.path, range: rangeOf(at.source, at.locate()) };
}
