import { currentHolders } from '../../model/org-map.ts';
import { END_HOLDING, endHolding } from '../holder-edits.ts';
import { rolesInForce } from '../in-force.ts';
import { defineRule } from '../rule.ts';
import { isPastTerm } from '../unfilled.ts';

export default defineRule({
  id: 'term-expired',
  group: 'core-roles',
  severity: 'warning',
  summary: 'The term of someone who was elected has passed.',
  why: 'Those who chose no longer stand behind the choice, only the habit does; whoever would like a turn has to ask for it.',
  source: 'Holacracy Constitution 5.3.5; Hypha’s elections',
  bad: `rolemap: 1
name: Street Theatre Los Zand
language: en
vision: A square is a stage
teams:
  company:
    kind: circle
    purpose: One new play each summer
    roles:
      records: {core: secretary, elected: true, purpose: What we agreed can be found, holders: [{person: mila, until: 2026-09-01}]}
      costumes: {purpose: Everyone can dance in it, holders: [mila, kees]}
people: {mila: Mila, kees: Kees}
`,
  good: `rolemap: 1
name: Street Theatre Los Zand
language: en
vision: A square is a stage
teams:
  company:
    kind: circle
    purpose: One new play each summer
    roles:
      records: {core: secretary, elected: true, purpose: What we agreed can be found, holders: [{person: kees, since: 2026-09-02, until: 2099-09-01}]}
      costumes: {purpose: Everyone can dance in it, holders: [mila, kees]}
people: {mila: Mila, kees: Kees}
`,
  messages: {
    en: {
      expired: (person: string, role: string, until: string) => `The term of ${person} in "${role}" ended on ${until}.`,
      help: 'hold an election, and write who was chosen and until when.',
      followed: 'take the name out, or write `as: emeritus`: others have been elected since.',
      ...END_HOLDING.en,
    },
    nl: {
      expired: (person: string, role: string, until: string) =>
        `De termijn van ${person} in "${role}" verliep op ${until}.`,
      help: 'kies opnieuw, en schrijf wie er gekozen is en tot wanneer.',
      followed: 'haal de naam weg, of schrijf `as: emeritus`: er zijn inmiddels anderen gekozen.',
      ...END_HOLDING.nl,
    },
  },
  *check(map, { today, say }) {
    for (const role of rolesInForce(map, today)) {
      if (!role.elected) continue;
      const current = currentHolders(role, today);
      for (const holder of role.holders) {
        const { person, until, location } = holder;
        if (until === undefined || !isPastTerm(holder, today)) continue;
        const isFollowed = current.some(({ since }) => since !== undefined && since >= until);
        yield {
          at: location.child('until').value,
          subject: role.reference,
          message: say.expired(person.name, role.name, until),
          help: isFollowed ? say.followed : say.help,
          detail: `${person.id} ${until}`,
          // Before an election, the one who was elected goes on.
          ...(isFollowed ? endHolding(holder, say, false) : {}),
        };
      }
    }
  },
});
