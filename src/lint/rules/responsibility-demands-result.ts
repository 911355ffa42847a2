import { excerpt } from '../../text/wording.ts';
import { responsibilitiesInUse } from '../definitions.ts';
import { defineRule } from '../rule.ts';
import { demandsResult } from '../words/results.ts';

export default defineRule({
  id: 'responsibility-demands-result',
  group: 'wording',
  severity: 'warning',
  summary: 'A responsibility promises a result instead of naming the work.',
  why: 'Nobody can "ensure" what others do or what happens outside. Whoever must ensure it starts to control; whoever names the work knows what to do tomorrow.',
  source: 'holacracy.org on wording accountabilities',
  readsWording: true,
  bad: `rolemap: 1
name: Ferry De Zwaan
language: en
vision: The two banks are one village
teams:
  crew:
    purpose: A crossing every ten minutes
    roles:
      safety:
        purpose: Everyone steps ashore dry
        responsibilities: [Ensuring that passengers wear life jackets]
        holders: [bouke]
people: {bouke: Bouke}
`,
  good: `rolemap: 1
name: Ferry De Zwaan
language: en
vision: The two banks are one village
teams:
  crew:
    purpose: A crossing every ten minutes
    roles:
      safety:
        purpose: Everyone steps ashore dry
        responsibilities: [Handing out life jackets and showing how they close]
        holders: [bouke]
people: {bouke: Bouke}
`,
  messages: {
    en: {
      result: (text: string) => `"${text}" demands a result; it does not say what the role does.`,
      help: 'name the activity that leads to it (checking, arranging, agreeing …). The result itself is a `purpose`, or one of the team’s `results`.',
    },
    nl: {
      result: (text: string) => `"${text}" eist een resultaat, maar zegt niet wat de rol doet.`,
      help: 'benoem wat je ervoor doet (controleren, regelen, afspreken …). Het resultaat zelf is een doel (`purpose`), of een van de `results` van het team.',
    },
  },
  *check(map, { today, say, language }) {
    if (!language) return;
    for (const { responsibility, definition } of responsibilitiesInUse(map, today)) {
      const { text, location } = responsibility;
      if (!demandsResult(text, language)) continue;
      yield {
        at: location.child('text').value,
        subject: definition.reference,
        message: say.result(excerpt(text)),
        help: say.help,
        detail: text,
      };
    }
  },
});
