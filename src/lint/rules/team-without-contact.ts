import { currentHolders, type Team } from '../../model/org-map.ts';
import { isTeamInForce } from '../in-force.ts';
import { defineRule } from '../rule.ts';
import { toggle, wholeNumber } from '../rule-options.ts';

export default defineRule({
  id: 'team-without-contact',
  group: 'upkeep',
  severity: 'info',
  summary: 'Neither a team nor a team around it says where to reach it.',
  why: 'Whoever has a question looks for an address, and asks the one colleague they happen to know; that colleague becomes the switchboard.',
  source: 'Rust leadership council, issue 44',
  options: {
    teams: wholeNumber(
      'From how many teams in the map on the rule speaks: a single team is reached where its organisation is.',
      2,
      1,
    ),
    own: toggle('Whether each team needs a contact point of its own, whatever the teams around it say.', false),
  },
  bad: `rolemap: 1
name: Westerly Wind Cooperative
vision: The wind belongs to everyone
teams:
  turbines:
    purpose: Twelve turbines turn when the wind blows
    roles:
      upkeep: {name: Upkeep, purpose: No blade stands still for want of grease, responsibilities: [Climbing up and checking], holders: [nour, hedda]}
  meadow:
    purpose: Sheep and larks live under the blades
    contact: meadow@example.org
    roles:
      grazing: {name: Grazing, purpose: The grass is short and full of flowers, responsibilities: [Moving the flock], holders: [hedda, nour]}
people: {nour: Nour, hedda: Hedda}
`,
  good: `rolemap: 1
name: Westerly Wind Cooperative
vision: The wind belongs to everyone
teams:
  turbines:
    purpose: Twelve turbines turn when the wind blows
    contact: turbines@example.org
    roles:
      upkeep: {name: Upkeep, purpose: No blade stands still for want of grease, responsibilities: [Climbing up and checking], holders: [nour, hedda]}
  meadow:
    purpose: Sheep and larks live under the blades
    contact: meadow@example.org
    roles:
      grazing: {name: Grazing, purpose: The grass is short and full of flowers, responsibilities: [Moving the flock], holders: [hedda, nour]}
people: {nour: Nour, hedda: Hedda}
`,
  messages: {
    en: {
      none: (team: string) => `Team "${team}" has no contact point.`,
      help: 'add `contact:` with an address, a number or a channel that does not depend on one person.',
    },
    nl: {
      none: (team: string) => `Team "${team}" heeft geen contactpunt.`,
      help: 'voeg `contact:` toe: een adres, nummer of kanaal dat niet van één persoon afhangt.',
    },
  },
  *check(map, { today, say, options }) {
    if (map.teams.size < options.teams) return;
    const look = function* (teams: readonly Team[]): Iterable<Team> {
      const rest = [...teams];
      for (let team = rest.pop(); team; team = rest.pop()) {
        const silent = !isReachable(team, today);
        if (silent && isTeamInForce(team, today) && team.roles.length > 0) yield team;
        // What is written here helps for the teams inside as well: a question finds its way from there.
        if (options.own || silent) rest.push(...team.children);
      }
    };
    for (const team of look(map.topTeams))
      yield { at: team.location.key, subject: team.id, message: say.none(team.name), help: say.help };
  },
});

/** A team is reached at its contact point, or by the e-mail address of its lead. */
function isReachable({ contact, roles }: Team, today: string): boolean {
  if (contact !== undefined) return true;
  const leads = roles.filter(({ core, status }) => core === 'lead' && status !== 'retired');
  return leads.some((role) => currentHolders(role, today).some(({ person }) => person.email !== undefined));
}
