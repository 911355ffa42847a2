import { enumerateFew } from '../enumerate-few.ts';
import { doersOf, isRoleInForce, isTeamInForce } from '../in-force.ts';
import { isMember, teamsWithMembers } from '../membership.ts';
import { defineRule } from '../rule.ts';
import { wholeNumber } from '../rule-options.ts';

export default defineRule({
  id: 'rep-invalid',
  group: 'core-roles',
  severity: 'warning',
  summary: 'A team is represented by someone who holds no other role in it, or by several people at once.',
  why: 'Whoever does not do the team’s work cannot feel what it runs into. Where two speak for a team, the wider circle hears two teams.',
  source: 'Holacracy Constitution 5.1.1; sociocracy: the circle elects one of its members',
  bad: `rolemap: 1
name: Community Garden De Hoek
language: en
vision: Each balcony in the street is green
teams:
  garden:
    kind: circle
    purpose: Food and flowers for the street
    roles:
      money: {purpose: Every seed is paid for, holders: [luuk]}
    teams:
      compost:
        purpose: What is left over feeds what grows
        roles:
          voice: {core: rep, purpose: The garden hears what the heap needs, holders: [luuk]}
          heap: {purpose: The heap is warm, holders: [fenna, ali]}
people: {luuk: Luuk, fenna: Fenna, ali: Ali}
`,
  good: `rolemap: 1
name: Community Garden De Hoek
language: en
vision: Each balcony in the street is green
teams:
  garden:
    kind: circle
    purpose: Food and flowers for the street
    roles:
      money: {purpose: Every seed is paid for, holders: [luuk]}
    teams:
      compost:
        purpose: What is left over feeds what grows
        roles:
          voice: {core: rep, purpose: The garden hears what the heap needs, holders: [fenna]}
          heap: {purpose: The heap is warm, holders: [fenna, ali]}
people: {luuk: Luuk, fenna: Fenna, ali: Ali}
`,
  options: { most: wholeNumber('How many people may represent a team together.', 1, 1) },
  messages: {
    en: {
      stranger: (person: string, team: string) =>
        `${person} represents "${team}", and holds no other role in it or in a team inside it.`,
      strangerHelp: 'choose someone who does work in this team, or write down the role that this person has in it.',
      several: (team: string, people: readonly string[]) =>
        `"${team}" is represented by ${people.length} people: ${enumerateFew(people, 'and', (others) => `${others} others`)}.`,
      severalHelp: 'choose one of them; another can be `as: deputy`.',
      also: 'represents the team too',
    },
    nl: {
      stranger: (person: string, team: string) =>
        `${person} vertegenwoordigt "${team}", maar vervult daar en in de teams daarbinnen geen andere rol.`,
      strangerHelp: 'kies iemand die in dit team werkt, of leg vast welke rol deze collega er heeft.',
      several: (team: string, people: readonly string[]) =>
        `"${team}" heeft ${people.length} vertegenwoordigers: ${enumerateFew(people, 'en', (others) => `${others} anderen`)}.`,
      severalHelp: 'kies één van hen; een ander kan plaatsvervanger zijn (`as: deputy`).',
      also: 'vertegenwoordigt het team ook',
    },
  },
  *check(map, { today, options, say }) {
    const inhabited = teamsWithMembers(map, today);
    for (const team of map.teams.values()) {
      // The members of a council come from elsewhere, to represent others there.
      if (team.kind === 'council' || !isTeamInForce(team, today)) continue;
      const reps = team.roles.filter(({ core }) => core === 'rep').filter((role) => isRoleInForce(role, today));
      const holders = reps.flatMap((role) => doersOf(role, today));
      const [first] = holders;
      if (!first) continue;
      // Several roles beside sub-teams: the representatives of those, written where they come together.
      const together = reps.length === 1 || team.children.length === 0;
      const people = [...new Set(holders.map(({ person }) => person))];
      if (together && people.length > Math.max(options.most, first.role.seats?.max ?? 0)) {
        yield {
          at: first.location.value,
          subject: first.role.reference,
          message: say.several(
            team.name,
            people.map(({ name }) => name),
          ),
          help: say.severalHelp,
          detail: people
            .map(({ id }) => id)
            .sort()
            .join(' '),
          related: holders.slice(1, 4).map(({ location }) => ({ message: say.also, at: location.value })),
        };
      }
      if (!inhabited.has(team)) continue;
      for (const { person, location, role } of holders) {
        if (isMember(person, team, today)) continue;
        yield {
          at: location.value,
          subject: role.reference,
          message: say.stranger(person.name, team.name),
          help: say.strangerHelp,
          detail: person.id,
        };
      }
    }
  },
});
