import type { Place } from '../../finding/finding.ts';
import type { Collaboration, OrgMap, Result, Review, Role, Team, Template } from '../../model/org-map.ts';
import type { Location } from '../../yaml/yaml-document.ts';
import { addDays, addRhythm } from '../dates.ts';
import { isRoleInForce, isTeamInForce } from '../in-force.ts';
import { defineRule, type Notice } from '../rule.ts';
import { oneOf, wholeNumber } from '../rule-options.ts';

export default defineRule({
  id: 'review-overdue',
  group: 'upkeep',
  severity: 'warning',
  summary: 'The day on which something was to be looked at again has passed.',
  why: 'Roles and agreements fit the work of the day they were written. When nobody looks at them again, people follow what no longer helps, or stop believing what the map says.',
  source: 'Sociocracy 3.0, evaluation schedule',
  options: {
    graceDays: wholeNumber('How many days there are to write down that a review has taken place.', 7),
    missing: oneOf('What is reported where no review is planned at all.', 'nothing', [
      'nothing',
      'teams',
      'everything',
    ]),
  },
  bad: `rolemap: 1
name: Five Locks Canal Trust
vision: You can sail from the hills to the sea again
teams:
  locks:
    purpose: Five locks open for every boat
    review: {every: 6 months, last: 2026-02-10, next: 2026-08-11}
    roles:
      keeping: {name: Lock keeping, purpose: Nobody waits long or falls in, responsibilities: [Opening locks, Greasing gates], holders: [wanda, piotr]}
people: {wanda: Wanda, piotr: Piotr}
`,
  good: `rolemap: 1
name: Five Locks Canal Trust
vision: You can sail from the hills to the sea again
teams:
  locks:
    purpose: Five locks open for every boat
    review: {every: 6 months, last: 2026-08-18, next: 2027-02-16}
    roles:
      keeping: {name: Lock keeping, purpose: Nobody waits long or falls in, responsibilities: [Opening locks, Greasing gates], holders: [wanda, piotr]}
people: {wanda: Wanda, piotr: Piotr}
`,
  messages: {
    en: {
      due: (name: string, date: string) => `"${name}" was to be looked at again on ${date}.`,
      help: 'look at it with those concerned, then write the day under `last` and the next one under `next`.',
      result: (name: string, date: string) => `The result "${name}" was to be evaluated on ${date}.`,
      resultHelp: 'look what came of it, then write `done: true`, or a later date.',
      missing: (name: string) => `No day is planned on which "${name}" is looked at again.`,
      missingHelp: 'add `review:` with the `next` day, and `every` where it comes back.',
    },
    nl: {
      due: (name: string, date: string) => `"${name}" zou op ${date} opnieuw worden bekeken.`,
      help: 'bekijk het met wie het aangaat, en schrijf de dag onder `last` en de volgende onder `next`.',
      result: (name: string, date: string) => `Het resultaat "${name}" zou op ${date} worden geëvalueerd.`,
      resultHelp: 'kijk wat ervan gekomen is, en schrijf `done: true` of een latere datum.',
      missing: (name: string) => `Er is geen dag gepland waarop "${name}" opnieuw wordt bekeken.`,
      missingHelp: 'voeg `review:` toe met de volgende dag (`next`), en `every` als het terugkomt.',
    },
  },
  *check(map, { today, say, options }) {
    const latest = addDays(today, -options.graceDays);
    for (const { subject, name, review, location, isTeamLike } of reviewedThings(map, today)) {
      const due = review && dueDateOf(review);
      if (due !== undefined && review !== undefined) {
        const key = due === review.next ? 'next' : 'last';
        const at: Place = location.child('review').child(key).value;
        if (due < latest) yield { at, subject, message: say.due(name, due), help: say.help, detail: due };
      } else if (options.missing === 'everything' || (options.missing === 'teams' && isTeamLike))
        yield { at: location.key, subject, message: say.missing(name), help: say.missingHelp, detail: 'missing' };
    }
    for (const team of map.teams.values())
      if (isTeamInForce(team, today))
        for (const result of team.results) yield* overdueResult(result, team, latest, say);
  },
});

interface ReviewedThing {
  readonly subject: string;
  readonly name: string;
  readonly review: Review | undefined;
  readonly location: Location;
  readonly isTeamLike: boolean;
}

/** All that is in force; roles that take the review of their template over are looked at once, at the template. */
function* reviewedThings(map: OrgMap, today: string): Iterable<ReviewedThing> {
  const describe = (thing: Team | Role | Collaboration | Template, isTeamLike: boolean): ReviewedThing => ({
    subject: thing.reference,
    name: thing.name,
    review: thing.review,
    location: thing.location,
    isTeamLike,
  });
  for (const team of map.teams.values()) if (isTeamInForce(team, today)) yield describe(team, true);
  const templates = new Set<Template>();
  for (const role of map.roles.values()) {
    if (!isRoleInForce(role, today)) continue;
    const template = role.inherited.has('review') ? templateWithReview(role) : undefined;
    if (!template) yield describe(role, false);
    else if (!templates.has(template)) yield describe(template, false);
    if (template) templates.add(template);
  }
  for (const collaboration of map.collaborations.values())
    if (collaboration.status === 'active' && !(collaboration.until !== undefined && collaboration.until < today))
      yield describe(collaboration, true);
}

/** The template in which the review of a role is written: the last one above it that has the same review. */
function templateWithReview({ like, review }: Role): Template | undefined {
  let template = like;
  while (template?.like && template.like.review === review) template = template.like;
  return template;
}

/** The day of the next review: as planned, or where the last one came after that, as the rhythm says. */
function dueDateOf({ every, last, next }: Review): string | undefined {
  if (next !== undefined && (last === undefined || last < next)) return next;
  if (last === undefined) return undefined;
  return every === undefined ? undefined : addRhythm(last, every);
}

/** What is done has been looked at, or nobody minds: a date in the past is then no promise any more. */
function* overdueResult(
  { what, review, done, location }: Result,
  team: Team,
  latest: string,
  say: { readonly result: (name: string, date: string) => string; readonly resultHelp: string },
): Iterable<Notice> {
  if (done || review === undefined || review >= latest) return;
  yield {
    at: location.child('review').value,
    subject: team.id,
    message: say.result(what, review),
    help: say.resultHelp,
    detail: what,
  };
}
