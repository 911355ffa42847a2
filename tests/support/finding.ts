import { type Finding, placeAt } from '../../src/finding/finding.ts';
import type { Report } from '../../src/report/report.ts';
import { summarize } from '../../src/report/summary.ts';
import type { Source } from '../../src/text/source.ts';

/** The place where a piece of text first stands in a source. */
export function placeOf(source: Source, piece: string) {
  const start = source.text.indexOf(piece);
  if (start < 0) throw new Error(`${source.path} does not hold ${piece}`);
  return placeAt(source, start, start + piece.length);
}

/** A warning about a piece of a source, with whatever the test is about. */
export function findingAt(source: Source, piece: string, rest: Partial<Finding> = {}): Finding {
  return {
    rule: 'role-empty',
    severity: 'warning',
    message: 'It is empty.',
    subject: 'a/b',
    at: placeOf(source, piece),
    ...rest,
  };
}

/** A report about findings, as a command would give it. */
export function reportOf(findings: readonly Finding[], rest: Partial<Report> = {}): Report {
  const files = [...new Set(findings.map(({ at }) => at.source.path))].sort();
  return {
    findings,
    found: findings,
    excepted: [],
    summary: summarize(findings, { files: files.length, teams: 1, roles: 2, people: 3 }),
    files,
    rules: new Map(),
    failOn: 'error',
    version: '1.2.3',
    ...rest,
  };
}
