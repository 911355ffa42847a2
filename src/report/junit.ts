import type { Finding } from '../finding/finding.ts';
import { counts, type Threshold } from '../finding/severity.ts';
import { byText } from '../text/order.ts';
import { rangeOf } from '../text/source.ts';
import { attribute, xmlText } from '../text/xml.ts';
import type { Report } from './report.ts';

/**
 * Findings as JUnit test results, as Jenkins and most other CI servers read them (Jenkins, junit-4.xsd). Each file is a suite; a finding that makes the run fail is a
 * failed case, a lighter one a passed case with a text, and a file without findings one passed case. Names of cases hold no line numbers, so that a server can follow a
 * case from run to run. Times are left out: the same map gives the same bytes.
 */
export function reportJunit({ findings, files, failOn }: Report): string {
  const byFile = new Map<string, Finding[]>(files.map((path) => [path, []]));
  for (const finding of findings) {
    const { path } = finding.at.source;
    const own = byFile.get(path);
    if (own) own.push(finding);
    else byFile.set(path, [finding]);
  }
  const suites = [...byFile].sort(([a], [b]) => byText(a, b)).map(([path, own]) => suite(path, own, failOn));
  const total = { tests: sum(suites, ({ tests }) => tests), failures: sum(suites, ({ failures }) => failures) };
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="rolemap" ${numbers(total)}>
${suites.map(({ xml }) => xml).join('')}</testsuites>
`;
}

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly xml: string;
}

function suite(path: string, findings: readonly Finding[], failOn: Threshold): Suite {
  const amounts = {
    tests: Math.max(1, findings.length),
    failures: findings.filter(({ severity }) => counts(severity, failOn)).length,
  };
  // CI servers read dots as folders of their own.
  const className = attribute('classname', path.replace(/\.ya?ml$/i, ''));
  const seen = new Map<string, number>();
  const cases = findings.map((finding) => {
    const name = `${finding.rule}: ${finding.subject}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const named = attribute('name', times === 1 ? name : `${name} (${times})`);
    return `    <testcase ${named} ${className}>\n${outcome(finding, failOn)}    </testcase>\n`;
  });
  if (cases.length === 0) cases.push(`    <testcase ${attribute('name', 'no findings')} ${className}/>\n`);
  return {
    ...amounts,
    xml: `  <testsuite ${attribute('name', path)} ${numbers(amounts)}>\n${cases.join('')}  </testsuite>\n`,
  };
}

function outcome({ rule, severity, message, help, at, related = [] }: Finding, failOn: Threshold): string {
  const places = [{ at, message: `${severity}[${rule}] ${message}` }, ...related].map((place) => {
    const { line, column } = rangeOf(place.at.source, place.at.locate()).start;
    return `${place.at.source.path}:${line}:${column} ${place.message}`;
  });
  const text = xmlText([...places, ...(help === undefined ? [] : [`help: ${help}`])].join('\n'));
  return counts(severity, failOn)
    ? `      <failure ${attribute('type', rule)} ${attribute('message', message)}>${text}</failure>\n`
    : `      <system-out>${text}</system-out>\n`;
}

function numbers({ tests, failures }: Omit<Suite, 'xml'>): string {
  return `tests="${tests}" failures="${failures}" errors="0"`;
}

function sum<Thing>(things: readonly Thing[], amountOf: (thing: Thing) => number): number {
  return things.reduce((total, thing) => total + amountOf(thing), 0);
}
