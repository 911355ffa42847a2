import type { ReportingConfiguration, ReportingDescriptor } from 'sarif';
import type { Severity } from '../finding/finding.ts';
import { nameFromId } from '../text/wording.ts';
import type { RuleDescription } from './report.ts';

/** How SARIF calls a severity. */
export function sarifLevel(severity: Severity): 'error' | 'warning' | 'note' {
  return severity === 'info' ? 'note' : severity;
}

/** What GitHub calls a severity where it filters alerts. */
const PROBLEM_SEVERITY = { error: 'error', warning: 'warning', info: 'recommendation' } as const;

/** A rule as SARIF describes it, with all texts that GitHub shows; what nothing is known about is described by its id. */
export function sarifRule(id: string, described: RuleDescription | undefined): ReportingDescriptor {
  const rule = described ?? {
    id,
    severity: 'warning',
    summary: `${nameFromId(id)}.`,
    why: 'This rule was written by the owners of the map.',
  };
  const severity = rule.severity === 'off' ? 'warning' : rule.severity;
  const configuration: ReportingConfiguration = { enabled: rule.severity !== 'off', level: sarifLevel(severity) };
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: rule.summary },
    fullDescription: { text: `${rule.summary} ${rule.why}` },
    help: { text: helpText(rule), markdown: helpMarkdown(rule) },
    defaultConfiguration: configuration,
    properties: {
      ...(rule.group !== undefined && { group: rule.group, tags: [rule.group] }),
      'problem.severity': PROBLEM_SEVERITY[severity],
    },
  };
}

function helpText({ summary, why, source, bad, good }: RuleDescription): string {
  return [
    summary,
    `Why it matters: ${why}`,
    source !== undefined && `Source: ${source}`,
    bad !== undefined && `Not so:\n\n${bad.trimEnd()}`,
    good !== undefined && `But so:\n\n${good.trimEnd()}`,
  ]
    .filter((part) => part !== false)
    .join('\n\n');
}

function helpMarkdown({ summary, why, source, bad, good }: RuleDescription): string {
  return [
    summary,
    `**Why it matters:** ${why}`,
    source !== undefined && `**Source:** ${source}`,
    bad !== undefined && `**Not so:**\n\n${fence(bad)}`,
    good !== undefined && `**But so:**\n\n${fence(good)}`,
  ]
    .filter((part) => part !== false)
    .join('\n\n');
}

function fence(yaml: string): string {
  const longest = Math.max(2, ...[...yaml.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}yaml\n${yaml.trimEnd()}\n${marks}`;
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|-+)([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}
