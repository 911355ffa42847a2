import { livingTextsWith, placeOf } from '../map-texts.ts';
import { PeopleInTexts } from '../people-in-texts.ts';
import { defineRule, type Notice } from '../rule.ts';
import { wordList } from '../rule-options.ts';

export default defineRule({
  id: 'person-in-definition',
  group: 'wording',
  severity: 'warning',
  summary: 'A role’s text names the person who does it, or someone else.',
  why: 'A role describes work that outlives whoever does it today. A name in it has to be found and changed with each change of people, and ties the work to someone who never agreed to it.',
  source: 'Energized.org: describe work, not people',
  options: {
    allow: wordList('Ids or names of people who may be named, such as someone after whom a prize is called.'),
  },
  bad: `rolemap: 1
name: Botanical Garden De Wal
vision: Nothing that once grew here is forgotten
teams:
  glasshouse:
    purpose: The tropics, with a roof over them
    roles:
      seeds:
        purpose: Seeds that still come up in fifty years
        responsibilities: [Drying seeds, Ordering what Ottilie Brandt needs]
        holders: [ottilie]
people: {ottilie: Ottilie Brandt}
`,
  good: `rolemap: 1
name: Botanical Garden De Wal
vision: Nothing that once grew here is forgotten
teams:
  glasshouse:
    purpose: The tropics, with a roof over them
    roles:
      seeds:
        purpose: Seeds that still come up in fifty years
        responsibilities: [Drying seeds, Ordering what the seed bank needs]
        holders: [ottilie]
people: {ottilie: Ottilie Brandt}
`,
  messages: {
    en: {
      named: (role: string, person: string) => `The description of "${role}" names ${person}.`,
      help: 'name the role that is meant; who holds it stands under `holders`, with `focus` for who does which part.',
    },
    nl: {
      named: (role: string, person: string) => `De beschrijving van "${role}" noemt ${person}.`,
      help: 'noem de rol die bedoeld is; wie die vervult staat onder `holders`, met `focus` voor wie welk deel doet.',
    },
  },
  check(map, { today, options, say, language }) {
    const notices: Notice[] = [];
    const people = new PeopleInTexts(map, language);
    const allowed = new Set(options.allow.map((name) => name.toLowerCase()));
    for (const text of livingTextsWith(map, today, 'name')) {
      const { value, key, owner } = text;
      const person = people.findIn(value, key === 'name');
      if (!person || allowed.has(person.id) || allowed.has(person.name.toLowerCase())) continue;
      notices.push({
        at: placeOf(text),
        subject: owner.reference,
        message: say.named(owner.name, person.name),
        help: say.help,
        detail: `${person.id} ${value}`,
      });
    }
    return notices;
  },
});
