import { enumerate, excerpt } from '../../text/wording.ts';
import { responsibilitiesInUse } from '../definitions.ts';
import { joinedVerbs } from '../joined-verbs.ts';
import { countWords, mayHaveMoreWords } from '../plain-text.ts';
import { defineRule } from '../rule.ts';
import { wholeNumber } from '../rule-options.ts';
import { JOINED } from '../words/joined-verbs.ts';

export default defineRule({
  id: 'responsibility-compound',
  group: 'wording',
  severity: 'info',
  summary: 'A responsibility joins several activities in one sentence, or is very long.',
  why: 'What is one line is handed over, asked for and talked about as one thing. Two activities in it may well belong to two people.',
  source: 'Readability; holacracy.org on wording accountabilities',
  options: {
    activities: wholeNumber('The most activities that one responsibility may join.', 1, 1),
    words: wholeNumber('The most words that one responsibility may have.', 30, 1),
  },
  readsWording: true,
  bad: `rolemap: 1
name: Bakery Het Zuurdesem
language: en
vision: Bread that people cycle for
teams:
  bakery:
    purpose: Warm bread at seven
    roles:
      oven:
        purpose: Every loaf sings when it cools
        responsibilities: [Firing the oven and delivering the bread to shops]
        holders: [yara]
people: {yara: Yara}
`,
  good: `rolemap: 1
name: Bakery Het Zuurdesem
language: en
vision: Bread that people cycle for
teams:
  bakery:
    purpose: Warm bread at seven
    roles:
      oven:
        purpose: Every loaf sings when it cools
        responsibilities: [Firing the oven, Delivering bread and pastry to shops]
        holders: [yara]
people: {yara: Yara}
`,
  messages: {
    en: {
      joined: (text: string, verbs: readonly string[]) =>
        `"${text}" joins ${verbs.length} activities: ${enumerate(verbs)}.`,
      joinedHelp: 'give each a line of its own.',
      long: (text: string, words: number) => `"${text}" takes ${words} words.`,
      longHelp: 'keep the activity, and move the details to `notes` or to lines of their own.',
    },
    nl: {
      joined: (text: string, verbs: readonly string[]) =>
        `"${text}" bevat ${verbs.length} activiteiten: ${enumerate(verbs, 'en')}.`,
      joinedHelp: 'geef elke activiteit een eigen regel.',
      long: (text: string, words: number) => `"${text}" telt ${words} woorden.`,
      longHelp: 'houd de activiteit over, en zet de details onder `notes` of op eigen regels.',
    },
  },
  *check(map, { today, options, say, language }) {
    if (!language) return;
    const form = JOINED[language];
    for (const { responsibility, definition } of responsibilitiesInUse(map, today)) {
      const { text, location } = responsibility;
      const words = mayHaveMoreWords(text, options.words) ? countWords(text) : 0;
      const isLong = words > options.words;
      const verbs = isLong ? [] : joinedVerbs(text, form).map((verb) => verb.toLowerCase());
      if (!isLong && verbs.length <= options.activities) continue;
      yield {
        at: location.child('text').value,
        subject: definition.reference,
        message: isLong ? say.long(excerpt(text), words) : say.joined(excerpt(text), verbs),
        help: isLong ? say.longHelp : say.joinedHelp,
        detail: text,
      };
    }
  },
});
