import { type Holder, isCurrent, type Person } from '../../model/org-map.ts';
import { sortedForReading } from '../../text/order.ts';
import { blocks, bracketed, fact, facts, inline, joined, list, notes, paragraph } from './blocks.ts';
import { type Context, capital, nameOf } from './context.ts';
import { contactText, holderDetails, link, roleLink } from './links.ts';
import type { Inline, Page, Section } from './page-model.ts';
import { particulars } from './particulars.ts';
import { talentsSection } from './talents.ts';

/** Everyone in reading order: what they hold and how much of their time that takes, and their talents; then all talents. */
export function peoplePage(context: Context): Page {
  const people = sortedForReading(context.map.people.values(), nameOf);
  return {
    path: 'people',
    target: 'page:people',
    title: capital(context.many('person')),
    blocks: blocks(
      people.map((person) => personSection(person, context)),
      talentsSection(context),
    ),
  };
}

function personSection(person: Person, context: Context): Section {
  const { labels } = context;
  const { id, kind, joined: from, left, title, organization, email } = person;
  return {
    type: 'section',
    kind: 'person',
    target: `person:${id}`,
    title: nameOf(person),
    blocks: blocks(
      paragraph(
        joined(
          [
            kind === 'agent' && labels.person.agent,
            from !== undefined && labels.person.joined(context.date(from)),
            left !== undefined && labels.person.left(context.date(left)),
          ],
          ' · ',
        ),
      ),
      list(person.holds.map((holder) => heldRole(holder, context))),
      facts(
        fact(labels.person.title, title),
        fact(labels.person.organization, organization),
        fact(labels.person.email, email !== undefined && contactText(email)),
        fact(labels.person.time, time(person, context)),
        fact(
          labels.person.talents,
          joined(
            person.talents.map((talent) => talentText(talent, context)),
            '; ',
          ),
        ),
        fact(labels.person.unusedTalents(context.one('role')), unusedTalents(person, context).join(', ')),
        particulars(person, context),
      ),
      notes(person.notes),
    ),
  };
}

function heldRole(holder: Holder, context: Context): Inline[] {
  const { labels, today } = context;
  const { role, as, since } = holder;
  const isKnown = as === 'emeritus' || isCurrent(holder, today);
  const when = !isKnown && (since !== undefined && since > today ? labels.person.future : labels.person.former);
  return inline(roleLink(role), bracketed([when, ...holderDetails(holder, context)]));
}

/** The time that someone's present roles take, against the time there is. */
function time(person: Person, context: Context): Inline[] {
  const load = person.holds
    .filter((holder) => isCurrent(holder, context.today))
    .reduce((sum, { share }) => sum + (share ?? 0), 0);
  return joined([
    load > 0 && context.percent(load),
    person.share !== undefined && context.labels.person.available(context.percent(person.share)),
  ]);
}

function talentText({ talent, entry, level, evidence }: Person['talents'][number], { labels }: Context): Inline[] {
  return inline(
    entry ? link(`talent:${entry.id}`, nameOf(entry)) : talent,
    bracketed([
      level !== undefined && (labels.talentLevels[level] ?? level),
      evidence !== undefined && `${labels.person.shownBy}: ${evidence}`,
    ]),
  );
}

/** The talents that none of the roles someone holds now asks for; nothing is said of who holds none. */
function unusedTalents(person: Person, { today }: Context): string[] {
  const current = person.holds.filter((holder) => isCurrent(holder, today));
  if (current.length === 0) return [];
  const used = new Set(current.flatMap(({ role }) => role.talents.map(({ talent, entry }) => entry ?? talent)));
  return person.talents
    .filter(({ talent, entry }) => !used.has(entry ?? talent))
    .map(({ talent, entry }) => (entry ? nameOf(entry) : talent));
}
