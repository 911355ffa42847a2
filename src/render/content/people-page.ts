import { type Holder, isCurrent, type Person } from '../../model/org-map.ts';
import { sortedForReading } from '../../text/order.ts';
import { blocks, bracketed, fact, facts, inline, joined, list, notes, paragraph, part } from './blocks.ts';
import { type Context, capital, nameOf } from './context.ts';
import { inUse } from './in-use.ts';
import { contactText, holderDetails, link, roleLink } from './links.ts';
import type { Inline, Page, Section } from './page-model.ts';
import { particulars } from './particulars.ts';

/** Everyone in reading order: what they hold and how much of their time that takes, and their talents, and what they decide. */
export function peoplePage(context: Context): Page {
  const people = sortedForReading(context.map.people.values(), nameOf);
  return {
    path: 'people',
    target: 'page:people',
    title: capital(context.many('person')),
    blocks: blocks(people.map((person) => personSection(person, context))),
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
        fact(labels.person.usedTalents, talentsInUse(person, context).used.join(', ')),
        fact(labels.person.unusedTalents(context.one('role')), talentsInUse(person, context).unused.join(', ')),
        particulars(person, context),
      ),
      part(labels.person.decides, list(decides(person, context))),
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
  const { person: words } = context.labels;
  const load = person.holds
    .filter((holder) => isCurrent(holder, context.today))
    .reduce((sum, { share }) => sum + (share ?? 0), 0);
  const { share } = person;
  const free = share === undefined || load === 0 ? 0 : share - load;
  return joined([
    load > 0 && words.taken(context.percent(load)),
    share !== undefined && words.available(context.percent(share)),
    free >= LEAST_SHARE && words.free(context.percent(free)),
    free <= -LEAST_SHARE && words.tooMuch(context.percent(-free)),
  ]);
}

/** Shares are written as decimals and added as binary numbers: less than this is nothing. */
const LEAST_SHARE = 0.0005;

/** What someone may decide in the roles of the day, with the role. */
function decides(person: Person, context: Context): Inline[][] {
  const roles = new Set(person.holds.filter((holder) => isCurrent(holder, context.today)).map(({ role }) => role));
  return inUse(roles).flatMap((role) =>
    role.decides.map(({ what, level, limit }) =>
      inline(
        what,
        limit !== undefined && [`, ${context.labels.decision.upTo.toLowerCase()} `, context.limit(limit)],
        context.colon + context.labels.levels[level],
        ' – ',
        roleLink(role),
      ),
    ),
  );
}

function talentText({ talent, entry, level, evidence }: Person['talents'][number], { labels }: Context): Inline[] {
  return inline(
    entry ? link(`talent:${entry.id}`, nameOf(entry)) : talent,
    bracketed([
      level !== undefined && (labels.talentLevels[level] ?? level),
      evidence !== undefined && `${labels.person.shownBy}${labels.colon} ${evidence}`,
    ]),
  );
}

/** The talents that the roles someone holds now ask for, and those that none does; nothing is said of who holds none. */
function talentsInUse(person: Person, { today }: Context): { used: string[]; unused: string[] } {
  const current = person.holds.filter((holder) => isCurrent(holder, today));
  const asked = new Set(current.flatMap(({ role }) => role.talents.map(({ talent, entry }) => entry ?? talent)));
  const talents = current.length === 0 ? [] : person.talents;
  const names = (isUsed: boolean) =>
    talents
      .filter(({ talent, entry }) => asked.has(entry ?? talent) === isUsed)
      .map(({ talent, entry }) => (entry ? nameOf(entry) : talent));
  return { used: names(true), unused: names(false) };
}
