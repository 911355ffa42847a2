import type { Person, Team } from '../../model/org-map.ts';
import { Affiliations } from '../affiliations.ts';
import { doersOf, isRoleInForce, isTeamInForce } from '../in-force.ts';
import { defineRule } from '../rule.ts';
import { decimal, wholeNumber, wordList } from '../rule-options.ts';

export default defineRule({
  id: 'affiliation-cluster',
  group: 'core-roles',
  severity: 'warning',
  summary: 'Many members of a council have the same employer from outside.',
  why: 'A council decides for all. Where one company holds that many seats, its plans weigh more than anyone meant, and the others stop coming.',
  source: 'Rules of the Rust leadership council and of the Kubernetes steering committee on employers',
  bad: `rolemap: 1
name: Open Street Sensors
language: en
vision: Anyone can measure the air they breathe
teams:
  steering:
    kind: council
    purpose: The project outlives each of its sponsors
    roles:
      member: {purpose: Each part of the community has a say, holders: [ana, ben, cleo, dov, eri]}
people:
  ana: {name: Ana, organization: Airware}
  ben: {name: Ben, organization: "Airware, Inc."}
  cleo: {name: Cleo, organization: Airware}
  dov: {name: Dov, organization: City of Halm}
  eri: {name: Eri, organization: Independent}
`,
  good: `rolemap: 1
name: Open Street Sensors
language: en
vision: Anyone can measure the air they breathe
teams:
  steering:
    kind: council
    purpose: The project outlives each of its sponsors
    roles:
      member: {purpose: Each part of the community has a say, holders: [ana, ben, {person: cleo, as: emeritus}, dov, eri, fay]}
people:
  ana: {name: Ana, organization: Airware}
  ben: {name: Ben, organization: "Airware, Inc."}
  cleo: {name: Cleo, organization: Airware}
  dov: {name: Dov, organization: City of Halm}
  eri: {name: Eri, organization: Independent}
  fay: {name: Fay, organization: Independent}
`,
  options: {
    most: wholeNumber('The most members of one employer in a council.', 2, 1),
    part: decimal('In a large council more may come from one employer: up to this part of the members.', 0.3, 0, 1),
    own: wordList('Further names of the organisation itself: its own employees are no cluster.'),
  },
  messages: {
    en: {
      cluster: (team: string, amount: number, all: number, organization: string) =>
        `${amount} of the ${all} members of "${team}" come from ${organization}.`,
      help: 'let the next seats go to others, or write `as: emeritus` for those who only give advice.',
      member: (name: string) => `${name} works here`,
    },
    nl: {
      cluster: (team: string, amount: number, all: number, organization: string) =>
        `${amount} van de ${all} leden van "${team}" komen van ${organization}.`,
      help: 'laat de volgende plekken naar anderen gaan, of schrijf `as: emeritus` voor wie alleen nog meedenkt.',
      member: (name: string) => `${name} werkt hier`,
    },
  },
  *check(map, { today, options, say }) {
    const affiliations = new Affiliations(map, options.own);
    for (const team of map.teams.values()) {
      if (team.kind !== 'council' || !isTeamInForce(team, today)) continue;
      const members = membersOf(team, today);
      const byEmployer = new Map<string, Person[]>();
      for (const person of members) {
        const employer = affiliations.outsideEmployerOf(person);
        if (employer === undefined) continue;
        const others = byEmployer.get(employer);
        if (others) others.push(person);
        else byEmployer.set(employer, [person]);
      }
      for (const [employer, people] of byEmployer) {
        if (people.length <= options.most || people.length <= options.part * members.length) continue;
        yield {
          at: team.location.key,
          subject: team.id,
          message: say.cluster(team.name, people.length, members.length, people[0]?.organization ?? employer),
          help: say.help,
          detail: employer,
          related: people
            .slice(0, 4)
            .map(({ name, location }) => ({ message: say.member(name), at: location.child('organization').value })),
        };
      }
    }
  },
});

/** Those who do the work of any role of a team, each once. */
function membersOf(team: Team, today: string): readonly Person[] {
  const roles = team.roles.filter((role) => isRoleInForce(role, today));
  return [...new Set(roles.flatMap((role) => doersOf(role, today)).map(({ person }) => person))];
}
