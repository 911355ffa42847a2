import { excerpt } from '../../text/wording.ts';
import { responsibilitiesInUse } from '../definitions.ts';
import { defineRule } from '../rule.ts';
import { ONE_OFF } from '../words/one-off.ts';

export default defineRule({
  id: 'responsibility-one-off',
  group: 'wording',
  severity: 'warning',
  summary: 'A responsibility is a project: it has a deadline, or happens once.',
  why: 'A responsibility is what colleagues may count on week after week. A job that ends hides there: once it is done, nobody crosses it out, and the role looks fuller than it is.',
  source: 'Holacracy Constitution 1.2.2(b), projects',
  readsWording: true,
  bad: `rolemap: 1
name: Museum of Tides
language: en
vision: Children go home with sand in their shoes and a question
teams:
  galleries:
    purpose: Things you may touch
    roles:
      website:
        purpose: Visitors know before they come what they will see
        responsibilities: [Answering reviews, Launching the ticket shop by 1 April 2027]
        holders: [noemi]
people: {noemi: Noemi}
`,
  good: `rolemap: 1
name: Museum of Tides
language: en
vision: Children go home with sand in their shoes and a question
teams:
  galleries:
    purpose: Things you may touch
    results: [{what: A ticket shop on the website, by: 2027-04-01, owner: website}]
    roles:
      website:
        purpose: Visitors know before they come what they will see
        responsibilities: [Answering reviews, Selling tickets online]
        holders: [noemi]
people: {noemi: Noemi}
`,
  messages: {
    en: {
      dated: (text: string, when: string) =>
        `"${text}" has a deadline ("${when}"): it is a project, not a responsibility.`,
      once: (text: string) => `"${text}" is done once: it is a project, not a responsibility.`,
      help: 'put it under the team’s `results`, with `by:` and `owner:`; keep here what goes on afterwards.',
    },
    nl: {
      dated: (text: string, when: string) =>
        `"${text}" heeft een einddatum ("${when}"): het is een project, geen verantwoordelijkheid.`,
      once: (text: string) => `"${text}" gebeurt één keer: het is een project, geen verantwoordelijkheid.`,
      help: 'zet het bij het team onder `results`, met `by:` en `owner:`; houd hier wat daarna doorgaat.',
    },
  },
  *check(map, { today, say, language }) {
    if (!language) return;
    const { again, day, deadline, once } = ONE_OFF[language];
    for (const { responsibility, definition } of responsibilitiesInUse(map, today)) {
      const { text, location } = responsibility;
      const lower = text.trimStart().toLowerCase();
      const dated = day.test(lower) ? deadline.exec(lower) : null;
      if ((!dated && !once.test(lower)) || again.test(lower)) continue;
      yield {
        at: location.child('text').value,
        subject: definition.reference,
        message: dated ? say.dated(excerpt(text), excerpt(dated[0])) : say.once(excerpt(text)),
        help: say.help,
        detail: text,
      };
    }
  },
});
