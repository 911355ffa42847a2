import { RULES } from '../../src/lint/registry.ts';
import type { Rule } from '../../src/lint/rule.ts';
import { byText } from '../../src/text/order.ts';
import { type GeneratedFile, pageNote } from './generated-file.ts';
import { capitalized, code, fence, table } from './markdown.ts';
import { runExample } from './run-example.ts';

/** A page for each rule of lint, and an index by group. */
export async function generateRulePages(): Promise<GeneratedFile[]> {
  const pages = await Promise.all(
    RULES.map(async (rule) => ({ path: `docs/rules/${rule.id}.md`, text: await rulePage(rule) })),
  );
  return [{ path: 'docs/rules/README.md', text: indexPage() }, ...pages];
}

function indexPage(): string {
  const groups = [...new Set(RULES.map(({ group }) => group))].sort(byText);
  const lists = groups.map((group) => {
    const rows = RULES.filter((rule) => rule.group === group).map(({ id, severity, summary }) => [
      `[${id}](${id}.md)`,
      severity,
      summary,
    ]);
    return `## ${groupHeading(group)}\n\n${table(['rule', 'severity', 'what it notices'], rows)}`;
  });
  return `${pageNote('src/lint/registry.ts')}# The rules

${code('rolemap lint')} looks at a role map with the rules below. An ${code('error')} makes work impossible, a ${code('warning')} is
likely to hurt, an ${code('info')} is worth a thought. ${code('rolemap explain <rule>')} shows a page in the terminal.
Which rules look at your map is a matter of the [profile](profiles.md).

Before any rule is asked, ${code('rolemap validate')} checks the map itself: those [checks](checks.md) are not a matter of taste.

${lists.join('\n')}`;
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
