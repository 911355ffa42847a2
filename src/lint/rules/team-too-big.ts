import { currentHolders, type Role, type Team } from '../../model/org-map.ts';
import { isTeamInForce } from '../in-force.ts';
import { defineRule } from '../rule.ts';
import { wholeNumber, wordList } from '../rule-options.ts';

export default defineRule({
  id: 'team-too-big',
  group: 'teams',
  severity: 'warning',
  summary: 'A team has so many members that they cannot all know what the others are doing.',
  why: 'With each member more, people need more time to tune in to each other; beyond nine, some fall silent and others form a team inside the team.',
  source: 'Team Topologies (about eight people); wesource (five to nine)',
  options: {
    most: wholeNumber('The most members.', 9, 1),
    except: wordList('Kinds of team that may be larger, because people meet there and do their work elsewhere.', [
      'council',
      'guild',
    ]),
  },
  bad: `rolemap: 1
name: Tidal Ferry
vision: The islands are never further than an hour away
teams:
  crew:
    purpose: Everyone crosses safely and in good spirits
    roles:
      sailing:
        name: Sailing
        purpose: The crossing is calm, whatever the wind
        responsibilities: [Steering by the tides, Mooring at the three piers]
        holders: [aino, bas, cleo, dara, eske]
      passengers:
        name: Passengers
        purpose: Nobody stays behind on the quay
        responsibilities: [Welcoming people on board, Helping with wheelchairs and prams]
        holders: [finn, gea, hanna, ivo, jildou]
people: {aino: Aino, bas: Bas, cleo: Cleo, dara: Dara, eske: Eske, finn: Finn, gea: Gea, hanna: Hanna, ivo: Ivo, jildou: Jildou}
`,
  good: `rolemap: 1
name: Tidal Ferry
vision: The islands are never further than an hour away
teams:
  bridge:
    purpose: The crossing is calm, whatever the wind
    roles:
      sailing:
        name: Sailing
        purpose: Three piers are reached on time
        responsibilities: [Steering by the tides, Mooring at the three piers]
        holders: [aino, bas, cleo, dara, eske]
  deck:
    purpose: Everyone is in good spirits on the way
    roles:
      passengers:
        name: Passengers
        purpose: Nobody stays behind on the quay
        responsibilities: [Welcoming people on board, Helping with wheelchairs and prams]
        holders: [finn, gea, hanna, ivo, jildou]
people: {aino: Aino, bas: Bas, cleo: Cleo, dara: Dara, eske: Eske, finn: Finn, gea: Gea, hanna: Hanna, ivo: Ivo, jildou: Jildou}
`,
  messages: {
    en: {
      big: (team: string, members: number) => `Team "${team}" has ${members} members; consider splitting it.`,
      help: 'look for two parts of its work that need each other least, and make each a team under `teams`.',
    },
    nl: {
      big: (team: string, members: number) => `Team "${team}" heeft ${members} leden; overweeg het te splitsen.`,
      help: 'zoek twee delen van het werk die elkaar het minst nodig hebben, en maak van elk een team onder `teams`.',
    },
  },
  *check(map, { today, say, options }) {
    for (const team of map.teams.values()) {
      if (!isTeamInForce(team, today) || options.except.includes(team.kind)) continue;
      const members = countOfRegulars(team, today);
      if (members <= options.most) continue;
      yield {
        at: team.location.key,
        subject: team.id,
        message: say.big(team.name, members),
        help: say.help,
      };
    }
  },
});

/** Deputies come when they are needed, and programs take no part in the conversation. */
function countOfRegulars({ roles }: Team, today: string): number {
  const inForce = roles.filter(({ status }: Role) => status !== 'retired');
  const regulars = inForce.flatMap((role) =>
    currentHolders(role, today).filter(({ as, person }) => as !== 'deputy' && person.kind === 'human'),
  );
  return new Set(regulars.map(({ person }) => person)).size;
}
