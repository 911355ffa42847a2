import { livingTextsWith, placeOf } from '../map-texts.ts';
import { Mentionable, mentionsIn } from '../mentions.ts';
import { defineRule, type Notice } from '../rule.ts';
import { wordList } from '../rule-options.ts';

export default defineRule({
  id: 'dead-mention',
  group: 'wording',
  severity: 'warning',
  summary: 'A text mentions a role, team or person (@…) that does not exist.',
  why: 'A mention is a promise that there is someone to turn to. When a role is renamed and the mention is not, colleagues look for someone who is not there.',
  source: 'GlassFrog: mentions of roles in texts',
  options: {
    allow: wordList('Mentions, without the @, that lead out of the map, such as the name of an account elsewhere.'),
  },
  bad: `rolemap: 1
name: Food Bank Zuid
vision: No one in Zuid goes to bed hungry
teams:
  depot:
    purpose: What comes in today is eaten tomorrow
    roles:
      cold-store: {purpose: Nothing spoils, responsibilities: [Passing surplus on to @kitchn], holders: [ria]}
      kitchen: {purpose: A hot meal from what is left, holders: [ria]}
people: {ria: Ria}
`,
  good: `rolemap: 1
name: Food Bank Zuid
vision: No one in Zuid goes to bed hungry
teams:
  depot:
    purpose: What comes in today is eaten tomorrow
    roles:
      cold-store: {purpose: Nothing spoils, responsibilities: [Passing surplus on to @kitchen], holders: [ria]}
      kitchen: {purpose: A hot meal from what is left, holders: [ria]}
people: {ria: Ria}
`,
  messages: {
    en: {
      dead: (word: string) => `"@${word}" does not exist in this map.`,
      help: 'write the id or the name of a role, team or person, or leave out the @.',
      nearest: (name: string) => `write "@${name}" if that is meant, or leave out the @.`,
    },
    nl: {
      dead: (word: string) => `"@${word}" bestaat niet in deze kaart.`,
      help: 'schrijf de id of de naam van een rol, team of persoon, of laat de @ weg.',
      nearest: (name: string) => `schrijf "@${name}" als dat bedoeld is, of laat de @ weg.`,
    },
  },
  check(map, { today, options, say }) {
    const notices: Notice[] = [];
    const allowed = new Set(options.allow.map((word) => word.toLowerCase()));
    let known: Mentionable | undefined;
    for (const text of livingTextsWith(map, today, 'mention')) {
      const { value, key, owner } = text;
      // A contact point is an address elsewhere, and so is what people say about themselves.
      if (key === 'contact' || owner.person?.reference === owner.reference) continue;
      for (const { word, rest } of mentionsIn(value)) {
        known ??= new Mentionable(map);
        if (allowed.has(word.toLowerCase()) || known.isKnown(word, rest)) continue;
        const nearest = known.nearest(word);
        notices.push({
          at: placeOf(text),
          subject: owner.reference,
          message: say.dead(word),
          help: nearest === undefined ? say.help : say.nearest(nearest),
          detail: word,
        });
      }
    }
    return notices;
  },
});
