import { currentHolders, type Role, type Team, teamPath } from '../../model/org-map.ts';
import type { Page } from '../page.ts';
import { inline } from './escape.ts';
import { collaborationText } from './overview-page.ts';
import { blocks, bullets, fact, part, percent, type Setting, table } from './setting.ts';

/** The page of one team: what it is for and delivers, its roles at a glance, and a card per role. */
export function teamPage(team: Team, setting: Setting): Page {
  const { map, labels } = setting;
  const from = setting.teamPath(team);
  const above = teamPath(team).slice(0, -1);
  const collaborations = [...map.collaborations.values()].filter(({ between }) =>
    between.some((partner) => partner.team === team),
  );
  const text = blocks(
    setting.heading(2, team.name, `team-${team.id}`),
    above.length > 0 && setting.layout
      ? fact(labels.partOf, above.map((parent) => setting.team(parent, from)).join(' › '))
      : '',
    [team.kind === 'team' ? '' : labels.kinds[team.kind], setting.term(team.since, team.until)]
      .filter(Boolean)
      .join(', '),
    fact(labels.purpose, team.purpose && inline(team.purpose)),
    fact(labels.vision, team.vision && inline(team.vision)),
    fact(labels.strategy, team.strategy && inline(team.strategy)),
    fact(labels.contact, team.contact && inline(team.contact)),
    part(
      labels.results,
      bullets(
        team.results.map((result) =>
          [
            inline(result.what),
            result.by && `${labels.by} ${setting.date(result.by)}`,
            result.owner && `${labels.owner}: ${setting.roleOrTeam(result.owner, from)}`,
            result.done && labels.done,
            result.review && `${labels.review}: ${setting.date(result.review)}`,
            setting.links(result.links),
            result.notes && inline(result.notes),
          ]
            .filter(Boolean)
            .join('; '),
        ),
      ),
    ),
    part(labels.domains, bullets(team.domains.map((domain) => inline(domain.text)))),
    part(
      labels.policies,
      bullets(
        team.policies.map((policy) =>
          [
            policy.name && `**${inline(policy.name)}**`,
            inline(policy.text),
            policy.domain && `(${inline(policy.domain)})`,
          ]
            .filter(Boolean)
            .join(' '),
        ),
      ),
    ),
    part(
      labels.meetings,
      bullets(
        team.meetings.map((meeting) =>
          [
            inline(meeting.name),
            meeting.every && `${labels.every} ${inline(meeting.every)}`,
            meeting.at && inline(meeting.at),
            meeting.minutes !== undefined && `${meeting.minutes} ${labels.minutes}`,
            meeting.purpose && inline(meeting.purpose),
            setting.links(meeting.links),
          ]
            .filter(Boolean)
            .join(', '),
        ),
      ),
    ),
    part(setting.word('team'), bullets(team.children.map((child) => setting.team(child, from)))),
    part(
      labels.collaborations,
      collaborations.map((collaboration) => collaborationText(collaboration, setting, from)).join('\n\n'),
    ),
    fact(labels.review, setting.review(team.review)),
    setting.rest(team),
    table(
      [setting.word('role', false), labels.purpose, labels.holders],
      team.roles.map((role) => [
        setting.role(role, from),
        role.purpose ? inline(role.purpose) : '',
        heldBy(role, setting, from),
      ]),
    ),
    decisionBoard(team, setting, from),
    team.roles.map((role) => roleCard(role, setting, from)),
  );
  return { path: from, text };
}

const LEVEL_ORDER = ['tell', 'sell', 'consult', 'agree', 'advise', 'inquire', 'delegate'] as const;

function decisionBoard(team: Team, setting: Setting, from: string): string {
  const rows = team.roles.flatMap((role) =>
    role.decides.map((decision) => [
      inline(decision.what),
      setting.role(role, from),
      ...LEVEL_ORDER.map((level) => (level === decision.level ? '●' : '')),
    ]),
  );
  return table(
    [setting.labels.decision, setting.word('role', false), ...LEVEL_ORDER.map((level) => setting.labels.levels[level])],
    rows,
  );
}

function heldBy(role: Role, setting: Setting, from: string): string {
  const holders = role.holders.map((holder) => setting.holder(holder, from));
  if (role.vacant) {
    const { since, share, why, links } = role.vacant;
    const facts = [
      setting.term(since, undefined),
      share !== undefined && percent(share),
      why && inline(why),
      setting.links(links),
    ]
      .filter(Boolean)
      .join(', ');
    holders.push(`**${setting.labels.vacant}**${facts ? ` (${facts})` : ''}`);
  } else if (currentHolders(role, setting.today).length === 0) holders.push(`**${setting.labels.unfilled}**`);
  return holders.join(', ');
}

function roleCard(role: Role, setting: Setting, from: string): string {
  const { labels } = setting;
  const badges = [
    role.core && labels.cores[role.core],
    role.elected && labels.elected,
    role.critical && labels.critical,
  ]
    .filter(Boolean)
    .join(', ');
  const seats =
    role.seats &&
    [
      [role.seats.min, role.seats.max].filter((amount) => amount !== undefined).join(' – '),
      role.seats.share !== undefined && percent(role.seats.share),
    ]
      .filter(Boolean)
      .join(', ');
  return blocks(
    setting.heading(3, role.name, `role-${role.team.id}--${role.id}`),
    badges,
    fact(labels.purpose, role.purpose && inline(role.purpose)),
    fact(labels.holders, heldBy(role, setting, from)),
    part(
      setting.word('responsibility'),
      bullets(role.responsibilities.map(({ text, notes }) => inline(text) + (notes ? ` (${inline(notes)})` : ''))),
    ),
    part(
      labels.mayDecide,
      bullets(
        role.decides.map(({ what, level, limit, consult, inform, notes }) =>
          [
            `${inline(what)}: ${labels.levels[level]}`,
            limit && `${labels.limit} ${inline(limit)}`,
            consult.length > 0 &&
              `${labels.consult}: ${consult.map((thing) => setting.roleOrTeam(thing, from)).join(', ')}`,
            inform.length > 0 &&
              `${labels.inform}: ${inform.map((thing) => setting.roleOrTeam(thing, from)).join(', ')}`,
            notes && inline(notes),
          ]
            .filter(Boolean)
            .join('; '),
        ),
      ),
    ),
    part(labels.domains, bullets(role.domains.map(({ text }) => inline(text)))),
    part(
      labels.delivers,
      bullets(
        role.delivers.map((delivery) =>
          [
            inline(delivery.what),
            delivery.to && `${labels.to} ${setting.roleOrTeam(delivery.to, from)}`,
            delivery.for && `${labels.to} ${inline(delivery.for)}`,
          ]
            .filter(Boolean)
            .join(' '),
        ),
      ),
    ),
    part(
      labels.talents,
      bullets(
        role.talents.map(({ talent, entry, level, needed, why }) =>
          [inline(entry?.name ?? talent), level && inline(level), needed && labels[needed], why && inline(why)]
            .filter(Boolean)
            .join(', '),
        ),
      ),
    ),
    fact(labels.seats, seats),
    fact(labels.excludes, role.excludes.map((other) => setting.role(other, from)).join(', ')),
    fact(labels.replaces, role.replaces.map(({ text }) => inline(text)).join(', ')),
    fact(labels.like, role.like && inline(role.like.name)),
    fact(
      labels.pay,
      role.pay && [inline(role.pay.band.id), role.pay.why && inline(role.pay.why)].filter(Boolean).join(': '),
    ),
    fact(labels.review, setting.review(role.review)),
    setting.rest(role),
  );
}
