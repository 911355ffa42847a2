import { lintMap } from '../../src/lint/lint-map.ts';
import type { Rule } from '../../src/lint/rule.ts';
import { defaultsOf } from '../../src/lint/rule-options.ts';
import { readMap } from '../../src/model/read-map.ts';
import { reportPretty } from '../../src/report/pretty.ts';
import { summarize } from '../../src/report/summary.ts';

/** The day that counts as today in examples. */
const TODAY = '2026-11-24';

/**
 * What a terminal shows for the files of an example: the problems that `validate` finds, and what the given rules notice.
 * `files` maps paths to texts.
 */
export async function runExample(
  files: Readonly<Record<string, string>>,
  rules: readonly Rule[] = [],
): Promise<string> {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text, named: true }));
  const { map, findings: problems } = await readMap(sources);
  const settings = new Map(
    rules.map((rule) => {
      const severity = rule.severity === 'off' ? 'warning' : rule.severity;
      return [rule, { severity, options: defaultsOf(rule.options) }] as const;
    }),
  );
  const findings = [...problems, ...(map ? lintMap(map, settings, { today: TODAY }).findings : [])];
  const seen = {
    files: sources.length,
    teams: map?.teams.size ?? 0,
    roles: map?.roles.size ?? 0,
    people: map?.people.size ?? 0,
  };
  return reportPretty({ findings, excepted: [], summary: summarize(findings, seen) });
}
