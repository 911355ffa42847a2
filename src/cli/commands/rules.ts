import { CHANGE_RULES } from '../../finding/change-rules.ts';
import { RULES } from '../../lint/registry.ts';
import type { Rule } from '../../lint/rule.ts';
import { STATUS, type Status, type World } from '../world.ts';

/** All rules, of lint and of `diff`. */
const ALL: readonly (Omit<Rule, 'group' | 'messages' | 'bad' | 'good' | 'check'> & { readonly group: string })[] = [
  ...RULES,
  ...CHANGE_RULES,
];

/** `rolemap rules`: all rules by group. */
export async function rules({ format }: { readonly format: 'pretty' | 'json' }, world: World): Promise<Status> {
  if (format === 'json') {
    const listed = ALL.map(({ id, group, severity, summary, why, source, options = {} }) => ({
      id,
      group,
      severity,
      summary,
      why,
      source,
      options: Object.fromEntries(Object.entries(options).map(([name, { schema }]) => [name, schema])),
    }));
    world.out(`${JSON.stringify({ version: 1, rules: listed }, null, 2)}\n`);
    return STATUS.fine;
  }
  const groups = [...new Set(ALL.map(({ group }) => group))].sort();
  const widest = Math.max(...ALL.map(({ id }) => id.length));
  world.out(
    groups
      .map((group) => {
        const own = ALL.filter((rule) => rule.group === group);
        return `${group}\n${own.map(({ id, severity, summary }) => `  ${id.padEnd(widest)}  ${severity.padEnd(7)}  ${summary}`).join('\n')}\n`;
      })
      .join('\n'),
  );
  return STATUS.fine;
}
