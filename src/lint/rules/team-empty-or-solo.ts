import { currentHolders, type Person, type Team } from '../../model/org-map.ts';
import { groupBy } from '../group-by.ts';
import { isTeamInForce, membersOf } from '../in-force.ts';
import { defineRule } from '../rule.ts';
import { wholeNumber } from '../rule-options.ts';

export default defineRule({
  id: 'team-empty-or-solo',
  group: 'teams',
  severity: 'warning',
  summary: 'A team has no roles, or in a larger organisation only one member.',
  why: 'A team of one has nobody to share the work with, to think along, or to take over in a week of illness; a team without roles is a name behind which nobody works.',
  source: 'Validators of the Rust project’s teams (rust-lang/team issue 67, RFC 2637)',
  options: {
    smallOrganization: wholeNumber('Up to how many people in the whole map a team of one is natural.', 12),
    listed: wholeNumber('From more than how many empty teams in one team on they are reported together.', 3),
  },
  bad: `rolemap: 1
name: Veerplein Bakery
vision: The street wakes up to good bread
teams:
  ovens:
    purpose: Bread on the shelf at seven
    roles:
      dough: {name: Night dough, purpose: It has all the time it asks for, responsibilities: [Kneading by feel], holders: [milan, ruth]}
  sweet-things:
    purpose: Every birthday in the street has its own cake
people: {milan: Milan, ruth: Ruth}
`,
  good: `rolemap: 1
name: Veerplein Bakery
vision: The street wakes up to good bread
teams:
  ovens:
    purpose: Bread on the shelf at seven
    roles:
      dough: {name: Night dough, purpose: It has all the time it asks for, responsibilities: [Kneading by feel], holders: [milan, ruth]}
  sweet-things:
    purpose: Every birthday in the street has its own cake
    roles:
      icing: {name: Icing, purpose: Whoever blows out the candles is surprised, responsibilities: [Decorating with children], holders: [ruth, milan]}
people: {milan: Milan, ruth: Ruth}
`,
  messages: {
    en: {
      empty: (team: string) => `Team "${team}" has no roles and no teams inside it.`,
      emptyHelp: 'write down the roles that do its work, mark it with `status: draft`, or take it out.',
      listed: (team: string, teams: number) => `${teams} of the teams inside "${team}" have no roles.`,
      listedHelp: 'write down who does their work, or take out what is no team but a subject.',
      example: 'one of them',
      solo: (team: string, person: string) => `Team "${team}" has one member, ${person}.`,
      soloHelp: 'let someone join, or make it a role of a larger team.',
      programs: (team: string) => `Team "${team}" has no members but programs.`,
      programsHelp: 'name the person who looks after what the program does.',
    },
    nl: {
      empty: (team: string) => `Team "${team}" heeft geen rollen en geen teams.`,
      emptyHelp: 'beschrijf de rollen die het werk doen, zet er `status: draft` bij, of haal het team weg.',
      listed: (team: string, teams: number) => `${teams} van de teams in "${team}" hebben geen rollen.`,
      listedHelp: 'beschrijf wie het werk doet, of haal weg wat geen team is maar een onderwerp.',
      example: 'een daarvan',
      solo: (team: string, person: string) => `Team "${team}" heeft één lid, ${person}.`,
      soloHelp: 'laat iemand aansluiten, of maak er een rol van in een groter team.',
      programs: (team: string) => `Team "${team}" heeft geen leden, alleen programma’s.`,
      programsHelp: 'noem de persoon die in de gaten houdt wat het programma doet.',
    },
  },
  *check(map, { today, say, options }) {
    const isSmall = map.people.size <= options.smallOrganization;
    const empty: Team[] = [];
    for (const team of map.teams.values()) {
      if (!isTeamInForce(team, today) || team.children.some((child) => child.status !== 'retired')) continue;
      if (team.roles.every(({ status }) => status === 'retired')) {
        empty.push(team);
        continue;
      }
      const members = membersOf(team, today);
      const [first, second] = members.filter(({ kind }) => kind === 'human') as [Person?, Person?];
      // An open place says itself that someone is missing, and so does a role that nobody holds.
      if (isSmall || members.length === 0 || second || hasOpenPlace(team, today)) continue;
      const notice = { at: team.location.key, subject: team.id };
      yield first
        ? { ...notice, message: say.solo(team.name, first.name), help: say.soloHelp, detail: 'solo' }
        : { ...notice, message: say.programs(team.name), help: say.programsHelp, detail: 'programs' };
    }
    for (const [parent, teams] of groupBy(empty, (team) => team.parent)) {
      // Teams that are listed by name only are one thing to know, not twenty.
      if (parent && teams.length > options.listed) {
        yield {
          at: parent.location.key,
          subject: parent.id,
          message: say.listed(parent.name, teams.length),
          help: say.listedHelp,
          detail: 'listed',
          related: teams.slice(0, 3).map(({ location }) => ({ message: say.example, at: location.key })),
        };
      } else
        for (const { name, id, location } of teams)
          yield { at: location.key, subject: id, message: say.empty(name), help: say.emptyHelp, detail: 'empty' };
    }
  },
});

function hasOpenPlace(team: Team, today: string): boolean {
  return team.roles.some(
    (role) => role.status !== 'retired' && (role.vacant || currentHolders(role, today).length === 0),
  );
}
