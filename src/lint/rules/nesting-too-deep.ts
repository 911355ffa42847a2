import { type Team, teamPath } from '../../model/org-map.ts';
import { isTeamInForce } from '../in-force.ts';
import { defineRule } from '../rule.ts';
import { wholeNumber } from '../rule-options.ts';

export default defineRule({
  id: 'nesting-too-deep',
  group: 'teams',
  severity: 'off',
  summary: 'A team sits below very many other teams.',
  why: 'A question that goes up and an answer that comes down lose something on each floor; the people at the bottom decide little, and those at the top know little.',
  source: 'Calibration: the Rust project needs three levels, the administration of Berlin six',
  options: { most: wholeNumber('The most levels of teams; a team without a team around it is at the first.', 5, 1) },
  bad: `rolemap: 1
name: Grand Polder Library
vision: Everyone in the polder has a story to tell
teams:
  library: {purpose: Stories for everyone}
  public: {parent: library, purpose: Readers come back}
  north: {parent: public, purpose: The north reads}
  young: {parent: north, purpose: Children choose for themselves}
  reading-aloud: {parent: young, purpose: Every child is read to}
  dike-school:
    parent: reading-aloud
    purpose: The school on the dike has its own hour
    roles:
      hour: {name: Reading hour, purpose: Twenty children listen, responsibilities: [Reading aloud], holders: [ymke, teun]}
people: {ymke: Ymke, teun: Teun}
`,
  good: `rolemap: 1
name: Grand Polder Library
vision: Everyone in the polder has a story to tell
teams:
  library: {purpose: Stories for everyone}
  young: {parent: library, purpose: Children choose for themselves}
  dike-school:
    parent: young
    purpose: The school on the dike has its own hour
    roles:
      hour: {name: Reading hour, purpose: Twenty children listen, responsibilities: [Reading aloud], holders: [ymke, teun]}
people: {ymke: Ymke, teun: Teun}
`,
  messages: {
    en: {
      deep: (team: string, path: string, levels: number) => `"${team}" sits ${levels} levels deep: ${path}.`,
      help: 'let a team in between join the one above it, or move this one up with another `parent`.',
    },
    nl: {
      deep: (team: string, path: string, levels: number) => `"${team}" zit ${levels} lagen diep: ${path}.`,
      help: 'voeg een tussenliggend team samen met het team erboven, of verplaats dit team omhoog met een andere `parent`.',
    },
  },
  *check(map, { today, say, options }) {
    // Only the first level that is too deep: what lies below it is mended together with it.
    let level: readonly Team[] = map.topTeams;
    for (let depth = 1; depth <= options.most; depth += 1) level = level.flatMap(({ children }) => children);
    for (const team of level) {
      if (!isTeamInForce(team, today)) continue;
      const path = teamPath(team);
      yield {
        at: team.location.key,
        subject: team.id,
        message: say.deep(team.name, path.map(({ name }) => name).join(' → '), path.length),
        help: say.help,
      };
    }
  },
});
