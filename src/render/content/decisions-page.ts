import { currentHolders, type Role } from '../../model/org-map.ts';
import { sortedForReading } from '../../text/order.ts';
import { blocks, joined, paragraph, table } from './blocks.ts';
import { type Context, capital } from './context.ts';
import { inUse } from './in-use.ts';
import { personLink, roleLink, thingLinks } from './links.ts';
import type { Inline, Page } from './page-model.ts';

/** Every decision in reading order: who takes it, who that is now, how far it goes, whom to ask and whom to tell. */
export function decisionsPage(context: Context): Page {
  const { map, labels } = context;
  const decisions = sortedForReading(
    inUse(map.roles.values()).flatMap((role) => role.decides.map((decision) => ({ role, decision }))),
    ({ role, decision }) => `${decision.what}\n${role.reference}`,
  );
  const some = (has: (one: (typeof decisions)[number]) => boolean) => decisions.some(has);
  const limit = some(({ decision }) => decision.limit !== undefined);
  const consult = some(({ decision }) => decision.consult.length > 0);
  const inform = some(({ decision }) => decision.inform.length > 0);
  const people = context.shows('people');
  const { decision: words } = labels;
  return {
    path: 'decisions',
    target: 'page:decisions',
    title: labels.page.whoDecidesWhat,
    blocks: blocks(
      paragraph(decisions.length > 0 ? labels.page.whoDecidesWhatIntroduction : labels.page.noDecisions),
      table(
        [
          words.decision,
          capital(context.one('role')),
          ...(people ? [labels.role.heldBy] : []),
          words.how,
          ...(limit ? [words.upTo] : []),
          ...(consult ? [words.consult] : []),
          ...(inform ? [words.inform] : []),
        ],
        decisions.map(({ role, decision }) => [
          [decision.what],
          roleLink(role),
          ...(people ? [whoNow(role, context)] : []),
          [labels.levels[decision.level]],
          ...(limit ? [decision.limit === undefined ? [] : [context.limit(decision.limit)]] : []),
          ...(consult ? [thingLinks(decision.consult)] : []),
          ...(inform ? [thingLinks(decision.inform)] : []),
        ]),
      ),
    ),
  };
}

/** Who holds a role on the day, each person once. */
function whoNow(role: Role, { labels, today }: Context): Inline[] {
  const people = new Set(currentHolders(role, today).map(({ person }) => person));
  return people.size === 0
    ? [{ type: 'strong', text: role.vacant ? labels.role.vacant : labels.role.nobody }]
    : joined([...people].map(personLink));
}
