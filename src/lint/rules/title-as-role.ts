import { definitionsInUse } from '../definitions.ts';
import { wordsOf } from '../plain-text.ts';
import { defineRule } from '../rule.ts';
import { JOB_TITLES, type JobTitles } from '../words/job-titles.ts';

export default defineRule({
  id: 'title-as-role',
  group: 'wording',
  severity: 'warning',
  summary: 'A role is named like a job title.',
  why: 'A title says where someone stands, not what the work is. Named for its work, a role can be handed over, shared and combined without anyone losing rank.',
  source: 'Energized.org, tips for naming roles; interview behind the project',
  bad: `rolemap: 1
name: Harbour Care
language: en
vision: People live at home as long as they wish
teams:
  home-visits:
    purpose: Nobody goes a day without help
    roles:
      senior-planner: {name: Senior Planning Officer, purpose: Everyone is seen each week, holders: [amina]}
people: {amina: Amina}
`,
  good: `rolemap: 1
name: Harbour Care
language: en
vision: People live at home as long as they wish
teams:
  home-visits:
    purpose: Nobody goes a day without help
    roles:
      planning: {name: Planning, purpose: Everyone is seen each week, replaces: [Senior Planning Officer], holders: [amina]}
people: {amina: Amina}
`,
  readsWording: true,
  messages: {
    en: {
      title: (role: string, word: string) => `"${role}" is a job title ("${word}").`,
      help: (role: string) => `name the role for its work, and put the title under \`replaces\`: [${role}].`,
    },
    nl: {
      title: (role: string, word: string) => `"${role}" is een functietitel ("${word}").`,
      help: (role: string) => `noem de rol naar het werk, en zet de titel onder \`replaces\`: [${role}].`,
    },
  },
  *check(map, { today, say, language }) {
    if (!language) return;
    const titleIn = titleFinder(JOB_TITLES[language]);
    for (const definition of definitionsInUse(map, today)) {
      const { name, like, location, reference } = definition;
      // A name that comes from the template is said there, once.
      if (like?.name === name) continue;
      const title = titleIn(name.toLowerCase());
      if (title === undefined) continue;
      yield {
        at: location.child('name').value,
        subject: reference,
        message: say.title(name, title),
        help: say.help(name),
        detail: title,
      };
    }
  },
});

/** Finds a title in a name: a word or words of its own, or the end of a longer word. Made once for all names. */
function titleFinder({ whole, first, ending, not }: JobTitles): (name: string) => string | undefined {
  const plain = (words: readonly string[]) => words.map((word) => word.replaceAll("'", '')).join('|');
  const asWord = new RegExp(` (?:${plain(whole)}) `);
  const asFirst = new Set(first);
  const atEnd = ending.length > 0 ? new RegExp(`[^ ](?:${plain(ending)}) `) : undefined;
  return (name) => {
    const parts = wordsOf(name.replaceAll(/[-'’]/g, ' '));
    const padded = ` ${parts.join(' ')} `;
    const [found] = asWord.exec(padded) ?? [];
    if (found !== undefined) return found.trim();
    const [start = ''] = parts;
    if (asFirst.has(start) && (parts.length === 1 || start !== 'head')) return start;
    if (!atEnd?.test(padded)) return undefined;
    const joined = parts.find((part) => !not.includes(part) && atEnd.test(`${part} `));
    return joined === undefined ? undefined : ending.find((word) => joined.endsWith(word));
  };
}
