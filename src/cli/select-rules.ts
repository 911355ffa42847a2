import { CHECKS } from '../finding/checks.ts';
import { ENGINE_CHECKS } from '../lint/engine-checks.ts';
import { onlyRules } from '../lint/only-rules.ts';
import type { Rule } from '../lint/rule.ts';
import type { RuleSettings } from '../lint/rule-settings.ts';
import { nearestFew } from '../text/did-you-mean.ts';
import { enumerate, quote } from '../text/wording.ts';
import { Failure } from './world.ts';

/** What is said to someone who asks for a rule that is not there. */
export function unknownRule(wanted: string, known: Iterable<string>): Failure {
  const near = nearestFew(wanted, known, 3);
  return new Failure(
    `There is no rule ${quote(wanted)}.${near.length > 0 ? ` Did you mean ${enumerate(near, 'or')}?` : ''}\n\`rolemap rules\` lists them all.`,
  );
}

/** Gives what narrows settings to the rules asked for; checks may be asked for too. Throws a `Failure` where an id is not known. */
export function selectRules(rules: readonly Rule[], ids: readonly string[]): (settings: RuleSettings) => RuleSettings {
  expectKnown(ids, [...CHECK_IDS, ...Object.keys(ENGINE_CHECKS), ...rules.map(({ id }) => id)]);
  return (settings) => onlyRules(settings, ids);
}

/** Throws a `Failure` where an id is not that of a check. */
export function expectChecks(ids: readonly string[]): void {
  expectKnown(ids, CHECK_IDS);
}

const CHECK_IDS = Object.keys(CHECKS);

function expectKnown(ids: readonly string[], known: readonly string[]): void {
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) throw unknownRule(unknown, known);
}
