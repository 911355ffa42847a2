import { excerpt } from '../../text/wording.ts';
import { isDecidedByRole, topicOf } from '../decisions.ts';
import { definitionsThatWrite } from '../definitions.ts';
import { defineRule } from '../rule.ts';
import { AMOUNT, SPENDING } from '../words/spending.ts';

export default defineRule({
  id: 'spending-without-limit',
  group: 'authority',
  severity: 'off',
  summary: 'A role may spend money, and nothing says up to which amount.',
  why: 'Without an amount the careful ask about every pencil and the bold surprise the budget. A limit gives room to both.',
  source: 'Holacracy Constitution 4.1.3: spending needs an authorisation',
  bad: `rolemap: 1
name: Primary School De Vlieger
language: en
vision: Each child finds out what it is good at
teams:
  workshop:
    purpose: Hands learn as much as heads
    roles:
      tools: {purpose: There is always something to make things with, decides: [Purchases for the workshop], holders: [femke]}
      clay: {purpose: Whoever wants to shape something can, decides: [Who uses the kiln], holders: [idris]}
people: {femke: Femke, idris: Idris}
`,
  good: `rolemap: 1
name: Primary School De Vlieger
language: en
vision: Each child finds out what it is good at
teams:
  workshop:
    purpose: Hands learn as much as heads
    roles:
      tools: {purpose: There is always something to make things with, decides: [{what: Purchases for the workshop, limit: 300 EUR a term}], holders: [femke]}
      clay: {purpose: Whoever wants to shape something can, decides: [Who uses the kiln], holders: [idris]}
people: {femke: Femke, idris: Idris}
`,
  readsWording: true,
  messages: {
    en: {
      unlimited: (role: string, what: string) => `"${role}" decides "${what}", and nothing says up to which amount.`,
      help: 'add `limit:`, for example `limit: 500 EUR a month`.',
    },
    nl: {
      unlimited: (role: string, what: string) => `"${role}" beslist over "${what}", en nergens staat tot welk bedrag.`,
      help: 'noem een bedrag met `limit:`, bijvoorbeeld `limit: 500 EUR per maand`.',
    },
  },
  *check(map, { today, say, language }) {
    const words = language && SPENDING[language];
    if (!words) return;
    for (const { decides, name, reference } of definitionsThatWrite(map, 'decides', today)) {
      for (const decision of decides) {
        const { what, limit } = decision;
        if (limit !== undefined || !isDecidedByRole(decision)) continue;
        if (!words.spending.test(what) || words.question.test(what) || AMOUNT.test(what)) continue;
        yield {
          at: decision.location.child('what').value,
          subject: reference,
          message: say.unlimited(name, excerpt(what)),
          help: say.help,
          detail: topicOf(decision),
        };
      }
    }
  },
});
