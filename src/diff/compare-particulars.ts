import type { Entity, Link, Review, Status } from '../model/org-map.ts';
import { nameFromId } from '../text/wording.ts';
import type { Location } from '../yaml/yaml-document.ts';
import type { Subject } from './change.ts';
import { type Comparison, isWritten, keySides, listPlace, type Pair, sideOf } from './comparison.ts';
import type { Term } from './kinds/say.ts';
import type { MapSide } from './pair-items.ts';

/** Compares what every thing has: tags, links, notes, former ids, and data of one's own. */
export function compareParticulars(comparison: Comparison, { was, now, about }: Pair<Entity>): void {
  compareTags(comparison, about, [was.tags, was.location], [now.tags, now.location]);
  compareLinks(comparison, about, [was.links, was.location], [now.links, now.location]);
  comparison.text('notes-changed', about, was.notes, now.notes, () =>
    keySides(was.location, now.location, 'notes', was.notes, now.notes),
  );
  compareFormerIds(comparison, { was, now, about });
  if (was.extensions !== now.extensions)
    compareExtensions(comparison, about, [was.extensions, was.location], [now.extensions, now.location]);
}

type Listed<Item> = readonly [readonly Item[], Location];

/** Compares the tags of a thing. */
export function compareTags(
  comparison: Comparison,
  about: Subject,
  [was, old]: Listed<string>,
  [now, current]: Listed<string>,
): void {
  if (was.length === 0 && now.length === 0) return;
  const place = (tags: readonly string[], location: Location, tag: string) => {
    const index = tags.indexOf(tag);
    return index < 0 ? listPlace(location, 'tags') : sideOf(tag, location.child('tags').child(index).value);
  };
  for (const tag of new Set([...was, ...now])) {
    if (was.includes(tag) && now.includes(tag)) continue;
    const sides = { before: place(was, old, tag), after: place(now, current, tag) };
    comparison.add(now.includes(tag) ? 'tag-added' : 'tag-removed', about, { tag }, sides);
  }
}

/** Compares the links of a thing: the same address is the same link. */
export function compareLinks(
  comparison: Comparison,
  about: Subject,
  [was, old]: Listed<Link>,
  [now, current]: Listed<Link>,
): void {
  const pairing = comparison.pairs(was, now, [({ url }) => url, ({ name }) => name]);
  if (!pairing) return;
  const side = (links: readonly Link[], location: Location, link: Link) =>
    sideOf(link, location.child('links').child(links.indexOf(link)).value);
  for (const [a, b] of pairing.both)
    comparison.add(
      'link-changed',
      about,
      { link: b.name ?? b.url, details: comparison.details(a, b, ['name', 'url']) },
      { before: side(was, old, a), after: side(now, current, b) },
    );
  for (const link of pairing.gone)
    comparison.add(
      'link-removed',
      about,
      { ...(link.name !== undefined && { name: link.name }), url: link.url },
      { before: side(was, old, link), after: listPlace(current, 'links') },
    );
  for (const link of pairing.added)
    comparison.add(
      'link-added',
      about,
      { ...(link.name !== undefined && { name: link.name }), url: link.url },
      { before: listPlace(old, 'links'), after: side(now, current, link) },
    );
}

/** Compares former ids, but for the one that a rename in these very maps explains. */
function compareFormerIds(comparison: Comparison, { was, now, about }: Pair<Entity>): void {
  if (was.previously.length === 0 && now.previously.length === 0) return;
  // A role that moved may say the same of another team: nobody changed that.
  if ([...was.previously].sort().join('\n') === [...now.previously].sort().join('\n')) return;
  const [old, current] = [formerIds(was, comparison, 'before'), formerIds(now, comparison, 'after')];
  const explained = [inFull(was, was.id, comparison, 'before'), inFull(now, now.id, comparison, 'after')];
  const missingIn = (others: ReadonlyMap<string, string>, ids: ReadonlyMap<string, string>) =>
    [...ids]
      .filter(([id]) => !others.has(id) && !explained.includes(id))
      .map(([, written]) => written)
      .sort();
  const [added, removed] = [missingIn(old, current), missingIn(current, old)];
  if (added.length + removed.length === 0) return;
  comparison.add(
    'previously-changed',
    about,
    { added, removed },
    keySides(was.location, now.location, 'previously', was.previously, now.previously),
  );
}

/** Former ids as written, by what they mean. */
function formerIds(thing: Entity, comparison: Comparison, side: MapSide): Map<string, string> {
  return new Map(thing.previously.map((former) => [inFull(thing, former, comparison, side), former]));
}

/** A former id so that two are equal where they mean the same: for roles with the team, as the new map calls it. */
function inFull(thing: Entity, former: string, { identities, before, after }: Comparison, side: MapSide): string {
  const team = 'team' in thing ? (thing.team as Entity) : undefined;
  if (!team) return former;
  const [written, id] = former.includes('/') ? (former.split('/') as [string, string]) : [team.id, former];
  const maps = side === 'before' ? [before, after] : [after, before];
  const meant = maps.map(({ teams }) => teams.get(written)).find((found) => found !== undefined);
  if (!meant) return `${written}/${id}`;
  const current = identities.teams.after(meant) ?? (after.teams.get(meant.id) === meant ? meant : undefined);
  return `${current?.id ?? `-${meant.id}`}/${id}`;
}

