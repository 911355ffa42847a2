import { enumerateFew } from '../enumerate-few.ts';
import { doersOf, rolesInForce } from '../in-force.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'term-missing',
  group: 'core-roles',
  severity: 'warning',
  summary: 'Someone was elected, and nothing says until when.',
  why: 'A term brings the question back to the table by itself. Without one, someone has to rise and ask for an election, against a colleague.',
  source: 'Holacracy Constitution 5.3.5; Rust leadership council, issue 175',
  bad: `rolemap: 1
name: Energy Cooperative Zonnedijk
language: en
vision: The roofs of the village power the village
teams:
  roofs:
    kind: circle
    purpose: Every roof that can carry panels does
    roles:
      facilitator: {core: facilitator, elected: true, purpose: Everyone is heard, holders: [hamid]}
      panels: {purpose: Panels stay on the roof, holders: [hamid, trees]}
people: {hamid: Hamid, trees: Trees}
`,
  good: `rolemap: 1
name: Energy Cooperative Zonnedijk
language: en
vision: The roofs of the village power the village
teams:
  roofs:
    kind: circle
    purpose: Every roof that can carry panels does
    roles:
      facilitator: {core: facilitator, elected: true, purpose: Everyone is heard, holders: [{person: hamid, until: 2099-03-01}]}
      panels: {purpose: Panels stay on the roof, holders: [hamid, trees]}
people: {hamid: Hamid, trees: Trees}
`,
  messages: {
    en: {
      endless: (people: readonly string[], role: string) =>
        `${enumerateFew(people, 'and', (others) => `${others} others`)} ${people.length === 1 ? 'was' : 'were'} elected for "${role}", without an end date.`,
      help: 'add the last day of the term: `{person: …, until: YYYY-MM-DD}`.',
      also: 'nor here',
    },
    nl: {
      endless: (people: readonly string[], role: string) =>
        `${enumerateFew(people, 'en', (others) => `${others} anderen`)} ${people.length === 1 ? 'is' : 'zijn'} gekozen voor "${role}", zonder einddatum.`,
      help: 'zet er de laatste dag van de termijn bij: `{person: …, until: JJJJ-MM-DD}`.',
      also: 'ook hier niet',
    },
  },
  *check(map, { today, say }) {
    for (const role of rolesInForce(map, today)) {
      // Where the team itself ends on a day, so does the term.
      if (!role.elected || role.team.until !== undefined) continue;
      const endless = doersOf(role, today).filter(({ until, as }) => until === undefined && as === 'holder');
      const [first, ...others] = endless;
      if (!first) continue;
      yield {
        at: first.location.value,
        subject: role.reference,
        message: say.endless(
          endless.map(({ person }) => person.name),
          role.name,
        ),
        help: say.help,
        detail: endless
          .map(({ person }) => person.id)
          .sort()
          .join(' '),
        related: others.slice(0, 3).map(({ location }) => ({ message: say.also, at: location.value })),
      };
    }
  },
});
