import type { Holder, Link, Person, Role, Team } from '../../model/org-map.ts';
import { isRole } from '../../model/org-map.ts';
import { oneLine } from '../../text/one-line.ts';
import { bracketed, inline, joined } from './blocks.ts';
import { type Context, nameOf } from './context.ts';
import type { Inline, Target, ThingLink, WebLink } from './page-model.ts';

export function link(to: Target, text: string): ThingLink {
  return { type: 'link', to, text };
}

export function teamLink(team: Team): ThingLink {
  return link(`team:${team.id}`, nameOf(team));
}

/** A role; with its team behind it, unless the reader is on that team's page (`home`). */
export function roleLink(role: Role, home?: Team): Inline[] {
  const to = link(`role:${role.reference}`, nameOf(role));
  return role.team === home ? [to] : [to, ` (${nameOf(role.team)})`];
}

export function personLink(person: Person): ThingLink {
  return link(`person:${person.id}`, nameOf(person));
}

/** Roles and teams, as whom to ask or to tell. */
export function thingLinks(things: readonly (Role | Team)[], home?: Team): Inline[] {
  return joined(things.map((thing) => (isRole(thing) ? roleLink(thing, home) : teamLink(thing))));
}

/** A holder with what tells this one from the others: capacity, focus, share and term. */
export function holderText(holder: Holder, context: Context): Inline[] {
  const { person } = holder;
  return inline(
    personLink(person),
    bracketed([
      ...holderDetails(holder, context),
      person.left !== undefined && context.labels.person.left(context.date(person.left)),
    ]),
  );
}

export function holderDetails({ as, focus, share, since, until }: Holder, context: Context): (string | false)[] {
  return [
    as !== 'holder' && context.labels.capacities[as],
    focus !== undefined && focus,
    share !== undefined && context.percent(share),
    context.term(since, until),
  ];
}

export function webLinks(links: readonly Link[]): Inline[] {
  return joined(links.map(({ name, url }): WebLink => webLink(url, name)));
}

/** A way to reach someone: an e-mail or web address becomes a link. */
export function contactText(contact: string): Inline {
  const text = oneLine(contact);
  if (/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(text)) return webLink(`mailto:${text}`, text);
  return /^https?:\/\/\S+$/i.test(text) ? webLink(text) : contact;
}

function webLink(url: string, name?: string): WebLink {
  return { type: 'web-link', url, text: (name !== undefined && oneLine(name)) || url };
}