type Extended = readonly [Readonly<Record<string, unknown>>, Location];

/** Compares the keys that begin with `x-`. */
function compareExtensions(
  comparison: Comparison,
  about: Subject,
  [was, old]: Extended,
  [now, current]: Extended,
): void {
  for (const key of new Set([...Object.keys(was), ...Object.keys(now)]))
    compareExtension(comparison, about, key, [was[key], old.child(key)], [now[key], current.child(key)]);
}

/** Compares one key that begins with `x-`; a missing value is undefined. */
export function compareExtension(
  comparison: Comparison,
  about: Subject,
  key: string,
  [from, old]: readonly [unknown, Location],
  [to, current]: readonly [unknown, Location],
): void {
  if (from === to || comparison.content(from, 'before') === comparison.content(to, 'after')) return;
  const value = (raw: unknown) =>
    typeof raw === 'object' || raw === undefined ? undefined : (raw as string | number | boolean);
  const [told, tells] = [value(from), value(to)];
  comparison.add(
    'extension-changed',
    about,
    { key, ...(told !== undefined && { from: told }), ...(tells !== undefined && { to: tells }) },
    {
      before: { ...(from !== undefined && { value: from }), at: old.key },
      after: { ...(to !== undefined && { value: to }), at: current.key },
    },
  );
}

type RenameKind =
  | 'team-renamed'
  | 'role-renamed'
  | 'person-renamed'
  | 'collaboration-renamed'
  | 'talent-renamed'
  | 'template-renamed'
  | 'pay-band-renamed';

/** Compares the name and the id of a thing; a name that is only made from the id counts as no name of its own. */
export function compareNames(
  comparison: Comparison,
  kind: RenameKind,
  { was, now, about }: Pair<Entity>,
  inherited = false,
): void {
  const ids = was.id === now.id ? undefined : { from: was.id, to: now.id };
  const renamed = was.name !== now.name && !inherited;
  if (!renamed && !ids) return;
  comparison.add(
    kind,
    about,
    { from: was.name, to: now.name, ...(ids && { ids }) },
    ids
      ? {
          before: sideOf({ id: was.id, name: was.name }, was.location.key),
          after: sideOf({ id: now.id, name: now.name }, now.location.key),
        }
      : keySides(was.location, now.location, 'name', was.name, now.name),
    undefined,
    comparison.identities.guess(now),
  );
}

/** Whether the name of a role is that of its template, not one of its own. */
export function hasNameOfTemplate(role: Entity & { readonly like?: Entity | undefined }): boolean {
  return (
    role.like !== undefined &&
    !isWritten(role.location, 'name') &&
    role.like.name !== nameFromId(role.like.id) &&
    role.name === role.like.name
  );
}

/** Compares when something is reviewed. */
export function compareReviews(
  comparison: Comparison,
  about: Subject,
  [was, old]: readonly [Review | undefined, Location],
  [now, current]: readonly [Review | undefined, Location],
): void {
  if (was === now) return;
  const details = comparison.details(was, now, ['every', 'last', 'next']);
  if (details.length > 0)
    comparison.add('review-changed', about, { details }, keySides(old, current, 'review', was, now));
}

interface WithTerm {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** What differs between two terms; undefined where nothing does. */
export function termOf(was: WithTerm, now: WithTerm): Term | undefined {
  const differs = (key: 'since' | 'until') => was[key] !== now[key];
  if (!differs('since') && !differs('until')) return undefined;
  const texts = (key: 'since' | 'until') => ({
    ...(was[key] !== undefined && { from: was[key] }),
    ...(now[key] !== undefined && { to: now[key] }),
  });
  return { ...(differs('since') && { since: texts('since') }), ...(differs('until') && { until: texts('until') }) };
}

/** Compares since when and until when a team or a collaboration exists. */
export function compareTerms(comparison: Comparison, { was, now, about }: Pair<Entity & WithTerm>): void {
  const term = termOf(was, now);
  if (!term) return;
  const key = term.until ? 'until' : 'since';
  const dates = ({ since, until }: WithTerm) => ({ since, until });
  comparison.add('term-changed', about, term, keySides(was.location, now.location, key, dates(was), dates(now)));
}

/** Compares the status of something; `lost` is the work that nobody has any more because of it. */
export function compareStatus(
  comparison: Comparison,
  { was, now, about }: Pair<Entity & { readonly status: Status }>,
  lost: () => readonly string[] = () => [],
): void {
  if (was.status === now.status) return;
  const missing = now.status === 'retired' ? lost() : [];
  comparison.add(
    'status-changed',
    about,
    { from: was.status, to: now.status, lost: missing },
    keySides(was.location, now.location, 'status', was.status, now.status),
    missing.length > 0 ? 'gap' : 'shift',
  );
}
