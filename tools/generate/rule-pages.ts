import { CHANGE_RULES, type ChangeRule } from '../../src/finding/change-rules.ts';
import { RULES } from '../../src/lint/registry.ts';
import type { Rule } from '../../src/lint/rule.ts';
import { byText } from '../../src/text/order.ts';
import { type GeneratedFile, pageNote } from './generated-file.ts';
import { capitalized, code, fence, table } from './markdown.ts';
import { runDiffExample } from './run-diff-example.ts';
import { runExample } from './run-example.ts';

/** A page for each rule of lint, and an index by group. */
export async function generateRulePages(): Promise<GeneratedFile[]> {
  const pages = await Promise.all(
    RULES.map(async (rule) => ({ path: `docs/rules/${rule.id}.md`, text: await rulePage(rule) })),
  );
  const ofChanges = await Promise.all(
    CHANGE_RULES.map(async (rule) => ({ path: `docs/rules/${rule.id}.md`, text: await changeRulePage(rule) })),
  );
  return [{ path: 'docs/rules/README.md', text: indexPage() }, ...pages, ...ofChanges];
}

function indexPage(): string {
  const groups = [...new Set(RULES.map(({ group }) => group))].sort(byText);
  const lists = groups.map((group) => {
    return `## ${groupHeading(group)}\n\n${listOf(RULES.filter((rule) => rule.group === group))}`;
  });
  return `${pageNote('src/lint/registry.ts')}# The rules

${code('rolemap lint')} looks at a role map with the rules below. An ${code('error')} makes work impossible, a ${code('warning')} is
likely to hurt, an ${code('info')} is worth a thought. ${code('rolemap explain <rule>')} shows a page in the terminal.
Which rules look at your map is a matter of the [profile](profiles.md).

Before any rule is asked, ${code('rolemap validate')} checks the map itself: those [checks](checks.md) are not a matter of taste.

${lists.join('\n')}
## Changes

${code('rolemap diff')} applies these, since one map alone cannot break them.

${listOf(CHANGE_RULES)}`;
}

function listOf(rules: readonly Pick<Rule | ChangeRule, 'id' | 'severity' | 'summary'>[]): string {
  const rows = rules.map(({ id, severity, summary }) => [`[${id}](${id}.md)`, severity, summary]);
  return table(['rule', 'severity', 'what it notices'], rows);
}

async function changeRulePage({ id, severity, summary, why, source, before, after }: ChangeRule): Promise<string> {
  return `${pageNote('src/finding/change-rules.ts')}# ${id}

${summary}

${table(['group', 'severity', 'source'], [['[Changes](README.md#changes)', severity, source]])}
## Why it matters

${why}

## From this

${fence('yaml', before)}
## To this

${fence('yaml', after)}
${code('rolemap diff')} says:

${fence('text', await runDiffExample(before, after))}
## What counts

A warning is shown and changes nothing else. With ${code('rules: {delegation-narrowed: error}')} in ${code('.rolemap.yaml')}, the exit status is 1 whatever
${code('--fail-on gap')} or ${code('shift')} would say; with ${code('off')}, nothing is said. ${code('overrides')} hold for it, too.
`;
}

async function rulePage(rule: Rule): Promise<string> {
  const said = await runExample({ 'map.yaml': rule.bad }, [rule]);
  return `${pageNote(`src/lint/rules/${rule.id}.ts`)}# ${rule.id}

${rule.summary}

${table(['group', 'severity', 'source'], [[`[${groupHeading(rule.group)}](README.md#${rule.group})`, rule.severity, rule.source]])}
## Why it matters

${rule.why}

${optionsPart(rule)}## Not so

${fence('yaml', rule.bad)}
${code('rolemap lint')} says:

${fence('text', said)}
## But so

${fence('yaml', rule.good)}`;
}

/** What can be configured about a rule; nothing where there is no option. */
function optionsPart({ options = {} }: Rule): string {
  const rows = Object.entries(options).map(([name, { schema, default: value }]) => [
    code(name),
    String(schema.description),
    code(JSON.stringify(value)),
  ]);
  return rows.length === 0 ? '' : `## Options\n\n${table(['option', 'meaning', 'default'], rows)}\n`;
}

/** Its anchor is the id of the group. */
function groupHeading(group: string): string {
  return capitalized(group.replace('-', ' '));
}
