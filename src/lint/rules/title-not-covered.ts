import { ORGANIZATION } from '../../finding/finding.ts';
import type { OrgMap, Person } from '../../model/org-map.ts';
import { workOf } from '../../text/title-work.ts';
import { groupBy } from '../group-by.ts';
import { hasLeft } from '../in-force.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'title-not-covered',
  group: 'upkeep',
  severity: 'info',
  summary: 'People carry a job title, and no role says that it replaces it.',
  why: 'Who leaves job titles behind wants to be sure that no work gets lost. As long as no role takes over the work of a title, the people who carry it do not know what is still expected of them.',
  source: 'Interview behind the project (from job titles to roles)',
  bad: `rolemap: 1
name: Linden Town Theatre
vision: Half of the town has stood on our stage
teams:
  front-of-house:
    purpose: The evening begins at the door
    roles:
      welcome: {name: Welcome, purpose: Nobody sits alone, responsibilities: [Greeting guests], replaces: [Box Office Clerk], holders: [carla, milo]}
people: {carla: {name: Carla, title: Senior Box Office Clerk}, milo: {name: Milo, title: Programme Editor}}
`,
  good: `rolemap: 1
name: Linden Town Theatre
vision: Half of the town has stood on our stage
teams:
  front-of-house:
    purpose: The evening begins at the door
    roles:
      welcome: {name: Welcome, purpose: Nobody sits alone, responsibilities: [Greeting guests], replaces: [Box Office Clerk], holders: [carla, milo]}
      programme: {name: The season on paper, purpose: People look forward to the season, responsibilities: [Writing about plays], replaces: [Programme Editor], holders: [milo, carla]}
people: {carla: {name: Carla, title: Senior Box Office Clerk}, milo: {name: Milo, title: Programme Editor}}
`,
  messages: {
    en: {
      open: (title: string) => `No role takes over the work of "${title}".`,
      help: (title: string) => `put \`replaces: [${title}]\` at the role where this work went, or write that role.`,
      carried: 'the same title',
    },
    nl: {
      open: (title: string) => `Geen rol neemt het werk van "${title}" over.`,
      help: (title: string) =>
        `zet \`replaces: [${title}]\` bij de rol waar dit werk terechtkwam, of beschrijf die rol.`,
      carried: 'dezelfde functietitel',
    },
  },
  *check(map, { today, say }) {
    const replaced = new Set([...map.roles.values()].flatMap(({ replaces }) => replaces.map(({ text }) => text)));
    // A map in which no role replaces a title is not about titles, or not yet.
    if (replaced.size === 0) return;
    const covered = new Set([...replaced].map(workOf));
    const open = [...carriersByWork(map, today)].filter(([work]) => !covered.has(work));
    if (open.length === 0) return;
    // A role may still bear the title as its name.
    const names = new Set([...map.roles.values()].map(({ name }) => workOf(name)));
    for (const [work, [first, ...others]] of open) {
      if (names.has(work) || first?.title === undefined) continue;
      yield {
        at: first.location.child('title').value,
        subject: ORGANIZATION,
        message: say.open(first.title),
        help: say.help(first.title),
        detail: work,
        related: others
          .slice(0, 2)
          .map(({ location }) => ({ message: say.carried, at: location.child('title').value })),
      };
    }
  },
});

/** The people who carry a title today, by the work that the title is about; in the order in which they stand in the map. */
function carriersByWork(map: OrgMap, today: string): Map<string, Person[]> {
  const carriers = [...map.people.values()].filter((person) => person.title !== undefined && !hasLeft(person, today));
  const byTitle = groupBy(carriers, ({ title = '' }) => title);
  const byWork = groupBy(byTitle, ([title]) => workOf(title));
  return new Map([...byWork].map(([work, titles]) => [work, titles.flatMap(([, people]) => people)]));
}
