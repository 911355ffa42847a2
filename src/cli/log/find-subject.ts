import type { LivingThing } from '../../diff/history/log.ts';
import type { MatchOptions } from '../../diff/match-things.ts';
import type { History } from '../../load/read-history.ts';
import { findThings, thingsOfKind } from '../../model/find-things.ts';
import type { Entity, OrgMap } from '../../model/org-map.ts';
import { nearestFew } from '../../text/did-you-mean.ts';
import { enumerate, quote } from '../../text/wording.ts';
import { Failure } from '../world.ts';
import { walkHistory } from './walk-history.ts';

/** Whose life is asked for, as it was written. */
export interface SubjectRequest {
  readonly thing: LivingThing;
  readonly wanted: string;
}

/**
 * The reference that a thing has in the newest map, or had when it was last there: by its reference, its id, a former one or its name, now or at any time in the history.
 *
 * Throws a `Failure` where nothing was ever called so, with the nearest names, and where several things are.
 */
export async function findSubject(request: SubjectRequest, history: History, matching: MatchOptions): Promise<string> {
  const { thing, wanted } = request;
  let now: readonly Entity[] = [];
  // What became of things, commit by commit, from the newest on; undefined where they were gone.
  const fates: ReadonlyMap<string, string | undefined>[] = [];
  const names = new Set<string>();
  const note = (map: OrgMap) => {
    for (const { reference, id, name } of thingsOfKind(map, thing).values())
      for (const one of [reference, id, name]) names.add(one);
  };
  const begin = (newest: OrgMap) => {
    now = findThings(newest, thing, wanted);
    note(newest);
  };
  for await (const step of walkHistory(history, { begin, wanted: () => [] }, matching)) {
    if (now.length > 0) break;
    if (step.what === 'changed' || step.what === 'ends') {
      const before = step.what === 'changed' ? step.before : step.map;
      const identities = step.what === 'changed' ? step.identities : undefined;
      const meant = findThings(before, thing, wanted);
      note(before);
      const [first] = meant;
      if (first) {
        const { reference } = onlyThing(meant, request);
        const after = identities?.after(first)?.reference;
        return after === undefined ? reference : whatBecameOf(after, fates);
      }
      const fate = new Map<string, string | undefined>();
      for (const was of thingsOfKind(before, thing).values()) {
        const became = identities?.after(was)?.reference;
        if (became !== was.reference) fate.set(was.reference, became);
      }
      fates.push(fate);
    } else if (step.what === 'begins') note(step.map);
  }
  if (now.length > 0) return onlyThing(now, request).reference;
  throw neverThere(request, names);
}

/** What something is called at the end, or was called last, by what happened to it in newer commits. */
function whatBecameOf(reference: string, fates: readonly ReadonlyMap<string, string | undefined>[]): string {
  let at = reference;
  for (const fate of fates.toReversed()) {
    if (!fate.has(at)) continue;
    const next = fate.get(at);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

/** The one thing that is meant; several are refused. */
function onlyThing(things: readonly Entity[], { thing, wanted }: SubjectRequest): Entity {
  const [first, ...others] = things;
  if (first && others.length === 0) return first;
  const references = things.map(({ reference }) => reference).sort();
  const shown = references.slice(0, MOST_SHOWN).map((reference) => quote(reference));
  const more = references.length - shown.length;
  throw new Failure(
    `${quote(wanted)} can be ${references.length} ${MANY[thing]}. Write which one: ${enumerate([...shown, ...(more > 0 ? [`${more} more`] : [])], more > 0 ? 'and' : 'or')}.`,
  );
}

const MANY: Readonly<Record<LivingThing, string>> = { role: 'roles', person: 'persons', team: 'teams' };
const MOST_SHOWN = 6;

function neverThere({ thing, wanted }: SubjectRequest, names: ReadonlySet<string>): Failure {
  const near = nearestFew(wanted, names, 3).map((name) => quote(name));
  const meant = near.length > 0 ? ` Did you mean ${enumerate(near, 'or')}?` : '';
  return new Failure(`No ${thing} was ever called ${quote(wanted)} in this history.${meant}`);
}
