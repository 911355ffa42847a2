import { CHANGE_RULES, type ChangeRule } from '../../finding/change-rules.ts';
import { CHECKS, type Check } from '../../finding/checks.ts';
import { ENGINE_CHECKS } from '../../lint/engine-checks.ts';
import { RULES } from '../../lint/registry.ts';
import type { Rule } from '../../lint/rule.ts';
import { enumerate, quote } from '../../text/wording.ts';
import { openPrompts, type PromptOptions } from '../prompt/open-prompts.ts';
import { unknownRule } from '../select-rules.ts';
import { Failure, STATUS, type Status, type World } from '../world.ts';

/** `rolemap explain`: what a rule or check is about, why it matters, its options, and a bad and a good example. Without an id, a terminal offers them all. */
export async function explain(wanted: string | undefined, options: PromptOptions, world: World): Promise<Status> {
  const id = wanted === undefined ? await askFor(options, world) : findId(wanted);
  const rule = RULES.find((candidate) => candidate.id === id);
  const ofChange = CHANGE_RULES.find((candidate) => candidate.id === id);
  world.out(rule ? textOfRule(rule) : ofChange ? textOfChangeRule(ofChange) : textOfCheck(id));
  return STATUS.fine;
}

/** What each rule and check is about, by its id. */
const SUMMARIES: ReadonlyMap<string, string> = new Map([
  ...[...RULES, ...CHANGE_RULES].map(({ id, summary }) => [id, summary] as const),
  ...Object.entries<{ readonly summary: string }>({ ...CHECKS, ...ENGINE_CHECKS }).map(
    ([id, { summary }]) => [id, summary] as const,
  ),
]);

const IDS = [...SUMMARIES.keys()].sort();

async function askFor(options: PromptOptions, world: World): Promise<string> {
  const prompts = await openPrompts(options, world, 'en');
  if (!prompts)
    throw new Failure('Say which rule, for example `rolemap explain role-empty`; `rolemap rules` lists them.');
  return prompts.search({
    message: 'Which rule?',
    choices: IDS.map((id) => ({ value: id, name: id, description: SUMMARIES.get(id) as string })),
  });
}

/** The id that is meant: as it is, or by a beginning that no other id has. */
function findId(wanted: string): string {
  const matching = SUMMARIES.has(wanted) ? [wanted] : IDS.filter((id) => id.startsWith(wanted));
  const [id] = matching;
  if (matching.length > 1)
    throw new Failure(
      `Several rules begin with ${quote(wanted)}: ${enumerate(matching)}. Write more of the one you mean.`,
    );
  if (id !== undefined) return id;
  throw unknownRule(wanted, IDS);
}

function textOfRule({ id, severity, group, summary, why, source, options = {}, bad, good }: Rule): string {
  const listed = Object.entries(options).map(
    ([name, { schema, default: value }]) => `  ${name}: ${String(schema.description)} (${JSON.stringify(value)})\n`,
  );
  return [
    `${id} (${severity}, ${group})\n${summary}\n`,
    `Why: ${why}\nSource: ${source}\n`,
    ...(listed.length > 0 ? [`Options, with what holds where nothing is configured:\n${listed.join('')}`] : []),
    `Not so:\n\n${indent(bad)}`,
    `But so:\n\n${indent(good)}`,
  ].join('\n');
}

function textOfChangeRule({ id, severity, group, summary, why, source, before, after }: ChangeRule): string {
  return [
    `${id} (${severity}, ${group}; found by diff)\n${summary}\n`,
    `Why: ${why}\nSource: ${source}\n`,
    `From this:\n\n${indent(before)}`,
    `To this:\n\n${indent(after)}`,
  ].join('\n');
}

function textOfCheck(id: string): string {
  const ofEngine = ENGINE_CHECKS[id];
  if (ofEngine) return `${id} (${ofEngine.severity}, checked by lint)\n${ofEngine.summary}\n\nWhy: ${ofEngine.why}\n`;
  const { summary, why, example = {} }: Check = CHECKS[id as keyof typeof CHECKS];
  const shown = Object.values(example).map(indent).join('\n');
  return `${id} (error, checked by validate)\n${summary}\n\nWhy: ${why}\n${shown === '' ? '' : `\nNot so:\n\n${shown}`}`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}
