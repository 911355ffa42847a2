import { findThings, NAMED_KINDS, type NamedKind, thingsOfKind } from '../../model/find-things.ts';
import type { Entity, OrgMap } from '../../model/org-map.ts';
import { nearestFew } from '../../text/did-you-mean.ts';
import { enumerate, quote } from '../../text/wording.ts';
import { Failure } from '../world.ts';

/** A thing of a map, with its kind. */
export interface FoundThing {
  readonly kind: NamedKind;
  readonly reference: string;
}

/** What one thing of a kind is called in messages. */
const NOUNS: Readonly<Record<NamedKind, string>> = {
  role: 'role',
  team: 'team',
  person: 'person',
  collaboration: 'collaboration',
  talent: 'talent',
  template: 'template',
  'pay-band': 'pay band',
};

/**
 * The one thing of some kinds that a person means by what was written: a reference, an id, a former id or a name. `team/` is a team whatever else has that id.
 *
 * Throws a `Failure` where nothing is called so, with the nearest names and a hint, and where several things are, with how to say which one.
 */
export function findOne(map: OrgMap, kinds: readonly NamedKind[], wanted: string, hint?: string): FoundThing {
  const text = wanted.trim();
  const asked = text.endsWith('/') && kinds.includes('team') ? (['team'] as const) : kinds;
  const found = asked.flatMap((kind) => findThings(map, kind, text).map((entity) => ({ kind, entity })));
  const exact = found.filter(({ entity }) => entity.reference === text || entity.id === text);
  const meant = exact.length > 0 ? exact : found;
  const [first, ...others] = meant;
  if (!first) throw new Failure([nothingCalled(map, asked, text), ...(hint === undefined ? [] : [hint])].join('\n'));
  if (others.length > 0) throw new Failure(severalCalled(meant, text));
  return { kind: first.kind, reference: first.entity.reference };
}

const MOST_SHOWN = 6;

function severalCalled(
  things: readonly { readonly kind: NamedKind; readonly entity: Entity }[],
  wanted: string,
): string {
  const ofOneKind = new Set(things.map(({ kind }) => kind)).size === 1;
  const names = things.map(({ kind, entity: { reference } }) =>
    kind === 'team'
      ? `team ${quote(`${reference}/`)}`
      : ofOneKind
        ? quote(reference)
        : `${NOUNS[kind]} ${quote(reference)}`,
  );
  const more = names.length - MOST_SHOWN;
  const shown = more > 0 ? [...names.slice(0, MOST_SHOWN), `${more} more`] : names;
  // What has neither a slash nor another id can only be told by its kind.
  const needsKind = new Set(things.map(({ entity }) => entity.reference)).size < things.length;
  return `${quote(wanted)} can be ${enumerate(shown, more > 0 ? 'and' : 'or')}. Write which one is meant${needsKind ? ', with --thing for its kind' : ''}.`;
}

function nothingCalled(map: OrgMap, kinds: readonly NamedKind[], wanted: string): string {
  const names = new Map<string, string>();
  for (const kind of kinds)
    for (const { reference, id, name } of thingsOfKind(map, kind).values())
      for (const known of [reference, id, name])
        if (!names.has(known)) names.set(known, kind === 'role' ? reference : id);
  const near = [...new Set(nearestFew(wanted, names.keys(), 6).map((known) => names.get(known) ?? known))].slice(0, 3);
  const meant =
    near.length > 0
      ? ` Did you mean ${enumerate(
          near.map((name) => quote(name)),
          'or',
        )}?`
      : '';
  const nouns =
    kinds.length === NAMED_KINDS.length
      ? 'thing'
      : enumerate(
          kinds.map((kind) => NOUNS[kind]),
          'or',
        );
  return `No ${nouns} is called ${quote(wanted)}.${meant}`;
}
