import { countWords, mayHaveMoreWords } from '../plain-text.ts';
import { statedPurposes } from '../purposes.ts';
import { defineRule } from '../rule.ts';
import { wholeNumber } from '../rule-options.ts';

export default defineRule({
  id: 'purpose-too-long',
  group: 'direction',
  severity: 'warning',
  summary: 'A purpose is longer than one can remember.',
  why: 'A purpose works when people can say it by heart in the middle of the work. What takes a paragraph is read once and forgotten.',
  source: 'Calibration on real organisations: missions have a median of 24 to 37 words',
  options: { words: wholeNumber('The most words that a purpose may have.', 40, 1) },
  bad: `rolemap: 1
name: Orchestra of the Delta
vision: Music that a farmer and a professor both hum on the way home
teams:
  concerts:
    purpose: We organise concerts of a high standard in all parts of the region, in concert halls and churches but also in barns, schools and factories, in cooperation with local partners and volunteers, and take care of programming, planning, transport, publicity, ticket sales and a warm welcome for everyone
    roles:
      stage: {purpose: The first note sounds on time, holders: [imre]}
people: {imre: Imre}
`,
  good: `rolemap: 1
name: Orchestra of the Delta
vision: Music that a farmer and a professor both hum on the way home
teams:
  concerts:
    purpose: Everyone in the region hears live music within cycling distance
    roles:
      stage: {purpose: The first note sounds on time, holders: [imre]}
people: {imre: Imre}
`,
  messages: {
    en: {
      long: (name: string, words: number) =>
        `The purpose of "${name}" takes ${words} words; one sentence is remembered better.`,
      help: (most: number) =>
        `say in at most ${most} words what it is for; what it does belongs under \`responsibilities\`, how it chooses under \`strategy\`.`,
    },
    nl: {
      long: (name: string, words: number) =>
        `Het doel van "${name}" telt ${words} woorden; één zin blijft beter hangen.`,
      help: (most: number) =>
        `zeg in hoogstens ${most} woorden waar het voor is; wat er gedaan wordt hoort onder \`responsibilities\`, hoe er gekozen wordt onder \`strategy\`.`,
    },
  },
  *check(map, { today, options, say }) {
    for (const { purpose, name, subject, part } of statedPurposes(map, today)) {
      if (!mayHaveMoreWords(purpose, options.words)) continue;
      const words = countWords(purpose);
      if (words <= options.words) continue;
      yield { at: part.child('purpose').value, subject, message: say.long(name, words), help: say.help(options.words) };
    }
  },
});
