import type { Comparison } from '../../diff/comparison.ts';
import { nearestFew } from '../../text/did-you-mean.ts';
import { enumerate, quote } from '../../text/wording.ts';
import { Failure } from '../world.ts';

/** The ids that pages of persons have, for ids of either map. Throws a `Failure` where neither map has a person of an id. */
export function selectPeople(ids: readonly string[], { before, after, identities }: Comparison): ReadonlySet<string> {
  return new Set(
    ids.map((id) => {
      const former = before.people.get(id);
      const person = after.people.get(id) ?? (former && (identities.after(former) ?? former));
      if (person) return person.id;
      const near = nearestFew(id, new Set([...after.people.keys(), ...before.people.keys()]), 3);
      throw new Failure(
        `Neither map has a person with the id ${quote(id)}.${near.length > 0 ? ` Did you mean ${enumerate(near, 'or')}?` : ''}`,
      );
    }),
  );
}
