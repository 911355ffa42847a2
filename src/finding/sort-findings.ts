import { byText } from '../text/order.ts';
import type { OffsetRange } from '../text/source.ts';
import type { Finding } from './finding.ts';

/**
 * The findings in the order in which they are printed: by file, place, rule and message. Findings that are equal in all
 * of these are given once.
 */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const located = findings.map((finding) => ({ finding, range: finding.at.locate() }));
  located.sort(compare);
  return located
    .filter((entry, index) => index === 0 || compare(located[index - 1] as Located, entry) !== 0)
    .map((entry) => entry.finding);
}

interface Located {
  readonly finding: Finding;
  readonly range: OffsetRange;
}

function compare(a: Located, b: Located): number {
  return (
    byText(a.finding.at.source.path, b.finding.at.source.path) ||
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    byText(a.finding.rule, b.finding.rule) ||
    byText(a.finding.message, b.finding.message)
  );
}
