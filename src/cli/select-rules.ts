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

/** Throws a `Failure` with the nearest names where one of the ids is not known. */
export function expectRules(ids: readonly string[] | undefined, known: readonly string[]): void {
  const unknown = ids?.find((id) => !known.includes(id));
  if (unknown !== undefined) throw unknownRule(unknown, known);
}
