import { excerpt } from '../../text/wording.ts';
import { topicOf } from '../decisions.ts';
import { definitionsThatWrite } from '../definitions.ts';
import { defineRule } from '../rule.ts';
import { wholeNumber } from '../rule-options.ts';

export default defineRule({
  id: 'consult-inflation',
  group: 'authority',
  severity: 'warning',
  summary: 'A decision asks for the advice of very many roles and teams first.',
  why: 'Each one who must be asked adds days, and may say no without answering for it. What five have to be asked about is decided late, or never.',
  source: 'Health checks of RACI charts: too many consulted',
  bad: `rolemap: 1
name: Festival Under the Poplars
language: en
vision: Three days on which strangers dance together
teams:
  field:
    purpose: Everyone is safe, fed and close to the music
    roles:
      stages: {purpose: Music reaches the last row, holders: [noa], decides: [{what: The map of the field, consult: [food, water, gates, camping, neighbours]}]}
      food: {purpose: Nobody queues longer than a song, holders: [bram]}
      water: {purpose: Water is never far, holders: [bram]}
      gates: {purpose: Everyone comes in with a smile, holders: [inez]}
      camping: {purpose: Whoever wants to sleep can sleep, holders: [inez]}
      neighbours: {purpose: The street looks forward to next year, holders: [noa]}
people: {noa: Noa, bram: Bram, inez: Inez}
`,
  good: `rolemap: 1
name: Festival Under the Poplars
language: en
vision: Three days on which strangers dance together
teams:
  field:
    purpose: Everyone is safe, fed and close to the music
    roles:
      stages: {purpose: Music reaches the last row, holders: [noa], decides: [{what: The map of the field, consult: [gates, neighbours], inform: [food, water, camping]}]}
      food: {purpose: Nobody queues longer than a song, holders: [bram]}
      water: {purpose: Water is never far, holders: [bram]}
      gates: {purpose: Everyone comes in with a smile, holders: [inez]}
      camping: {purpose: Whoever wants to sleep can sleep, holders: [inez]}
      neighbours: {purpose: The street looks forward to next year, holders: [noa]}
people: {noa: Noa, bram: Bram, inez: Inez}
`,
  options: { most: wholeNumber('The most roles and teams to ask before a decision; a whole team counts as one.', 4) },
  messages: {
    en: {
      many: (amount: number, what: string) => `${amount} roles and teams must be asked before "${what}" is decided.`,
      help: 'keep those without whose advice it goes wrong, and move the others to `inform`.',
    },
    nl: {
      many: (amount: number, what: string) => `${amount} rollen en teams moeten meepraten over "${what}".`,
      help: 'laat staan zonder wie het misgaat, en zet de anderen onder `inform`.',
    },
  },
  *check(map, { today, options, say }) {
    for (const { decides, reference } of definitionsThatWrite(map, 'decides', today)) {
      for (const decision of decides) {
        if (decision.consult.length <= options.most) continue;
        yield {
          at: decision.location.child('consult').key,
          subject: reference,
          message: say.many(decision.consult.length, excerpt(decision.what)),
          help: say.help,
          detail: topicOf(decision),
        };
      }
    }
  },
});
