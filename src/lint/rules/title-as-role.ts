import { defineRule } from '../rule.ts';
import { JOB_TITLES } from '../words/job-titles.ts';

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
  *check(map, { say, language }) {
    const words = language && JOB_TITLES[language];
    if (!words) return;
    for (const role of map.roles.values()) {
      if (role.status === 'retired') continue;
      const title = titleWordIn(role.name.toLowerCase(), words);
      if (title === undefined) continue;
      const written =
        typeof role.location.document.value === 'object' && role.name !== ''
          ? role.location.child('name').value
          : role.location.key;
      yield {
        at: written,
        subject: role.reference,
        message: say.title(role.name, title),
        help: say.help(role.name),
        detail: title,
      };
    }
  },
});

function titleWordIn(
  name: string,
  { whole, ending }: { whole: readonly string[]; ending: readonly string[] },
): string | undefined {
  const parts = name.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  const padded = ` ${parts.join(' ')} `;
  // "Head" alone is a title at the beginning of a name only: "letterhead" and "bulkhead" are none, nor is "Bed head".
  const found = whole.find((word) => (word === 'head' ? padded === ' head ' : padded.includes(` ${word} `)));
  return found ?? ending.find((word) => parts.some((part) => part.length > word.length && part.endsWith(word)));
}
