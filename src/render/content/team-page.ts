import { isRole, LEVELS, type Result, type Team } from '../../model/org-map.ts';
import { blocks, bracketed, fact, facts, inline, joined, list, notes, purpose, section, table } from './blocks.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { type Context, capital, nameOf } from './context.ts';
import { contactText, link, roleLink, teamLink, webLinks } from './links.ts';
import type { Block, Inline, ListItem, Page } from './page-model.ts';
import { particulars } from './particulars.ts';
import { heldBy, roleCard } from './role-card.ts';
import { topLevels } from './top-levels.ts';

/** The page of one team: what it is for, its roles at a glance, what it must deliver, how it works, and a card per role. */
export function teamPage(team: Team, context: Context): Page {
  return {
    path: `teams/${team.id}`,
    target: `team:${team.id}`,
    title: nameOf(team),
    blocks: blocks(
      context.has('teams') && aboutTeam(team, context),
      context.has('cards') && team.roles.map((role) => roleCard(role, context)).filter((card) => card !== undefined),
    ),
  };
}

function aboutTeam(team: Team, context: Context): Block[] {
  const { labels } = context;
  return blocks(
    purpose(team.purpose),
    facts(
      fact(labels.about.partOf, breadcrumbs(team, context)),
      fact(labels.team.kind, kindAndTerm(team, context)),
      fact(labels.about.vision, team.vision),
      fact(labels.about.strategy, team.strategy),
      fact(labels.about.contact, team.contact !== undefined && contactText(team.contact)),
      fact(labels.about.review, context.review(team.review)),
      particulars(team, context),
    ),
    notes(team.notes),
    rolesAtAGlance(team, context),
    subteams(team, context),
    section(
      { kind: 'results', title: labels.team.results },
      list(team.results.map((result) => resultItem(result, team, context))),
    ),
    collaborations(team, context),
    section({ kind: 'meetings', title: labels.team.meetings }, list(meetings(team, context))),
    section({ kind: 'domains', title: labels.team.domains }, list(team.domains.map(({ text }) => [text]))),
    section({ kind: 'policies', title: labels.team.policies }, list(policies(team, context))),
    decisionBoard(team, context),
  );
}

function kindAndTerm({ kind, status, since, until }: Team, context: Context): string {
  const { labels } = context;
  return [
    kind !== 'team' && labels.kinds[kind],
    status !== 'active' && labels.statuses[status],
    context.term(since, until),
  ]
    .filter(Boolean)
    .join(', ');
}

function rolesAtAGlance(team: Team, context: Context): Block | undefined {
  const { labels } = context;
  const withHolders = context.shows('people') || team.roles.some(({ vacant }) => vacant);
  return section(
    { kind: 'roles', title: capital(context.many('role')) },
    table(
      [capital(context.one('role')), labels.about.purpose, ...(withHolders ? [labels.role.heldBy] : [])],
      team.roles.map((role) => [
        roleLink(role, team),
        role.purpose === undefined ? [] : [role.purpose],
        ...(withHolders ? [heldBy(role, context)] : []),
      ]),
    ),
  );
}

/** The page of a team shows so many levels below it, lest pages of teams in teams without end all show one another; those of the last level show what is below them. */
const MOST_LEVELS = 6;

function subteams(team: Team, context: Context): Block | undefined {
  const node = context.node(team);
  if (node.children.length === 0) return undefined;
  return section(
    { kind: 'teams', title: capital(context.labels.team.subteams(context.many('team'))) },
    { type: 'team-tree', teams: topLevels(node, MOST_LEVELS, true).children },
    { type: 'team-diagram', teams: [topLevels(node, MOST_LEVELS, false)], collaborations: [] },
  );
}

function resultItem(result: Result, home: Team, context: Context): ListItem {
  const { labels } = context;
  const { what, by, owner, done, review, links, notes: more } = result;
  return {
    text: inline(
      what,
      bracketed([
        done === true && { type: 'strong', text: labels.team.done },
        by !== undefined && labels.time.by(context.date(by)),
        owner && inline(labels.team.owner + context.colon, isRole(owner) ? roleLink(owner, home) : teamLink(owner)),
        review !== undefined && labels.team.review + context.colon + context.date(review),
        webLinks(links),
      ]),
    ),
    blocks: blocks(notes(more)),
  };
}

function collaborations(team: Team, context: Context): Block | undefined {
  const { labels } = context;
  return section(
    { kind: 'collaborations', title: labels.collaboration.collaborations },
    list(
      context.collaborationsOf(team).map((collaboration): ListItem => {
        const others = collaboration.between.filter((partner) => partner.team !== team);
        return {
          text: inline(
            link(`collaboration:${collaboration.id}`, nameOf(collaboration)),
            others.length > 0 && [
              context.colon,
              ...joined(others.map((other) => joined([other.team && teamLink(other.team), other.organization]))),
            ],
          ),
          blocks: blocks(
            list(
              collaboration.between
                .filter((partner) => partner.team === team)
                .flatMap(({ gives, gets }) => [
                  gives !== undefined && [labels.collaboration.gives + context.colon + gives],
                  gets !== undefined && [labels.collaboration.gets + context.colon + gets],
                ])
                .filter((item) => item !== false),
            ),
          ),
        };
      }),
    ),
  );
}

function meetings(team: Team, context: Context): Inline[][] {
  return team.meetings.map(({ name, every, at, minutes, purpose: why, links }) =>
    inline(
      name,
      bracketed([
        every !== undefined && context.every(every),
        at,
        minutes !== undefined && context.labels.team.minutes(minutes),
      ]),
      why !== undefined && context.colon + why,
      links.length > 0 && [' – ', ...webLinks(links)],
    ),
  );
}

function policies(team: Team, context: Context): Inline[][] {
  const { labels } = context;
  return team.policies.map(({ name, text, domain }) =>
    inline(
      name !== undefined && [{ type: 'strong', text: name }, context.colon],
      text,
      domain !== undefined && ` (${labels.team.domain} ${domain})`,
    ),
  );
}

/** Decisions against the seven levels, where that shows more than the cards do: with two levels or more. */
function decisionBoard(team: Team, context: Context): Block | undefined {
  const { labels } = context;
  const used = new Set(team.roles.flatMap(({ decides }) => decides.map(({ level }) => level)));
  if (used.size < 2) return undefined;
  const levels = LEVELS.filter((level) => used.has(level));
  return section(
    { kind: 'decision-board', title: labels.team.decisionBoard },
    table(
      [labels.decision.decision, capital(context.one('role')), ...levels.map((level) => labels.levelHeads[level])],
      team.roles.flatMap((role) =>
        role.decides.map((decision) => [
          [decision.what],
          roleLink(role, team),
          ...levels.map((level) => (level === decision.level ? ['●'] : [])),
        ]),
      ),
    ),
  );
}
