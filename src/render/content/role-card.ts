import { type Decision, type Holder, isRole, type Role, type RoleDefinition, type Team } from '../../model/org-map.ts';
import {
  blocks,
  bracketed,
  fact,
  facts,
  inline,
  joined,
  list,
  notes,
  paragraph,
  part,
  purpose,
  section,
} from './blocks.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { type Context, capital, nameOf } from './context.ts';
import { holderText, link, roleLink, teamLink, thingLinks, webLinks } from './links.ts';
import type { Block, Fact, Inline, ListItem, Section } from './page-model.ts';
import { particulars } from './particulars.ts';
import { payRange } from './pay.ts';

/** The card of a role: what it is for, who holds it, what it takes care of and may decide, and all else that the map says of it. */
export function roleCard(role: Role, context: Context): Section | undefined {
  return section(
    { kind: 'role-card', target: `role:${role.reference}`, title: nameOf(role) },
    purpose(role.purpose),
    paragraph(capital(badges(role, context).join(' · '))),
    facts(
      fact(context.labels.about.partOf, breadcrumbs(role.team, context, true)),
      fact(context.labels.role.heldBy, heldBy(role, context)),
      fact(context.labels.role.heldBefore, heldBefore(role, context)),
    ),
    ...work(role, role.team, context),
    facts(terms(role, role.team, context), particulars(role, context)),
    notes(role.notes),
  );
}

/** What several roles have in common: the same as a card, without holders. */
export function templateCard(template: RoleDefinition, context: Context): Section | undefined {
  return section(
    { kind: 'template', target: `template:${template.id}`, title: nameOf(template) },
    purpose(template.purpose),
    paragraph(capital(badges(template, context).join(' · '))),
    ...work(template, undefined, context),
    facts(terms(template, undefined, context), particulars(template, context)),
    notes(template.notes),
  );
}

/** Who holds a role now or will, and whether somebody is missing. */
export function heldBy(role: Role, context: Context): Inline[] {
  const { labels } = context;
  const holders = role.holders
    .filter((holder) => !isFormer(holder, context.today))
    .map((holder) => holderText(holder, context));
  if (role.vacant) {
    const { since, share, why, links } = role.vacant;
    holders.push([
      { type: 'strong', text: labels.role.vacant },
      ...bracketed([
        context.term(since, undefined),
        share !== undefined && labels.role.ofFullTime(context.percent(share)),
        why,
        webLinks(links),
      ]),
    ]);
  } else if (context.isOpen(role)) holders.push([{ type: 'strong', text: labels.role.nobody }]);
  return joined(holders);
}

function heldBefore(role: Role, context: Context): Inline[] {
  return joined(
    role.holders.filter((holder) => isFormer(holder, context.today)).map((holder) => holderText(holder, context)),
  );
}

/** Whether someone's time in a role is over on a day (ISO date). */
function isFormer({ as, until, person }: Holder, today: string): boolean {
  return (
    as === 'emeritus' || (until !== undefined && until < today) || (person.left !== undefined && person.left <= today)
  );
}

function badges(role: RoleDefinition & Partial<Pick<Role, 'status'>>, { labels }: Context): string[] {
  return [
    role.status !== undefined && role.status !== 'active' && labels.statuses[role.status],
    role.core !== undefined && `${labels.role.core}${labels.colon} ${labels.cores[role.core]}`,
    role.elected === true && labels.role.elected,
    role.critical === true && labels.role.critical,
  ].filter((badge) => badge !== false);
}

function work(role: RoleDefinition, home: Team | undefined, context: Context): Block[] {
  const { labels } = context;
  return blocks(
    part(
      capital(context.many('responsibility')),
      list(role.responsibilities.map((one): ListItem => ({ text: [one.text], blocks: blocks(notes(one.notes)) }))),
    ),
    part(labels.role.mayDecide, list(role.decides.map((decision) => decisionItem(decision, home, context)))),
    part(labels.role.domains, list(role.domains.map(({ text }) => [text]))),
    part(
      labels.role.delivers,
      list(
        role.delivers.map((delivery) => {
          const to = joined([
            delivery.to && (isRole(delivery.to) ? roleLink(delivery.to, home) : teamLink(delivery.to)),
            delivery.for,
          ]);
          return inline(delivery.what, to.length > 0 && [` ${labels.role.to} `, ...to]);
        }),
      ),
    ),
    part(
      labels.role.talents,
      list(
        role.talents.map(({ talent, entry, level, needed, why }) =>
          inline(
            entry ? link(`talent:${entry.id}`, nameOf(entry)) : talent,
            bracketed([level && (labels.talentLevels[level] ?? level), needed && labels.role[needed], why]),
          ),
        ),
      ),
    ),
  );
}

/** A decision as one sentence or a few: what, how far that goes, whom the role asks first, whom it tells. */
function decisionItem(
  { what, level, limit, consult, inform, notes: more }: Decision,
  home: Team | undefined,
  context: Context,
): ListItem {
  const { labels } = context;
  return {
    text: inline(
      what,
      limit !== undefined && [`, ${labels.decision.upTo.toLowerCase()} `, context.limit(limit)],
      context.colon + labels.levels[level],
      consult.length > 0 && [`. ${labels.decision.consult}${context.colon}`, ...thingLinks(consult, home)],
      inform.length > 0 && [`. ${labels.decision.inform}${context.colon}`, ...thingLinks(inform, home)],
    ),
    blocks: blocks(notes(more)),
  };
}

function terms(role: RoleDefinition, home: Team | undefined, context: Context): Fact[] {
  const { labels } = context;
  const { seats, pay } = role;
  return [
    fact(
      labels.role.seats,
      seats &&
        joined([
          seatRange(role, context),
          seats.share !== undefined && labels.role.together(context.percent(seats.share)),
        ]),
    ),
    fact(labels.role.excludes, joined(role.excludes.map((other) => roleLink(other, home)))),
    fact(labels.role.replaces, role.replaces.map(({ text }) => text).join(', ')),
    fact(labels.role.like, role.like && link(`template:${role.like.id}`, nameOf(role.like))),
    fact(
      labels.role.pay,
      pay &&
        inline(
          link('section:pay', nameOf(pay.band)),
          bracketed([payRange(pay.band, context)]),
          pay.why !== undefined && [context.colon + pay.why],
        ),
    ),
    fact(labels.about.review, context.review(role.review)),
  ].filter((one) => one !== undefined);
}

function seatRange({ seats }: RoleDefinition, { labels }: Context): string | undefined {
  const { min, max } = seats ?? {};
  if (min !== undefined && max !== undefined)
    return min === max ? String(min) : labels.time.range(String(min), String(max));
  if (min !== undefined) return labels.time.atLeast(String(min));
  return max === undefined ? undefined : labels.time.atMost(String(max));
}
