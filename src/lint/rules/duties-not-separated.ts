import { currentHolders, type Holder, type Role } from '../../model/org-map.ts';
import { isRoleInForce, rolesInForce } from '../in-force.ts';
import { locationOfPart } from '../location-of-part.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'duties-not-separated',
  group: 'authority',
  severity: 'error',
  summary: 'One person holds two roles that may not be combined (`excludes`), even if only as a deputy.',
  why: 'Whoever asks for money and approves it has nobody who looks along. A slip stays unseen, and when something is missing, that person has no one to vouch for them.',
  source: 'Segregation of duties (COSO Internal Control, principle 10)',
  bad: `rolemap: 1
name: Housing Cooperative Eleven Doors
language: en
vision: Rent that lets people stay
teams:
  money:
    purpose: Every euro can be shown to every member
    roles:
      bills: {purpose: Builders are paid on time, excludes: [cash-book], holders: [greta]}
      cash-book: {purpose: The books are right and anyone may see them, holders: [amadou, {person: greta, as: deputy}]}
people: {greta: Greta, amadou: Amadou}
`,
  good: `rolemap: 1
name: Housing Cooperative Eleven Doors
language: en
vision: Rent that lets people stay
teams:
  money:
    purpose: Every euro can be shown to every member
    roles:
      bills: {purpose: Builders are paid on time, excludes: [cash-book], holders: [greta]}
      cash-book: {purpose: The books are right and anyone may see them, holders: [amadou, {person: greta, as: trainee}]}
people: {greta: Greta, amadou: Amadou}
`,
  messages: {
    en: {
      both: (person: string, role: string, other: string) =>
        `${person} holds "${role}" and "${other}", which nobody may combine.`,
      help: 'give one of the two to someone else, also as a deputy.',
      other: (role: string) => `and holds "${role}" here`,
      excluded: 'here it says that nobody may combine them',
    },
    nl: {
      both: (person: string, role: string, other: string) =>
        `${person} vervult "${role}" én "${other}", en die mag niemand combineren.`,
      help: 'geef een van de twee aan iemand anders, ook waar het om waarnemen gaat.',
      other: (role: string) => `en vervult hier "${role}"`,
      excluded: 'hier staat dat niemand ze mag combineren',
    },
  },
  *check(map, { today, say }) {
    const seen = new Set<string>();
    const holdersOf = new Map<Role, Map<string, Holder>>();
    /** Each person once, the one who learns a role left out: someone else does the work. */
    const ableByPerson = (role: Role) => {
      let able = holdersOf.get(role);
      if (!able) {
        const holders = currentHolders(role, today).filter(({ as }) => as !== 'trainee');
        able = new Map(holders.map((holder) => [holder.person.id, holder]));
        holdersOf.set(role, able);
      }
      return able;
    };
    for (const role of rolesInForce(map, today)) {
      for (const other of role.excludes) {
        if (other === role || !isRoleInForce(other, today)) continue;
        const pair = [role.reference, other.reference].sort();
        const key = pair.join(' ');
        if (seen.has(key)) continue;
        seen.add(key);
        const [here, others] = [ableByPerson(role), ableByPerson(other)];
        // The shorter list is gone through, so that one role that many exclude costs no more than those many.
        for (const person of (here.size < others.size ? here : others).keys()) {
          const [holder, there] = [here.get(person), others.get(person)];
          if (!holder || !there) continue;
          yield {
            at: holder.location.value,
            subject: pair[0] as string,
            message: say.both(holder.person.name, role.name, other.name),
            help: say.help,
            detail: `${pair[1]} ${person}`,
            related: [
              { message: say.other(other.name), at: there.location.value },
              { message: say.excluded, at: locationOfPart(role, 'excludes').key },
            ],
          };
        }
      }
    }
  },
});
