import { CHECKS, type Check } from '../../finding/checks.ts';
import { RULES } from '../../lint/registry.ts';
import { nearestFew } from '../../text/did-you-mean.ts';
import { enumerate, quote } from '../../text/wording.ts';
import { Failure, STATUS, type Status, type World } from '../world.ts';

/** `rolemap explain`: what a rule or check is about, why it matters, and a bad and a good example. */
export async function explain(wanted: string, world: World): Promise<Status> {
  const ids = [...RULES.map(({ id }) => id), ...Object.keys(CHECKS)].sort();
  const matching = ids.includes(wanted) ? [wanted] : ids.filter((id) => id.startsWith(wanted));
  const [id] = matching;
  if (matching.length > 1)
    throw new Failure(
      `Several rules begin with ${quote(wanted)}: ${enumerate(matching)}. Write more of the one you mean.`,
    );
  if (id === undefined) {
    const near = nearestFew(wanted, ids, 3);
    throw new Failure(
      `There is no rule ${quote(wanted)}.${near.length > 0 ? ` Did you mean ${enumerate(near, 'or')}?` : ''}\n\`rolemap rules\` lists them all.`,
    );
  }
  const rule = RULES.find((candidate) => candidate.id === id);
  if (rule) {
    world.out(
      `${rule.id} (${rule.severity}, ${rule.group})\n${rule.summary}\n\nWhy: ${rule.why}\nSource: ${rule.source}\n\nNot so:\n\n${indent(rule.bad)}\nBut so:\n\n${indent(rule.good)}`,
    );
  } else {
    const check: Check = CHECKS[id as keyof typeof CHECKS];
    const example = Object.values(check.example ?? {})
      .map(indent)
      .join('\n');
    world.out(
      `${id} (error, checked by validate)\n${check.summary}\n\nWhy: ${check.why}\n${example === '' ? '' : `\nNot so:\n\n${example}`}`,
    );
  }
  return STATUS.fine;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}
