import { nextReview } from '../../model/next-review.ts';
import { currentHolders, type Review, type Role } from '../../model/org-map.ts';
import { blocks, inline, joined, list, paragraph, section, table } from './blocks.ts';
import { type Context, capital, nameOf } from './context.ts';
import { inUse } from './in-use.ts';
import { link, personLink, roleLink, teamLink, webLinks } from './links.ts';
import type { Block, Inline, Page } from './page-model.ts';

/** What is open on the day: vacancies and roles that nobody holds, terms that have ended, results that are late, decisions that nobody takes, results without an owner, reviews that are due. */
export function openPointsPage(context: Context): Page {
  const { labels } = context;
  const open = (title: string, block: Block | undefined) => section({ kind: 'open-points', title }, block);
  const points = blocks(
    open(labels.open.vacancies, vacancies(context)),
    open(labels.open.endedTerms, list(endedTerms(context))),
    open(labels.open.lateResults, list(lateResults(context))),
    open(labels.open.undecided, list(undecided(context))),
    open(labels.open.withoutOwner, list(withoutOwner(context))),
    open(labels.open.dueReviews, list(dueReviews(context))),
  );
  return {
    path: 'open-points',
    target: 'page:open-points',
    title: labels.page.openPoints,
    blocks: points.length > 0 ? points : blocks(paragraph(labels.open.nothing)),
  };
}

function vacancies(context: Context): Block | undefined {
  const { map, labels } = context;
  const open = [...map.roles.values()].filter((role) => context.isOpen(role));
  return table(
    [capital(context.one('role')), labels.about.purpose, labels.about.status],
    open.map((role) => [roleLink(role), role.purpose === undefined ? [] : [role.purpose], vacancy(role, context)]),
  );
}

function vacancy({ vacant }: Role, context: Context): Inline[] {
  const { labels } = context;
  if (!vacant) return [labels.role.nobody];
  return joined([
    inline(labels.role.vacant, vacant.since !== undefined && ` ${context.term(vacant.since, undefined)}`),
    vacant.share !== undefined && labels.role.ofFullTime(context.percent(vacant.share)),
    vacant.why,
    webLinks(vacant.links),
  ]);
}

function endedTerms(context: Context): Inline[][] {
  const { map, labels, today } = context;
  const ended = (what: readonly Inline[], date: string) =>
    inline(...what, `, ${labels.open.ended(context.date(date))}`);
  return [
    ...inUse(map.roles.values()).flatMap((role) =>
      role.holders
        .filter(({ as }) => as !== 'emeritus')
        .flatMap(({ person, until }) => {
          const who = [...roleLink(role), context.colon, personLink(person)];
          if (until !== undefined && until < today) return [ended(who, until)];
          const { left } = person;
          return left !== undefined && left <= today
            ? [inline(...who, `, ${labels.person.left(context.date(left))}`)]
            : [];
        }),
    ),
    ...inUse(map.teams.values()).flatMap((team) =>
      team.until !== undefined && team.until < today ? [ended([teamLink(team)], team.until)] : [],
    ),
    ...inUse(map.collaborations.values()).flatMap((collaboration) =>
      collaboration.until !== undefined && collaboration.until < today
        ? [ended([link(`collaboration:${collaboration.id}`, nameOf(collaboration))], collaboration.until)]
        : [],
    ),
  ];
}

function lateResults(context: Context): Inline[][] {
  const { map, labels, today } = context;
  return inUse(map.teams.values()).flatMap((team) =>
    team.results
      .filter(({ done, by }) => !done && by !== undefined && by < today)
      .map(({ what, by = '' }) => inline(teamLink(team), context.colon, what, `, ${labels.time.by(context.date(by))}`)),
  );
}

/** What only roles that nobody holds may decide. */
function undecided(context: Context): Inline[][] {
  const { map, today } = context;
  return inUse(map.roles.values())
    .filter((role) => context.isOpen(role) && currentHolders(role, today).length === 0)
    .flatMap((role) => role.decides.map(({ what }) => inline(...roleLink(role), context.colon, what)));
}

function withoutOwner(context: Context): Inline[][] {
  const { map, labels } = context;
  return inUse(map.teams.values()).flatMap((team) =>
    team.results
      .filter(({ done, owner }) => !done && !owner)
      .map(({ what }) => inline(teamLink(team), context.colon, what, `, ${labels.open.noOwner}`)),
  );
}

function dueReviews(context: Context): Inline[][] {
  const { map, labels, today } = context;
  const due = (what: readonly Inline[], date: string | undefined) =>
    date !== undefined && date < today ? [inline(...what, `, ${labels.open.due(context.date(date))}`)] : [];
  const next = (review: Review | undefined) => review && nextReview(review);
  return [
    ...inUse(map.teams.values()).flatMap((team) => [
      ...due([teamLink(team)], next(team.review)),
      ...team.results.flatMap(({ what, review, done }) =>
        done ? [] : due([teamLink(team), context.colon, what], review),
      ),
    ]),
    ...inUse(map.roles.values()).flatMap((role) => due(roleLink(role), next(role.review))),
    ...inUse(map.collaborations.values()).flatMap((collaboration) =>
      due([link(`collaboration:${collaboration.id}`, nameOf(collaboration))], next(collaboration.review)),
    ),
  ];
}
