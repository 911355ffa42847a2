import { NOUNS, nameOf } from '../../edit/plans/say-name.ts';
import { findThings, NAMED_KINDS, type NamedKind, thingsOfKind } from '../../model/find-things.ts';
import type { Entity, OrgMap } from '../../model/org-map.ts';
import { nearestFew } from '../../text/did-you-mean.ts';
import { inEach, type Said } from '../../text/said.ts';
import { enumerate, quote, quoteForShell } from '../../text/wording.ts';
import { SpokenFailure } from './spoken-failure.ts';

/** A thing of a map, with its kind. */
export interface FoundThing {
  readonly kind: NamedKind;
  readonly reference: string;
}

/**
 * The one thing of some kinds that a person means by what was written: a reference, an id, a former id or a name. `team/` is a team whatever else has that id.
 *
 * Throws a `SpokenFailure` where nothing is called so, with the nearest names or else a hint, and where several things are, with how to say which one.
 */
export function findOne(map: OrgMap, kinds: readonly NamedKind[], wanted: string, hint?: Said): FoundThing {
  const text = wanted.trim();
  const asked = text.endsWith('/') && kinds.includes('team') ? (['team'] as const) : kinds;
  const found = asked.flatMap((kind) => findThings(map, kind, text).map((entity) => ({ kind, entity })));
  const exact = found.filter(({ entity }) => entity.reference === text || entity.id === text);
  const meant = exact.length > 0 ? exact : found;
  const [first, ...others] = meant;
  if (!first) throw new SpokenFailure(nothingCalled(map, asked, text, hint));
  if (others.length > 0) throw new SpokenFailure(inEach((language) => severalCalled(meant, text, language)));
  return { kind: first.kind, reference: first.entity.reference };
}

const MOST_SHOWN = 6;

function severalCalled(
  things: readonly { readonly kind: NamedKind; readonly entity: Entity }[],
  wanted: string,
  language: keyof Said,
): string {
  const ofOneKind = new Set(things.map(({ kind }) => kind)).size === 1;
  const names = things.map(({ kind, entity: { reference } }) =>
    kind === 'team'
      ? `team ${quote(`${reference}/`)}`
      : ofOneKind
        ? quote(reference)
        : nameOf(kind, reference)[language],
  );
  const more = names.length - MOST_SHOWN;
  const shown =
    more > 0 ? [...names.slice(0, MOST_SHOWN), language === 'en' ? `${more} more` : `${more} andere`] : names;
  // What has neither a slash nor another id can only be told by its kind.
  const needsKind = new Set(things.map(({ entity }) => entity.reference)).size < things.length;
  if (language === 'nl')
    return `${quote(wanted)} kan ${enumerate(shown, more > 0 ? 'en' : 'of')} zijn. Schrijf welke bedoeld is${needsKind ? ', met --thing voor de soort' : ''}.`;
  return `${quote(wanted)} can be ${enumerate(shown, more > 0 ? 'and' : 'or')}. Write which one is meant${needsKind ? ', with --thing for its kind' : ''}.`;
}

function nothingCalled(map: OrgMap, kinds: readonly NamedKind[], wanted: string, hint: Said | undefined): Said {
  const names = new Map<string, string>();
  for (const kind of kinds)
    for (const { reference, id, name } of thingsOfKind(map, kind).values())
      for (const known of [reference, id, name])
        if (!names.has(known)) names.set(known, kind === 'role' ? reference : id);
  const near = [...new Set(nearestFew(wanted, names.keys(), 6).map((known) => names.get(known) ?? known))].slice(0, 3);
  const meant = near.map((name) => quote(name));
  const isAny = kinds.length === NAMED_KINDS.length;
  const nouns = (language: keyof Said, or: string) =>
    enumerate(
      kinds.map((kind) => NOUNS[kind][language]),
      or,
    );
  const said = {
    en: `No ${isAny ? 'thing' : nouns('en', 'or')} is called ${quote(wanted)}.`,
    nl: `${isAny ? 'Niets' : `Geen ${nouns('nl', 'of')}`} heet ${quote(wanted)}.`,
  };
  // Who mistyped a name is not to be told how to add one.
  if (meant.length === 0)
    return hint === undefined ? said : { en: `${said.en}\n${hint.en}`, nl: `${said.nl}\n${hint.nl}` };
  return {
    en: `${said.en} Did you mean ${enumerate(meant, 'or')}?`,
    nl: `${said.nl} Is ${enumerate(meant, 'of')} bedoeld?`,
  };
}

/** The hint for who names a person that is not there. */
export function someoneNew(wanted: string): Said {
  const command = `rolemap add person ${quoteForShell(wanted)}`;
  return { en: `Someone new: ${command}`, nl: `Iemand die er nog niet is: ${command}` };
}
