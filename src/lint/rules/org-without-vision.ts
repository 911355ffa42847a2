import { ORGANIZATION } from '../../finding/finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'org-without-vision',
  group: 'direction',
  severity: 'warning',
  summary: 'Neither the organisation nor each of its top-level teams says what it is for.',
  why: 'Roles get their meaning from where the whole is going. When 500 people needed a bed within two days, a clear direction was what let everyone act without asking.',
  source: 'Holacracy Constitution 1.3.3; interview behind the project',
  bad: `rolemap: 1
name: Harbour Care
teams:
  home-visits:
    roles:
      rounds: {purpose: Everyone is seen each week, holders: [amina]}
people: {amina: Amina}
`,
  good: `rolemap: 1
name: Harbour Care
vision: People live at home as long as they wish
teams:
  home-visits:
    purpose: Nobody goes a day without help
    roles:
      rounds: {purpose: Everyone is seen each week, holders: [amina]}
people: {amina: Amina}
`,
  messages: {
    en: {
      none: 'No shared vision stated: neither the organisation nor each of its top-level teams says what it is for.',
      help: 'add `purpose:` or `vision:` below the name, in one sentence.',
      silent: 'this team does not say it either',
    },
    nl: {
      none: 'Er is geen gedeelde visie vastgelegd: de organisatie zegt niet waar ze voor is, en niet elk van haar hoofdteams doet dat.',
      help: 'zet `purpose:` of `vision:` onder de naam, in één zin.',
      silent: 'dit team zegt het ook niet',
    },
  },
  *check(map, { say }) {
    if (map.purpose || map.vision || map.teams.size === 0) return;
    const silent = map.topTeams.filter(({ purpose, vision }) => !purpose && !vision);
    if (silent.length === 0) return;
    yield {
      at: (map.locations.get('name') ?? map.location).key,
      subject: ORGANIZATION,
      message: say.none,
      help: say.help,
      related: silent.slice(0, 3).map((team) => ({ message: say.silent, at: team.location.key })),
    };
  },
});
