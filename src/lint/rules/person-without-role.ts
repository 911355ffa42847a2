import type { Holder } from '../../model/org-map.ts';
import { hasLeft } from '../in-force.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'person-without-role',
  group: 'upkeep',
  severity: 'info',
  summary: 'Someone stands among the people and holds no role.',
  why: 'Either this person does work that the map does not show, or could do more than anyone asks for, or has long gone: each is worth a question.',
  source: 'Validators of the Rust project’s teams (no person without a reference)',
  bad: `rolemap: 1
name: Juniper Mountain Rescue
vision: Whoever calls is found
teams:
  night-watch:
    purpose: A call in the night is answered in a minute
    roles:
      answering: {name: Answering, purpose: Whoever calls knows that help is coming, responsibilities: [Answering calls], holders: [elin, matti]}
people: {elin: Elin, matti: Matti, sunniva: Sunniva}
`,
  good: `rolemap: 1
name: Juniper Mountain Rescue
vision: Whoever calls is found
teams:
  night-watch:
    purpose: A call in the night is answered in a minute
    roles:
      answering: {name: Answering, purpose: Whoever calls knows that help is coming, responsibilities: [Answering calls], holders: [elin, matti]}
people: {elin: Elin, matti: Matti, sunniva: {name: Sunniva, left: 2026-09-30}}
`,
  messages: {
    en: {
      none: (person: string) => `${person} holds no role.`,
      help: 'name this person under `holders` of a role; if this person has left, write the last day under `left`.',
    },
    nl: {
      none: (person: string) => `${person} vervult geen rol.`,
      help: 'noem deze persoon onder `holders` bij een rol; is deze persoon vertrokken, schrijf dan de laatste dag onder `left`.',
    },
  },
  *check(map, { today, say }) {
    const people = [...map.people.values()];
    // As long as nobody holds anything, the roles are still to be divided.
    if (people.every(({ holds }) => holds.length === 0)) return;
    for (const person of people) {
      if (hasLeft(person, today) || (person.joined !== undefined && person.joined > today)) continue;
      if (person.holds.some(counts)) continue;
      yield { at: person.location.key, subject: person.id, message: say.none(person.name), help: say.help };
    }
  },
});

/** Former holders stand in the map so that they can be asked; what has been retired asks nothing of anyone. */
function counts({ as, role }: Holder): boolean {
  return as === 'emeritus' || (role.status !== 'retired' && role.team.status !== 'retired');
}
