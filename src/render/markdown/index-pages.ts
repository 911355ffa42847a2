import { currentHolders, isCurrent, type Person } from '../../model/org-map.ts';
import { byReading } from '../../text/order.ts';
import type { Page } from '../page.ts';
import { inline } from './escape.ts';
import { blocks, bullets, fact, PAGES, percent, type Setting, table } from './setting.ts';

/** Everyone, in reading order, with what they hold and how much of their time that takes. */
export function peoplePage(setting: Setting): Page {
  const from = PAGES.people;
  const people = [...setting.map.people.values()].sort(byReading(({ name }) => name));
  return {
    path: from,
    text: blocks(
      setting.heading(2, plainWord(setting, 'person'), 'people'),
      people.map((person) => personText(person, setting, from)),
    ),
  };
}

function personText(person: Person, setting: Setting, from: string): string {
  const { labels, today } = setting;
  const load = person.holds
    .filter((holder) => isCurrent(holder, today))
    .reduce((sum, { share }) => sum + (share ?? 0), 0);
  const facts = [
    person.kind === 'agent' && labels.agent,
    person.joined && `${labels.joined} ${setting.date(person.joined)}`,
    person.left && `${labels.left} ${setting.date(person.left)}`,
  ]
    .filter(Boolean)
    .join(', ');
  return blocks(
    setting.heading(3, person.name, `person-${person.id}`),
    facts,
    fact(labels.title, person.title && inline(person.title)),
    fact(labels.organization, person.organization && inline(person.organization)),
    fact(labels.email, person.email && inline(person.email)),
    load > 0 || person.share !== undefined
      ? fact(
          labels.load,
          [percent(load), person.share !== undefined && percent(person.share)].filter(Boolean).join(' / '),
        )
      : '',
    bullets(
      person.holds.map((holder) => {
        const details = [
          holder.as !== 'holder' && labels.capacities[holder.as],
          holder.focus && inline(holder.focus),
          holder.share !== undefined && percent(holder.share),
          setting.term(holder.since, holder.until),
        ]
          .filter(Boolean)
          .join(', ');
        return `${setting.role(holder.role, from)} – ${setting.team(holder.role.team, from)}${details ? ` (${details})` : ''}`;
      }),
    ),
    fact(
      labels.talents,
      person.talents
        .map(({ talent, entry, level, evidence }) =>
          [inline(entry?.name ?? talent), level && inline(level), evidence && `${labels.evidence}: ${inline(evidence)}`]
            .filter(Boolean)
            .join(', '),
        )
        .join('; '),
    ),
    setting.rest(person),
  );
}

/** Every decision with the role that takes it, in reading order. */
export function decisionsPage(setting: Setting): Page {
  const { map, labels } = setting;
  const from = PAGES.decisions;
  const rows = [...map.roles.values()]
    .flatMap((role) => role.decides.map((decision) => ({ role, decision })))
    .sort(byReading(({ role, decision }) => `${decision.what}\n${role.reference}`))
    .map(({ role, decision }) => [
      inline(decision.what),
      setting.role(role, from),
      setting.team(role.team, from),
      labels.levels[decision.level],
      decision.limit ? inline(decision.limit) : '',
    ]);
  return {
    path: from,
    text: blocks(
      setting.heading(2, labels.whoDecidesWhat, 'decisions'),
      table(
        [labels.decision, setting.word('role', false), setting.word('team', false), labels.room, labels.limit],
        rows,
      ),
    ),
  };
}

/** What is open: vacancies, roles that nobody holds, and terms that have ended. */
export function openPointsPage(setting: Setting): Page {
  const { map, labels, today } = setting;
  const from = PAGES.openPoints;
  const points: string[] = [];
  for (const role of map.roles.values()) {
    if (role.status === 'retired') continue;
    if (role.vacant)
      points.push(
        `${setting.role(role, from)}: ${[labels.vacant, setting.term(role.vacant.since, undefined)].filter(Boolean).join(' ')}`,
      );
    else if (currentHolders(role, today).length === 0) points.push(`${setting.role(role, from)}: ${labels.unfilled}`);
    for (const { as, until, person } of role.holders) {
      if (as !== 'emeritus' && until !== undefined && until < today)
        points.push(
          `${setting.role(role, from)}: ${setting.person(person, from)}, ${labels.termEnded} ${setting.date(until)}`,
        );
    }
    if (role.review?.next !== undefined && role.review.next < today)
      points.push(`${setting.role(role, from)}: ${labels.review} ${setting.date(role.review.next)}`);
  }
  for (const team of map.teams.values()) {
    if (team.until !== undefined && team.until < today && team.status !== 'retired')
      points.push(`${setting.team(team, from)}: ${labels.termEnded} ${setting.date(team.until)}`);
    for (const result of team.results)
      if (!result.done && result.by !== undefined && result.by < today)
        points.push(`${setting.team(team, from)}: ${inline(result.what)}, ${labels.by} ${setting.date(result.by)}`);
  }
  for (const { name, until } of map.collaborations.values())
    if (until !== undefined && until < today)
      points.push(`${inline(name)}: ${labels.termEnded} ${setting.date(until)}`);
  return {
    path: from,
    text: blocks(
      setting.heading(2, labels.openPoints, 'open-points'),
      points.length > 0 ? bullets(points) : labels.nothing,
    ),
  };
}

function plainWord({ map, labels }: Setting, which: 'person'): string {
  const word = map.vocabulary[which]?.many ?? labels[which][1];
  return word.charAt(0).toUpperCase() + word.slice(1);
}
