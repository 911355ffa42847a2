import { isTeamInForce } from '../in-force.ts';
import { defineRule } from '../rule.ts';
import { wholeNumber } from '../rule-options.ts';

export default defineRule({
  id: 'span-too-wide',
  group: 'teams',
  severity: 'info',
  summary: 'A team has very many teams directly below it.',
  why: 'Whoever leads or links so many teams meets each of them too seldom to notice where they are stuck, and the teams start to wait for an answer.',
  source: 'Sociocracy For All forum, topic 4183; McKinsey on spans of control',
  options: { most: wholeNumber('The most teams directly below a team; guilds do not count.', 8, 1) },
  bad: `rolemap: 1
name: Skerry Islands Schools
vision: Every child finds a school within rowing distance
templates:
  lessons: {name: Lessons, purpose: Everyone can read the sea and a book, responsibilities: [Teaching all ages together]}
teams:
  schools:
    purpose: Nine small schools learn from each other
    roles:
      travelling: {name: Travelling between schools, purpose: No school is alone, responsibilities: [Visiting each school], holders: [signe, olav]}
    teams:
      birk: {purpose: The children of Birk learn at home, roles: {lessons: {like: lessons, holders: [signe, olav]}}}
      dalen: {purpose: The children of Dalen learn at home, roles: {lessons: {like: lessons, holders: [signe, olav]}}}
      ekholm: {purpose: The children of Ekholm learn at home, roles: {lessons: {like: lessons, holders: [signe, olav]}}}
      fyr: {purpose: The children of Fyr learn at home, roles: {lessons: {like: lessons, holders: [signe, olav]}}}
      grind: {purpose: The children of Grind learn at home, roles: {lessons: {like: lessons, holders: [signe, olav]}}}
      holm: {purpose: The children of Holm learn at home, roles: {lessons: {like: lessons, holders: [signe, olav]}}}
      isvik: {purpose: The children of Isvik learn at home, roles: {lessons: {like: lessons, holders: [signe, olav]}}}
      kobbe: {purpose: The children of Kobbe learn at home, roles: {lessons: {like: lessons, holders: [signe, olav]}}}
      lund: {purpose: The children of Lund learn at home, roles: {lessons: {like: lessons, holders: [signe, olav]}}}
people: {signe: Signe, olav: Olav}
`,
  good: `rolemap: 1
name: Skerry Islands Schools
vision: Every child finds a school within rowing distance
templates:
  lessons: {name: Lessons, purpose: Everyone can read the sea and a book, responsibilities: [Teaching all ages together]}
teams:
  schools:
    purpose: Four small schools learn from each other
    roles:
      travelling: {name: Travelling between schools, purpose: No school is alone, responsibilities: [Visiting each school], holders: [signe, olav]}
    teams:
      birk: {purpose: The children of Birk learn at home, roles: {lessons: {like: lessons, holders: [signe, olav]}}}
      dalen: {purpose: The children of Dalen learn at home, roles: {lessons: {like: lessons, holders: [signe, olav]}}}
      ekholm: {purpose: The children of Ekholm learn at home, roles: {lessons: {like: lessons, holders: [signe, olav]}}}
      fyr: {purpose: The children of Fyr learn at home, roles: {lessons: {like: lessons, holders: [signe, olav]}}}
people: {signe: Signe, olav: Olav}
`,
  messages: {
    en: {
      wide: (team: string, teams: number) => `There are ${teams} teams directly below "${team}".`,
      help: 'put teams that work on the same thing together under a team of their own.',
    },
    nl: {
      wide: (team: string, teams: number) => `Onder "${team}" hangen ${teams} teams.`,
      help: 'breng teams die aan hetzelfde werken bij elkaar onder een eigen team.',
    },
  },
  *check(map, { today, say, options }) {
    for (const team of map.teams.values()) {
      if (!isTeamInForce(team, today)) continue;
      const below = team.children.filter((child) => child.kind !== 'guild' && isTeamInForce(child, today));
      if (below.length <= options.most) continue;
      yield {
        at: team.location.key,
        subject: team.id,
        message: say.wide(team.name, below.length),
        help: say.help,
      };
    }
  },
});
